import {PackedLists, packLists} from './packed.js';

/** What a search asks of such lists, whether they were made here or ahead of time. */
export interface WordListSource {
  of(record: number): Uint32Array;
  pack(): string;
}

/** Short lists of words, one a record, in two arrays: ten thousand small arrays would be large. */
export class WordLists implements WordListSource {
  #words = new Uint32Array(1024);
  #ends = new Uint32Array(256);
  #count = 0;

  add(list: readonly number[]): void {
    const start = this.#count > 0 ? (this.#ends[this.#count - 1] as number) : 0;
    const end = start + list.length;
    if (end > this.#words.length) this.#words = grown(this.#words, end);
    if (this.#count >= this.#ends.length) this.#ends = grown(this.#ends, this.#count);
    this.#words.set(list, start);
    this.#ends[this.#count++] = end;
  }

  of(record: number): Uint32Array {
    const start = record > 0 ? this.#ends[record - 1] : 0;
    return this.#words.subarray(start, this.#ends[record]);
  }

  pack(): string {
    return packLists(Array.from({length: this.#count}, (_, record) => [...this.of(record)]));
  }
}

/** The same from an index that was built ahead of time; a list is read when it is asked for. */
export class StoredWordLists implements WordListSource {
  readonly #packed: PackedLists;

  constructor(private readonly text: string) {
    this.#packed = new PackedLists(text);
  }

  get records(): number {
    return this.#packed.count;
  }

  of(record: number): Uint32Array {
    const numbers = this.#packed.of(record);
    const list: number[] = [];
    while (numbers.more) list.push(numbers.next());
    return Uint32Array.from(list);
  }

  pack(): string {
    return this.text;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, atLeast: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(atLeast * 1.5) + 1);
  larger.set(array);
  return larger;
}
