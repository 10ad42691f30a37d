import {announce} from '../../src/announce.js';
import type {Inquiry} from '../../src/finder/inquiry.js';
import {formatter} from '../../src/formatter.js';
import {fillText} from '../dom.js';
import type {FinderWords} from './card.js';

/** A count is said when typing has paused, not with every letter. */
const SAID_AFTER_MS = 700;

const said = (count: number, locale: string): string =>
  formatter(Intl.NumberFormat, locale, {}).format(count);

/** "12 services", or how far the list has been read. */
export function countText(inquiry: Inquiry, words: FinderWords, locale: string): string {
  const {answer, directory, read, settled} = inquiry;
  if (!answer) return '';
  if (!settled) {
    const total = said(directory?.resources.length ?? 0, locale);
    return fillText(words.loading, {count: said(read, locale), total});
  }
  if (answer.total === 0) return words.countNone;
  if (answer.total === 1) return words.countOne;
  return fillText(words.count, {count: said(answer.total, locale)});
}

/** Tells screen readers how much was found, and once that there are lines to call. */
export class CountVoice {
  #saying?: ReturnType<typeof setTimeout>;
  #saidCrisis = false;

  constructor(private readonly inquiry: Inquiry) {}

  soon(words: FinderWords, locale: string): void {
    this.stop();
    this.#saying = setTimeout(() => {
      const crisis = this.inquiry.answer?.crisis ?? false;
      const lines = crisis && !this.#saidCrisis ? `${words.crisis}. ` : '';
      this.#saidCrisis = crisis;
      announce(lines + countText(this.inquiry, words, locale), locale);
    }, SAID_AFTER_MS);
  }

  stop(): void {
    clearTimeout(this.#saying);
  }
}
