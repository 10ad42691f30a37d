import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {differences} from '../cli/languages.js';
import {parseBundle, type Bundle} from '../src/bundle.js';
import {isCrisisPhrases} from '../src/search/crisis-reader.js';

/** `data/en.json`, `data/es-MX.json`: what is named by a language is a bundle. */
const BUNDLE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*\.json$/;

/** The default bundles and the crisis phrases, minified; a record that a visitor would not get fails the build. */
export async function buildContent(): Promise<void> {
  await mkdir('dist/content', {recursive: true});
  await buildPhrases();
  const files = (await readdir('data')).filter((file) => BUNDLE.test(file)).sort();
  if (files.length === 0) throw new Error('data/ holds no bundle: expected en.json');
  const bundles = await Promise.all(files.map(buildBundle));
  const [first, ...others] = bundles;
  const problems = others.flatMap((other) => differences(first as Bundle, other));
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function buildPhrases(): Promise<void> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(`data/${name}.json`, 'utf8'));
  const [parts, weights] = await Promise.all([read('crisis-phrases'), read('crisis-weights')]);
  const phrases = {...(parts as object), weights};
  if (!isCrisisPhrases(phrases)) {
    throw new Error('data/crisis-phrases.json is not as docs/crisis-phrases.md says');
  }
  await writeFile('dist/content/crisis-phrases.json', JSON.stringify(phrases));
}

async function buildBundle(file: string): Promise<Bundle> {
  const json = JSON.parse(await readFile(`data/${file}`, 'utf8')) as Record<string, unknown>;
  const {bundle, warnings} = parseBundle(json);
  if (warnings.length > 0) {
    const lines = warnings.map(
      ({path, expected, found}) => `data/${file} ${path}: expected ${expected}, found ${found}`,
    );
    throw new Error(lines.join('\n'));
  }
  if (`${bundle.locale}.json` !== file) {
    throw new Error(`data/${file} $.locale: expected the file's name, found ${bundle.locale}`);
  }
  const moved = '$schema' in json ? {...json, $schema: '../bundle.schema.json'} : json;
  await writeFile(`dist/content/${file}`, JSON.stringify(moved));
  return bundle;
}
