import type {Reader} from './packed.js';
import {soundOf} from './text.js';

/** One bit a letter, and a few for everything else. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (word.charCodeAt(i) % 6));
  }
  return mask;
}

/** One of 32 bits for every pair of neighbouring letters. */
function pairsOf(word: string): number {
  let mask = 0;
  for (let i = 1; i < word.length; i++) {
    mask |= 1 << ((word.charCodeAt(i - 1) * 7 + word.charCodeAt(i) * 3) & 31);
  }
  return mask;
}

/** How many bits are set. */
function bits(mask: number): number {
  let value = mask - ((mask >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Small enough to take little room in a stored index. */
function hash(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) value = Math.imul(value, 31) + text.charCodeAt(i);
  return value & 0x3fff;
}

const soundHash = (word: string): number => hash(soundOf(word));

/** The last of the digits, and `#` is before them. */
const DIGITS_END = 57;

/** Columns of facts about words; a fact of a word is found under its number. */
const COLUMNS = ['letters', 'pairs', 'sound', 'length'] as const;
type Columns = Record<(typeof COLUMNS)[number], Uint32Array>;

/** The distinct words of a directory, and the few that a mistyped word could have been meant for. */
export class Vocabulary {
  readonly words: string[] = [];
  #ids = new Map<string, number>();
  #facts = {} as Columns;
  #room = 0;

  get(word: string): number | undefined {
    return this.#ids.get(word);
  }

  add(written: string): number {
    return this.#ids.get(written) ?? this.#learn(written, soundHash(written));
  }

  /** The words of a stored index, with what took longest to find out about them. */
  *load(words: readonly string[], sounds: Reader): Generator<void> {
    for (let id = 0; id < words.length; id++) {
      this.#learn(words[id] as string, sounds.next());
      if (id % 256 === 255) yield;
    }
  }

  /** How each word sounds, for a stored index. */
  get sounds(): number[] {
    return Array.from(this.#facts.sound.subarray(0, this.words.length));
  }

  #learn(written: string, sound: number): number {
    // A copy: V8 would keep the whole text alive for a part of it.
    const word = written.length < 13 ? written : ` ${written}`.slice(1);
    const id = this.words.length;
    this.words.push(word);
    this.#ids.set(word, id);
    if (id >= this.#room) this.#grow();
    // Numbers, and topics, which nobody types, have no letters, so that they are near to none.
    const typed = word.charCodeAt(0) > DIGITS_END;
    this.#facts.letters[id] = typed ? lettersOf(word) : 0;
    this.#facts.pairs[id] = typed ? pairsOf(word) : 0;
    this.#facts.sound[id] = sound;
    this.#facts.length[id] = word.length;
    return id;
  }

  /** Words that begin with these letters and go on. */
  startingWith(start: string): number[] {
    const {letters, length} = this.#facts;
    const needed = /^\d/.test(start) ? 0 : lettersOf(start);
    const found: number[] = [];
    for (let id = 0; id < this.words.length; id++) {
      if ((needed & ~(letters[id] as number)) !== 0) continue;
      if ((length[id] as number) <= start.length) continue;
      if ((this.words[id] as string).startsWith(start)) found.push(id);
    }
    return found;
  }

  soundingLike(word: string): number[] {
    const {sound} = this.#facts;
    const key = soundOf(word);
    const wanted = hash(key);
    const found: number[] = [];
    for (let id = 0; id < this.words.length; id++) {
      if (sound[id] === wanted && soundOf(this.words[id] as string) === key) found.push(id);
    }
    return found;
  }

  /**
   * Words that may be within `edits` of this one, or that may begin with something within
   * `openEdits` of it: by letters and pairs of letters alone, cheap enough to ask of every word.
   */
  near(word: string, edits: number, openEdits: number): number[] {
    const facts = this.#facts;
    const letters = lettersOf(word);
    const pairs = pairsOf(word);
    const found: number[] = [];
    for (let id = 0; id < this.words.length; id++) {
      const its = facts.letters[id] as number;
      const missing = bits(letters & ~its);
      if (missing > edits) continue;
      const length = facts.length[id] as number;
      if (length < word.length - edits) continue;
      const goesOn = length > word.length + edits || bits(its & ~letters) > edits;
      const most = goesOn ? openEdits : edits;
      if (missing > most || most === 0) continue;
      // A wrong letter spoils two pairs, two letters the wrong way round spoil three.
      const spoiled = bits(pairs & ~(facts.pairs[id] as number));
      if (spoiled <= 3 * most - missing) found.push(id);
    }
    return found;
  }

  #grow(): void {
    this.#room = Math.max(1024, this.#room * 2);
    for (const name of COLUMNS) {
      const larger = new Uint32Array(this.#room);
      if (this.words.length > 1) larger.set(this.#facts[name]);
      this.#facts[name] = larger;
    }
  }
}
