/**
 * Writes the pages of docs/ that are read off something else. `npm run build:docs` after a change of
 * a class comment or of the content; scripts/docs/generated.test.ts says whether that was forgotten.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import {parseBundle} from '../src/bundle.js';
import {recordsOf} from './docs/content-records.js';
import {referenceOf} from './docs/reference.js';
import type {Manifest} from './docs/reference.js';

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** Text by path; needs custom-elements.json, so `npm run build` comes first. */
export async function generatedDocs(): Promise<Map<string, string>> {
  const {bundle} = parseBundle(await read('data/en.json'));
  const floor = (await read('data/floor.json')) as Record<string, string[]>;
  const pages = {
    'docs/reference.md': referenceOf((await read('custom-elements.json')) as Manifest),
    'docs/content-records.md': recordsOf(bundle, Object.values(floor).flat()),
  };
  const formatted = Object.entries(pages).map(async ([path, text]) => {
    const options = await resolveConfig(path);
    return [path, await format(text, {...options, parser: 'markdown'})] as const;
  });
  return new Map(await Promise.all(formatted));
}

if (process.argv[1]?.endsWith('build-docs.ts')) {
  for (const [path, text] of await generatedDocs()) await writeFile(path, text);
}
