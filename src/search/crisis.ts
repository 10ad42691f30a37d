import {crisisPhrases} from './crisis-phrases.js';
import {edits} from './similarity.js';
import {fold} from './text.js';

/**
 * What data/crisis-phrases.json has, with ";" between phrases; docs/crisis-phrases.md says what the parts
 * mean.
 */
export interface CrisisPhrases {
  sets: Record<string, string>;
  sure: string;
  unsure: string;
  idioms: string;
  clear: string;
  small: string;
  distinct: string;
}

/** Words that may stand between the words of a phrase. */
const MOST_BETWEEN = 3;
/** How near a clearing word has to be to a phrase that is sure, after it and before it. */
const REACH = 3;
const REACH_BEFORE = 1;
/** Shorter and longer words are not taken apart. */
const RUN_TOGETHER = {least: 5, most: 30};
/** Words that are remembered from one keystroke to the next. */
const REMEMBERED = 256;

/** `tight`: right after the word before, with nothing in between. */
interface Slot {
  words: ReadonlySet<string>;
  tight: boolean;
}
interface Phrase {
  slots: Slot[];
  /** Cleared by a clearing word near it; otherwise by one anywhere. */
  sure: boolean;
}

/** Stand for the start and the end of what was typed. */
const START = '^';
const END = '$';
/** Stands for any number but those that the phrases name, as the lifeline's own. */
const NUMBER = '#';

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

