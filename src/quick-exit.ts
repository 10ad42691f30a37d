import {hush} from './announce.js';
import {httpsUrl} from './links.js';

/**
 * Leaving a page at once, for every widget that offers it. GOV.UK's "Exit this page" is the model:
 * cover the page, forget, replace it in the history. What was visited before stays in the history,
 * and whoever uses this is told so.
 */
export interface Exit {
  /** Undefined: nothing is offered here. */
  url?: string;
  /** Forgets what is in memory. */
  wipe: () => void;
  /** How often Shift was pressed in a row, for the dots. */
  pressed: (times: number) => void;
}

const PRESSES = 3;
const WITHIN_MS = 5000;

const exits = new Set<Exit>();
/** When Shift was pressed, the last times in a row. */
let presses: number[] = [];
let isWriting = false;
let reset: ReturnType<typeof setTimeout> | undefined;

/** Takes part for as long as the widget is there: is emptied by any exit, and may offer one. Returns how to leave. */
export function joinQuickExit(exit: Exit): () => void {
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
  for (const {wipe} of exits) {
    try {
      wipe();
    } catch {
      // Whatever went wrong in one of them, the page is left.
    }
  }
  hush();
  // A page that comes back from the cache is empty by now; it needs no cover.
  addEventListener('pageshow', () => cover.remove(), {once: true});
  try {
    if (top !== self) top!.location.replace(url);
  } catch {
    // A frame that may not leave for its page leaves alone.
  }
  location.replace(url);
}

function onKey({key, shiftKey, isTrusted, timeStamp}: KeyboardEvent): void {
  if (!isTrusted) return;
  const recent = presses.filter((at) => timeStamp - at < WITHIN_MS);
  // A Shift that wrote a capital letter is not one of the three.
  count(key === 'Shift' && !isWriting ? [...recent, timeStamp] : []);
  isWriting = shiftKey;
  if (presses.length < PRESSES) return;
  count([]);
  for (const {url} of exits) if (url) return quickExit(url);
}

function count(now: number[]): void {
  if (now.length + presses.length === 0) return;
  presses = now;
  clearTimeout(reset);
  const [oldest] = presses;
  if (oldest !== undefined) {
    reset = setTimeout(() => count(presses.slice(1)), oldest + WITHIN_MS - performance.now());
  }
  for (const exit of exits) exit.pressed(presses.length);
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
