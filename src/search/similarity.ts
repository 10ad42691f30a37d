/**
 * Edits between two words: a letter more, less or other, or two the wrong way round (optimal string
 * alignment). With `open`, letters that `word` has after its end are free: it is still being typed.
 */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

export function edits(typed: string, word: string, most: number, open = false): number {
  const width = Math.min(word.length, typed.length + most, 63);
  if (!open && Math.abs(word.length - typed.length) > most) return most + 1;
  let [before, above, row] = rows;
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const other = word.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (letter === other ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        letter === word.charCodeAt(j - 2) &&
        typed.charCodeAt(i - 2) === other
      ) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  if (!open) return above[width] as number;
  let least = most + 1;
  for (let j = 0; j <= width; j++) least = Math.min(least, above[j] as number);
  return least;
}
