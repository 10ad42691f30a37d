import {pause} from './pause.js';

/** What is parsed in one go: about 1 ms on a computer, and 5 on a phone. */
const STEP = 100_000;

/** Stands for the records while the rest of the file is parsed; no text can hold it unescaped. */
const PLACE = '"\\u0000"';

/**
 * Parses a bundle with thousands of resources a part at a time: `JSON.parse` of the whole would hold up
 * a page. It cuts where one record seems to end and the next to begin, before their first key. A cut in
 * the wrong place cannot go unnoticed, because what was cut off would not parse; then, and where a file
 * looks different, the whole is parsed in one go.
 */
export async function parseJsonInSteps(parts: string[]): Promise<unknown> {
  try {
    return (await parseRecords(parts)) ?? JSON.parse(parts.join(''));
  } catch {
    return JSON.parse(parts.join(''));
  }
}

/** Nothing, where the file has no long list of resources near its beginning. */
async function parseRecords([first = '', ...parts]: string[]): Promise<unknown> {
  const begin = /"resources"\s*:\s*\[(?=\s*\{\s*("[^"\\]*")\s*:)/.exec(first);
  if (!begin || parts.length < 3) return undefined;
  const start = begin.index + begin[0].length;
  const next = new RegExp(`,(?=\\s*\\{\\s*${begin[1]}\\s*:)`, 'g');
  const records: unknown[] = [];
  let text = first.slice(start);
  for (const part of parts) {
    text += part;
    let at = 0;
    for (;;) {
      next.lastIndex = at + STEP;
      const cut = next.exec(text)?.index;
      if (cut === undefined) break;
      records.push(...(JSON.parse(`[${text.slice(at, cut)}]`) as unknown[]));
      at = cut + 1;
      await pause();
    }
    text = text.slice(at);
  }
  // The last records, and what is around all of them.
  const rest = JSON.parse(`${first.slice(0, start)}${PLACE},${text}`) as {resources: unknown[]};
  await pause();
  const [place, ...last] = rest.resources;
  if (place !== '\0') return undefined;
  rest.resources = [...records, ...last];
  return rest;
}
