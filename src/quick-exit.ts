import {httpsUrl} from './links.js';

/**
 * Leaving a page at once, for every widget that offers it. GOV.UK's "Exit this page" is the model:
 * cover the page, forget, replace it in the history. What was visited before stays in the history,
 * and whoever uses this is told so.
 */
interface Exit {
  url: string;
  /** Forgets what is in memory. */
  wipe: () => void;
  /** How often Shift was pressed in a row, for the dots. */
  pressed: (times: number) => void;
}

const PRESSES = 3;
const WITHIN_MS = 5000;

const exits = new Set<Exit>();
let times = 0;
let reset: ReturnType<typeof setTimeout> | undefined;

/** Offers Shift three times for as long as the widget is there; returns how to take it back. */
export function offerQuickExit(exit: Exit): () => void {
  if (exits.size === 0) addEventListener('keyup', onKey, true);
  exits.add(exit);
  return () => {
    exits.delete(exit);
    if (exits.size === 0) removeEventListener('keyup', onKey, true);
  };
}

/** Only an absolute `https:` address is somewhere safe to go. */
export const exitAddress = (url: string): string | undefined => httpsUrl(url.trim());

export function quickExit(url: string): void {
  const cover = coverPage();
  for (const {wipe} of exits) wipe();
  // A page that comes back from the cache is empty by now; it needs no cover.
  addEventListener('pageshow', () => cover.remove(), {once: true});
  location.replace(url);
}

function onKey({key, isTrusted}: KeyboardEvent): void {
  if (!isTrusted) return;
  count(key === 'Shift' ? times + 1 : 0);
  if (times < PRESSES) return;
  count(0);
  const [first] = exits;
  if (first) quickExit(first.url);
}

function count(presses: number): void {
  if (presses === times) return;
  times = presses;
  clearTimeout(reset);
  if (times) reset = setTimeout(() => count(0), WITHIN_MS);
  for (const {pressed} of exits) pressed(times);
}

/** Above everything, in the system's own colours, and without a word. */
function coverPage(): HTMLElement {
  const cover = document.createElement('div');
  const looks = {
    position: 'fixed',
    inset: '0',
    zIndex: '2147483647',
    background: 'Canvas',
    margin: '0',
    border: '0',
    inlineSize: '100%',
    blockSize: '100%',
    maxInlineSize: 'none',
    maxBlockSize: 'none',
  };
  for (const [name, value] of Object.entries(looks)) {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    cover.style.setProperty(property, value, 'important');
  }
  document.documentElement.append(cover);
  // The top layer is above a host's own dialogs too.
  cover.popover = 'manual';
  cover.showPopover?.();
  return cover;
}
