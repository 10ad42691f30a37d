import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import english from '../../data/en.json' with {type: 'json'};
import {
  FALLBACK,
  PROBE,
  bannerIn,
  deepText,
  expectBanner,
  hostMarkup,
  linksIn,
  rootOf,
  whenBanner,
} from '../support/banner.js';
import {keep, openHostPage} from '../support/host-page.js';

/** Unkind and unusual host pages. */

const SCRIPT = '/dist/care-widgets.js';

describe('unkind host pages', () => {
  const hostile = {
    'hides it by its name':
      'crisis-banner {display: none !important; visibility: hidden !important}',
    'resets everything':
      '* {all: unset !important; display: none !important; font-size: 1px !important}'.replace(
        'display: none',
        'display: inline',
      ),
    'makes it tiny, clear and far away':
      'crisis-banner {opacity: 0 !important; width: 0 !important; height: 0 !important; max-height: 0 !important; font-size: 1px !important; color: transparent !important; position: absolute !important; inset-inline-start: -9999px !important; clip-path: inset(50%) !important; transform: scale(0) !important; content-visibility: hidden !important; pointer-events: none !important}',
    'hides what is not defined, and hidden things':
      ':not(:defined), [hidden] {display: none !important}',
    'rotates and filters':
      'crisis-banner {filter: blur(9px); rotate: 180deg; scale: 0; zoom: 0.1; mask-image: linear-gradient(transparent, transparent)}',
  };
  for (const [name, css] of Object.entries(hostile)) {
    it(`${name}: visible and legible`, async () => {
      const banner = `<crisis-banner hidden style="display:none!important;font-size:2px!important">${FALLBACK}</crisis-banner>`;
      const page = await openHostPage({
        markup: hostMarkup({banner, head: `<style>${css}</style>`}),
        width: 640,
      });
      const element = await expectBanner(page);
      const style = page.window.getComputedStyle(element);
      expect(style.opacity).to.equal('1');
      expect(style.color).not.to.match(/, 0\)$|\/ 0\)$/);
      expect(element.getBoundingClientRect().left, 'left edge').to.be.at.least(0);
      page.close();
    });
  }

  it('*{display:none!important} over the whole page: told, because nobody can be shown', async () => {
    const css = '* {all: unset !important; display: none !important; font-size: 1px !important}';
    const page = await openHostPage({markup: hostMarkup({head: `<style>${css}</style>`})});
    await whenBanner(page);
    // `html` and `body` are hidden, and no element can stand outside of them.
    expect(bannerIn(page).checkVisibility()).to.equal(false);
    await waitUntil(() => page.window.probe?.events.includes('crisis-banner crisis-banner-hidden'));
    page.close();
  });

  it('the same without the page itself: visible and legible', async () => {
    const css =
      'body * {all: unset !important; display: none !important; font-size: 1px !important}';
    const page = await openHostPage({markup: hostMarkup({head: `<style>${css}</style>`})});
    await expectBanner(page);
    page.close();
  });

  it('62.5 % root: text of 16 px and more, small print of 14 px and more', async () => {
    const page = await openHostPage({
      markup: hostMarkup({head: '<style>html {font-size: 62.5%} body {font-size: 1rem}</style>'}),
    });
    const banner = await expectBanner(page);
    for (const element of rootOf(banner).querySelectorAll('p, a, li, h2, h3, button, summary')) {
      const size = parseFloat(page.window.getComputedStyle(element).fontSize);
      const least = element.matches('.line-meta, .copy') ? 14 : 16;
      expect(size, element.outerHTML.slice(0, 80)).to.be.at.least(least);
    }
    page.close();
  });

  it('text twice as large: nothing is cut off', async () => {
    const page = await openHostPage({
      markup: hostMarkup({head: '<style>html {font-size: 200%}</style>'}),
      width: 320,
    });
    const banner = await expectBanner(page);
    for (const details of rootOf(banner).querySelectorAll('details')) details.open = true;
    expect(banner.scrollWidth, 'width of the content').to.be.at.most(banner.clientWidth);
    for (const element of rootOf(banner).querySelectorAll('a, button, summary')) {
      const {right} = element.getBoundingClientRect();
      expect(right, element.textContent ?? '').to.be.at.most(320);
    }
    page.close();
  });

  it('a right-to-left page: English reads left to right, numbers too', async () => {
    const page = await openHostPage({markup: hostMarkup({html: 'lang="ar" dir="rtl"'})});
    const banner = await expectBanner(page);
    const section = rootOf(banner).querySelector('section') as HTMLElement;
    expect(section.lang).to.equal('en');
    expect(page.window.getComputedStyle(section).direction).to.equal('ltr');
    for (const number of section.querySelectorAll<HTMLElement>('.number')) {
      expect(page.window.getComputedStyle(number).direction).to.equal('ltr');
      expect(number.translate, 'left alone by translators').to.equal(false);
    }
    page.close();
  });

  it('quirks mode', async () => {
    const page = await openHostPage({markup: hostMarkup().replace('<!doctype html>', '')});
    expect(page.document.compatMode).to.equal('BackCompat');
    await expectBanner(page);
    page.close();
  });

  it('an ancestor hides it: told to the integrator, once', async () => {
    const page = await openHostPage({
      markup: hostMarkup({
        banner: `<div style="display: none"><crisis-banner>${FALLBACK}</crisis-banner></div>`,
      }),
    });
    await whenBanner(page);
    const told = () => page.window.probe?.events.filter((it) => it.endsWith('-hidden')) ?? [];
    await waitUntil(() => told().length > 0, 'crisis-banner-hidden');
    const box = bannerIn(page).parentElement as HTMLElement;
    for (const display of ['block', 'none', 'block']) {
      box.style.display = display;
      await nextFrame();
      await nextFrame();
    }
    expect(told()).to.have.length(1);
    const warnings = page.window.probe?.warnings.filter((it) => it.includes('nobody can see it'));
    expect(warnings).to.have.length(1);
    page.close();
  });

  it('it stands in closed details: told to the integrator', async () => {
    const banner = `<details><summary>Help</summary><crisis-banner>${FALLBACK}</crisis-banner></details>`;
    const page = await openHostPage({markup: hostMarkup({banner})});
    await whenBanner(page);
    await waitUntil(
      () => page.window.probe?.events.includes('crisis-banner crisis-banner-hidden'),
      'crisis-banner-hidden',
      {timeout: 4000},
    );
    page.close();
  });

  it('storage is denied: the banner stands', async () => {
    const page = await openHostPage({markup: hostMarkup(), sandbox: 'allow-scripts'});
    interface Look {
      text: string;
      links: string[];
      height: number;
      errors: string[];
    }
    let seen: Look | undefined;
    const hear = ({source, data}: MessageEvent<Look>) => {
      if (source === page.frame.contentWindow) seen = data;
    };
    window.addEventListener('message', hear);
    await waitUntil(
      () => {
        page.frame.contentWindow?.postMessage('look', '*');
        return seen?.text.includes('988');
      },
      'the banner stands',
      {timeout: 8000},
    );
    expect(seen?.links).to.include.members(['tel:988', 'sms:988']);
    expect(seen?.height).to.be.above(100);
    expect(seen?.errors).to.deep.equal([]);
    window.removeEventListener('message', hear);
    page.close();
  });

  it('patched built-ins: the banner stands', async () => {
    const patch = `
      const {define} = customElements;
      customElements.define = () => { throw new Error('define is mine'); };
      Array.prototype.toJSON = function () { return '"' + this.join() + '"'; };
      Array.prototype.extra = function () {};
      Object.prototype.extra = function () {};
      String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };`;
    const page = await openHostPage({
      markup: hostMarkup({
        head: `<script>${patch}</script>`,
        body: '<resource-finder></resource-finder>',
      }),
    });
    await expectBanner(page);
    await waitUntil(
      () => page.window.probe?.events.includes('crisis-banner load'),
      page.window.probe?.warnings.join() || 'content',
    );
    await expectBanner(page);
    page.close();
  });

  it('another element has the name already: nothing throws', async () => {
    const taken = `<script>customElements.define('crisis-banner', class extends HTMLElement {});</script>`;
    const page = await openHostPage({
      markup: hostMarkup({head: taken, body: '<resource-finder></resource-finder>'}),
    });
    await page.window.customElements.whenDefined('resource-finder');
    expect(page.document.querySelector('crisis-banner a')?.checkVisibility()).to.equal(true);
    expect(page.window.probe?.warnings.join()).to.contain('has the name');
    expect(page.window.probe?.errors).to.deep.equal([]);
    page.close();
  });
});

