/**
 * Writes src/search/crisis-phrases.ts from data/crisis-phrases.json, so that the phrases are in the
 * script and need no request. `npm run build:phrases` after a change; `--check` says if it was forgotten.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import type {CrisisPhrases} from '../src/search/crisis.js';

const SOURCE = new URL('../data/crisis-phrases.json', import.meta.url);
const TARGET = new URL('../src/search/crisis-phrases.ts', import.meta.url);

type Lists = 'sure' | 'unsure' | 'idioms';
type Data = Omit<CrisisPhrases, Lists> & Record<Lists, string[]>;

const data = JSON.parse(await readFile(SOURCE, 'utf8')) as Data;
const unique = (words: string) => [...new Set(words.split(/\s+/))].join(' ');
const phrases: CrisisPhrases = {
  sets: data.sets,
  sure: data.sure.join(';'),
  unsure: data.unsure.join(';'),
  idioms: data.idioms.join(';'),
  clear: unique(data.clear),
  small: unique(data.small),
  distinct: unique(data.distinct),
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
