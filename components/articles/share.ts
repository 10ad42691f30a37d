import {announce} from '../../src/announce.js';
import type {articles} from '../../src/locales/en.js';
import {fillText, h} from '../dom.js';

/** Whether this page may hand a link on; without https neither way is there. */
const canShare = (): boolean => 'share' in navigator || 'clipboard' in navigator;

async function pass(title: string, url: string): Promise<'shared' | 'copied' | 'refused'> {
  if ('share' in navigator) {
    try {
      await navigator.share({title, url});
      return 'shared';
    } catch (error) {
      // The person closed the sheet, which is an answer too.
      if ((error as Error).name === 'AbortError') return 'shared';
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'refused';
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
  const note = h('p', {class: 'refused', hidden: true});
  const button = h(
    'button',
    {
      type: 'button',
      onclick: async () => {
        const outcome = await pass(title, url);
        if (outcome === 'copied') {
          button.textContent = words.copied;
          announce(words.copied, locale);
        }
        if (outcome === 'refused') {
          note.textContent = fillText(words.refused, {url});
          note.hidden = false;
          announce(note.textContent, locale);
        }
      },
    },
    'share' in navigator ? words.share : words.copyLink,
  );
  return h('div', {class: 'share'}, button, note);
}
