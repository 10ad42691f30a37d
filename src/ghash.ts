/** 128 bits; the first bit of the first word is the coefficient of x^0, as in NIST SP 800-38D, 6.3. */
type Block = readonly [number, number, number, number];

/** x^128 = 1 + x + x^2 + x^7. */
const REDUCTION = 0xe1000000;
const BLOCK = 16;
const NIBBLES = 32;

const wordsOf = (bytes: DataView, at = 0): Block => [
  bytes.getInt32(at),
  bytes.getInt32(at + 4),
  bytes.getInt32(at + 8),
  bytes.getInt32(at + 12),
];

const sum = (a: Block, b: Block): Block => [a[0] ^ b[0], a[1] ^ b[1], a[2] ^ b[2], a[3] ^ b[3]];

const timesX = ([a, b, c, d]: Block): Block => [
  (a >>> 1) ^ (d & 1 ? REDUCTION : 0),
  (b >>> 1) | (a << 31),
  (c >>> 1) | (b << 31),
  (d >>> 1) | (c << 31),
];

const overX = ([a, b, c, d]: Block): Block => [
  ((a < 0 ? a ^ REDUCTION : a) << 1) | (b >>> 31),
  (b << 1) | (c >>> 31),
  (c << 1) | (d >>> 31),
  (d << 1) | (a >>> 31),
];

/** Every product of a block with four bits. */
function tableOf(block: Block): Block[] {
  const table: Block[] = Array.from({length: 16}, () => [0, 0, 0, 0]);
  let power = block;
  for (let bit = 8; bit >= 1; bit >>= 1) {
    for (let i = 0; i < 16; i++) if (i & bit) table[i] = sum(table[i]!, power);
    power = timesX(power);
  }
  return table;
}

/** What the last four bits become when a block is multiplied by x^4. */
const OVERFLOW = Array.from({length: 16}, (_, bits) => {
  let block: Block = [0, 0, 0, bits];
  for (let i = 0; i < 4; i++) block = timesX(block);
  return block[0];
});

/**
 * GHASH (NIST SP 800-38D, 6.4) of bytes without additional data: an AES-GCM tag is this, mixed with the
 * cipher's block for the IV. Browsers have all of AES-GCM, but do not answer in the same task.
 */
export type Ghash = (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;

export function ghashOf(key: Block): Ghash {
  const table = tableOf(key);
  return (bytes) => {
    const blocks = Math.ceil(bytes.length / BLOCK);
    const padded = new Uint8Array((blocks + 1) * BLOCK);
    padded.set(bytes);
    const view = new DataView(padded.buffer);
    view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
    let hash: Block = [0, 0, 0, 0];
    for (let at = 0; at < padded.length; at += BLOCK) {
      const factor = sum(hash, wordsOf(view, at));
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let i = NIBBLES - 1; i >= 0; i--) {
        const product = table[(factor[i >> 3]! >>> (28 - 4 * (i & 7))) & 15]!;
        const over = OVERFLOW[d & 15]!;
        d = ((d >>> 4) | (c << 28)) ^ product[3];
        c = ((c >>> 4) | (b << 28)) ^ product[2];
        b = ((b >>> 4) | (a << 28)) ^ product[1];
        a = (a >>> 4) ^ over ^ product[0];
      }
      hash = [a, b, c, d];
    }
    const result = new DataView(new ArrayBuffer(BLOCK));
    hash.forEach((word, i) => result.setInt32(i * 4, word));
    return new Uint8Array(result.buffer);
  };
}

/**
 * The key of GHASH, which browsers do not tell, from what they do: the tags of no words at all under one
 * IV, without additional data and with one block of zeros. They differ by the key times that block's
 * length, 128, which stands for x^56.
 */
export function ghashKey(tag: ArrayBuffer, tagWithZeros: ArrayBuffer): Block {
  let key = sum(wordsOf(new DataView(tag)), wordsOf(new DataView(tagWithZeros)));
  for (let i = 0; i < 56; i++) key = overX(key);
  return key;
}
