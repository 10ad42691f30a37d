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

  it('nobody chose anything to ask for: every kind of support is an idea', () => {
    expect(found(full({asks: []}))).to.deep.equal(SUPPORT_KINDS.map((kind) => `support ${kind}`));
  });

  it('a kind of support that the content has nothing to ask for is none', () => {
    const nap = {...content, asks: [{id: 'instrumental-nap', label: 'Hold the baby'}]};
    const gaps = findGaps(full({asks: []}), nap).map(({id}) => id);
    expect(gaps).to.deep.equal(['instrumental']);
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

  const noSupport = SUPPORT_KINDS.map((kind) => `support ${kind}`);
  const covered: PersonPatch = {phone: '988', asks: everyAsk, times: ['night']};
  const oneOfHealth = [
    ...[groups, shared, friends].map((kind) => `category ${kind}`),
    ...noSupport,
    'night night',
  ];
  const cases: [string, ReturnType<typeof someone>[], string[]][] = [
    ['no times noted anywhere', full({times: []}), ['night night']],
    [
      'nobody can be reached, at night neither',
      full({phone: '', times: ['night']}),
      ['night night'],
    ],
    [
      'an email counts as a way',
      full({phone: '', email: 'a@b.org', times: ['day']}),
      ['night night'],
    ],
    ['any other way counts', full({phone: '', other: 'at work', times: ['day']}), ['night night']],
    ['one name', [someone(health)], [...oneOfHealth, 'one-name']],
    [
      'a person without a name but with a phone is someone',
      [someone(health, {name: '', phone: '988'})],
      [...oneOfHealth, 'one-name'],
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
      [...full({phone: ''}), someone(friends, {phone: '988', times: ['night']})],
      ['one-name'],
    ],
    [
      'two numbers',
      [
        ...full({phone: ''}),
        someone(friends, {phone: '988', times: ['night']}),
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
      [someone('gone', covered), someone('gone', covered)],
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
