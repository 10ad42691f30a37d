type Value = string | boolean | number | undefined | ((event: Event) => void);
type Child = Node | string | number | boolean | undefined;

/**
 * An element with attributes, listeners (`onclick`) and children: text is always a text node.
 * The crisis banner is built with this, and not with lit-html, so that it stands under any Trusted
 * Types policy.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : `${value}`);
    }
  }
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

/**
 * Makes `from` what `to` is and leaves alone what is equal: a finger may be on it, a screen reader in it.
 * Only what groups others is gone into; what a person presses is taken as a whole, with its listener.
 */
export function patch(from: Element, to: Element): void {
  if (from.isEqualNode(to)) return;
  if (!to.matches('section,div,ul,li') || !from.cloneNode().isEqualNode(to.cloneNode())) {
    from.replaceWith(to);
    return;
  }
  const old = [...from.children];
  const next = [...to.children];
  from.append(...next.slice(old.length));
  old.forEach((child, i) => (next[i] ? patch(child, next[i]) : child.remove()));
}

/** The level of a heading that an attribute asks for; HTML knows six, and pages write 2.5. */
export const headingLevelOf = (asked: unknown, most = 5, usual = 2): number =>
  Math.min(most, Math.max(2, Math.round(Number(asked)) || usual));

/** `"Text {keyword} to {number}"` with nodes in the places of the names. */
export function fill(pattern: string, values: Record<string, Node | string>): DocumentFragment {
  const fragment = new DocumentFragment();
  fragment.append(
    ...pattern.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? (values[part] ?? '') : part)),
  );
  return fragment;
}

/** The same for plain text. */
export const fillText = (pattern: string, values: Record<string, string>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
