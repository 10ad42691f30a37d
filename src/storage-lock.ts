import {poly1305} from './poly1305.js';

/** Words that nobody reads or changes unseen without the passphrase, with what the browser itself brings. */
export interface Sealed {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
  /** Of a copy that was locked in a hurry: its tag by Poly1305, where AES-GCM's comes too late. */
  tag?: Uint8Array<ArrayBuffer>;
}

/**
 * The key stream of an IV that is not used yet: what is mixed with it is locked without waiting. Its first
 * bytes are the key of the tag.
 */
interface Pad {
  iv: Uint8Array<ArrayBuffer>;
  tagKey: Uint8Array;
  stream: Uint8Array;
}

/** Enough for keystrokes that come faster than the next pad; each longer than the words by so much. */
const PADS = 3;
const PAD_ROOM = 4096;
const TAG_KEY = 32;

/** OWASP's figure for PBKDF2 with SHA-256; about 0.15 s on a computer, a second on a slow phone. */
const ITERATIONS = 600_000;

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/**
 * IVs of hurried copies have their first bit set, and no others. So a copy by AES-GCM, whose key stream
 * can be worked out by somebody who knows its words, can never be passed off as a hurried one.
 */
const HURRIED = 0x80;
function freshIv(hurried: boolean): Uint8Array<ArrayBuffer> {
  const iv = random(12);
  const first = iv[0] as number;
  iv[0] = hurried ? first | HURRIED : first & ~HURRIED;
  return iv;
}
const isHurried = (iv: Uint8Array): boolean => ((iv[0] ?? 0) & HURRIED) !== 0;

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
    const iv = freshIv(false);
    return {salt, iterations, iv, data: await this.#encrypt(iv, bytesOf(value))};
  }

  /**
   * The same without waiting: the browser encrypts in its own time, and one that is killed in the next
   * moment never does. AES-CTR as in AES-GCM, tagged by Poly1305. `undefined` when no pad is ready.
   */
  sealNow(value: unknown): Sealed | undefined {
    const {salt, iterations} = this;
    const bytes = bytesOf(value);
    const pad = this.#pads.shift();
    void this.#prepare(bytes.length + PAD_ROOM);
    if (!pad || pad.stream.length < bytes.length) return undefined;
    const data = mixed(bytes, pad.stream);
    return {salt, iterations, iv: pad.iv, data: data.buffer, tag: poly1305(pad.tagKey, data)};
  }

  /** The value; `undefined` for another passphrase, a torn write, or one that somebody changed. */
  async unseal(sealed: Sealed): Promise<unknown> {
    const {iv, data} = sealed;
    try {
      const bytes = sealed.tag
        ? await this.#unsealHurried(sealed)
        : await crypto.subtle.decrypt({name: 'AES-GCM', iv}, this.key, data);
      // The first keystroke after this must not wait either.
      void this.#prepare(data.byteLength + PAD_ROOM);
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      return undefined;
    }
  }

  async #unsealHurried({iv, data, tag}: Sealed): Promise<Uint8Array<ArrayBuffer>> {
    const {tagKey, stream} = await this.#padOf(iv, data.byteLength);
    const bytes = new Uint8Array(data);
    const genuine = isHurried(iv) && poly1305(tagKey, bytes).join() === tag?.join();
    if (!genuine) throw new Error('not what was locked');
    return mixed(bytes, stream);
  }

  #encrypt(iv: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
    return crypto.subtle.encrypt({name: 'AES-GCM', iv}, this.key, bytes);
  }

  /** Nothing but zeros, encrypted, is the key stream itself. */
  async #padOf(iv: Uint8Array<ArrayBuffer>, length: number): Promise<Pad> {
    const all = new Uint8Array(await this.#encrypt(iv, new Uint8Array(TAG_KEY + length)));
    return {iv, tagKey: all.subarray(0, TAG_KEY), stream: all.subarray(TAG_KEY)};
  }

  async #prepare(length: number): Promise<void> {
    while (this.#pads.length < PADS) this.#pads.push(await this.#padOf(freshIv(true), length));
  }
}
