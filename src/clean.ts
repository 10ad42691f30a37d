/** Leaves out control characters and the bidi controls that can make a number read backwards. */
export function clean(input: string): string {
  return input
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu, '')
    .trim();
}
