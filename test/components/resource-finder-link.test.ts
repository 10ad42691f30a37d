import {expect} from '@open-wc/testing';
import {bundleOf, host, names, open, root, text, type, until} from '../support/finder.js';
import {keep} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';
import {service} from '../src/finder/services.js';

const SERVICES = [
  service('sleep', {name: 'Sleep clinic', topics: ['sleep'], audiences: ['teens']}),
  service('other', {name: 'Sleep house', audiences: ['adults']}),
];
const TOPICS = [{id: 'sleep', label: 'Sleep'}];

/** The page is opened by this link. */
const linked = (search: string, hash: string) =>
  `<script>history.replaceState(null, '', location.search + '${search}${hash}')</script>`;

describe('a link to a search in <resource-finder>', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  async function openAt(search: string, hash: string, attributes = '') {
    const bundle = await keep({...bundleOf(...SERVICES), topics: TOPICS});
    page = await open(attributes, {bundle, head: linked(search, hash)});
  }
  const query = () => root(page).querySelector<HTMLInputElement>('#query')!;
  const chips = () => text(page, '.finder > .chips');

  it('brings its words and filters, also where the page keeps none in its address', async () => {
    await openAt('&care-audience=teens', '#care-words=sleep', 'query="grief"');
    await until(() => names(page).join() === 'Sleep clinic');
    expect(query().value).to.equal('sleep');
    expect(chips()).to.contain('Teens');
  });

  it('is taken up once: the address keeps its route, and nothing of the search', async () => {
    await openAt('&care-audience=teens', '#/find-help?care-words=sleep');
    await until(() => names(page).join() === 'Sleep clinic');
    expect(page.window.location.hash).to.equal('#/find-help');
    expect(page.window.location.search).not.to.contain('teens');
  });

  it('brings no filter that no service here has', async () => {
    await openAt('&care-audience=nobody', '#care-words=sleep');
    await until(() => names(page).length === 2);
    expect(chips()).to.equal('');
  });

  it('is said to hold the words before it is made', async () => {
    await openAt('', '');
    await type(page, 'sleep');
    await until(() => text(page, '.share').includes('The link holds the words you wrote.'));
  });

  it('leaves filters alone that came without one', async () => {
    await openAt('&care-audience=teens', '');
    await until(() => names(page).length === 2);
  });

  it('is not needed for the page to empty the search', async () => {
    await openAt('', '', 'query="clinic"');
    await until(() => names(page).join() === 'Sleep clinic');
    host(page).setAttribute('query', '');
    await until(() => names(page).length === 2);
    expect(query().value).to.equal('');
  });

  it('changes the address of a page when filters change, and not with each letter', async () => {
    await openAt('', '', 'with-url-state');
    let changes = 0;
    page.window.history.replaceState = () => (changes += 1);
    await type(page, 'sleep');
    await until(() => names(page).length === 2);
    expect(changes).to.equal(0);
  });

  it('may be refused by the browser, and the search goes on', async () => {
    await openAt('', '', 'with-url-state');
    page.window.history.replaceState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
    root(page).querySelector<HTMLElement>('.topics .chip')!.click();
    await until(() => names(page).join() === 'Sleep clinic');
  });
});
