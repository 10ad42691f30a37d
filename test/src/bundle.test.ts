import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import english from '../../data/en.json' with {type: 'json'};
import spanish from '../../data/es.json' with {type: 'json'};
import {BundleError, parseBundle, parseGently} from '../../src/bundle.js';

/** Reads texts as files are read: `__proto__` in JSON is a key like others. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const SOUND = {
  id: 'a-line',
  kind: 'crisis-line',
  name: 'A line',
  description: 'For people.',
  channels: [{type: 'call', number: '1-800-555-0100', dial: '+18005550100'}],
  topics: [],
  verifiedAt: '2026-11-01',
  source: 'https://example.org/',
};
const withResources = (...resources: unknown[]) => ({
  version: 1,
  id: 'test',
  locale: 'en',
  region: 'US',
  generatedAt: '2026-11-23',
  resources,
});
const pathsOf = (input: unknown) => parseBundle(input).warnings.map(({path}) => path);

describe('parseBundle', () => {
  it('keeps all of the default content, in both languages', () => {
    for (const content of [english, spanish]) {
      const {bundle, warnings} = parseBundle(content);
      expect(warnings).to.deep.equal([]);
      expect(bundle.resources).to.have.length(content.resources.length);
      expect(bundle.articles).to.have.length(content.articles.length);
    }
  });

  it('has the same ids in both languages', () => {
    for (const collection of ['topics', 'resources', 'articles', 'meditations'] as const) {
      const ids = (content: typeof english) => content[collection].map(({id}) => id).sort();
      expect(ids(spanish as unknown as typeof english)).to.deep.equal(ids(english));
    }
  });

  it('drops a bad record and says where, what was expected and what was found', () => {
    const {bundle, warnings} = parseBundle(withResources({...SOUND, name: 7}, SOUND));
    expect(bundle.resources.map(({id}) => id)).to.deep.equal(['a-line']);
    expect(warnings).to.deep.equal([
      {
        path: '$.resources[0].name',
        expected: 'text of at most 300 characters',
        found: '7',
      },
    ]);
  });

  it('drops a bad channel and keeps its record', () => {
    const channels = [{type: 'fax', number: '1'}, ...SOUND.channels];
    const {bundle} = parseBundle(withResources({...SOUND, channels}));
    expect(bundle.resources[0]?.channels.map(({type}) => type)).to.deep.equal(['call']);
    expect(pathsOf(withResources({...SOUND, channels}))).to.deep.equal([
      '$.resources[0].channels[0].type',
    ]);
  });

  it('keeps a number that does not match its link, without the link', () => {
    const channels = [{type: 'call', number: '988', dial: '+19005550199'}];
    const {bundle} = parseBundle(withResources({...SOUND, channels}));
    expect(bundle.resources[0]?.channels[0]).to.deep.include({number: '988', dial: undefined});
  });

  it('has in a channel what its type needs, and nothing that leads elsewhere', () => {
    const url = 'https://example.org/';
    const channels = [
      {type: 'web', url, number: '1-900-555-0199', dial: '+19005550199'},
      {type: 'call', number: '988', dial: '988', url, email: 'help@example.org'},
      {type: 'chat', number: '988', dial: '988'},
      {type: 'call', url},
      {type: 'email', number: '988'},
    ];
    const [kept] = parseBundle(withResources({...SOUND, channels})).bundle.resources;
    expect(
      kept?.channels.map(({type, number, dial, url, email}) => ({type, number, dial, url, email})),
    ).to.deep.equal([
      {type: 'web', number: undefined, dial: undefined, url, email: undefined},
      {type: 'call', number: '988', dial: '988', url: undefined, email: undefined},
    ]);
    expect(pathsOf(withResources({...SOUND, channels}))).to.deep.equal([
      '$.resources[0].channels[0].number',
      '$.resources[0].channels[0].dial',
      '$.resources[0].channels[1].url',
      '$.resources[0].channels[1].email',
      '$.resources[0].channels[2]',
      '$.resources[0].channels[3]',
      '$.resources[0].channels[4]',
    ]);
  });

  it('says so when the services are no list', () => {
    expect(pathsOf({...withResources(), resources: null})).to.deep.equal(['$.resources']);
  });

  it('keeps a record when what can be left out is bad', () => {
    const it = {...SOUND, url: 'http://example.org', hours: {timeZone: 'Mars/Olympus', weekly: []}};
    expect(parseBundle(withResources(it)).bundle.resources).to.have.length(1);
    expect(pathsOf(withResources(it))).to.deep.equal([
      '$.resources[0].url',
      '$.resources[0].hours.timeZone',
    ]);
  });

  it('keeps an article without the dates and names that are none', () => {
    const sound = {id: 'walk', title: 'A walk', summary: 'Ten minutes outside.', topics: []};
    const odd = {publishedAt: '2026-02-31', updatedAt: 'May', reviewedAt: '2026-13-01', authors: 7};
    const input = {...withResources(SOUND), articles: [{...sound, ...odd, reviewedBy: 'A nurse'}]};
    expect(parseBundle(input).bundle.articles).to.deep.equal([{...sound, reviewedBy: 'A nurse'}]);
    expect(pathsOf(input)).to.deep.equal(
      ['publishedAt', 'updatedAt', 'reviewedAt', 'authors'].map((name) => `$.articles[0].${name}`),
    );
  });

  it('keeps an article without a reading time and a text that are none', () => {
    const sound = {id: 'walk', title: 'A walk', summary: 'Ten minutes outside.', topics: []};
    for (const odd of [
      {readingMinutes: 2.5},
      {readingMinutes: '3'},
      {body: null},
      {body: 'Walk.'},
    ]) {
      const input = {...withResources(), articles: [{...sound, ...odd}]};
      expect(parseBundle(input).bundle.articles).to.deep.equal([sound]);
      expect(pathsOf(input)).to.deep.equal([`$.articles[0].${Object.keys(odd)[0]}`]);
    }
  });

  it('takes an empty field that may be left out for one that is', () => {
    for (const empty of [null, '']) {
      const input = withResources({...SOUND, eligibility: empty, alert: empty});
      expect(parseBundle(input).bundle.resources).to.deep.equal([SOUND]);
      expect(pathsOf(input)).to.include('$.resources[0].eligibility');
    }
  });

  for (const day of [
    '2024-02-29',
    '2026-12-31',
    '2026-11-23T09:30:00-06:00',
    '2026-11-23T09:30Z',
  ]) {
    it(`takes ${day} for a day`, () =>
      expect(pathsOf(withResources({...SOUND, verifiedAt: day}))).to.deep.equal([]));
  }
  for (const day of ['2026-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-11-23T25:00Z']) {
    it(`takes ${day} for no day`, () =>
      expect(pathsOf(withResources({...SOUND, verifiedAt: day}))).to.deep.equal([
        '$.resources[0].verifiedAt',
      ]));
  }

  it('keeps the first of two records with one id', () => {
    const {bundle} = parseBundle(withResources(SOUND, {...SOUND, name: 'Another'}));
    expect(bundle.resources.map(({name}) => name)).to.deep.equal(['A line']);
    expect(pathsOf(withResources(SOUND, SOUND))).to.deep.equal(['$.resources[1].id']);
  });

  it('refuses another major version as a whole', () => {
    for (const version of [2, 0, '1', null, undefined, [1], {}]) {
      const input = json({...english, version});
      expect(() => parseBundle(input), `${version}`).to.throw(BundleError, /\$\.version/);
    }
    expect(parseBundle({...english, version: 1.7}).bundle.resources).not.to.be.empty;
  });

  it('refuses what is not an object', () => {
    for (const input of [null, undefined, 1, 'text', true, [], [english]]) {
      expect(() => parseBundle(input)).to.throw(BundleError);
    }
  });

  it('takes nothing from __proto__, constructor and prototype', () => {
    const text = JSON.stringify(withResources({...SOUND, id: 'constructor'}, SOUND)).replace(
      '"version"',
      '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "version"',
    );
    const {bundle} = parseBundle(JSON.parse(text));
    expect(bundle).not.to.have.property('polluted');
    expect({}).not.to.have.property('polluted');
    expect(Object.keys(bundle)).not.to.include.members(['__proto__', 'constructor']);
    expect(bundle.resources.map(({id}) => id)).to.deep.equal(['a-line']);
  });

  it('leaves out control characters and what turns numbers round', () => {
    const [resource] = parseBundle(
      withResources({...SOUND, name: ' A\u202e line\u0000\u200b\u2066 '}),
    ).bundle.resources;
    expect(resource?.name).to.equal('A line');
  });

  it('gives fresh objects, and leaves the input alone', () => {
    const input = json(english);
    const {bundle} = parseBundle(input);
    expect(input).to.deep.equal(english);
    expect(bundle.resources[0]).not.to.equal((input as typeof english).resources[0]);
  });

  it('reads a large one in steps, to the same end', async () => {
    const many = Array.from({length: 1234}, (_, i) => ({...SOUND, id: `r${i}`, name: `Line ${i}`}));
    const gently = parseGently(withResources(...many, {id: 'bad'}));
    expect(gently).to.be.an.instanceOf(Promise);
    expect(await gently).to.deep.equal(parseBundle(withResources(...many, {id: 'bad'})));
  });
});

/** Something at a random place of the default content is put out of order. */
const places: (string | number)[][] = [];
(function walk(value: unknown, path: (string | number)[]) {
  places.push(path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
})(english, []);

function broken(at: readonly (string | number)[], value: unknown): unknown {
  if (at.length === 0) return value;
  const copy = json(english) as Record<string, unknown>;
  let target = copy;
  for (const key of at.slice(0, -1)) target = target[key] as Record<string, unknown>;
  target[at.at(-1) as string] = value;
  return copy;
}

describe('parseBundle, with whatever comes', () => {
  const expectSound = (input: unknown) => {
    let result;
    try {
      result = parseBundle(input);
    } catch (error) {
      expect(error).to.be.an.instanceOf(BundleError);
      return;
    }
    const again = parseBundle(json(result.bundle));
    expect(again.warnings.map(({path}) => path)).to.deep.equal([]);
    expect(json(again.bundle)).to.deep.equal(json(result.bundle));
  };

  it('throws a BundleError or gives what parses to itself: 300 changed files', function () {
    this.timeout(60_000);
    const place = fc.constantFrom(...places);
    fc.assert(
      fc.property(place, fc.jsonValue({maxDepth: 3}), (at, value) =>
        expectSound(broken(at, value)),
      ),
      {numRuns: 300},
    );
  });

  it('throws a BundleError or gives what parses to itself: 2,000 small files', function () {
    this.timeout(60_000);
    const value = fc.oneof(
      fc.jsonValue({maxDepth: 2}),
      fc.string({unit: 'binary'}),
      fc.constantFrom('988', 'https://example.org/', '2026-11-23', 'call', 'always', '09:00'),
    );
    const record = (keys: string[]) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, value])), {requiredKeys: []});
    const channel = record(['type', 'number', 'dial', 'keyword', 'press', 'url', 'email', 'hours']);
    const resource = fc
      .tuple(record(Object.keys(SOUND)), fc.array(channel, {maxLength: 3}))
      .map(([fields, channels]) => ({...SOUND, ...fields, channels}));
    const bundle = fc
      .tuple(
        record(['$schema', 'dir', 'region', 'publisher', 'topics', 'articles']),
        fc.array(resource, {maxLength: 3}),
      )
      .map(([fields, resources]) => ({...withResources(...resources), ...fields}));
    fc.assert(fc.property(bundle, expectSound), {numRuns: 2000});
  });
});
