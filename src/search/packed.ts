/** Whole numbers as bytes, small ones in one; `bytes` are the letters of a text. */
function write(numbers: readonly number[]): string {
  let bytes = '';
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) bytes += String.fromCharCode(128 | (number & 127));
    bytes += String.fromCharCode(number);
  }
  return bytes;
}

/** Lists of whole numbers as one text for JSON, in base64: how many, how long each is, and all of them. */
export function packLists(lists: Iterable<readonly number[]>): string {
  const packed = [...lists].map(write);
  const lengths = packed.map(({length}) => length);
  return btoa(write([packed.length, ...lengths]) + packed.join(''));
}

/** Reads numbers from bytes, in their order; past the end it gives zeros. */
export class Reader {
  constructor(
    private readonly bytes: string,
    public at = 0,
    public end = bytes.length,
  ) {}

  get more(): boolean {
    return this.at < this.end;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.at < this.end ? this.bytes.charCodeAt(this.at++) : 0;
      number |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return number >>> 0;
  }
}

/** Packed lists as they are: a list is read when it is asked for, so that loading costs next to nothing. */
export class PackedLists {
  readonly count: number;
  readonly #bytes: string;
  /** Where each list begins, and where the last one ends. */
  readonly #starts: Uint32Array;

  /** @throws where the text is not what `packLists` writes. */
  constructor(text: string) {
    this.#bytes = atob(text);
    const reader = new Reader(this.#bytes);
    this.count = reader.next();
    if (this.count > this.#bytes.length) throw new RangeError('lists');
    this.#starts = new Uint32Array(this.count + 1);
    for (let list = 1; list <= this.count; list++) {
      this.#starts[list] = (this.#starts[list - 1] as number) + reader.next();
    }
    for (let list = 0; list <= this.count; list++)
      this.#starts[list] = reader.at + (this.#starts[list] as number);
    if (this.#starts[this.count] !== this.#bytes.length) throw new RangeError('lists');
  }

  of(list: number): Reader {
    return new Reader(this.#bytes, this.#starts[list], this.#starts[list + 1]);
  }
}
