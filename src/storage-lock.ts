import {ghashKey, ghashOf} from './ghash.js';
import type {Ghash} from './ghash.js';

/** Words that nobody reads or changes unseen without the passphrase: AES-GCM, tag and all. */
export interface Sealed {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** What AES-GCM needs for one IV, worked out before there are words: they are locked without waiting. */
interface Pad {
  iv: Uint8Array<ArrayBuffer>;
  stream: Uint8Array;
  /** Hides the tag. */
  mask: Uint8Array;
}

/** Enough for keystrokes that come faster than the next pad; each longer than the words by so much. */
const PADS = 8;
const PAD_ROOM = 4096;

/** OWASP's figure for PBKDF2 with SHA-256; about 0.15 s on a computer, a second on a slow phone. */
const ITERATIONS = 600_000;
/** A record that somebody changed must not keep the page busy for hours. */
const MAX_ITERATIONS = 10_000_000;

const TAG = 16;
const NOTHING = new Uint8Array(0);

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const freshIv = () => random(12);

/** Missing on plain http pages, where browsers offer no cryptography. */
export const canLock = (): boolean => !!globalThis.crypto?.subtle;

export function isSealed(body: unknown): body is Sealed {
  const {salt, iv, data, iterations} = Object(body) as Partial<Sealed>;
  return (
    salt instanceof Uint8Array &&
    iv instanceof Uint8Array &&
    data instanceof ArrayBuffer &&
    Number.isSafeInteger(iterations) &&
    iterations! > 0 &&
    iterations! <= MAX_ITERATIONS
  );
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A key that cannot be taken out of the browser's memory, and the salt it was made with. */
export class Lock {
  #ghash!: Ghash;
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
    const lock = new Lock(key, salt, iterations);
    await lock.#prepare();
    return lock;
  }

  /** With a fresh IV every time: the same one twice would break AES-GCM. */
  async seal(value: unknown): Promise<Sealed> {
    const {salt, iterations} = this;
    const iv = freshIv();
    return {salt, iterations, iv, data: await this.#encrypt(iv, bytesOf(value))};
  }

  /**
   * The same, byte for byte, without waiting: the browser encrypts in its own time, and one that is
   * killed in the next moment never does. `undefined` when no pad is ready.
   */
  sealNow(value: unknown): Sealed | undefined {
    const {salt, iterations} = this;
    const bytes = bytesOf(value);
    this.#pads = this.#pads.filter(({stream}) => stream.length >= bytes.length);
    // No pad is ever used twice.
    const pad = this.#pads.shift();
    void this.#fill(bytes.length);
    if (!pad) return undefined;
    const data = new Uint8Array(bytes.length + TAG);
    for (let i = 0; i < bytes.length; i++) data[i] = bytes[i]! ^ pad.stream[i]!;
    const hash = this.#ghash(data.subarray(0, bytes.length));
    for (let i = 0; i < TAG; i++) data[bytes.length + i] = hash[i]! ^ pad.mask[i]!;
    return {salt, iterations, iv: pad.iv, data: data.buffer};
  }

  /** The value; `undefined` for another passphrase, a torn write, or one that somebody changed. */
  async unseal({iv, data}: Sealed): Promise<unknown> {
    try {
      const bytes = await crypto.subtle.decrypt({name: 'AES-GCM', iv}, this.key, data);
      // The first keystroke after this must not wait either.
      void this.#fill(bytes.byteLength);
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      return undefined;
    }
  }

  #encrypt(iv: BufferSource, bytes: BufferSource, additionalData = NOTHING): Promise<ArrayBuffer> {
    return crypto.subtle.encrypt({name: 'AES-GCM', iv, additionalData}, this.key, bytes);
  }

  async #prepare(): Promise<void> {
    const iv = freshIv();
    const tag = await this.#encrypt(iv, NOTHING);
    const tagWithZeros = await this.#encrypt(iv, NOTHING, new Uint8Array(TAG));
    this.#ghash = ghashOf(ghashKey(tag, tagWithZeros));
    await this.#fill(0);
  }

  /** Zeros, encrypted, are the key stream itself; the tag of nothing is the mask alone. */
  async #fill(length: number): Promise<void> {
    while (this.#pads.length < PADS) {
      const iv = freshIv();
      const [stream, mask] = await Promise.all([
        this.#encrypt(iv, new Uint8Array(length + PAD_ROOM)),
        this.#encrypt(iv, NOTHING),
      ]);
      this.#pads.push({
        iv,
        stream: new Uint8Array(stream, 0, length + PAD_ROOM),
        mask: new Uint8Array(mask),
      });
    }
  }
}