/** Plain words: "K1LL   my self!!" → kill, my, self; "k i l l" → kill; "matarme" → matar, me. */
export function plainWords(query: string): string[] {
  return (
    fold(query)
      .replace(
        /(?<=\p{L})[01345@$!](?=\p{L})|(?<![\p{L}\p{N}])[5$](?=\p{L}{2})/gu,
        (sign) => DISGUISES[sign] ?? sign,
      )
      .replace(/(\p{L})\1{2,}/gu, '$1')
      .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
      .replace(/\b\p{L}(?:[ -]\p{L}){2,}\b/gu, (letters) => letters.replace(/[ -]/g, ''))
      .replace(/s ?u ?i ?c ?i ?d/g, 'suicid')
      .replace(/(\p{L}(?:[aei]r(?<!muer)|ndo))([mst]e|ce|nos)\b/gu, '$1 $2')
      .match(/\p{L}[\p{L}\p{N}]*(?:[*#_]+\p{L}+)*|\p{N}+/gu) ?? []
  );
}

/** The forms of a verb: "kill+" is kill, kills, killed, killing; "mat-" is matar, mato, mate... */
function formsOf(word: string): string[] {
  const stem = word.slice(0, -1);
  if (word.endsWith('+')) {
    const bare = stem.replace(/e$/, '');
    const last = /[^aeiou][aeiou][bgmnpt]$/.test(stem) ? bare + stem.at(-1) : bare;
    return [stem, `${stem}s`, `${last}ed`, `${last}ing`, `${last}in`];
  }
  if (!word.endsWith('-')) return [word];
  return 'ar o a as an e en ando aron aba aria aste are ado ada'
    .split(' ')
    .map((ending) => stem + ending);
}

/** Finds words that suggest a crisis; nothing of what it reads is kept but single words, in memory. */
class CrisisReader {
  /** Phrases by the words they may begin with. */
  #phrases = new Map<string, Set<Phrase>>();
  #idioms: Slot[][];
  #clear: Set<string>;
  #small: Set<string>;
  #distinct: Set<string>;
  /** All words of the phrases, by their first letter: a slip of the finger is never in that one. */
  #lexicon = new Map<string, Set<string>>();
  #meant = new Map<string, Set<string>>();

  constructor({sets, sure, unsure, idioms, clear, small, distinct}: CrisisPhrases) {
    const formsIn = (slot: string): string[] =>
      slot
        .split('|')
        .flatMap((word) =>
          word.startsWith('@') ? formsIn(sets[word.slice(1)] ?? '') : formsOf(word),
        );
    const read = (phrase: string): Slot[] =>
      phrase.split(' ').map((slot) => {
        const words = new Set(formsIn(slot.replace(/^=/, '')));
        for (const word of words) addTo(this.#lexicon, word.charAt(0), word);
        return {words, tight: slot.startsWith('=')};
      });
    const add = (phrase: Phrase) => {
      for (const word of phrase.slots[0]?.words ?? []) addTo(this.#phrases, word, phrase);
    };
    for (const phrase of sure.split(';')) add({slots: read(phrase), sure: true});
    for (const phrase of unsure.split(';')) add({slots: read(phrase), sure: false});
    this.#idioms = idioms.split(';').map(read);
    this.#clear = wordsOf(clear);
    this.#small = wordsOf(small);
    this.#distinct = wordsOf(distinct);
  }

  suggestsCrisis(query: string): boolean {
    const typed = plainWords(query).flatMap((word) => this.#apart(word) ?? word);
    const words = [START, ...typed, END];
    const meant = words.map((word) => this.#meaningsOf(word));
    this.#takeIdioms(meant);
    const clears = words.map((word) => this.#clear.has(word));
    const cleared = clears.includes(true);
    const near = (start: number, end: number): boolean =>
      clears.slice(Math.max(0, start - REACH_BEFORE), end + REACH + 1).includes(true);
    return meant.some((meanings, start) =>
      [...meanings].some((word) =>
        [...(this.#phrases.get(word) ?? [])].some(({slots, sure}) => {
          if (cleared && !sure) return false;
          const end = endOf(slots, meant, start);
          return end !== undefined && !(cleared && near(start, end));
        }),
      ),
    );
  }

  /** "suicide squad", "dying to know": those words no longer count. */
  #takeIdioms(meant: Set<string>[]): void {
    for (const slots of this.#idioms) {
      for (let start = 0; start + slots.length <= meant.length; start++) {
        if (!slots.every((slot, at) => fits(slot, meant[start + at]))) continue;
        slots.forEach((_, at) => (meant[start + at] = new Set()));
      }
    }
  }

  /** The words of the phrases that a typed word may be meant for. */
  #meaningsOf(typed: string): Set<string> {
    let meant = this.#meant.get(typed);
    if (!meant) {
      const words = [...(this.#lexicon.get(typed.charAt(0)) ?? [])];
      meant = new Set(words.filter((word) => this.#isMeant(typed, word)));
      if (meant.size === 0 && /^\d+$/.test(typed)) meant.add(NUMBER);
      if (this.#meant.size >= REMEMBERED) this.#meant.clear();
      this.#meant.set(typed, meant);
    }
    return meant;
  }

  #isMeant(typed: string, word: string): boolean {
    if (typed === word) return true;
    if (word.endsWith('*')) {
      const stem = word.slice(0, -1);
      return typed.startsWith(stem) || (stem.length > 5 && edits(stem, typed, 1, true) <= 1);
    }
    const {length} = word;
    if (/[*#_]/.test(typed)) {
      return (
        typed.length === length &&
        [...typed].every((sign, at) => /[*#_]/.test(sign) || sign === word[at])
      );
    }
    if (length < 4 || typed.length < 3 || this.#isWord(typed)) return false;
    // In a short word a wrong letter makes another word; a missing, doubled or swapped one seldom does.
    if (length < 6) {
      return edits(typed, word, 1) <= 1 && (typed.length < length || sameLetters(typed, word));
    }
    const most = length < 9 ? 1 : 2;
    return edits(typed, word, most) <= most;
  }

  /** A word in its own right, never a slip of the finger. */
  #isWord(typed: string): boolean {
    return this.#isPart(typed) || this.#clear.has(typed) || this.#distinct.has(typed);
  }

  #isPart(typed: string): boolean {
    return this.#small.has(typed) || this.#lexicon.get(typed.charAt(0))?.has(typed) === true;
  }

  /** "killmyself" → kill, myself. */
  #apart(run: string): string[] | undefined {
    if (run.length < RUN_TOGETHER.least || run.length > RUN_TOGETHER.most) return undefined;
    if (this.#isWord(run) || this.#meaningsOf(run).size > 0) return undefined;
    for (let at = run.length - 1; at > 0; at--) {
      const first = run.slice(0, at);
      if (!this.#isPart(first) || (at === 1 && first !== 'i')) continue;
      const rest = run.slice(at);
      if (this.#isPart(rest)) return [first, rest];
      const parts = this.#apart(rest);
      if (parts) return [first, ...parts];
    }
    return undefined;
  }
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, item: T): void {
  const items = sets.get(key);
  if (items) items.add(item);
  else sets.set(key, new Set([item]));
}

const fits = (slot: Slot, meant: Set<string> | undefined): boolean => {
  for (const word of meant ?? []) if (slot.words.has(word)) return true;
  return false;
};

/** Where in the query a phrase that begins at `start` ends. */
function endOf(slots: Slot[], meant: Set<string>[], start: number): number | undefined {
  let end = start;
  for (const slot of slots.slice(1)) {
    const last = slot.tight ? end + 1 : end + 1 + MOST_BETWEEN;
    do end++;
    while (end < last && !fits(slot, meant[end]));
    if (!fits(slot, meant[end])) return undefined;
  }
  return end;
}

function sameLetters(a: string, b: string): boolean {
  return [...new Set(a)].sort().join('') === [...new Set(b)].sort().join('');
}

let reader: CrisisReader | undefined;

/** Whether what somebody types suggests a crisis. Decided here, on the device; kept nowhere. */
export function suggestsCrisis(query: string): boolean {
  reader ??= new CrisisReader(crisisPhrases);
  return reader.suggestsCrisis(query);
}
