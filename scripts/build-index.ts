import {readFile, writeFile} from 'node:fs/promises';
import {parseBundle} from '../src/bundle.js';
import {inOrder} from '../src/finder/directory.js';
import {createSearch} from '../src/search/search.js';

/**
 * `npm run build:index -- directory.json [directory.index.json]`: the search index of a bundle, for the
 * `index` attribute of `<resource-finder>`. It pays from a few thousand services on: docs/embedding.md.
 */
const [input, output = input?.replace(/(\.json)?$/, '.index.json')] = process.argv.slice(2);
if (!input || !output) throw new Error('Name a bundle: npm run build:index -- directory.json');

const {bundle} = parseBundle(JSON.parse(await readFile(input, 'utf8')));
const {topics, locale} = bundle;
const index = JSON.stringify(createSearch(inOrder(bundle), {topics, locale}));
await writeFile(output, index);
console.log(`${output}: ${bundle.resources.length} services, ${index.length} bytes`);
