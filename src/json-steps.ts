import {pause} from './pause.js';

/** What is parsed in one go: about 2 ms on a computer, and 10 on a phone. */
const STEP = 100_000;

/** Stands for the records while the rest of the file is parsed; no text can hold it unescaped. */
const PLACE = '"\\u0000"';

/**
 * Parses a bundle with thousands of resources a part at a time: `JSON.parse` of the whole would hold up
 * a page. It cuts where one record seems to end and the next to begin, before their first key. A cut in
 * the wrong place cannot go unnoticed, because what was cut off would not parse; then, and where a file
 * looks different, the whole is parsed in one go.
 */
export async function parseJsonInSteps(text: string): Promise<unknown> {
  const begin = /"resources"\s*:\s*\[(?=\s*\{\s*("[^"\\]*")\s*:)/.exec(text);
  if (text.length < 2 * STEP || !begin) return JSON.parse(text);
  const start = begin.index + begin[0].length;
  const next = new RegExp(`,(?=\\s*\\{\\s*${begin[1]}\\s*:)`, 'g');
  const records: unknown[] = [];
  let at = start;
  try {
    for (;;) {
      next.lastIndex = at + STEP;
      const cut = next.exec(text)?.index;
      if (cut === undefined) break;
      records.push(...(JSON.parse(`[${text.slice(at, cut)}]`) as unknown[]));
      at = cut + 1;
      await pause();
    }
    // The last records, and what is around all of them.
    const rest = JSON.parse(`${text.slice(0, start)}${PLACE},${text.slice(at)}`) as Rest;
    if (rest.resources[0] === '\0') {
      rest.resources = [...records, ...rest.resources.slice(1)];
      return rest;
    }
  } catch {
    // Below.
  }
  return JSON.parse(text);
}

interface Rest {
  resources: unknown[];
}
