import {announce} from '../../src/announce.js';
import type {Question} from '../../src/finder/directory.js';
import {shareLink} from '../../src/finder/url-state.js';
import {fillText, h} from '../dom.js';
import type {FinderWords} from './card.js';

/** Hands on a link to this search. Pressing it is what puts the words into a link. */
export function shareButton(question: Question, words: FinderWords, locale: string): HTMLElement {
  const typed = question.words.trim();
  const note = h('p', {class: 'hint', id: 'share', hidden: !typed}, words.shareHint);
  const say = (text: string) => {
    note.textContent = text;
    note.hidden = false;
    announce(text, locale);
  };
  const onclick = async () => {
    const link = shareLink(location.href, question, typed);
    try {
      if (typeof navigator.share === 'function') await navigator.share({url: link});
      else await navigator.clipboard.writeText(link).then(() => say(words.linkCopied));
    } catch (error) {
      // Closing the sheet is an answer too.
      if ((error as Error).name !== 'AbortError') say(fillText(words.link, {url: link}));
    }
  };
  const button = h(
    'button',
    {type: 'button', class: 'plain', 'aria-describedby': 'share', onclick: () => void onclick()},
    words.share,
  );
  return h('div', {class: 'share'}, button, note);
}
