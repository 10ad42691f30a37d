import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {parseBundle} from '../src/bundle.js';
import {convertDirectory} from './samhsa/convert.js';

/** `npm run import:samhsa [directory.csv] [bundle.json]`: SAMHSA's 2022 directory as a bundle. */
const [input = 'test/fixtures/samhsa/MH_Facilities_List.csv', output = '.cache/samhsa/2022.json'] =
  process.argv.slice(2);

const json = convertDirectory(await readFile(input, 'utf8'));
const {bundle, warnings} = parseBundle(json);
for (const {path, expected, found} of warnings) {
  console.warn(`${path}: expected ${expected}, found ${found}`);
}
await mkdir(dirname(output), {recursive: true});
await writeFile(output, JSON.stringify(json));
console.log(`${output}: ${bundle.resources.length} facilities, ${warnings.length} warnings`);
