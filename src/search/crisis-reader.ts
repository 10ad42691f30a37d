import {CrisisLexicon, addTo} from './crisis-lexicon.js';
import {crisisScore, isCrisisWeights} from './crisis-weights.js';
import type {CrisisWeights} from './crisis-weights.js';
import {PRONOUN, formsOf, plainWords} from './crisis-words.js';

/** What content/crisis-phrases.json has; docs/crisis-phrases.md says what the parts mean. */
export interface CrisisPhrases {
  version: number;
  sets: Record<string, string>;
  certain: string[];
  likely: string[];
  subject: string[];
  idioms: string[];
  clear: string;
  about: string;
  small: string;
  distinct: string;
  weights: CrisisWeights;
}

const VERSION = 2;

const isFilled = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value);

export function isCrisisPhrases(json: unknown): json is CrisisPhrases {
  if (typeof json !== 'object' || json === null) return false;
  const {version, sets, certain, likely, subject, idioms, weights, ...words} =
    json as Partial<CrisisPhrases>;
  return (
    version === VERSION &&
    typeof sets === 'object' &&
    Object.values(sets).every(isFilled) &&
    [certain, likely, subject, idioms].every(
      (list) => Array.isArray(list) && list.length > 0 && list.every(isFilled),
    ) &&
    [words.clear, words.about, words.small, words.distinct].every(isFilled) &&
    isCrisisWeights(weights)
  );
}

/** Words that may stand between the words of a phrase. */
const MOST_BETWEEN = 3;
/** How near a clearing word has to be to a phrase that is likely, after it and before it. */
const REACH = 3;
const REACH_BEFORE = 1;

/** Words with a higher score are a crisis, phrase or not. */
const CRISIS = 0;
/** A word alone may be the beginning of anything. */
const CRISIS_ALONE = 1;
/** With a lower one a phrase does not hold, unless it is certain or the only word. */
const NO_CRISIS = -1;

/**
 * `tight`: right after the word before, with nothing in between; `anywhere`: before or after the others,
 * however far.
 */
interface Slot {
  words: ReadonlySet<string>;
  tight: boolean;
  anywhere: boolean;
}

type Kind = 'certain' | 'likely' | 'subject' | 'idioms';

interface Phrase {
  slots: Slot[];
  kind: Kind;
}

/** Stand for the start and the end of what was typed. */
const START = '^';
const END = '$';

const wordsOf = (text: string): Set<string> => new Set(text.split(' '));

/** Finds words that suggest a crisis; nothing of what it reads is kept but single words, in memory. */
export class CrisisReader {
  /** Phrases and idioms by the words they may begin with. */
  #phrases = new Map<string, Phrase[]>();
  #idioms = new Map<string, Phrase[]>();
  #clear: Set<string>;
  #about: Set<string>;
  #lexicon: CrisisLexicon;
  /** The same words are one set, however many phrases have them. */
  #slots = new Map<string, Slot>();

  constructor(private readonly phrases: CrisisPhrases) {
    this.#clear = wordsOf(phrases.clear);
    this.#about = wordsOf(phrases.about);
    const distinct = [phrases.distinct, phrases.clear, phrases.about].join(' ');
    this.#lexicon = new CrisisLexicon(wordsOf(phrases.small), wordsOf(distinct));
  }

  /** One that has learned everything, in one go. */
  static of(phrases: CrisisPhrases): CrisisReader {
    const reader = new CrisisReader(phrases);
    for (const steps = reader.learn(); !steps.next().done;);
    return reader;
  }

