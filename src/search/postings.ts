import {Packed, pack} from './packed.js';

/** Largest stored impact; an impact is a number between 0 and 1. */
export const IMPACT_SCALE = 255;

/** A word's records: `record << 8 | impact`, ordered by record, from `start` to `end` of `list`. */
export interface PostingList {
  list: ArrayLike<number>;
  start: number;
  end: number;
}

const NONE: PostingList = {list: [], start: 0, end: 0};

/**
 * For every word, the records that have it and how much it says about them. Lists grow while records
 * are read, and are then packed into one array.
 */
export class Postings {
  #lists: number[][] = [];
  #packed = new Uint32Array(0);
  /** Where a word's list begins in `#packed`; empty until all are packed. */
  #starts = new Uint32Array(0);

  add(word: number, record: number, impact: number): void {
    const posting = record * 256 + Math.max(1, Math.round(impact * IMPACT_SCALE));
    const list = this.#lists[word];
    if (list) list.push(posting);
    else this.#lists[word] = [posting];
  }

  of(word: number): PostingList {
    if (word + 1 < this.#starts.length) {
      const start = this.#starts[word] as number;
      return {list: this.#packed, start, end: this.#starts[word + 1] as number};
    }
    const list = this.#lists[word];
    return list ? {list, start: 0, end: list.length} : NONE;
  }

  /** In how many records a word is. */
  count(word: number): number {
    const {start, end} = this.of(word);
    return end - start;
  }

  /** Packs the lists; a generator, so that the caller can let the page breathe in between. */
  *seal(words: number): Generator<void> {
    let total = 0;
    for (const list of this.#lists) total += list?.length ?? 0;
    const packed = new Uint32Array(total);
    const starts = new Uint32Array(words + 1);
    let end = 0;
    for (let word = 0; word < words; word++) {
      const list = this.#lists[word];
      if (list) packed.set(list, end);
      end += list?.length ?? 0;
      starts[word + 1] = end;
      if (word % 256 === 255) yield;
    }
    this.#packed = packed;
    this.#starts = starts;
    this.#lists = [];
  }

  /** How many postings, and for every word how many, each as the steps from record to record. */
  pack(): string {
    const numbers = [this.#packed.length];
    for (let word = 0; word + 1 < this.#starts.length; word++) {
      const {list, start, end} = this.of(word);
      numbers.push(end - start);
      let last = 0;
      for (let i = start; i < end; i++) {
        const posting = list[i] as number;
        numbers.push((posting >>> 8) - last, posting & 255);
        last = posting >>> 8;
      }
    }
    return pack(numbers);
  }

  /** Nothing where the text does not hold the postings of so many words and records. */
  static *unpack(
    text: string,
    words: number,
    records: number,
  ): Generator<void, Postings | undefined> {
    const numbers = new Packed(text);
    const total = numbers.next();
    if (total > numbers.length) return undefined;
    const packed = new Uint32Array(total);
    const starts = new Uint32Array(words + 1);
    let end = 0;
    for (let word = 0; word < words; word++) {
      let record = 0;
      for (let left = numbers.next(); left > 0; left--) {
        record += numbers.next();
        if (record >= records || end >= total) return undefined;
        packed[end++] = record * 256 + (numbers.next() & 255);
      }
      starts[word + 1] = end;
      if (word % 32 === 31) yield;
    }
    if (!numbers.done || end < total) return undefined;
    const postings = new Postings();
    postings.#packed = packed;
    postings.#starts = starts;
    return postings;
  }
}
