import {expect} from '@open-wc/testing';
import type {Resource} from '../../../src/bundle.js';
import {createSearch} from '../../../src/search/search.js';

function service(id: string, name: string, more: Partial<Resource> = {}): Resource {
  return {
    id,
    kind: 'service',
    name,
    description: 'A place to talk with somebody about what is going on.',
    channels: [],
    topics: [],
    verifiedAt: '2026-10-01',
    source: 'https://example.org/',
    ...more,
  };
}

const topics = [
  {id: 'anxiety', label: 'Anxiety and worry', synonyms: ["can't sleep", 'panic']},
  {id: 'alcohol', label: 'Alcohol', synonyms: ['drinking too much', 'sober']},
  {id: 'animo', label: 'Ánimo', synonyms: ['triste']},
];

const at = (city: string) => ({locations: [{address: {city, state_province: 'MN'}}]});
const resources = [
  service('cedar', 'Cedar Valley Counseling Center', at('Duluth')),
  service('drop-in', 'Northside Drop-In House', at('Saint Paul')),
  service('pena', 'Clínica Peña', at('Mankato')),
  service('calm', 'Calm Mind Group', {topics: ['anxiety']}),
  service('dry', 'Riverside Program', {topics: ['alcohol']}),
  service('care', 'Lakeside Health Care', at('Duluth')),
  service('animo', 'Casa Azul', {topics: ['animo']}),
  service('practice', 'Palmetto P.C.'),
  service('other', 'Palmetto Crossing'),
];
const search = createSearch(resources, {topics});
const first = (query: string) => search.search(query).results[0]?.resource.id;

