/** Whole numbers as text for JSON: small ones take one byte, and the bytes are written in base64. */
export function pack(numbers: readonly number[]): string {
  let bytes = '';
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) bytes += String.fromCharCode(128 | (number & 127));
    bytes += String.fromCharCode(number);
  }
  return btoa(bytes);
}

/** Reads them back, in their order; past the end it gives zeros. */
export class Packed {
  readonly #bytes: string;
  #at = 0;

  constructor(text: string) {
    this.#bytes = atob(text);
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Whether all was read, and nothing that is not there. */
  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.#bytes.charCodeAt(this.#at++) || 0;
      number |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return number >>> 0;
  }
}
