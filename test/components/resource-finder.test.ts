import {expect, waitUntil} from '@open-wc/testing';
import {keep, openHostPage} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';
import {parseBundle} from '../../src/bundle.js';
import {inOrder} from '../../src/finder/directory.js';
import {createSearch} from '../../src/search/search.js';
import type {StoredIndex} from '../../src/search/search.js';

/** The finder as a person on a partner's page finds it: through the script tag. */

const PROBE = '<script src="/fault/file?path=/test/embed/pages/probe.js"></script>';

async function open(
  attributes = '',
  {bundle = '/content/en.json', lang = 'en', ready = '.card', head = ''} = {},
) {
  const page = await openHostPage({
    markup: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A partner</title>
      ${PROBE}${head}<script async src="/dist/resource-finder.js" data-bundle="${bundle}"></script></head>
      <body><h1>A partner’s page</h1><resource-finder ${attributes}>The script did not run.</resource-finder></body></html>`,
  });
  await until(() => root(page)?.querySelector(ready), 'the finder stands');
  return page;
}

const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition as () => boolean, message, {timeout: 10_000, interval: 10});
const host = ({document}: HostPage) => document.querySelector('resource-finder') as HTMLElement;
const root = (page: HostPage) => host(page)?.shadowRoot as ShadowRoot;
const text = (page: HostPage, selector: string) =>
  (root(page).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const names = (page: HostPage) =>
  [...root(page).querySelectorAll('.results .card h3')].map((it) => it.textContent);

async function type(page: HostPage, words: string): Promise<void> {
  const input = root(page).querySelector<HTMLInputElement>('#query')!;
  input.value = words;
  input.dispatchEvent(new page.window.Event('input', {bubbles: true}));
  await (host(page) as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
}

describe('<resource-finder>', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  it('finds a service by a misspelt word, and says how many', async () => {
    page = await open();
    await type(page, 'trevr projct');
    await until(() => names(page)[0] === 'The Trevor Project');
    await until(() => /^\d+ services?$/.test(text(page, '.count')));
  });

  it('puts the compiled lines above the results when the words suggest a crisis', async () => {
    page = await open();
    await type(page, 'i want to kill my self');
    await until(() => root(page).querySelector('.crisis'));
    expect(text(page, '.crisis')).to.contain('988');
    const [block, results] = [...root(page).querySelectorAll('.crisis, .results')];
    expect(block?.compareDocumentPosition(results!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('keeps those lines whatever filter is on', async () => {
    page = await open('kinds="warmline" region="NZ"', {ready: '.empty'});
    await type(page, 'suicidal');
    await until(() => root(page).querySelector('.crisis'));
    expect(text(page, '.crisis')).to.contain('1737');
  });

  it('understands Spanish', async () => {
    page = await open('', {bundle: '/content/es.json', lang: 'es'});
    await type(page, 'quiero morirme');
    await until(() => root(page).querySelector('.crisis'));
    expect(text(page, 'h2')).to.equal('Encuentra ayuda');
  });

  it('begins with topics, and narrows by one', async () => {
    page = await open();
    const chip = root(page).querySelector<HTMLElement>('.topics .chip')!;
    const label = chip.textContent!.trim();
    chip.click();
    await until(() => root(page).querySelector('.finder > .chips'));
    expect(text(page, '.finder > .chips')).to.contain(label);
  });

  it('leaves the typed words out of address, storage and events', async () => {
    page = await open('with-url-state');
    const before = page.window.location.href;
    await type(page, 'my secret words');
    expect(page.window.location.href).to.equal(before);
    expect(page.window.probe?.stored).to.eql([]);
    expect(JSON.stringify(page.window.probe?.events)).not.to.contain('secret');
  });

  it('asks for nothing while somebody types', async () => {
    page = await open();
    const count = () => page.window.performance.getEntriesByType('resource').length;
    const before = count();
    for (const words of ['c', 'co', 'counsel', 'counseling duluth']) await type(page, words);
    expect(count()).to.equal(before);
  });

  it('tells the page which service was followed, by its id alone', async () => {
    page = await open();
    const told: unknown[] = [];
    host(page).addEventListener('resource-finder-select', (event) => told.push({...event}));
    await until(() => root(page).querySelector('.card a'));
    const link = root(page).querySelector<HTMLAnchorElement>('.card a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(told).to.have.length(1);
    expect(Object.keys(told[0] as object).filter((key) => key !== 'isTrusted')).to.eql(['id']);
  });

  it('saves a service, keeps the focus, and stores nothing until asked', async () => {
    page = await open();
    await until(() => root(page).querySelector('.save'));
    const save = root(page).querySelector<HTMLElement>('.save')!;
    save.focus();
    save.click();
    await until(() => root(page).querySelector('.shortlist'));
    expect(root(page).activeElement).to.equal(save);
    expect(save.getAttribute('aria-pressed')).to.equal('true');
    expect(page.window.localStorage.getItem('care-widgets/shortlist@1')).to.equal(null);
  });

  it('says what to do when nothing is found, and who to call', async () => {
    page = await open();
    await type(page, 'zzqxv wjkpq');
    await until(() => root(page).querySelector('.empty'));
    expect(text(page, '.empty')).to.contain('988');
  });

  it('shows the lines when content does not come', async () => {
    page = await open('', {bundle: '/fault/file?status=404', ready: '.failed'});
    expect(text(page, '.failed')).to.contain('988');
  });

  it('shows twenty, then more', async () => {
    page = await open('limit="4"');
    await until(() => names(page).length === 4);
    root(page).querySelector<HTMLElement>('.more')!.click();
    await until(() => names(page).length === 8);
  });
});

/** Three services: in Duluth, in Minneapolis, and for the whole country. */
const service = (id: string, name: string, more: object) => ({
  id,
  name,
  kind: 'service',
  description: 'Counseling for everyone.',
  channels: [{type: 'call', number: '555-0100'}],
  topics: [],
  verifiedAt: '2026-11-01',
  source: 'https://example.org/',
  ...more,
});
const bundleOf = (...resources: object[]) => ({
  version: 1,
  id: 'places',
  locale: 'en',
  region: 'US',
  generatedAt: '2026-11-01',
  resources,
});
const EVERYWHERE = service('everywhere', 'Everywhere line', {serviceArea: [{country: 'US'}]});
const AWAY = service('away', 'Minneapolis house', {
  locations: [
    {address: {city: 'Minneapolis', state_province: 'MN'}, latitude: 44.98, longitude: -93.27},
  ],
});
const HERE = service('here', 'Duluth house', {
  locations: [{address: {city: 'Duluth', state_province: 'MN'}, latitude: 46.79, longitude: -92.1}],
});

type Ask = Parameters<Geolocation['getCurrentPosition']>;
type Locating = HostPage['window'] & {asked: Ask[]};

/** A device that answers when the test lets it. */
const DEVICE = `<script>
  window.asked = [];
  Object.defineProperty(navigator, 'geolocation', {
    value: {getCurrentPosition: (...ask) => window.asked.push(ask)},
  });
</script>`;
const NO_DEVICE = `<script>
  Object.defineProperty(navigator, 'geolocation', {value: undefined});
</script>`;

describe('<resource-finder>, near me', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  const near = () => root(page).querySelector<HTMLElement>('.near');
  const asked = () => (page.window as Locating).asked;
  const answer = (latitude: number, longitude: number) =>
    asked()[0]![0]({coords: {latitude, longitude}} as GeolocationPosition);
  const refuse = (code: number) =>
    asked()[0]![1]!({code, PERMISSION_DENIED: 1} as GeolocationPositionError);
  async function openPlaces({head = DEVICE, attributes = ''} = {}) {
    const bundle = await keep(bundleOf(EVERYWHERE, AWAY, HERE));
    page = await open(attributes, {bundle, head});
  }

  it('asks the device when the button is pressed, and not before', async () => {
    await openPlaces();
    await type(page, 'counseling');
    expect(asked()).to.have.length(0);
    near()!.click();
    expect(asked()).to.have.length(1);
  });

  it('puts the nearest first, and says about how far away it is', async () => {
    await openPlaces();
    near()!.click();
    answer(46.8, -92.15);
    await until(() => names(page)[0] === 'Duluth house');
    expect(names(page)).to.eql(['Duluth house', 'Minneapolis house', 'Everywhere line']);
    expect(text(page, '.results li')).to.contain('About 2 miles away');
    expect(text(page, '.results li:last-child')).not.to.contain('away');
  });

  it('shows a chip that takes it back', async () => {
    await openPlaces();
    near()!.click();
    answer(46.8, -92.15);
    const chip = () => root(page).querySelector<HTMLElement>('[aria-label="Remove Near me"]');
    await until(chip);
    chip()!.click();
    await until(() => names(page)[0] === 'Everywhere line');
    expect(chip()).to.equal(null);
    expect(text(page, '.results')).not.to.contain('away');
  });

  it('says what to do when the person does not want it', async () => {
    await openPlaces();
    near()!.click();
    refuse(1);
    await until(() => text(page, '#near-hint').includes('that is fine'));
    expect(text(page, '#near-hint')).to.contain('ZIP');
    expect(names(page)).to.have.length(3);
  });

  it('says what to do when the device does not know', async () => {
    await openPlaces();
    near()!.click();
    refuse(2);
    await until(() => text(page, '#near-hint').includes('could not'));
  });

  it('says what to do when the device cannot', async () => {
    await openPlaces({head: NO_DEVICE});
    near()!.click();
    await until(() => text(page, '#near-hint').includes('could not'));
  });

  it('leaves the place out of address, storage and events', async () => {
    await openPlaces({attributes: 'with-url-state'});
    near()!.click();
    answer(46.8, -92.15);
    await until(() => names(page)[0] === 'Duluth house');
    expect(page.window.location.href).not.to.contain('46');
    expect(page.window.probe?.stored).to.eql([]);
    expect(JSON.stringify(page.window.probe?.events)).not.to.contain('46');
  });

  it('is not offered where no service says where it is', async () => {
    page = await open('', {bundle: await keep(bundleOf(EVERYWHERE)), head: DEVICE});
    await until(() => root(page).querySelector('.filters'));
    expect(near()).to.equal(null);
  });
});

describe('<resource-finder>, with an index', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  const content = bundleOf(EVERYWHERE, AWAY, HERE);
  const warnings = () => page.window.probe?.warnings.filter((it) => it.includes('index')) ?? [];

  /** What `npm run build:index` writes. */
  function indexOf(json: object): StoredIndex {
    const {bundle} = parseBundle(json);
    return createSearch(inOrder(bundle), {topics: bundle.topics}).toJSON();
  }

  async function search(index: string): Promise<void> {
    page = await open(`index="${index}"`, {bundle: await keep(content)});
    await type(page, 'duluth');
    await until(() => text(page, '.count') === '1 service');
    expect(names(page)).to.eql(['Duluth house']);
  }

  it('takes one of the same services', async () => {
    await search(await keep(indexOf(content)));
    expect(warnings()).to.eql([]);
  });

  it('finds what the page asks for in an index of everything', async () => {
    const index = await keep(indexOf(content));
    page = await open(`index="${index}" kinds="warmline"`, {
      bundle: await keep(content),
      ready: '.empty',
    });
    await type(page, 'duluth');
    await until(() => text(page, '.count') === 'No services');
  });

  const broken: [string, () => Promise<string>][] = [
    ['of other services', () => keep(indexOf(bundleOf(AWAY, HERE)))],
    ['that is not there', () => Promise.resolve('/fault/file?status=404')],
    ['that is not JSON', () => keep('{')],
    ['of another shape', () => keep({version: 2})],
    ['that is no object', () => keep('null')],
    ['with numbers out of range', () => keep({...indexOf(content), names: btoa('\xff\xff\x03')})],
    ['that is cut off', () => keep({...indexOf(content), postings: ''})],
    ['that is not base64', () => keep({...indexOf(content), places: '%'})],
    ['of other words', () => keep({...indexOf(content), words: 'a a a'})],
  ];
  for (const [what, address] of broken) {
    it(`reads the services itself instead of an index ${what}, and says so once`, async () => {
      await search(await address());
      expect(warnings()).to.have.length(1);
    });
  }
});
