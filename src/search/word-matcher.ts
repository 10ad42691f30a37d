import Fuse from 'fuse.js/basic';
import {edits} from './similarity.js';
import {soundOf} from './text.js';
import type {Vocabulary} from './vocabulary.js';

/** Words that could be meant, by their number in the vocabulary, and how likely: 1 = as written. */
export type Candidates = ReadonlyMap<number, number>;

/** A word typed once is looked up once: with every further letter, the words before it are known. */
const REMEMBERED = 64;
const MOST_CANDIDATES = 160;
const OTHERS = 0.8;
/** Letters that may differ where two words sound the same. */
const MISHEARD = 6;

/** Slips that are believed in a word of some length. */
function mostEdits(typed: string): number {
  const {length} = typed;
  if (length < 3 || /^\d/.test(typed)) return 0;
  if (length < 5) return 1;
  return length < 9 ? 2 : 3;
}

/** Finds the words of a vocabulary that a typed word may stand for: begun, mistyped or misspelt. */
export class WordMatcher {
  #known = new Map<string, Candidates>();
  #size = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** `open`: the word may go on; it is the last one, and somebody is typing it. */
  match(typed: string, open: boolean): Candidates {
    if (this.#size !== this.vocabulary.words.length) {
      this.#known.clear();
      this.#size = this.vocabulary.words.length;
    }
    const key = open ? `${typed}…` : typed;
    let found = this.#known.get(key);
    if (!found) {
      found = this.#find(typed, open);
      if (this.#known.size >= REMEMBERED) {
        this.#known.delete(this.#known.keys().next().value as string);
      }
      this.#known.set(key, found);
    }
    return found;
  }

  #find(typed: string, open: boolean): Candidates {
    const {vocabulary} = this;
    const found = new Map<number, number>();
    const offer = (id: number, likeness: number) => {
      if (likeness > (found.get(id) ?? 0)) found.set(id, likeness);
    };
    const exact = vocabulary.get(typed);
    if (exact !== undefined) offer(exact, 1);
    if (open || typed.length >= 3) this.#begun(typed, open, offer);
    this.#mistyped(typed, open, offer);
    if (typed.length >= 4) this.#misheard(typed, offer);
    if (exact !== undefined) {
      // A word that exists was most likely meant.
      for (const [id, likeness] of found) if (id !== exact) found.set(id, likeness * OTHERS);
    }
    if (found.size <= MOST_CANDIDATES) return found;
    return new Map([...found].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES));
  }

  #begun(typed: string, open: boolean, offer: (id: number, likeness: number) => void): void {
    for (const id of this.vocabulary.startingWith(typed)) {
      const {length} = this.vocabulary.words[id] as string;
      if (length > typed.length) {
        offer(id, (open ? 0.8 : 0.6) + (open ? 0.15 : 0.3) * (typed.length / length));
      }
    }
  }

  /** Letters counted one by one say how well a word matches, and Fuse whether it does. */
  #mistyped(typed: string, open: boolean, offer: (id: number, likeness: number) => void): void {
    const most = mostEdits(typed);
    // A word that goes on has more letters to be right by chance, so it may have fewer wrong.
    const mostOpen = open ? most - 1 : 0;
    if (most === 0) return;
    const options = {ignoreLocation: true, threshold: (most + 1) / typed.length};
    for (const id of this.vocabulary.near(typed, most, mostOpen)) {
      const word = this.vocabulary.words[id] as string;
      const whole = edits(typed, word, most);
      const goesOn = mostOpen > 0 && word.length > typed.length;
      const begun = goesOn ? edits(typed, word, mostOpen, true) : Infinity;
      const isBegun = begun < whole && begun <= mostOpen;
      // Fuse last: it takes longest, and most words are out by now.
      if ((whole > most && !isBegun) || !Fuse.match(typed, word, options).isMatch) continue;
      if (whole <= most) offer(id, likeness(typed, word, whole));
      if (isBegun) offer(id, likeness(typed, word.slice(0, typed.length), begun) * 0.9);
    }
  }

  #misheard(typed: string, offer: (id: number, likeness: number) => void): void {
    for (const id of this.vocabulary.soundingLike(typed)) {
      const word = this.vocabulary.words[id] as string;
      const far = edits(typed, word, MISHEARD);
      // "zzzzqq" has the sound of "seek", and nothing else of it.
      if (far > MISHEARD || far >= Math.max(typed.length, word.length)) continue;
      offer(id, Math.max(0.5, 0.95 - 0.07 * far));
    }
  }
}

function likeness(typed: string, word: string, slips: number): number {
  if (slips === 0) return 1;
  // The first letter is seldom wrong, and the same sound speaks for a word.
  const first = typed.charAt(0) === word.charAt(0) ? 0 : 0.08;
  const sound = soundOf(typed) === soundOf(word) ? 0.05 : 0;
  return Math.max(0.05, 1 - (slips * 1.1) / Math.max(typed.length, word.length) - first + sound);
}
