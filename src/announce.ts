/**
 * Says one thing once to assistive technology, politely, from the light DOM: one live region a page,
 * whatever the number of widgets, because regions that appear with their text are often not read.
 */
let region: HTMLElement | undefined;
let last = '';
let clear: ReturnType<typeof setTimeout> | undefined;
let settle: ReturnType<typeof setTimeout> | undefined;

/** Long enough for a region to be noticed before its text arrives, and for the text to be read before it goes. */
const SETTLE_MS = 100;
const CLEAR_MS = 5000;

type Notifier = Document & {ariaNotify?: (message: string) => void};

export function announce(message: string, language: string): void {
  if (!message || message === last) return;
  last = message;
  clearTimeout(clear);
  clear = setTimeout(() => {
    last = '';
    region?.replaceChildren();
  }, CLEAR_MS);
  const page: Notifier = document;
  if (page.ariaNotify) {
    page.ariaNotify(message);
    return;
  }
  region ??= createRegion();
  if (!region.isConnected) document.body.append(region);
  region.lang = language;
  settle = setTimeout(() => region?.replaceChildren(message), SETTLE_MS);
}

/** What was said can hold a name: off the page with it, also before its time. */
export function hush(): void {
  clearTimeout(settle);
  last = '';
  region?.replaceChildren();
}

function createRegion(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.setAttribute('data-care-widgets', 'announcer');
  // CSSOM, not a style attribute: a strict policy refuses the latter.
  const hide = {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  };
  Object.assign(element.style, hide);
  return element;
}