  /** Takes in the phrases, one small step at a time; before the end nothing can be asked. */
  *learn(): Generator<void> {
    for (const kind of ['certain', 'likely', 'subject', 'idioms'] as const) {
      const index = kind === 'idioms' ? this.#idioms : this.#phrases;
      for (const text of this.phrases[kind]) {
        const slots = text.split(' ').map((slot) => this.#slot(slot, kind));
        for (const word of slots[0]?.words ?? []) addTo(index, word, {slots, kind});
        yield;
      }
    }
  }

  suggestsCrisis(query: string): boolean {
    const plain = plainWords(query);
    const score = crisisScore(plain, this.phrases.weights);
    const isAlone = plain.length === 1;
    if (score > (isAlone ? CRISIS_ALONE : CRISIS)) return true;
    const doubted = score < NO_CRISIS && !isAlone;
    const typed = this.#lexicon
      .together(this.#lexicon.respaced(plain))
      .flatMap((word) => this.#lexicon.apart(word) ?? word);
    const words = [START, ...typed, END];
    const meant = words.map((word, at) => this.#meaningsOf(word, words[at + 1]));
    this.#takeIdioms(meant);
    const clears = words.map((word) => this.#clear.has(word));
    const cleared = clears.includes(true);
    const elsewhere = cleared || words.some((word) => this.#about.has(word));
    const near = (start: number, end: number): boolean =>
      cleared && clears.slice(Math.max(0, start - REACH_BEFORE), end + REACH + 1).includes(true);
    for (const {phrase, start, end} of found(this.#phrases, meant)) {
      if (phrase.kind === 'certain') return true;
      if (doubted) continue;
      if (phrase.kind === 'subject' ? !elsewhere : !near(start, end)) return true;
    }
    return false;
  }

  /** "matar -me" is matar, and matarme. */
  #meaningsOf(word: string, next = ''): Set<string> {
    if (word.startsWith(PRONOUN))
      return new Set([word, ...this.#lexicon.meaningsOf(word.slice(1))]);
    const meant = this.#lexicon.meaningsOf(word);
    if (!next.startsWith(PRONOUN)) return meant;
    return new Set([...meant, ...this.#lexicon.withPronoun(word, next.slice(1))]);
  }

  /** "suicide squad", "dying to know": those words no longer count. */
  #takeIdioms(meant: Set<string>[]): void {
    for (const {start, end} of [...found(this.#idioms, meant)]) {
      meant.fill(new Set(), start, end + 1);
    }
  }

  #slot(text: string, kind: Kind): Slot {
    let slot = this.#slots.get(`${kind === 'idioms'}${text}`);
    if (!slot) {
      const loose = text.startsWith('~');
      // Idioms are words in a row, unless told.
      const tight = kind === 'idioms' ? !loose : text.startsWith('=');
      const words = new Set(this.#forms(text.replace(/^[=~]/, '')));
      slot = {words, tight, anywhere: loose && kind !== 'idioms'};
      for (const word of slot.words) this.#lexicon.add(word, {slips: kind !== 'idioms'});
      this.#slots.set(`${kind === 'idioms'}${text}`, slot);
    }
    return slot;
  }

  #forms(slot: string): string[] {
    return slot
      .split('|')
      .flatMap((word) =>
        word.startsWith('@') ? this.#forms(this.phrases.sets[word.slice(1)] ?? '') : formsOf(word),
      );
  }
}

const fits = (slot: Slot, meant: Set<string> | undefined): boolean => {
  for (const word of meant ?? []) if (slot.words.has(word)) return true;
  return false;
};

/** A pronoun that belongs to the word before it stands between no words. */
function hangs(meant: Set<string> | undefined): boolean {
  const [first = ''] = meant ?? [];
  return first.startsWith(PRONOUN);
}

/** Where in a query which of the phrases stand. */
function* found(
  phrases: Map<string, Phrase[]>,
  meant: Set<string>[],
): Generator<{phrase: Phrase; start: number; end: number}> {
  for (const [start, meanings] of meant.entries()) {
    for (const word of meanings) {
      for (const phrase of phrases.get(word) ?? []) {
        const end = endOf(phrase.slots, meant, start);
        if (end !== undefined) yield {phrase, start, end};
      }
    }
  }
}

/** Where in the query a phrase that begins at `start` ends. */
function endOf(slots: Slot[], meant: Set<string>[], start: number): number | undefined {
  let end = start;
  for (const slot of slots.slice(1)) {
    if (slot.anywhere) {
      const at = meant.findIndex((meanings) => fits(slot, meanings));
      if (at < 0) return undefined;
      end = Math.max(end, at);
      continue;
    }
    if (hangs(meant[end + 1]) && !fits(slot, meant[end + 1])) end++;
    const last = slot.tight ? end + 1 : end + 1 + MOST_BETWEEN;
    do end++;
    while (end < last && !fits(slot, meant[end]));
    if (!fits(slot, meant[end])) return undefined;
  }
  return end;
}
