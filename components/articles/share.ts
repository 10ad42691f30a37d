import {announce} from '../../src/announce.js';
import type {articles} from '../../src/locales/en.js';
import {fillText, h} from '../dom.js';

/** Whether this page may hand a link on; without https neither way is there. */
const canShare = (): boolean => 'share' in navigator || 'clipboard' in navigator;

/** What is to be said afterwards; what the person sees for themselves is not. */
async function pass(
  title: string,
  url: string,
  {copied, refused}: typeof articles,
): Promise<string | undefined> {
  if ('share' in navigator) {
    try {
      await navigator.share({title, url});
      return undefined;
    } catch (error) {
      // The person closed the sheet, which is an answer too.
      if ((error as Error).name === 'AbortError') return undefined;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return copied;
  } catch {
    return refused;
  }
}

/** Shares a link the way the device does, or copies it; where neither is allowed, shows it. */
export function shareButton(
  title: string,
  url: string,
  words: typeof articles,
  locale: string,
): HTMLElement | undefined {
  if (!canShare()) return undefined;
  const note = h('p', {class: 'outcome', hidden: true});
  const button = h(
    'button',
    {
      type: 'button',
      onclick: async () => {
        const outcome = await pass(title, url, words);
        if (!outcome) return;
        note.textContent = fillText(outcome, {url});
        note.hidden = false;
        announce(note.textContent, locale);
      },
    },
    'share' in navigator ? words.share : words.copyLink,
  );
  return h('div', {class: 'share'}, button, note);
}
