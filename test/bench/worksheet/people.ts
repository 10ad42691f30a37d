import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {toJson} from '../../../src/worksheet/files.js';
import {TIMES} from '../../../src/worksheet/model.js';
import type {Person} from '../../../src/worksheet/model.js';

const CATEGORIES = [
  'health-professionals',
  'support-groups',
  'shared-interests',
  'friends-and-family',
];

/** A file of people with every field, to bring in. */
export function peopleFile(
  count: number,
  folder: string,
  noteLength = 0,
): {file: string; people: Person[]} {
  const people = Array.from({length: count}, (_, index): Person => ({
    id: `p${index}`,
    category: CATEGORIES[index % CATEGORIES.length]!,
    name: `Person ${index + 1} Example`,
    phone: `(555) 010-${String(1000 + index)}`,
    email: `person${index + 1}@example.org`,
    other: '',
    times: [TIMES[index % TIMES.length]!],
    asks: ['emotional-listen', 'affiliational-walk'],
    asked: index % 2 === 0,
    note: `Lives ${index + 1} streets away${' and likes a walk'.repeat(noteLength / 17)}`,
  }));
  const file = join(folder, `people-${count}.json`);
  writeFileSync(file, toJson(people));
  return {file, people};
}
