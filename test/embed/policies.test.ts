import {expect, waitUntil} from '@open-wc/testing';
import english from '../../data/en.json' with {type: 'json'};
import {bannerIn, deepText, expectBanner, hostMarkup} from '../support/banner.js';
import {openHostPage} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** Content security policies of host pages. */

const SCRIPTS = ['/dist/care-widgets.js', '/dist/crisis-banner.js'];
const CARD = `<article-card article="${english.articles[0]?.id}">An <a href="https://example.org/a">article</a></article-card>`;
const INLINE = `<content-bundle><script type="application/json">${JSON.stringify(english).replaceAll('<', '\\u003c')}</script>%inside%</content-bundle>`;

const violations = (page: HostPage) => page.window.probe?.violations ?? [];

/** The banner's own style sheet is in force: a paragraph of it has no margin and a derived colour. */
function expectStyled(page: HostPage): void {
  const banner = bannerIn(page);
  const paragraph = banner.shadowRoot?.querySelector('.line-meta') as Element;
  expect(page.window.getComputedStyle(paragraph).marginTop).to.equal('0px');
  expect(page.window.getComputedStyle(banner).display).to.equal('block');
}

/** Content from the page itself, without any request. */
async function expectCardReads(page: HostPage): Promise<void> {
  const card = page.document.querySelector('article-card') as HTMLElement;
  await waitUntil(() => deepText(card).includes(english.articles[0]?.title ?? ''), 'the article');
}

/** Lit may not start: the card keeps what its author wrote, and nothing throws. */
function expectCardFallback(page: HostPage): void {
  const link = page.document.querySelector('article-card a') as HTMLElement;
  expect(page.document.querySelector('article-card')?.shadowRoot).to.equal(null);
  expect(link.checkVisibility()).to.equal(true);
}

describe('policies of host pages', () => {
  for (const src of SCRIPTS) {
    const policies = {
      "style-src 'none'": "style-src 'none'",
      'a strict policy without a network': "default-src 'none'; script-src 'self'",
      'Trusted Types with another name': "require-trusted-types-for 'script'; trusted-types foo",
      'Trusted Types with no policy at all':
        "require-trusted-types-for 'script'; trusted-types 'none'",
      'everything at once':
        "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'",
    };
    for (const [name, csp] of Object.entries(policies)) {
      it(`${name}: the banner of ${src} stands, with its styles`, async () => {
        const page = await openHostPage({markup: hostMarkup({src}), csp});
        await expectBanner(page);
        expectStyled(page);
        expect(violations(page)).not.to.contain('style-src-attr');
        expect(violations(page)).not.to.contain('style-src-elem');
        page.close();
      });
    }

    it(`a nonce and strict-dynamic: the banner of ${src} stands`, async () => {
      const page = await openHostPage({
        markup: hostMarkup({src, script: 'nonce="n1"'}).replace(
          '<script src',
          '<script nonce="n1" src',
        ),
        csp: "script-src 'nonce-n1' 'strict-dynamic'; object-src 'none'; base-uri 'none'",
      });
      await expectBanner(page);
      expect(violations(page)).to.deep.equal([]);
      page.close();
    });
  }

  it("connect-src 'none': the banner stands, and content in the page is read", async () => {
    const body = INLINE.replace('%inside%', CARD);
    const page = await openHostPage({markup: hostMarkup({body}), csp: "connect-src 'none'"});
    await expectBanner(page);
    await expectCardReads(page);
    page.close();
  });

  it("default-src 'none'; script-src 'self': content in the page needs no request", async () => {
    const banner = '<crisis-banner></crisis-banner>';
    const page = await openHostPage({
      markup: hostMarkup({banner: INLINE.replace('%inside%', banner + CARD)}),
      csp: "default-src 'none'; script-src 'self'",
    });
    await expectBanner(page);
    await expectCardReads(page);
    await waitUntil(() => deepText(bannerIn(page)).includes('Childhelp'), 'a line of the bundle');
    expect(violations(page), 'nothing refused').to.deep.equal([]);
    page.close();
  });

  for (const names of ['foo', "'none'"]) {
    it(`trusted-types ${names}: other widgets keep their own markup`, async function () {
      const page = await openHostPage({
        markup: hostMarkup({body: CARD}),
        csp: `require-trusted-types-for 'script'; trusted-types ${names}`,
      });
      if (!('trustedTypes' in page.window)) this.skip();
      await expectBanner(page);
      await waitUntil(() => page.window.probe?.warnings.some((it) => it.includes('fallback')));
      expectCardFallback(page);
      expect(page.window.probe?.errors).to.deep.equal([]);
      page.close();
    });
  }

  it('trusted-types lit-html, and another Lit was first: the banner stands', async function () {
    const page = await openHostPage({
      markup: hostMarkup({
        head: '<script src="/dist/meditation-timer.js"></script>',
        body: `<meditation-timer></meditation-timer>${CARD}`,
      }),
      csp: "require-trusted-types-for 'script'; trusted-types lit-html",
    });
    if (!('trustedTypes' in page.window)) this.skip();
    await expectBanner(page);
    await waitUntil(
      () => page.document.querySelector('meditation-timer')?.shadowRoot,
      'the first Lit stands',
    );
    expectCardFallback(page);
    page.close();
  });

  it("trusted-types lit-html 'allow-duplicates': every widget works", async () => {
    const page = await openHostPage({
      markup: hostMarkup({
        head: '<script src="/dist/meditation-timer.js"></script>',
        body: CARD,
      }),
      csp: "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
    });
    await expectBanner(page);
    await expectCardReads(page);
    expect(page.window.probe?.errors).to.deep.equal([]);
    page.close();
  });

  it('under every policy at once, script and content from another origin', async () => {
    const page = await openHostPage({
      markup: hostMarkup({src: '%OTHER%/dist/care-widgets.js', body: CARD}),
      csp: "default-src 'none'; script-src 'self' %OTHER%; connect-src %OTHER%; style-src 'none'",
    });
    await expectBanner(page);
    await expectCardReads(page);
    expect(violations(page)).to.deep.equal([]);
    page.close();
  });
});
