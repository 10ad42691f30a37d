import {soundOf} from './crisis-words.js';
import {edits} from './similarity.js';

/** Words that are remembered from one keystroke to the next. */
const REMEMBERED = 256;
/** Shorter and longer words are not taken apart. */
const RUN_TOGETHER = {least: 4, most: 30};
/** Shorter words make another word by chance: "matar a". */
const LEAST_PART = 3;
/** From this length on a word may begin with a wrong letter. */
const LONG = 7;

/** Stands for any number but those that the phrases name, as the lifeline's own. */
export const NUMBER = '#';

/** All words of the phrases, and which of them a typed word may be meant for. */
export class CrisisLexicon {
  #words = new Set<string>();
  /** Those that may be mistyped. */
  #slips = new Set<string>();
  /** Words ending in "*": what begins so. */
  #stems = new Set<string>();
  #byLetter = new Map<string, string[]>();
  #bySound = new Map<string, string[]>();
  #long: string[] = [];
  #meant = new Map<string, Set<string>>();

  constructor(
    private readonly small: ReadonlySet<string>,
    private readonly distinct: ReadonlySet<string>,
  ) {}

  /** A word of an idiom has no slips: mistyped, it is no idiom. */
  add(word: string, {slips}: {slips: boolean}): void {
    this.#words.add(word);
    if (!slips || this.#slips.has(word)) return;
    this.#slips.add(word);
    if (word.endsWith('*')) {
      this.#stems.add(word);
      return;
    }
    addTo(this.#byLetter, word.charAt(0), word);
    if (word.length > 3) addTo(this.#bySound, soundOf(word), word);
    if (word.length >= LONG) this.#long.push(word);
  }

  /** The words of the phrases that a typed word may be meant for. */
  meaningsOf(typed: string): Set<string> {
    let meant = this.#meant.get(typed);
    if (!meant) {
      meant = new Set(this.#find(typed));
      if (/^\d+$/.test(typed) && !this.#words.has(typed)) meant.add(NUMBER);
      if (typed === '2') meant.add('to');
      if (this.#meant.size >= REMEMBERED) this.#meant.clear();
      this.#meant.set(typed, meant);
    }
    return meant;
  }

  /** What a verb means with a pronoun that hangs on it: "matar", "-me" → matarme. */
  withPronoun(verb: string, pronoun: string): string[] {
    const whole = [verb, ...this.meaningsOf(verb)].map((meaning) => meaning + pronoun);
    return whole.filter((word) => this.#words.has(word));
  }

  /** "killmyself" → kill, myself. */
  apart(run: string): string[] | undefined {
    if (run.length < RUN_TOGETHER.least || run.length > RUN_TOGETHER.most) return undefined;
    if (this.#isWord(run) || this.meaningsOf(run).size > 0) return undefined;
    for (let at = run.length - 1; at > 0; at--) {
      const first = run.slice(0, at);
      if (!this.#isPart(first) || (at === 1 && first !== 'i')) continue;
      const rest = run.slice(at);
      if (this.#isPart(rest)) return [first, rest];
      const parts = this.apart(rest);
      if (parts) return [first, ...parts];
    }
    return undefined;
  }

  /** "over dose" → overdose; short words make too many by chance. */
  together(words: readonly string[]): string[] {
    const joined: string[] = [];
    for (const word of words) {
      const both = (joined.at(-1) ?? '') + word;
      const isOne =
        word.length >= LEAST_PART &&
        both.length >= word.length + LEAST_PART &&
        this.#words.has(both);
      if (isOne) joined[joined.length - 1] = both;
      else joined.push(word);
    }
    return joined;
  }

  /** A space one letter too early or too late: "kil lmyself" → kill, myself. */
  respaced(words: readonly string[]): string[] {
    const mended = [...words];
    for (let at = 1; at < mended.length; at++) {
      const pair = mended.slice(at - 1, at + 1);
      const known = pair.filter((word) => this.#isWord(word));
      if (known.length > 1 || known.some((word) => word.length >= LEAST_PART)) continue;
      const both = pair.join('');
      const first = both.length - (pair[1]?.length ?? 0);
      for (const length of [first + 1, first - 1]) {
        const parts = [both.slice(0, length), both.slice(length)];
        if (parts.every((part) => this.#isPart(part))) mended.splice(at - 1, 2, ...parts);
      }
    }
    return mended;
  }

  *#find(typed: string): Generator<string> {
    for (const stem of this.#stems) if (startsWith(typed, stem.slice(0, -1))) yield stem;
    if (/[*#_]/.test(typed)) {
      for (const word of this.#byLetter.get(typed.charAt(0)) ?? [])
        if (hides(typed, word)) yield word;
      return;
    }
    if (this.#words.has(typed)) yield typed;
    if (this.#isWord(typed) || typed.length < 3 || /^\d/.test(typed)) return;
    yield* this.#bySound.get(soundOf(typed)) ?? [];
    for (const word of this.#byLetter.get(typed.charAt(0)) ?? [])
      if (isSlip(typed, word)) yield word;
    const swapped = typed.charAt(1) + typed.charAt(0) + typed.slice(2);
    if (swapped.length > 3 && this.#words.has(swapped)) yield swapped;
    if (typed.length < LONG - 1) return;
    for (const word of this.#long) if (edits(typed, word, 1) <= 1) yield word;
  }

  /** A word in its own right, never a slip of the finger. */
  #isWord(typed: string): boolean {
    return this.#isPart(typed) || this.distinct.has(typed);
  }

  #isPart(typed: string): boolean {
    return this.small.has(typed) || this.#words.has(typed);
  }
}

function startsWith(typed: string, stem: string): boolean {
  return typed.startsWith(stem) || (stem.length > 5 && edits(stem, typed, 1, true) <= 1);
}

/** "s***ide" */
function hides(typed: string, word: string): boolean {
  return (
    typed.length === word.length &&
    [...typed].every((sign, at) => /[*#_]/.test(sign) || sign === word[at])
  );
}

function isSlip(typed: string, word: string): boolean {
  const {length} = word;
  if (length < 4) return false;
  // In a short word a wrong letter makes another word; a missing, doubled, swapped or next one seldom does.
  if (length < 6) {
    return (
      edits(typed, word, 1) <= 1 &&
      (typed.length < length || sameLetters(typed, word) || hitsNext(typed, word))
    );
  }
  const most = length < LONG + 1 ? 1 : 2;
  const slips = edits(typed, word, most);
  return slips <= (length > LONG + 1 ? 2 : 1) || (slips === 2 && sameLetters(typed, word));
}

const KEYS = 'qwertyuiop asdfghjkl zxcvbnm';

/** Of two words with one letter apart: whether the finger hit the key beside the one it meant. */
function hitsNext(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  const at = [...typed].findIndex((letter, i) => letter !== word[i]);
  const [a, b] = [KEYS.indexOf(typed.charAt(at)), KEYS.indexOf(word.charAt(at))];
  return a >= 0 && b >= 0 && Math.abs(a - b) === 1;
}

function sameLetters(a: string, b: string): boolean {
  return [...new Set(a)].sort().join('') === [...new Set(b)].sort().join('');
}

export function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
