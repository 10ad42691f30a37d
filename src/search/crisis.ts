import {floorLine} from '../floor-lines.js';
import {crisisPhrases} from './crisis-phrases.js';
import {edits} from './similarity.js';
import {fold} from './text.js';

/** The phrases as data/crisis-phrases.json has them; what the parts mean is said there. */
export interface CrisisPhrases {
  sets: Record<string, string>;
  sure: string[];
  unsure: string[];
  pairs: string[];
  apart: string;
  clear: string;
  clearBefore: string;
  distinct: string;
}

/** Small words that may stand between the words of a phrase. */
const MOST_BETWEEN = 2;
const FILLER_LENGTH = 5;
/** How near a clearing word has to be to a phrase that is sure. */
const REACH = 3;
/** Words that are remembered from one keystroke to the next. */
const REMEMBERED = 256;

type Slot = readonly string[];

const wordsOf = (text: string): Set<string> => new Set(text.split(' '));

/** Letters that are written as numbers and signs to get past filters. */
const DISGUISES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
};

/** The lifeline's own number is a word of the phrases; any other number is a number. */
const LIFELINE = new Set(
  floorLine('988-lifeline', 'en')
    ?.channels.map(({dial}) => dial)
    .slice(0, 1),
);

/** Plain words: "K1LL   my self!!" → kill, my, self; "k i l l" → kill; "diiiie" → die. */
export function plainWords(query: string): string[] {
  return (
    fold(query)
      .replace(
        /(?<=\p{L})[01345@$!](?=\p{L})|\b[5$](?=\p{L}{2})/gu,
        (sign) => DISGUISES[sign] ?? sign,
      )
      .replace(/(\p{L})\1{2,}/gu, '$1')
      .replace(/(?<=\p{L})[*.](?=\p{L})/gu, '')
      .replace(/\b\p{L}(?: \p{L}){2,}\b/gu, (letters) => letters.replaceAll(' ', ''))
      .match(/[\p{L}\p{N}]+/gu)
      ?.map((word) => (/^\d+$/.test(word) && !LIFELINE.has(word) ? '#' : word)) ?? []
  );
}

/** Finds words that suggest a crisis; nothing of what it reads is kept but single words, in memory. */
class CrisisReader {
  #sure: Slot[][];
  #unsure: Slot[][];
  #pairs: Slot[][];
  #apart: Set<string>;
  #clear: Set<string>;
  #clearBefore: Set<string>;
  #distinct: Set<string>;
  #lexicon: string[];
  #meant = new Map<string, Set<string>>();

  constructor(phrases: CrisisPhrases) {
    const {sets, sure, unsure, pairs, apart, clear, clearBefore, distinct} = phrases;
    const read = (phrase: string): Slot[] =>
      phrase
        .split(' ')
        .map((slot) =>
          slot
            .split('|')
            .flatMap((word) =>
              word.startsWith('@') ? (sets[word.slice(1)] ?? '').split('|') : word,
            ),
        );
    this.#sure = sure.map(read);
    this.#unsure = unsure.map(read);
    this.#pairs = pairs.map(read);
    this.#apart = wordsOf(apart);
    this.#clear = wordsOf(clear);
    this.#clearBefore = wordsOf(clearBefore);
    this.#distinct = wordsOf(distinct);
    this.#lexicon = [...new Set([...this.#sure, ...this.#unsure, ...this.#pairs].flat(2))];
  }

  suggestsCrisis(query: string): boolean {
    const words = plainWords(query);
    const meant = words.map((word) => this.#meaningsOf(word));
    const clears = (at: number) => this.#clear.has(words[at] ?? '');
    const clearsBefore = (at: number) => this.#clearBefore.has(words[at] ?? '');
    const near = (places: readonly number[]): boolean => {
      const [start, end] = [places[0] as number, places.at(-1) as number];
      if (clears(start - 1) || clearsBefore(start - 1) || clearsBefore(start - 2)) return true;
      for (let at = start; at <= end + REACH; at++) {
        if (!places.includes(at) && clears(at)) return true;
      }
      return false;
    };
    if (this.#matches(this.#sure, words, meant, (places) => !near(places))) return true;
    if (words.some((_, at) => clears(at) || clearsBefore(at))) return false;
    return this.#matches(this.#unsure, words, meant, () => true) || this.#hasPair(words, meant);
  }

  /** Two words that alarm together, wherever they stand: "I want all of this to be over". */
  #hasPair(words: string[], meant: Set<string>[]): boolean {
    const has = (slot: Slot, at: number) => slot.some((word) => meant[at]?.has(word));
    return this.#pairs.some(([first = [], second = []]) => {
      const a = words.findIndex((_, at) => has(first, at));
      const b = words.findIndex((_, at) => at !== a && has(second, at));
      return a >= 0 && b >= 0 && !this.#apart.has(words[b + 1] ?? '');
    });
  }

  #matches(
    phrases: Slot[][],
    words: string[],
    meant: Set<string>[],
    accept: (places: readonly number[]) => boolean,
  ): boolean {
    return phrases.some((slots) =>
      words.some((_, start) => {
        const places = this.#placesOf(slots, words, meant, start);
        return places !== undefined && accept(places);
      }),
    );
  }

  /** Where in the query the words of a phrase are, when it begins at `start`. */
  #placesOf(
    slots: Slot[],
    words: string[],
    meant: Set<string>[],
    start: number,
  ): number[] | undefined {
    const fits = (slot: Slot, at: number) => slot.some((word) => meant[at]?.has(word));
    if (!fits(slots[0] as Slot, start)) return undefined;
    const places = [start];
    for (const slot of slots.slice(1)) {
      const last = places.at(-1) as number;
      let next = last + 1;
      while (!fits(slot, next) && next - last <= MOST_BETWEEN && isFiller(words[next])) {
        next++;
      }
      if (!fits(slot, next)) return undefined;
      places.push(next);
    }
    return places;
  }

  /** The words of the phrases that a typed word may be meant for. */
  #meaningsOf(typed: string): Set<string> {
    let meant = this.#meant.get(typed);
    if (!meant) {
      meant = new Set(this.#lexicon.filter((word) => this.#isMeant(typed, word)));
      if (this.#meant.size >= REMEMBERED) this.#meant.clear();
      this.#meant.set(typed, meant);
    }
    return meant;
  }

  #isMeant(typed: string, word: string): boolean {
    if (typed === word) return true;
    const {length} = word;
    if (length < 4 || typed.length < 3 || this.#distinct.has(typed) || this.#clear.has(typed)) {
      return false;
    }
    if (typed.charAt(0) !== word.charAt(0)) return false;
    // In a short word a wrong letter makes another word; a missing, doubled or swapped one seldom does.
    if (length < 6) {
      return edits(typed, word, 1) <= 1 && (typed.length < length || sameLetters(typed, word));
    }
    const most = length < 8 ? 1 : 2;
    return edits(typed, word, most) <= most;
  }
}

/** Small words, and adverbs of both languages. */
const isFiller = (word = 'none there'): boolean =>
  word.length <= FILLER_LENGTH || /(?:ly|mente|ing)$/.test(word);

function sameLetters(a: string, b: string): boolean {
  return [...new Set(a)].sort().join('') === [...new Set(b)].sort().join('');
}

let reader: CrisisReader | undefined;

/** Whether what somebody types suggests a crisis. Decided here, on the device; kept nowhere. */
export function suggestsCrisis(query: string): boolean {
  reader ??= new CrisisReader(crisisPhrases);
  return reader.suggestsCrisis(query);
}
