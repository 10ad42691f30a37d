import {expect, waitUntil} from '@open-wc/testing';
import {bannerIn, deepText, elementsIn, expectBanner, hostMarkup} from '../support/banner.js';
import {hostileBundle, hostileStrings} from '../support/hostile.js';
import {keep, openHostPage} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** A content bundle that wants to be more than text. */

const WIDGETS = ['article-list', 'article-card', 'resource-finder', 'meditation-timer'];
const BODY = `<article-list limit="1000" with-filter></article-list><article-card></article-card>
  <resource-finder limit="1000"></resource-finder><meditation-timer></meditation-timer>
  <support-network-worksheet></support-network-worksheet>`;
const CHUNK = 80;

const chunks = Array.from({length: Math.ceil(hostileStrings.length / CHUNK)}, (_, i) =>
  hostileStrings.slice(i * CHUNK, (i + 1) * CHUNK),
);

/** Elements that content has no way to make; an image of an article comes over https. */
const NEVER =
  'script, iframe, object, embed, base, meta, link, style, form[action], marquee, math, noscript, template, frame, applet, img:not([src^="https:"])';

async function openAll(page: HostPage): Promise<void> {
  for (const element of elementsIn(page.document.body)) {
    if (element.localName === 'details') element.setAttribute('open', '');
    if (element.matches('.opener[aria-expanded="false"]')) (element as HTMLElement).click();
  }
  const isOpen = () =>
    elementsIn(page.document.body).every((it) => !it.matches('.opener[aria-expanded="false"]'));
  await waitUntil(isOpen, 'every article is open', {timeout: 45_000});
}

function expectHarmless(page: HostPage): void {
  const {probe} = page.window;
  expect(probe?.executed, 'executed').to.deep.equal([]);
  expect(probe?.errors, 'errors').to.deep.equal([]);
  expect(probe?.patched(), 'prototypes').to.deep.equal([]);
  expect(page.window.Object.prototype).not.to.have.property('polluted');
  for (const element of elementsIn(page.document.body)) {
    const inWidget = element.getRootNode() !== page.document;
    if (!inWidget) continue;
    expect(element.matches(NEVER), element.outerHTML.slice(0, 200)).to.equal(false);
    for (const {name, value} of element.attributes) {
      expect(name, `${element.localName} ${name}`).not.to.match(
        /^on|^style$|^srcdoc$|^formaction$/,
      );
      if (name === 'href' && element.localName === 'a') expectHref(value);
    }
  }
}

function expectHref(href: string): void {
  const good =
    /^(#|tel:\+?\d{3,15}$|sms:\+?\d{3,15}(\?&body=[A-Za-z0-9%]+)?$|mailto:[\w.%+-]+@[\w.-]+$)/.test(
      href,
    );
  if (good) return;
  const {protocol, username, password} = new URL(href);
  expect({protocol, username, password}, href).to.deep.equal({
    protocol: 'https:',
    username: '',
    password: '',
  });
}

describe('hostile content', () => {
  it('is a corpus of 240 strings and more', () => {
    expect(hostileStrings.length).to.be.at.least(240);
  });

  chunks.forEach((strings, i) => {
    it(`strings ${i * CHUNK + 1}–${i * CHUNK + strings.length} in every field are text and nothing else`, async function () {
      this.timeout(90_000);
      const bundle = await keep(hostileBundle(strings));
      const page = await openHostPage({
        markup: hostMarkup({script: `data-bundle="${bundle}"`, body: BODY}),
      });
      await waitUntil(
        () => WIDGETS.every((tag) => page.window.probe?.events.includes(`${tag} load`)),
        'content',
        {timeout: 45_000},
      );
      await openAll(page);
      expectHarmless(page);
      await expectBanner(page);

      // As text it is there: what has letters and is not too long for a name stands in the banner.
      const shown = deepText(bannerIn(page));
      const isReadable = (text = '') => /^[\x20-\x7e]{3,300}$/.test(text);
      const readable = strings.filter(
        (text, n) => n % 2 && isReadable(text) && isReadable(strings[n + 1]),
      );
      const missing = readable.filter((text) => !shown.includes(text.trim()));
      expect(missing, 'shown as text').to.deep.equal([]);

      const bodies = elementsIn(page.document.body).filter((it) => it.matches('.body'));
      const read = bodies.map(({textContent}) => textContent).join(' ');
      const unread = strings.filter(
        (text) => isReadable(text.trim()) && !read.includes(text.trim()),
      );
      expect(unread, 'in the text of an open article').to.deep.equal([]);
      page.close();
    });
  });

  it('is as harmless in the page as in a file', async function () {
    this.timeout(90_000);
    const json = JSON.stringify(hostileBundle(hostileStrings.slice(-CHUNK))).replaceAll(
      '<',
      '\\u003c',
    );
    const page = await openHostPage({
      markup: hostMarkup({
        banner: `<content-bundle><script type="application/json">${json}</script>
          <crisis-banner></crisis-banner>${BODY}</content-bundle>`,
      }),
    });
    await waitUntil(
      () => WIDGETS.every((tag) => page.window.probe?.events.includes(`${tag} load`)),
      'content',
      {timeout: 45_000},
    );
    await openAll(page);
    expectHarmless(page);
    await expectBanner(page);
    page.close();
  });
});
