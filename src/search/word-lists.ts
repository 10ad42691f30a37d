import {Packed, pack} from './packed.js';

/** Short lists of words, one a record, in two arrays: ten thousand small arrays would be large. */
export class WordLists {
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
    const lists = Array.from({length: this.#count}, (_, record) => [...this.of(record)]);
    return pack(lists.flatMap((list) => [list.length, ...list]));
  }

  /** Nothing where the text does not hold lists of these words for so many records. */
  static *unpack(
    text: string,
    words: number,
    records: number,
  ): Generator<void, WordLists | undefined> {
    const numbers = new Packed(text);
    const lists = new WordLists();
    let left = numbers.length;
    for (let record = 0; record < records; record++) {
      const length = numbers.next();
      left -= length;
      if (left < 0) return undefined;
      const list = Array.from({length}, () => numbers.next());
      if (list.some((word) => word >= words)) return undefined;
      lists.add(list);
      if (record % 64 === 63) yield;
    }
    return numbers.done ? lists : undefined;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, atLeast: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(atLeast * 1.5) + 1);
  larger.set(array);
  return larger;
}
