/** Words that nobody reads without the passphrase, with what the browser itself brings. */
export interface Sealed {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
  /** The tag that shows that nobody changed it is not there yet. */
  untagged?: boolean;
}

/** The key stream of an IV that is not used yet: what is mixed with it is locked without waiting. */
interface Pad {
  iv: Uint8Array<ArrayBuffer>;
  stream: Uint8Array;
}

/** Enough for keystrokes that come faster than the next pad; each longer than the words by so much. */
const PADS = 3;
const PAD_ROOM = 4096;

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

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const mixed = (bytes: Uint8Array<ArrayBuffer>, stream: Uint8Array) =>
  bytes.map((byte, index) => byte ^ stream[index]!);

/** A key that cannot be taken out of the browser's memory, and the salt it was made with. */
export class Lock {
  #pads: Pad[] = [];

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
    const {salt, iterations} = this;
    const iv = random(12);
    return {salt, iterations, iv, data: await this.#encrypt(iv, bytesOf(value))};
  }

  /**
   * The same but for the tag, and without waiting: the browser encrypts in its own time, and one that
   * is killed in the next moment has none. `undefined` when no pad is ready.
   */
  sealNow(value: unknown): Sealed | undefined {
    const {salt, iterations} = this;
    const bytes = bytesOf(value);
    const pad = this.#pads.shift();
    void this.#prepare(bytes.length + PAD_ROOM);
    if (!pad || pad.stream.length < bytes.length) return undefined;
    return {salt, iterations, iv: pad.iv, data: mixed(bytes, pad.stream).buffer, untagged: true};
  }

  /** The value; `undefined` for another passphrase or a torn write. */
  async unseal({iv, data, untagged}: Sealed): Promise<unknown> {
    try {
      const bytes = untagged
        ? mixed(new Uint8Array(data), await this.#streamOf(iv, data.byteLength))
        : await crypto.subtle.decrypt({name: 'AES-GCM', iv}, this.key, data);
      // The first keystroke after this must not wait either.
      void this.#prepare(data.byteLength + PAD_ROOM);
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      return undefined;
    }
  }

  #encrypt(iv: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
    return crypto.subtle.encrypt({name: 'AES-GCM', iv}, this.key, bytes);
  }

  /** Nothing but zeros, encrypted, is the key stream itself. */
  async #streamOf(iv: Uint8Array<ArrayBuffer>, length: number): Promise<Uint8Array> {
    return new Uint8Array(await this.#encrypt(iv, new Uint8Array(length)));
  }

  async #prepare(length: number): Promise<void> {
    while (this.#pads.length < PADS) {
      const iv = random(12);
      this.#pads.push({iv, stream: await this.#streamOf(iv, length)});
    }
  }
}
