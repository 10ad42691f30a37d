/** One thing that was checked: what, what was found, what was wanted. */
export interface Result {
  what: string;
  found: string | number;
  wanted: string | number;
  ok: boolean;
}

export function equal(what: string, found: string | number, wanted: string | number): Result {
  return {what, found, wanted, ok: found === wanted};
}

/** A check that counts what is wrong; nothing is good, and the first few are named. */
export function none(what: string, wrong: readonly string[]): Result {
  const some = wrong.slice(0, 5).map((it) => it.replace(/\s+/g, ' ').slice(0, 300));
  const found = wrong.length ? `${wrong.length}: ${some.join(' | ')}` : 0;
  return {what, found, wanted: 0, ok: wrong.length === 0};
}

/** Prints every result and the count; the process fails if one result does. */
export function report(results: readonly Result[]): void {
  const rows = [['', 'check', 'found', 'wanted'], ...results.map(rowOf)];
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length));
  const widths = [0, 1].map(width);
  for (const [mark, what, found, wanted] of rows) {
    console.log(
      `${mark?.padEnd(widths[0] ?? 0)}  ${what?.padEnd(widths[1] ?? 0)}  ${found}  (${wanted})`,
    );
  }
  const failed = results.filter(({ok}) => !ok).length;
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  if (failed || results.length === 0) process.exitCode = 1;
}

function rowOf({what, found, wanted, ok}: Result): string[] {
  return [ok ? 'pass' : 'FAIL', what, String(found), String(wanted)];
}
