import {expect} from '@open-wc/testing';
import {Directory, inScope, openNow} from '../../../src/finder/directory.js';
import type {Resource} from '../../../src/bundle.js';
import type {Question} from '../../../src/finder/directory.js';
import {LABELS, bundleOf, inCity, service} from './services.js';

const AT = new Date('2026-11-24T12:00:00Z');
const WEEK = {
  timeZone: 'UTC',
  weekly: [{days: ['TU' as const], opens: '09:00', closes: '17:00'}],
};
const bundle = bundleOf([
  service('a', {...inCity('Duluth'), hours: WEEK}),
  service('b', {...inCity('Fargo', 'ND'), priority: 1}),
  service('c', {kind: 'warmline', name: 'Night line', hours: 'always'}),
  service('d', {status: 'inactive'}),
  service('e', {serviceArea: [{country: 'CA'}]}),
]);
const EVERYTHING = {topics: [], kinds: []};

async function ask(question: Partial<Question>, scope = {}, limit = 10) {
  const directory = await Directory.of(bundle, {...EVERYTHING, ...scope}, LABELS);
  await directory.read(() => {});
  const all = {words: '', choice: {}, place: '', openNow: false, ...question};
  return directory.ask(all, limit, AT).results.map(({id}) => id);
}

describe('Directory', () => {
  it('lists by priority, then as the bundle does, and leaves out what is not active', async () => {
    expect(await ask({})).to.eql(['b', 'a', 'c', 'e']);
  });

  it('keeps to the kinds and the country that it is about', async () => {
    expect(await ask({}, {kinds: ['warmline']})).to.eql(['c']);
    expect(await ask({}, {region: 'US'})).to.eql(['b', 'a', 'c']);
  });

  it('finds by words, place and hours together', async () => {
    expect(await ask({words: 'nihgt'})).to.eql(['c']);
    expect(await ask({place: 'duluth', openNow: true})).to.eql(['a']);
    expect(await ask({openNow: true})).to.eql(['a', 'c']);
  });

  it('narrows by a facet, and counts all however few are shown', async () => {
    expect(await ask({choice: {kind: ['warmline']}})).to.eql(['c']);
    expect(await ask({}, {}, 2)).to.eql(['b', 'a']);
  });

  it('is of the whole list where no region is named', async () => {
    for (const region of ['', 'all', ' ALL ']) {
      expect(await ask({}, {region}), region).to.eql(['b', 'a', 'c', 'e']);
    }
    expect(await ask({}, {region: ' us '})).to.eql(['b', 'a', 'c']);
  });

  it('asks with an index, too, only for what the services that are meant have', async () => {
    const scope = {...EVERYTHING, kinds: ['warmline']};
    const directory = await Directory.of(bundle, scope, LABELS, Promise.resolve(undefined));
    expect([directory.hasPlaces, directory.hasHours]).to.eql([false, true]);
  });

  it('knows the state of a town that it has', async () => {
    const line = service('line', {serviceArea: [{country: 'US', region: 'US-ND'}]});
    const directory = await Directory.of(
      bundleOf([line, service('duluth', inCity('Duluth'))]),
      EVERYTHING,
      LABELS,
    );
    const there = {words: '', choice: {}, place: 'Duluth', openNow: false};
    expect(directory.ask(there, 10, AT).results).to.have.length(1);
  });

  it('answers with what it could read', async () => {
    const labels = {...LABELS, kinds: undefined as never};
    const directory = await Directory.of(bundle, EVERYTHING, labels);
    await directory.read(() => {});
    expect(directory.ready).to.equal(true);
  });

  it('knows a part of a country', () => {
    const inMinnesota = inScope({...EVERYTHING, region: 'US-MN'});
    const serves = (region: string) =>
      inMinnesota(service('x', {serviceArea: [{country: 'US', region}]}));
    expect([serves('US-MN'), serves('US-ND')]).to.eql([true, false]);
  });
});

describe('openNow', () => {
  const from = (opens: string, closes: string) => ({
    timeZone: 'UTC',
    weekly: [{days: ['TU' as const], opens, closes}],
  });
  const call = {type: 'call' as const, number: '555-0100'};
  const chat = {type: 'chat' as const, url: 'https://example.org/'};
  const now = (...channels: Resource['channels']) => openNow(service('x', {channels}), AT);
  const hour = (date?: Date) => date?.getUTCHours();

  it('does not take a telephone without hours for closed when a chat is', () => {
    expect(now(call, {...chat, hours: from('18:00', '20:00')}).state).to.equal('unknown');
  });

  it('does not wait for an answer at a website', () => {
    expect(now({...chat, type: 'web'}, {...call, hours: from('18:00', '20:00')}).state).to.equal(
      'closed',
    );
  });

  it('is open until the last channel closes', () => {
    const both = [from('09:00', '14:00'), from('11:00', '18:00')];
    expect(hour(now(...both.map((hours) => ({...call, hours}))).changesAt)).to.equal(18);
    expect(now({...call, hours: 'always'}, {...chat, hours: both[0]}).changesAt).to.equal(
      undefined,
    );
  });

  it('is closed until the first channel opens', () => {
    const both = [from('18:00', '20:00'), from('15:00', '16:00')];
    expect(hour(now(...both.map((hours) => ({...call, hours}))).changesAt)).to.equal(15);
  });

  it('is of the channels that are asked for', () => {
    const line = service('line', {
      hours: 'always',
      channels: [call, {...chat, hours: from('18:00', '20:00')}],
    });
    const states = [['chat'], ['call'], undefined].map((types) => openNow(line, AT, types).state);
    expect(states).to.eql(['closed', 'open', 'open']);
  });
});
