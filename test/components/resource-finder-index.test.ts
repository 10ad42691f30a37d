import {expect} from '@open-wc/testing';
import {parseBundle} from '../../src/bundle.js';
import {inOrder} from '../../src/finder/directory.js';
import {createSearch} from '../../src/search/search.js';
import type {StoredIndex} from '../../src/search/search.js';
import {
  AWAY,
  EVERYWHERE,
  HERE,
  bundleOf,
  names,
  open,
  text,
  type,
  until,
} from '../support/finder.js';
import {keep} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

describe('<resource-finder>, with an index', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  const content = bundleOf(EVERYWHERE, AWAY, HERE);
  const warnings = () => page.window.probe?.warnings.filter((it) => it.includes('index')) ?? [];

  /** What `care-widgets build --index` writes. */
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
