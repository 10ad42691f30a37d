/**
 * Writes src/search/crisis-phrases.ts from data/crisis-phrases.json, so that the phrases are in the
 * script and need no request. `npm run build:phrases` after a change; `--check` says if it was forgotten.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import type {CrisisPhrases} from '../src/search/crisis.js';

const SOURCE = new URL('../data/crisis-phrases.json', import.meta.url);
const TARGET = new URL('../src/search/crisis-phrases.ts', import.meta.url);

const {sets, sure, unsure, idioms, clear, small, distinct} = JSON.parse(
  await readFile(SOURCE, 'utf8'),
) as CrisisPhrases;
const unique = (words: string) => [...new Set(words.split(/\s+/))].join(' ');
const phrases: CrisisPhrases = {
  sets,
  sure,
  unsure,
  idioms,
  clear: unique(clear),
  small: unique(small),
  distinct: unique(distinct),
};
const source = await format(
  `// Written by scripts/build-crisis-phrases.ts from data/: change it there.
import type {CrisisPhrases} from './crisis.js';

export const crisisPhrases: CrisisPhrases = ${JSON.stringify(phrases)};
`,
  {...(await resolveConfig(TARGET)), parser: 'typescript'},
);
if (process.argv.includes('--check')) {
  if ((await readFile(TARGET, 'utf8')) !== source) {
    console.error(
      'src/search/crisis-phrases.ts is not what data/ says. Run: npm run build:phrases',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, source);
}
