import {expect} from '@open-wc/testing';
import {FacetIndex} from '../../../src/finder/facets.js';
import {LABELS, inCity, service} from './services.js';

const topics = [
  {id: 'grief', label: 'Grief and loss'},
  {id: 'sleep', label: 'Sleep'},
];
const facets = new FacetIndex(topics, LABELS);
[
  service('a', {topics: ['grief'], cost: {note: 'Medicaid, cash'}, languages: ['en', 'ase']}),
  service('b', {topics: ['grief', 'sleep'], cost: {free: true}, ...inCity('Duluth')}),
  service('c', {topics: ['sleep'], kind: 'warmline', ...inCity('Fargo', 'ND')}),
].forEach((resource) => facets.add(resource));

const ALL = new Uint8Array(3).fill(1);
const said = (name: string, choice = {}) =>
  facets
    .count(ALL, choice)
    .find((facet) => facet.name === name)
    ?.values.map(({label, count}) => `${label} ${count}`);

describe('FacetIndex', () => {
  it('counts every value, most first', () => {
    expect(said('topic')).to.eql(['Grief and loss 2', 'Sleep 2']);
    expect(said('cost')).to.eql(['Cash 1', 'Free 1', 'Medicaid 1']);
  });

  it('leaves out what could narrow nothing', () => {
    expect(said('contact')).to.equal(undefined);
  });

  it('keeps a single value that some lack', () => {
    const one = new FacetIndex(topics, LABELS);
    [service('a', {cost: {free: true}}), service('b')].forEach((resource) => one.add(resource));
    const names = one.count(new Uint8Array(2).fill(1), {}).map(({name}) => name);
    expect(names).to.include('cost').and.not.to.include('kind');
  });

  it('takes any of a facet’s values, and all facets', () => {
    expect([...facets.allowed({topic: ['grief', 'sleep']})]).to.eql([1, 1, 1]);
    expect([...facets.allowed({topic: ['sleep'], kind: ['warmline']})]).to.eql([0, 0, 1]);
  });

  it('still counts the other values of a facet that is chosen from', () => {
    expect(said('topic', {topic: ['grief']})).to.eql(['Grief and loss 2', 'Sleep 2']);
    expect(said('kind', {topic: ['grief']})).to.eql(['Service 2']);
  });

  it('says languages in words', () => {
    expect(said('language')).to.eql(['American Sign Language 1', 'English 1']);
  });
});
