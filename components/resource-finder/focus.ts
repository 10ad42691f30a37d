const CONTROLS = 'a[href], button, input, summary';

/**
 * Remembers which control has the focus. Where drawing takes that control away (a filter that was removed),
 * the one that stands in its place gets the focus, so that nobody begins at the top of the page again.
 */
export function keepFocus(root: ShadowRoot): () => void {
  const {activeElement} = root;
  // Nothing else that can hold the focus is taken away, and this is asked at every keystroke.
  if (activeElement?.localName !== 'button') return () => {};
  const controls = () => [...root.querySelectorAll<HTMLElement>(CONTROLS)];
  const at = controls().indexOf(activeElement as HTMLElement);
  return () => {
    if (activeElement.isConnected) return;
    const now = controls();
    now.slice(Math.min(at, now.length - 1)).find((control) => {
      control.focus({preventScroll: true});
      return root.activeElement;
    });
  };
}
