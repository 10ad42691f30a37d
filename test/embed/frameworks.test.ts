import {expect, waitUntil} from '@open-wc/testing';
import {PROBE, bannerIn, deepText, elementsIn, expectBanner, rootOf} from '../support/banner.js';
import {openHostPage} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** Partners' pages on another origin than our script, built with what they use. */

const TAG = '<script async crossorigin src="%OTHER%/dist/care-widgets.js"></script>';

const framework = (
  name: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>
  ${PROBE}${TAG}<body><div id="app"></div>
  <script src="/fault/file?path=/test/embed/pages/${name}.mjs"></script></body></html>`;

const PLAIN = `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${PROBE}${TAG}
  <body><crisis-banner>988</crisis-banner><article-card>Articles</article-card></body></html>`;

const click = (page: HostPage, id: string) =>
  (page.document.getElementById(id) as HTMLElement).click();

async function whenCard(page: HostPage): Promise<HTMLElement> {
  const card = () => page.document.querySelector('article-card') as HTMLElement;
  await waitUntil(() => card() && /min read|Listen/.test(deepText(card())), 'the card', {
    timeout: 8000,
  });
  return card();
}

describe('pages on another origin', () => {
  it('plain: banner and card from the tag alone', async () => {
    const page = await openHostPage({markup: PLAIN});
    await expectBanner(page);
    await whenCard(page);
    page.close();
  });

  for (const name of ['react', 'vue']) {
    it(`${name}: attributes, changes, events, taking out and putting back`, async () => {
      const page = await openHostPage({markup: framework(name)});
      let banner = await expectBanner(page);
      expect(rootOf(banner).querySelector('h3')?.textContent).to.equal('Talk to someone now');
      expect(rootOf(banner).querySelector('[data-key=collapse]'), 'collapsible').to.exist;

      const card = await whenCard(page);
      expect(rootOf(card).querySelector('h4'), 'heading level').to.exist;
      const opener = elementsIn(card).find((it) => it.matches('a[href^="https:"], button'));
      opener?.addEventListener('click', (event) => event.preventDefault());
      card.dispatchEvent(new page.window.Event('article-card-open'));
      await waitUntil(() => page.document.querySelector('output')?.textContent === 'yes', 'event');

      click(page, 'region');
      await waitUntil(() => deepText(banner).includes('Kids Help Phone'), 'the other country');
      click(page, 'toggle');
      await waitUntil(() => !bannerIn(page), 'taken out');
      click(page, 'toggle');
      await waitUntil(() => bannerIn(page)?.shadowRoot, 'back again');
      banner = bannerIn(page);
      expect(deepText(banner)).to.contain('Kids Help Phone');
      expect(page.window.probe?.errors).to.deep.equal([]);
      page.close();
    });
  }

  it('React hydrates markup that our elements have been in first', async () => {
    const page = await openHostPage({markup: framework('react-hydrated')});
    await waitUntil(() => page.document.body.dataset.hydrated, 'hydrated', {timeout: 8000});
    await expectBanner(page);
    await whenCard(page);
    expect(page.document.body.dataset.mismatch).to.equal(undefined);
    page.close();
  });
});