describe('options of the script tag', () => {
  it('data-prefix: other names for every widget', async () => {
    const page = await openHostPage({
      markup: hostMarkup({
        script: 'data-prefix="care-"',
        banner: `<care-crisis-banner>${FALLBACK}</care-crisis-banner>`,
        body: '<care-resource-finder></care-resource-finder>',
      }),
    });
    await expectBanner(page, 'care-crisis-banner');
    await page.window.customElements.whenDefined('care-resource-finder');
    expect(page.window.customElements.get('crisis-banner')).to.equal(undefined);
    page.close();
  });

  it('data-region: the country whose lines come first', async () => {
    for (const src of [SCRIPT, '/dist/crisis-banner.js']) {
      const page = await openHostPage({markup: hostMarkup({src, script: 'data-region="CA"'})});
      const banner = await whenBanner(page);
      expect(deepText(banner)).to.contain('Kids Help Phone').and.contain('9-8-8');
      page.close();
    }
  });

  it('data-bundle: the content of every widget', async () => {
    const own = {
      ...english,
      resources: [
        ...english.resources,
        {
          ...english.resources.find(({kind}) => kind === 'crisis-line'),
          id: 'own',
          name: 'A line of our own',
          priority: 0,
        },
      ],
    };
    const page = await openHostPage({
      markup: hostMarkup({script: `data-bundle="${await keep(own)}"`}),
    });
    await expectBanner(page);
    await waitUntil(() => deepText(bannerIn(page)).includes('A line of our own'));
    page.close();
  });
});

