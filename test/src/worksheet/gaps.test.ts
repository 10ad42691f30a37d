import {expect} from '@open-wc/testing';
import {worksheet as words} from '../../../src/locales/en.js';
import {findGaps} from '../../../src/worksheet/gaps.js';
import {SUPPORT_KINDS, newPerson} from '../../../src/worksheet/model.js';
import type {PersonPatch, Time} from '../../../src/worksheet/model.js';

const content = {id: 'w', ...words.defaults};
const kinds = content.categories.map(({id}) => id);
const [health, groups, shared, friends] = kinds as [string, string, string, string];

let count = 0;
const someone = (category: string, patch: PersonPatch = {}) => ({
  ...newPerson(category, `p${count++}`),
  name: 'Someone',
  ...patch,
});
const found = (people: ReturnType<typeof someone>[]) =>
  findGaps(people, content).map(({kind, id}) => `${kind} ${kind === 'one-name' ? '' : id}`.trim());

const everyAsk = SUPPORT_KINDS.map((kind) => `${kind}-x`);
/** Two people of each kind, every kind of support twice, someone at night: nothing to offer. */
const full = (patch: PersonPatch = {}) =>
  [...kinds, ...kinds].map((kind) =>
    someone(kind, {phone: '555 010 0100', asks: everyAsk, times: ['night'], ...patch}),
  );

describe('gaps', () => {
  it('an empty sheet has none: its cards are the invitation', () => {
    expect(found([])).to.deep.equal([]);
    expect(found([newPerson(friends, 'blank')])).to.deep.equal([]);
  });

  it('a full sheet has none', () => {
    expect(found(full())).to.deep.equal([]);
  });

  // 15 ways in which kinds of people can be missing; with none of the four there is no sheet.
  for (let mask = 1; mask < 16; mask++) {
    const present = kinds.filter((_, i) => mask & (1 << i));
    const missing = kinds.filter((kind) => !present.includes(kind));
    it(`people of ${present.length} kinds (${present.join(', ')})`, () => {
      const people = full().filter(({category}) => present.includes(category));
      expect(found(people)).to.deep.equal(missing.map((kind) => `category ${kind}`));
    });
  }

  // 15 ways in which kinds of support can be noted.
  for (let mask = 1; mask < 16; mask++) {
    const present = SUPPORT_KINDS.filter((_, i) => mask & (1 << i));
    const missing = SUPPORT_KINDS.filter((kind) => !present.includes(kind));
    it(`support of ${present.length} kinds (${present.join(', ')})`, () => {
      const people = full({asks: present.map((kind) => `${kind}-x`)});
      expect(found(people)).to.deep.equal(missing.map((kind) => `support ${kind}`));
    });
  }

  it('whoever chose no asks at all has not left one out', () => {
    expect(found(full({asks: []}))).to.deep.equal([]);
  });

  // 15 ways in which times can be noted.
  const times: Time[] = ['day', 'evening', 'night', 'weekend'];
  for (let mask = 1; mask < 16; mask++) {
    const present = times.filter((_, i) => mask & (1 << i));
    it(`reachable: ${present.join(', ')}`, () => {
      const expected = present.includes('night') ? [] : ['night night'];
      expect(found(full({times: present}))).to.deep.equal(expected);
    });
  }

  const cases: [string, ReturnType<typeof someone>[], string[]][] = [
    ['no times noted anywhere', full({times: []}), []],
    [
      'nobody can be reached, so the night is not the question',
      full({phone: '', times: ['day']}),
      [],
    ],
    [
      'an email counts as a way',
      full({phone: '', email: 'a@b.org', times: ['day']}),
      ['night night'],
    ],
    ['any other way counts', full({phone: '', other: 'at work', times: ['day']}), ['night night']],
    [
      'one name',
      [someone(health)],
      ['category ' + groups, 'category ' + shared, 'category ' + friends, 'one-name'],
    ],
    [
      'a person without a name but with a phone is someone',
      [someone(health, {name: '', phone: '988'})].slice(0),
      ['category ' + groups, 'category ' + shared, 'category ' + friends, 'one-name'],
    ],
    [
      'everything asked of one',
      [...full({asks: []}), someone(friends, {asks: everyAsk})],
      ['one-name'],
    ],
    [
      'one thing asked of one is not everything',
      [...full({asks: []}), someone(friends, {asks: ['emotional-x']})],
      SUPPORT_KINDS.slice(1).map((kind) => `support ${kind}`),
    ],
    [
      'one number among many names',
      [...full({phone: '', times: []}), someone(friends, {phone: '988'})],
      ['one-name'],
    ],
    [
      'two numbers',
      [
        ...full({phone: '', times: []}),
        someone(friends, {phone: '988'}),
        someone(health, {phone: '112'}),
      ],
      [],
    ],
    [
      'a blank person fills no gap',
      [...full().filter(({category}) => category !== groups), newPerson(groups, 'blank')],
      ['category ' + groups],
    ],
    [
      'a kind that is gone fills no gap',
      [someone('gone'), someone('gone')],
      kinds.map((kind) => `category ${kind}`),
    ],
    [
      'unknown asks cover nothing',
      full({asks: ['other-x']}),
      SUPPORT_KINDS.map((kind) => `support ${kind}`),
    ],
  ];
  for (const [name, people, expected] of cases) {
    it(name, () => expect(found(people)).to.deep.equal(expected));
  }
});
