import {expect} from '@open-wc/testing';
import {bundleOf, host, names, open, root, text, type, until} from '../support/finder.js';
import {keep} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';
import {service} from '../src/finder/services.js';

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

  it('finds what a directory of another country has', async () => {
    const mexican = service('mx', {name: 'Línea', serviceArea: [{country: 'MX'}]});
    page = await open('', {bundle: await keep({...bundleOf(mexican), region: 'MX'})});
    expect(names(page)).to.eql(['Línea']);
  });

  it('says a date where a service opens in more than a week', async () => {
    const day = (from: number) =>
      new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
    const hours = {
      timeZone: 'UTC',
      weekly: [
        {
          days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const,
          opens: '12:00',
          closes: '13:00',
        },
      ],
      exceptions: [{from: day(-1), through: day(8), closed: true}],
    };
    page = await open('', {bundle: await keep(bundleOf({...service('away'), hours}))});
    expect(text(page, '.facts')).to.match(/opens \w+, \w+ \d+ at/);
  });

  it('sends nobody to call where there is no number', async () => {
    const channels = [{type: 'chat' as const, url: 'https://example.org/'}];
    page = await open('', {bundle: await keep(bundleOf(service('chat', {channels})))});
    expect(text(page, '.facts')).to.equal('Hours unknown');
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

  it('keeps the focus in its place where the control that had it goes', async () => {
    page = await open();
    const chip = root(page).querySelector<HTMLElement>('.topics .chip')!;
    chip.focus();
    chip.click();
    await until(() => root(page).querySelector('.finder > .chips'));
    expect(root(page).activeElement?.localName).to.equal('summary');
    const remove = root(page).querySelector<HTMLElement>('.finder > .chips .chip')!;
    remove.focus();
    remove.click();
    await until(() => root(page).querySelector('.topics'));
    expect(root(page).activeElement).not.to.equal(null);
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

  it('says of a list without services that it has none, and who to call', async () => {
    page = await open('', {bundle: await keep(bundleOf()), ready: '.empty'});
    expect(text(page, '.empty')).to.contain('no services on this list').and.contain('988');
  });

  it('names people to call while content is on its way', async () => {
    page = await open('', {bundle: '/fault/file?hang=1', ready: '.pending'});
    await until(() => root(page).textContent?.includes('988'));
  });

  it('names people to call where the list is too long to read', async () => {
    const many = Array.from({length: 101}, (_, i) => service(`s${i}`));
    page = await open('limit="1"', {bundle: await keep(bundleOf(...many))});
    await type(page, 'counseling');
    await until(() => text(page, '.empty').includes('988'));
  });

  it('gives no place to a line that does not say how it is reached', async () => {
    page = await open('region="CA"');
    await type(page, 'suicidal');
    await until(() => root(page).querySelector('.crisis'));
    await until(() => root(page).querySelectorAll('.crisis .lines > li').length === 2);
    expect(root(page).querySelectorAll('.crisis .lines > li:not(:has(a))')).to.have.length(0);
  });
});

/** Three services: in Duluth, in Minneapolis, and for the whole country. */