describe('a living page', () => {
  const settle = async () => {
    await nextFrame();
    await nextFrame();
  };

  it('changes its language: the words follow, and the content', async () => {
    const page = await openHostPage({markup: hostMarkup()});
    await expectBanner(page);
    page.document.documentElement.lang = 'es-MX';
    await waitUntil(() => deepText(bannerIn(page)).includes('Habla con alguien ahora'));
    await expectBanner(page);
    page.document.documentElement.lang = 'en';
    await waitUntil(() => deepText(bannerIn(page)).includes('Talk to someone now'));
    page.close();
  });

  it('moves, clones and takes out the banner: one content each, no error', async () => {
    const page = await openHostPage({markup: hostMarkup({body: '<main></main>'})});
    const banner = await expectBanner(page);
    const main = page.document.querySelector('main') as HTMLElement;
    main.append(banner);
    await settle();
    await expectBanner(page);
    const clone = banner.cloneNode(true) as HTMLElement;
    banner.replaceWith(clone);
    await settle();
    await expectBanner(page);
    main.append(banner);
    page.document.documentElement.lang = 'es';
    await waitUntil(() => deepText(banner).includes('Habla con alguien ahora'));
    expect(rootOf(banner).querySelectorAll('section')).to.have.length(1);
    page.close();
  });

  it('adopts the banner from another document', async () => {
    const page = await openHostPage({markup: hostMarkup()});
    const banner = await expectBanner(page);
    const other = await openHostPage({markup: hostMarkup({src: '', banner: ''})});
    other.document.body.append(other.document.adoptNode(banner));
    await settle();
    expect(linksIn(banner)).to.include('tel:988');
    expect(banner.checkVisibility()).to.equal(true);
    expect(other.window.getComputedStyle(banner).display).to.equal('block');
    expect(page.window.probe?.errors).to.deep.equal([]);
    page.close();
    other.close();
  });

  it('takes the banner out while content is on its way: no error', async () => {
    const page = await openHostPage({
      markup: hostMarkup({
        script: 'data-bundle="/fault/file?path=/content/en.json&delay=300"',
        body: '<resource-finder></resource-finder>',
      }),
    });
    const banner = await expectBanner(page);
    banner.remove();
    page.document.querySelector('resource-finder')?.remove();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(page.window.probe?.errors).to.deep.equal([]);
    page.document.body.append(banner);
    await waitUntil(() => deepText(banner).includes('Childhelp'), 'content, after it came back');
    page.close();
  });

  it('puts a nearer <content-bundle> round it later: that content is shown', async () => {
    const page = await openHostPage({markup: hostMarkup()});
    const banner = await expectBanner(page);
    await waitUntil(() => deepText(banner).includes('Childhelp'));
    const bundle = page.document.createElement('content-bundle');
    bundle.setAttribute('src', await keep({...english, resources: []}));
    banner.replaceWith(bundle);
    bundle.append(banner);
    await waitUntil(() => !deepText(banner).includes('Childhelp'), 'the nearer content');
    await expectBanner(page);
    page.close();
  });

  it('shows a banner that a script builds, with properties set before it is defined', async () => {
    const page = await openHostPage({
      markup: `<!doctype html><html lang="en"><title>x</title>${PROBE}<body><script>
        const banner = document.createElement('crisis-banner');
        banner.region = 'NZ';
        banner.collapsible = true;
        banner.headingLevel = 3;
        document.body.append(banner);
        </script><script async src="${SCRIPT}"></script>`,
    });
    const root = rootOf(await whenBanner(page));
    expect(root.textContent).to.contain('1737');
    expect(root.querySelector('h3')?.textContent).to.equal('Talk to someone now');
    expect(root.querySelector('[data-key=collapse]')).to.exist;
    page.close();
  });
});
