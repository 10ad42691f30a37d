import fc from 'fast-check';
import {SUPPORT_KINDS, TIMES} from '../../../src/worksheet/model.js';
import type {Person} from '../../../src/worksheet/model.js';

/** Worksheets as nobody writes them: emoji, right-to-left, quotes, separators, very long names. */
const pieces = fc.constantFrom(
  ...['Sam', 'Zoë', 'نور', 'שלום', '李雷', '👩🏽‍🚒', '👨‍👩‍👧‍👦', '\u200f', 'e\u0301', ' ', ' ', '  '],
  ...[';', ',', '"', '\\', ':', '\\n', "'", '<b>', '&amp;', 'END:VEVENT', '=', '%0A'],
);
const words = (maxLength: number) =>
  fc.array(pieces, {maxLength}).map((parts) => parts.join('').trim());

const name = fc.oneof(
  {weight: 8, arbitrary: words(8)},
  {
    weight: 1,
    arbitrary: fc.constant('Wolfeschlegelsteinhausenbergerdorff '.repeat(6).slice(0, 200)),
  },
  {weight: 1, arbitrary: fc.constant('👩🏽‍🚒'.repeat(50))},
);
const phone = fc.oneof(
  fc.constantFrom('', '988', '(555) 010-0142', '+44 20 7946 0000', '555 010 0199 ext. 5', '12'),
  fc.stringMatching(/^\+?[0-9]{7,15}$/),
);
const email = fc.constantFrom('', 'sam@example.org', 'a.b+c@example.co.uk', 'not an address');
const note = fc.array(words(6), {maxLength: 4}).map((lines) => lines.join('\n').trim());

export const CATEGORIES = [
  'health-professionals',
  'support-groups',
  'shared-interests',
  'friends-and-family',
  'a-kind-that-is-gone',
];

export const person = (id: string): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(id),
    category: fc.constantFrom(...CATEGORIES),
    name,
    phone,
    email,
    other: words(4),
    times: fc.subarray([...TIMES]),
    asks: fc.subarray(SUPPORT_KINDS.map((kind) => `${kind}-ask`)),
    asked: fc.boolean(),
    note,
  });

export const people: fc.Arbitrary<Person[]> = fc
  .integer({min: 0, max: 8})
  .chain((count) => fc.tuple(...Array.from({length: count}, (_, i) => person(`p${i}`))));
