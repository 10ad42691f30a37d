import {expect, waitUntil} from '@open-wc/testing';
import english from '../../data/en.json' with {type: 'json'};
import parts from '../../data/crisis-phrases.json' with {type: 'json'};
import weights from '../../data/crisis-weights.json' with {type: 'json'};
import {hostMarkup, linksIn} from '../support/banner.js';
import {root, text, type, until} from '../support/finder.js';
import {openHostPage, scriptBeside} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

const phrases = {...parts, weights};

/** The crisis phrases on their way to the finder: whatever becomes of them, nobody misses the lines. */

const INLINE = `<content-bundle><script type="application/json">${JSON.stringify(english).replaceAll('<', '\\u003c')}</script><resource-finder></resource-finder></content-bundle>`;
const HARMLESS = 'yoga';
const CRISIS = 'i want to die';

async function open(src: string, csp?: string): Promise<HostPage> {
  const page = await openHostPage({markup: hostMarkup({src, banner: '', body: INLINE}), csp});
  await until(() => root(page)?.querySelector('.card'), 'the finder stands');
  return page;
}

const lines = (page: HostPage) => root(page).querySelector<HTMLElement>('.crisis');

/** The answer to what was typed is on screen. */
async function search(page: HostPage, words: string): Promise<void> {
  const before = text(page, '.count');
  await type(page, words);
  await until(() => text(page, '.count') !== before, 'an answer');
}

describe('crisis phrases', () => {
  let page: HostPage;
  afterEach(() => {
    expect(page.window.probe?.errors, 'errors on the page').to.eql([]);
    page.close();
  });

  const requests = () =>
    page.window.performance
      .getEntriesByType('resource')
      .filter(({name}) => name.endsWith('/content/crisis-phrases.json'));

  it('arrive: the lines stand above what suggests a crisis, and nothing else; typing asks for nothing', async () => {
    page = await open(await scriptBeside(phrases));
    await type(page, CRISIS);
    await until(() => lines(page), 'the lines');
    expect(linksIn(lines(page) as HTMLElement)).to.contain('tel:988');
    await search(page, HARMLESS);
    expect(lines(page)).to.equal(null);
    expect(requests()).to.have.length(1);
  });

  it('are asked for once by two finders', async () => {
    page = await open(await scriptBeside(phrases));
    const second = page.document.createElement('resource-finder');
    page.document.querySelector('content-bundle')?.append(second);
    await waitUntil(() => second.shadowRoot?.querySelector('.card'), 'the second finder');
    await waitUntil(() => requests().length > 0, 'the request');
    expect(requests()).to.have.length(1);
  });

  it('are on their way: nothing stands above a first letter, until it is clear that they do not come', async () => {
    page = await open('/fault/folder/hang/resource-finder.js');
    await search(page, HARMLESS);
    expect(lines(page)).to.equal(null);
    await until(() => lines(page), 'the lines, after the deadline');
  });

  const {likely, ...lacking} = phrases;
  const faults: Record<string, unknown> = {
    'are not there': undefined,
    'are no JSON': '{"version": 1, "sets"',
    'are a sign-in page': '<!doctype html><title>Sign in</title>',
    'are null': 'null',
    'are of a version to come': {...phrases, version: phrases.version + 1},
    'lack a part': lacking,
    'have an empty part': {...phrases, likely: []},
    'have weights that were cut off': {...phrases, weights: {...weights, letters: 'I'}},
    'have numbers where words belong': {...phrases, likely: likely.map(() => 1)},
  };
  for (const [what, content] of Object.entries(faults)) {
    it(`${what}: the lines stand above every answer, and the console says why`, async () => {
      page = await open(await scriptBeside(content));
      await type(page, HARMLESS);
      await until(() => lines(page), 'the lines');
      expect(linksIn(lines(page) as HTMLElement)).to.contain('tel:988');
      expect(page.window.probe?.warnings.join()).to.contain('crisis phrases');
      await type(page, '');
      await until(() => !lines(page), 'no lines where nothing is asked');
    });
  }

  it('are blocked by a policy: the lines stand above every answer', async () => {
    page = await open(
      '/dist/resource-finder.js',
      "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'none'; style-src 'none'",
    );
    await type(page, HARMLESS);
    await until(() => lines(page), 'the lines');
  });

  it('come when the connection is back', async () => {
    const name = `later-${Math.random()}`;
    page = await open(`/fault/folder/${name}/resource-finder.js`);
    await type(page, HARMLESS);
    await until(() => lines(page), 'the lines');
    await fetch(`/fault/keep?name=${name}`, {method: 'POST', body: JSON.stringify(phrases)});
    page.window.dispatchEvent(new Event('online'));
    await until(() => !lines(page), 'the phrases are known');
  });
});
