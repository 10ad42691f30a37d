import {expect, waitUntil} from '@open-wc/testing';
import {
  PROBE,
  expectBanner,
  expectFallback,
  hostMarkup,
  rootOf,
  whenBanner,
} from '../support/banner.js';
import {openHostPage, otherOrigin} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** Our file on its way to the page: what a person sees when it does not arrive whole, or late. */

const SCRIPT = '/dist/care-widgets.js';
const FILES = [SCRIPT, '/dist/crisis-banner.js'];
const fault = (path: string, query: string) => `/fault/file?path=${path}&${query}`;

const navigation = ({window}: HostPage) =>
  window.performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;

describe('script delivery', () => {
  for (const file of FILES) {
    it(`${file} arrives: the banner stands`, async () => {
      const page = await openHostPage({markup: hostMarkup({src: file})});
      await expectBanner(page);
      page.close();
    });
  }

  const faults = {
    'is not found': 'status=404',
    'is a server error': 'status=500',
    'is cut off': 'body=truncate',
    'is empty': 'body=empty',
    'is a sign-in page': 'body=html',
    'loses its connection': 'reset=1',
  };
  for (const [name, query] of Object.entries(faults)) {
    it(`${name}: the fallback is there`, async () => {
      const page = await openHostPage({markup: hostMarkup({src: fault(SCRIPT, query)})});
      if (page.window.probe) page.window.probe.errors = []; // half a script is a syntax error
      expectFallback(page);
      page.close();
    });
  }

  it('hangs: the fallback is there and the host page is not held up', async () => {
    const src = fault(SCRIPT, 'hang=1');
    const page = await openHostPage({markup: hostMarkup({src}), until: 'parsed'});
    expectFallback(page);
    expect(page.document.readyState).to.equal('interactive');
    const plain = await openHostPage({markup: hostMarkup({src: ''})});
    const delay =
      navigation(page).domContentLoadedEventEnd - navigation(plain).domContentLoadedEventEnd;
    expect(delay, 'delay of DOMContentLoaded in ms').to.be.below(500);
    page.close();
    plain.close();
  });

  it('hangs half-way: the same', async () => {
    const src = fault(SCRIPT, 'hang=body');
    const page = await openHostPage({markup: hostMarkup({src}), until: 'parsed'});
    expectFallback(page);
    page.close();
  });

  it('comes late: fallback first, then the banner', async () => {
    const src = fault(SCRIPT, 'delay=700');
    const page = await openHostPage({markup: hostMarkup({src}), until: 'parsed'});
    expectFallback(page);
    await expectBanner(page);
    page.close();
  });

  it('is refused by a policy: the fallback is there', async () => {
    const page = await openHostPage({markup: hostMarkup(), csp: "script-src 'none'"});
    expectFallback(page);
    page.close();
  });

  it('has another hash than the tag says: the fallback is there', async () => {
    const integrity = `sha384-${'A'.repeat(64)}`;
    const page = await openHostPage({
      markup: hostMarkup({script: `integrity="${integrity}" crossorigin="anonymous"`}),
    });
    expectFallback(page);
    page.close();
  });

  it('comes with a wrong type under nosniff rules of the browser: no errors', async () => {
    const page = await openHostPage({markup: hostMarkup({src: fault(SCRIPT, 'type=image/png')})});
    expectFallback(page);
    page.close();
  });

  it('comes from another origin with its hash: the banner stands', async () => {
    const hashes = (await (await fetch('/dist/integrity.json')).json()) as Record<string, string>;
    for (const file of FILES) {
      const name = file.replace('/dist/', '');
      const page = await openHostPage({
        markup: hostMarkup({
          src: (await otherOrigin()) + file,
          script: `integrity="${hashes[name]}" crossorigin="anonymous" referrerpolicy="no-referrer"`,
        }),
      });
      await expectBanner(page);
      page.close();
    }
  });

  it('is on the page twice, and is run again: one banner, no error', async () => {
    const page = await openHostPage({
      markup: hostMarkup({head: `<script async src="${SCRIPT}"></script>`}),
    });
    await expectBanner(page);
    const again = page.document.createElement('script');
    again.src = `${SCRIPT}?again`;
    const ran = new Promise((resolve) => again.addEventListener('load', resolve));
    page.document.head.append(again);
    await ran;
    const banner = await expectBanner(page);
    expect(banner.shadowRoot?.querySelectorAll('section')).to.have.length(1);
    page.close();
  });

  it('stands beside another file of ours: each widget once', async () => {
    const page = await openHostPage({
      markup: hostMarkup({
        head: '<script async src="/dist/article-card.js"></script>',
        src: '/dist/crisis-banner.js',
        body: '<article-card></article-card>',
      }),
    });
    await expectBanner(page);
    await page.window.customElements.whenDefined('article-card');
    expect(page.window.probe?.errors).to.deep.equal([]);
    page.close();
  });

  it('does not break the import map of the host', async () => {
    // Firefox ignores an import map once a module was asked for; a classic tag before it asks for none.
    const map = '{"imports": {"greeting": "/fault/file?path=/test/embed/pages/greeting.js"}}';
    const page = await openHostPage({
      markup: hostMarkup({
        body: `<script type="importmap">${map}</script>
          <script type="module">import {greeting} from 'greeting'; document.body.dataset.greeting = greeting;</script>`,
      }),
    });
    await expectBanner(page);
    expect(page.document.body.dataset.greeting).to.equal('hello');
    page.close();
  });

  it('finds its own tag where the page runs it as a module', async () => {
    const page = await openHostPage({
      markup: `<!doctype html><html lang="en"><title>x</title>${PROBE}<my-crisis-banner></my-crisis-banner>
        <my-article-list></my-article-list>
        <script type="module" data-prefix="my-" data-region="GB" src="${SCRIPT}"></script>`,
    });
    const banner = await whenBanner(page, 'my-crisis-banner');
    expect(rootOf(banner).textContent).to.contain('These lines are for the United Kingdom.');
    await waitUntil(
      () => page.document.querySelector('my-article-list')?.shadowRoot?.querySelector('article'),
      'the content beside the script',
      {timeout: 8000},
    );
    page.close();
  });

  it('finds its own tag although the page clobbers document.currentScript', async () => {
    const page = await openHostPage({
      markup: `<!doctype html><html lang="en"><title>x</title>${PROBE}<img name="currentScript">
        <form name="scripts"></form><my-crisis-banner></my-crisis-banner>
        <script async data-prefix="my-" src="${SCRIPT}"></script>`,
    });
    await expectBanner(page, 'my-crisis-banner');
    page.close();
  });
});
