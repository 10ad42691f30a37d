/** `npm run content:due`: the lines and services that someone has to look at again, as of today. */
import {readFile} from 'node:fs/promises';
import {parseBundle} from '../src/bundle.js';
import {dueOn} from './docs/content-records.js';

const today = new Date().toISOString().slice(0, 10);
const {bundle} = parseBundle(JSON.parse(await readFile('data/en.json', 'utf8')));
const due = dueOn(bundle.resources, today);
for (const {id, reviewBy = '', verifiedAt, source} of due) {
  console.log(`${id.padEnd(32)} due ${reviewBy}  seen ${verifiedAt}  ${source}`);
}
console.log(`${due.length} of ${bundle.resources.length} need a look on ${today}.`);
