/** Firefox's session files are LZ4 blocks behind a magic word; every other file comes back as it is. */
const MAGIC = Buffer.from('mozLz40\0');

export function decompressSession(file: Buffer): Buffer {
  if (!file.subarray(0, 8).equals(MAGIC)) return file;
  const out = Buffer.alloc(file.readUInt32LE(8));
  let from = 12;
  let to = 0;
  const length = (nibble: number): number => {
    let total = nibble;
    if (nibble === 15) {
      let more: number;
      do {
        more = file[from++]!;
        total += more;
      } while (more === 255);
    }
    return total;
  };
  while (from < file.length) {
    const token = file[from++]!;
    const literals = length(token >> 4);
    file.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= file.length) break;
    const offset = file.readUInt16LE(from);
    from += 2;
    const end = to + length(token & 15) + 4;
    for (; to < end; to++) out[to] = out[to - offset]!;
  }
  return out;
}