describe('createSearch', () => {
  for (const [how, query, id] of [
    ['a name', 'cedar valley counseling center', 'cedar'],
    ['the beginning of a name', 'cedar val', 'cedar'],
    ['a slip', 'cedar vallwy', 'cedar'],
    ['two letters the wrong way round', 'ceadr', 'cedar'],
    ['spelling by ear', 'seder counsling', 'cedar'],
    ['British spelling', 'cedar counselling centre', 'cedar'],
    ['words in another order', 'center counseling valley cedar', 'cedar'],
    ['a name and a place', 'counseling duluth', 'cedar'],
    ['no diacritics', 'clinica pena', 'pena'],
    ['a hyphen left out', 'dropin', 'drop-in'],
    ['a hyphen as a space', 'drop in northside', 'drop-in'],
    ['two words as one', 'healthcare', 'care'],
    ['letters with dots, without them', 'palmetto pc', 'practice'],
    ['letters without dots, with them', 'palmetto p.c.', 'practice'],
    ['a short form', 'drop in st paul', 'drop-in'],
    ["a topic's phrase", "can't sleep", 'calm'],
    ["a topic's phrase inside a sentence", 'my dad is drinking too much', 'dry'],
    ['a Spanish synonym', 'triste', 'animo'],
  ] as const) {
    it(`finds by ${how}`, () => expect(first(query)).to.equal(id));
  }

  it('takes a town alone for a place, not for a name', () => {
    const named = service('named', 'Duluth House', {
      locations: [{address: {city: 'Fargo', state_province: 'ND'}}],
    });
    const there = service('there', 'Harbor House', at('Duluth'));
    const found = createSearch([named, there]).search('duluth').results;
    expect(found.map(({resource}) => resource.id)).to.eql(['there', 'named']);
  });

  it('reads a language tag or a locale that is none as it is written', () => {
    const odd = service('odd', 'Odd House', {languages: ['en-es-fr', 'en-1', 'es']});
    const named = createSearch([odd, service('other', 'Other House')]);
    expect(named.search('spanish').results.map(({resource}) => resource.id)).to.eql(['odd']);
    expect(createSearch([odd], {locale: 'en_US'}).search('odd').total).to.equal(1);
  });

  it('counts what it shows', () => {
    const services = Array.from({length: 30}, (_, i) => service(`s${i}`, `Clinic number ${i}`));
    const like = createSearch([service('best', 'Talk Clinic'), ...services]).search('talk clinic');
    expect(like.results[0]?.resource.id).to.equal('best');
    expect(like.total).to.be.at.least(like.results.length);
  });

  it('shows more in the order that was shown', () => {
    const wordy = {organization: {name: 'Talk Clinic'}, description: 'Talk, clinic, talk, clinic.'};
    const many = Array.from({length: 100}, (_, i) =>
      i < 80 ? service(`s${i}`, 'North South Clinic Talk', wordy) : service(`s${i}`, 'Talk Clinic'),
    );
    const clinics = createSearch(many);
    const shown = (limit: number) =>
      clinics.search('talk clinic', {limit}).results.map(({resource}) => resource.id);
    expect(shown(100).slice(0, 20)).to.eql(shown(20));
  });

  it('finds all of a topic by its name, though a few have the word in their own', () => {
    const trauma = {id: 'trauma', label: 'Trauma and violence', synonyms: ['flashbacks']};
    const clinics = Array.from({length: 100}, (_, i) =>
      service(`s${i}`, i === 0 ? 'Trauma' : `Clinic ${i}`, {
        topics: ['trauma'],
        organization: {name: i === 0 ? 'Trauma' : 'Clinics'},
      }),
    );
    const others = Array.from({length: 400}, (_, i) => service(`o${i}`, `Other ${i}`));
    const of = createSearch([...clinics, ...others], {topics: [trauma]});
    const totals = ['flashbacks', 'trauma'].map((words) => of.search(words).total);
    expect(totals).to.eql([100, 100]);
  });

  it('gives the places of what it counts', () => {
    const {found, results} = search.search('duluth counseling');
    expect(found.map((place) => resources[place]?.id).sort()).to.eql(
      results.map(({resource}) => resource.id).sort(),
    );
  });

  it('says once which words of a name were meant', () => {
    const twice = createSearch([service('texas', 'Texas Center of Texas')]);
    expect(twice.search('texas').results[0]?.matches).to.eql(['texas']);
  });

  it('hears nothing in letters that only sound like a word', () => {
    expect(createSearch([service('seek', 'Seek and Find')]).search('zzzzqqqq').total).to.equal(0);
  });

  it('gives everything for no words', () => {
    expect(search.search('').total).to.equal(resources.length);
  });

  it('takes a directory and a query as they come: without lists, without words, empty', () => {
    const bare = {id: 'bare', kind: 'service', name: 'Bare House'} as Resource;
    const search = createSearch([bare, bare]);
    expect(search.search('bare').results.map(({resource}) => resource.id)).to.eql(['bare', 'bare']);
    expect(search.search(null).total).to.equal(2);
    expect(createSearch([bare], null).search('bare', null).total).to.equal(1);
    expect(search.search('bare', {limit: -1}).results).to.eql([]);
    expect(createSearch([]).search('bare').total).to.equal(0);
  });

  it('takes a mistyped word for one word and not for two short ones', () => {
    const names = ['Plateau Care', 'Pat Eau House', 'Healthcare at Home'];
    const search = createSearch(names.map((name, i) => service(`n${i}`, name)));
    expect(search.search('pateau care').results[0]?.resource.id).to.equal('n0');
  });

  it('puts what has every word as it was written before what has some', () => {
    const names = ['The House on the Hill', 'House Hill House Hill', 'Hill House'];
    const search = createSearch(names.map((name, i) => service(`n${i}`, name)));
    expect(search.search('the house on the hill').results[0]?.resource.id).to.equal('n0');
  });

  it('finds nothing for nonsense', () => {
    expect(search.search('zzqxv').results).to.eql([]);
  });

  it('keeps to the filter and to the limit', () => {
    const filters = ({id}: Resource) => id === 'care';
    expect(search.search('duluth', {filters}).results.map(({resource}) => resource.id)).to.eql([
      'care',
    ]);
    const {results, total} = search.search('', {limit: 2});
    expect([results.length, total]).to.eql([2, resources.length]);
  });

  it('takes signs of regular expressions and very long queries as text', () => {
    expect(() => search.search('(.*+?^${}[\\')).not.to.throw();
    expect(() => search.search('a'.repeat(100_000))).not.to.throw();
  });

  it('answers the same from an index that was stored', () => {
    const index = JSON.parse(JSON.stringify(search)) as ReturnType<typeof search.toJSON>;
    const again = createSearch(resources, {topics, index});
    for (const query of ['ceadr vally', "can't sleep", 'duluth', 'healthcare']) {
      const ids = (from: typeof search) =>
        from.search(query).results.map(({resource}) => resource.id);
      expect(ids(again), query).to.eql(ids(search));
    }
  });

  it('can be asked while it reads', async () => {
    const growing = createSearch(resources, {topics});
    expect(growing.search('cedar', {partial: true}).total).to.equal(0);
    await growing.ready();
    expect(growing.search('cedar', {partial: true}).total).to.equal(1);
  });

  it('says that words suggest a crisis', () => {
    expect(search.search('i want to die').crisis).to.equal(true);
    expect(search.search('suicide squad').crisis).to.equal(false);
  });
});
