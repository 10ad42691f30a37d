import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import english from '../../data/en.json' with {type: 'json'};
import {selectArticles} from '../../src/articles.js';
import {BundleError, parseBundle} from '../../src/bundle.js';
import {crisisLines} from '../../src/crisis-lines.js';
import {applyOverlay, overlayBase} from '../../src/overlay.js';

const BASE = 'en.json';
const apply = (overlay: object) =>
  parseBundle(applyOverlay(english, {extends: BASE, ...overlay})).bundle;
const resource = (id: string, overlay: object) =>
  apply(overlay).resources.find((it) => it.id === id);

const own = {
  id: 'campus',
  kind: 'crisis-line',
  name: 'Campus counseling',
  description: 'For students.',
  channels: [{type: 'call', number: '555-010-0100', dial: '5550100100'}],
  topics: ['school'],
  verifiedAt: '2026-11-01',
  source: 'https://example.edu/',
};

describe('overlay', () => {
  it('is known by `extends`', () => {
    expect(overlayBase({extends: BASE})).to.equal(BASE);
    for (const other of [english, null, [], 'x', {extends: 7}, Object.create({extends: BASE})]) {
      expect(overlayBase(other)).to.equal(undefined);
    }
  });

  it('adds records', () => {
    expect(resource('campus', {add: {resources: [own]}})?.name).to.equal('Campus counseling');
  });

  it('changes fields of a record, and null takes one out', () => {
    const patched = resource('childhelp', {
      patch: {
        resources: {childhelp: {name: 'Our name', priority: null, cost: {note: 'Free here'}}},
      },
    });
    const before = parseBundle(english).bundle.resources.find(({id}) => id === 'childhelp');
    expect(patched?.name).to.equal('Our name');
    expect(patched).not.to.have.property('priority');
    expect(patched?.cost).to.deep.equal({...before?.cost, note: 'Free here'});
    expect(patched?.channels).to.deep.equal(before?.channels);
  });

  it('takes records out', () => {
    expect(resource('childhelp', {remove: {resources: ['childhelp']}})).to.equal(undefined);
  });

  it('pins records to the top, crisis lines in the banner too', () => {
    const {resources} = apply({add: {resources: [own]}, pin: ['campus', 'crisis-text-line']});
    expect(resources.slice(0, 2).map(({id}) => id)).to.deep.equal(['campus', 'crisis-text-line']);
    const lines = crisisLines({region: 'US', language: 'en', resources});
    expect(lines.slice(0, 2).map(({id}) => id)).to.deep.equal(['campus', 'crisis-text-line']);
  });

  it('keeps what is pinned, so that a list by date puts it first, too', () => {
    const {pin, articles} = apply({pin: ['wintertime-depression']});
    expect(pin).to.deep.equal(['wintertime-depression']);
    expect(articles[0]?.id).to.equal('wintertime-depression');
    expect(selectArticles({articles, pin, locale: 'en'})[0]?.id).to.equal('wintertime-depression');
  });

  it('does not change what is underneath', () => {
    const before = JSON.stringify(english);
    apply({patch: {resources: {childhelp: {cost: {note: 'x'}}}}, pin: ['childhelp']});
    expect(JSON.stringify(english)).to.equal(before);
  });

  for (const overlay of [
    {remove: {resources: ['nobody']}},
    {remove: {resources: [{toString: false}]}},
    {patch: {resources: {nobody: {}}}},
    {pin: ['nobody']},
    {patch: {topics: {'988-lifeline': {}}}},
  ]) {
    it(`says that an id does not exist: ${JSON.stringify(overlay)}`, () => {
      expect(() => apply(overlay)).to.throw(BundleError, /has no such id/);
    });
  }

  it('pins above a record that could not come earlier', () => {
    const first = {...own, id: 'first', priority: -1e9};
    const {resources} = apply({add: {resources: [first]}, pin: ['211']});
    expect(parseBundle({...english, resources}).warnings).to.deep.equal([]);
    expect(resources[0]?.id).to.equal('211');
  });

  it('pins above a record whose priority is none', () => {
    const odd = {...own, priority: {valueOf: false}};
    const {resources} = apply({add: {resources: [odd]}, pin: ['211']});
    expect(resources[0]?.id).to.equal('211');
  });

  it('cannot move a record to another id', () => {
    const moved = apply({patch: {resources: {childhelp: {id: '988-lifeline', name: 'x'}}}});
    expect(moved.resources.filter(({id}) => id === '988-lifeline')).to.have.length(1);
  });

  it('cannot change or remove a compiled line', () => {
    const channels = [{type: 'call', number: '1-900-555-0199', dial: '+19005550199'}];
    const patched = resource('988-lifeline', {patch: {resources: {'988-lifeline': {channels}}}});
    expect(JSON.stringify(patched?.channels)).not.to.contain('900');
    const {resources} = apply({remove: {resources: ['988-lifeline']}});
    const [first] = crisisLines({region: 'US', language: 'en', resources});
    expect(first?.id).to.equal('988-lifeline');
  });

  it('takes nothing from __proto__, constructor and prototype', () => {
    const overlay: object = JSON.parse(
      `{"extends": "x", "__proto__": {"remove": {"resources": ["211"]}}, "patch": {"resources": {"211":
        {"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "prototype": {"a": 1}}}}}`,
    );
    const result = applyOverlay(english, overlay) as typeof english;
    const patched = result.resources.find(({id}) => id === '211') as object;
    expect({}).not.to.have.property('polluted');
    expect(patched).not.to.have.property('polluted');
    expect(Object.keys(patched)).not.to.include.members(['constructor']);
    expect(result.resources).to.have.length(english.resources.length);
  });

  it('has a floor under its depth', () => {
    let deep: object = {};
    for (let i = 0; i < 1000; i++) deep = {deep};
    expect(() => apply({patch: {resources: {childhelp: deep}}})).to.throw(BundleError, /levels/);
  });

  it('throws a BundleError or gives something to parse, whatever comes', () => {
    const part = fc.dictionary(
      fc.constantFrom('resources', 'topics', 'articles', '__proto__'),
      fc.jsonValue({maxDepth: 2}),
    );
    const any = fc.record(
      {add: part, patch: part, remove: part, pin: fc.jsonValue({maxDepth: 1})},
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(any, (overlay) => {
        try {
          applyOverlay(english, overlay);
        } catch (error) {
          expect(error).to.be.an.instanceOf(BundleError);
        }
      }),
      {numRuns: 300},
    );
  });
});
