/** Words that nobody reads without the passphrase, with what the browser itself brings. */
export interface Sealed {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** OWASP's figure for PBKDF2 with SHA-256; about 0.15 s on a computer, a second on a slow phone. */
const ITERATIONS = 600_000;

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Missing on plain http pages, where browsers offer no cryptography. */
export const canLock = (): boolean => !!globalThis.crypto?.subtle;

export function isSealed(body: unknown): body is Sealed {
  const {salt, iv, data, iterations} = Object(body) as Partial<Sealed>;
  return (
    salt instanceof Uint8Array &&
    iv instanceof Uint8Array &&
    data instanceof ArrayBuffer &&
    Number.isSafeInteger(iterations)
  );
}

/** A key that cannot be taken out of the browser's memory, and the salt it was made with. */
export class Lock {
  private constructor(
    private readonly key: CryptoKey,
    private readonly salt: Uint8Array<ArrayBuffer>,
    private readonly iterations: number,
  ) {}

  static async create(
    passphrase: string,
    salt = random(16),
    iterations = ITERATIONS,
  ): Promise<Lock> {
    // The same word typed on another keyboard is the same word.
    const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
    const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
    const key = await crypto.subtle.deriveKey(
      {name: 'PBKDF2', hash: 'SHA-256', salt, iterations},
      base,
      {name: 'AES-GCM', length: 256},
      false,
      ['encrypt', 'decrypt'],
    );
    return new Lock(key, salt, iterations);
  }

  /** With a fresh IV every time: the same one twice would break AES-GCM. */
  async seal(value: unknown): Promise<Sealed> {
    const iv = random(12);
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const data = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, this.key, bytes);
    return {salt: this.salt, iterations: this.iterations, iv, data};
  }

  /** The value; `undefined` for another passphrase or a torn write. */
  async unseal({iv, data}: Sealed): Promise<unknown> {
    try {
      const bytes = await crypto.subtle.decrypt({name: 'AES-GCM', iv}, this.key, data);
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      return undefined;
    }
  }
}
