import {expect, waitUntil} from '@open-wc/testing';
import {expectBanner, hostMarkup} from '../support/banner.js';
import {openHostPage} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** What our files do to a host page besides showing something: nothing. */

const WIDGETS = ['article-card', 'article-list', 'resource-finder', 'meditation-timer'];
const BODY = [...WIDGETS, 'support-network-worksheet'].map((tag) => `<${tag}></${tag}>`).join('');
const own = ['/fault/page', '/fault/file'];

const requests = ({window}: HostPage) =>
  window.performance
    .getEntriesByType('resource')
    .map(({name}) => new URL(name))
    .filter(({pathname}) => !own.includes(pathname) && pathname !== '/favicon.ico');

const paths = (page: HostPage) => requests(page).map(({pathname}) => pathname);

function expectQuiet(page: HostPage): void {
  const {probe} = page.window;
  expect(probe?.stored, 'cookies and storage').to.deep.equal([]);
  expect(probe?.leaked(), 'globals').to.deep.equal([]);
  expect(probe?.patched(), 'prototypes').to.deep.equal([]);
  expect(probe?.unload, 'listeners that end the back-forward cache').to.deep.equal([]);
  expect(probe?.executed).to.deep.equal([]);
  expect(probe?.errors).to.deep.equal([]);
  expect(page.document.cookie).to.equal('');
  for (const {origin, search} of requests(page)) {
    expect(origin, 'nobody else').to.equal(location.origin);
    expect(search, 'nothing is told').to.equal('');
  }
}

describe('requests', () => {
  it('care-widgets.js with every widget: the script, the content and the crisis phrases', async () => {
    const page = await openHostPage({markup: hostMarkup({body: BODY})});
    await expectBanner(page);
    await waitUntil(
      () => WIDGETS.every((tag) => page.window.probe?.events.includes(`${tag} load`)),
      'content',
      {timeout: 8000},
    );
    await waitUntil(() => paths(page).length > 2, 'the phrases');
    expect(paths(page)).to.have.members([
      '/dist/care-widgets.js',
      '/dist/content/en.json',
      '/dist/content/crisis-phrases.json',
    ]);
    expectQuiet(page);
    page.close();
  });

  it('care-widgets.js without a finder: the script and the content', async () => {
    const page = await openHostPage({markup: hostMarkup()});
    await expectBanner(page);
    await waitUntil(() => page.window.probe?.events.includes('crisis-banner load'), 'content', {
      timeout: 8000,
    });
    expect(paths(page)).to.deep.equal(['/dist/care-widgets.js', '/dist/content/en.json']);
    page.close();
  });

  it('crisis-banner.js: the script', async () => {
    const page = await openHostPage({markup: hostMarkup({src: '/dist/crisis-banner.js'})});
    await expectBanner(page);
    expect(paths(page)).to.deep.equal(['/dist/crisis-banner.js']);
    expectQuiet(page);
    page.close();
  });

  it('care-widgets.js on a page without widgets: the script', async () => {
    const page = await openHostPage({markup: hostMarkup({banner: ''})});
    await page.window.customElements.whenDefined('resource-finder');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(paths(page)).to.deep.equal(['/dist/care-widgets.js']);
    expectQuiet(page);
    page.close();
  });

  it('asks for content without cookies and without saying from where', async () => {
    const key = `headers-${Math.random()}`;
    const page = await openHostPage({
      markup: hostMarkup({
        script: `data-bundle="/fault/file?path=/content/en.json&key=${key}"`,
        body: BODY,
      }),
    });
    await waitUntil(() => page.window.probe?.events.includes('crisis-banner load'), 'content', {
      timeout: 8000,
    });
    const log = (await (await fetch(`/fault/log?key=${key}`)).json()) as {
      headers: Record<string, string>;
    }[];
    expect(log, 'one request for all widgets').to.have.length(1);
    expect(log[0]?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
    page.close();
  });

  it('touches neither the children nor the attributes of its elements', async () => {
    const page = await openHostPage({markup: hostMarkup({body: BODY})});
    const before = new page.window.DOMParser().parseFromString(
      hostMarkup({body: BODY}),
      'text/html',
    );
    await expectBanner(page);
    await waitUntil(() => page.window.probe?.events.includes('resource-finder load'), 'content', {
      timeout: 8000,
    });
    for (const tag of ['crisis-banner', ...WIDGETS, 'support-network-worksheet']) {
      const html = page.document.querySelector(tag)?.outerHTML;
      expect(html).to.equal(before.querySelector(tag)?.outerHTML);
    }
    page.close();
  });
});
