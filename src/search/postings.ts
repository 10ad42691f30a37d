import {PackedLists, packLists} from './packed.js';

/** Largest stored impact; an impact is a number between 0 and 1. */
export const IMPACT_SCALE = 255;

/** A word's records: `record << 8 | impact`, ordered by record, from `start` to `end` of `list`. */
export interface PostingList {
  list: ArrayLike<number>;
  start: number;
  end: number;
}

/** What a search asks of postings, whether they were made here or ahead of time. */
export interface PostingSource {
  of(word: number): PostingList;
  /** In how many records a word is. */
  count(word: number): number;
  /** As text for so many words. */
  pack(words: number): string;
}

const NONE: PostingList = {list: [], start: 0, end: 0};

/**
 * For every word, the records that have it and how much it says about them. Lists grow while records
 * are read, and are then packed into one array; or they come packed, and each is read when it is asked for.
 */
export class Postings implements PostingSource {
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

  /** For every word how many records, and each as the steps from record to record. */
  pack(words: number): string {
    return packLists(
      Array.from({length: words}, (_, word) => {
        const {list, start, end} = this.of(word);
        const numbers = [end - start];
        let last = 0;
        for (let i = start; i < end; i++) {
          const posting = list[i] as number;
          numbers.push((posting >>> 8) - last, posting & 255);
          last = posting >>> 8;
        }
        return numbers;
      }),
    );
  }
}

/** Postings from an index that was built ahead of time. */
export class StoredPostings implements PostingSource {
  readonly #packed: PackedLists;
  readonly #read = new Map<number, PostingList>();

  constructor(
    private readonly text: string,
    private readonly records: number,
  ) {
    this.#packed = new PackedLists(text);
  }

  get words(): number {
    return this.#packed.count;
  }

  of(word: number): PostingList {
    let known = this.#read.get(word);
    if (!known) {
      known = this.#unpack(word);
      this.#read.set(word, known);
    }
    return known;
  }

  count(word: number): number {
    return this.#read.get(word)?.end ?? this.#packed.of(word).next();
  }

  pack(): string {
    return this.text;
  }

  #unpack(word: number): PostingList {
    const numbers = this.#packed.of(word);
    const list = new Uint32Array(Math.min(numbers.next(), this.records));
    let record = 0;
    let end = 0;
    // A list that says something else than it holds gives what it holds.
    while (numbers.more && end < list.length) {
      record += numbers.next();
      if (record >= this.records) break;
      list[end++] = record * 256 + (numbers.next() & 255);
    }
    return {list, start: 0, end};
  }
}
