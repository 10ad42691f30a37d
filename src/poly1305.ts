const PRIME = (1n << 130n) - 5n;
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn;
const BLOCK = 16;

const numberAt = (bytes: DataView, at: number): bigint =>
  bytes.getBigUint64(at, true) | (bytes.getBigUint64(at + 8, true) << 64n);

/**
 * RFC 8439, 2.5: a tag that shows that nobody changed a message. `key` is 32 secret bytes that are never
 * used again. Here because what browsers bring for this does not answer in the same task.
 */
export function poly1305(key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> {
  const secret = new DataView(key.slice().buffer);
  const r = numberAt(secret, 0) & CLAMP;
  const padded = new Uint8Array(Math.ceil(message.length / BLOCK) * BLOCK);
  padded.set(message);
  if (message.length < padded.length) padded[message.length] = 1;
  const blocks = new DataView(padded.buffer);
  let sum = 0n;
  for (let at = 0; at < padded.length; at += BLOCK) {
    const whole = at + BLOCK <= message.length ? 1n << 128n : 0n;
    sum = ((sum + numberAt(blocks, at) + whole) * r) % PRIME;
  }
  sum += numberAt(secret, BLOCK);
  const tag = new Uint8Array(BLOCK);
  const view = new DataView(tag.buffer);
  view.setBigUint64(0, BigInt.asUintN(64, sum), true);
  view.setBigUint64(8, BigInt.asUintN(64, sum >> 64n), true);
  return tag;
}
