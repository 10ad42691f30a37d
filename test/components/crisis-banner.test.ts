import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {within} from 'shadow-dom-testing-library';
import type {TemplateResult} from 'lit';
import english from '../../data/en.json' with {type: 'json'};
import type {CrisisBanner} from '../../components/crisis-banner/crisis-banner.js';
import {bannerIn, hostMarkup} from '../support/banner.js';
import {CLOCK, comeBackAt} from '../support/clock.js';
import {keep, openHostPage} from '../support/host-page.js';
import {loadWidgets} from '../support/widgets.js';

/** The banner by its tag, through the built script. */

const inside = (banner: Element) =>
  within((banner.shadowRoot as ShadowRoot).querySelector('section') as HTMLElement);
const textOf = (banner: Element) => banner.shadowRoot?.textContent ?? '';
const button = (banner: Element, name: RegExp | string) =>
  inside(banner).getByShadowRole('button', {name});
const lineNames = (banner: Element) =>
  [...(banner.shadowRoot?.querySelectorAll('[data-line] > :is(h2, h3, h4, h5, h6)') ?? [])].map(
    ({textContent}) => textContent,
  );
/** Those that are there without opening anything. */
const shownLines = (banner: Element) =>
  [...(banner.shadowRoot?.querySelectorAll('section > .lines [data-line]') ?? [])].map((line) =>
    line.getAttribute('data-line'),
  );
const focused = (banner: Element) => banner.shadowRoot?.activeElement?.getAttribute('data-key');
const open = (template: TemplateResult) => fixture<CrisisBanner>(template);

before(loadWidgets);

describe('crisis-banner lines', () => {
  it('are three, 988 and emergency services first, and the rest behind “More ways to get help”', async () => {
    const banner = await open(html`<crisis-banner></crisis-banner>`);
    expect(shownLines(banner)).to.deep.equal(['988-lifeline', 'emergency-us', 'crisis-text-line']);
    const more = banner.shadowRoot?.querySelector('[data-key=more]') as HTMLDetailsElement;
    expect(more.open).to.equal(false);
    expect(more.textContent).to.contain('Veterans Crisis Line').and.contain('The Trevor Project');
  });

  it('are two in a compact layout', async () => {
    const banner = await open(html`<crisis-banner layout="compact"></crisis-banner>`);
    expect(shownLines(banner)).to.deep.equal(['988-lifeline', 'emergency-us']);
  });

  it('are those that are named, in that order', async () => {
    const banner = await open(
      html`<crisis-banner lines="trevor-project 988-lifeline"></crisis-banner>`,
    );
    expect(shownLines(banner)).to.deep.equal(['trevor-project', '988-lifeline']);
    expect(textOf(banner)).to.contain('Crisis Text Line');
  });

  it('are as many as ever where none has the name', async () => {
    const banner = await open(html`<crisis-banner lines="lifeline-988"></crisis-banner>`);
    expect(shownLines(banner)).to.have.length(3);
  });

  it('say digits as text, with what to do in words', async () => {
    const text = textOf(await open(html`<crisis-banner></crisis-banner>`));
    for (const words of [
      'Call 988',
      'Text 988',
      'Text HOME to 741741',
      'Dial 988 then Press 1',
      'TTY: 711',
      'ASL videophone',
      'Checked October 2026',
      'Day and night, every day',
    ]) {
      expect(text).to.contain(words);
    }
  });

  it('have digits that are neither translated nor turned round nor relabelled', async () => {
    const banner = await open(html`<crisis-banner></crisis-banner>`);
    for (const number of banner.shadowRoot?.querySelectorAll<HTMLElement>('.number') ?? []) {
      expect(number.translate).to.equal(false);
      expect(number.dir).to.equal('ltr');
      expect(number.closest('[aria-label]')?.localName).to.equal('section');
    }
    expect(banner.shadowRoot?.querySelector('[role=alert], [aria-live]')).to.equal(null);
  });

  it('are in the page in the task of the upgrade, before any network', () => {
    const banner = document.createElement('crisis-banner');
    document.body.append(banner);
    expect(textOf(banner)).to.contain('Call 988');
    banner.remove();
  });
});

describe('crisis-banner attributes', () => {
  it('heading-level: title, and names of lines one below', async () => {
    for (const [said, level] of [
      ['4', 4],
      ['1', 2],
      ['9', 5],
      ['x', 2],
      ['', 2],
    ] as const) {
      const banner = await open(html`<crisis-banner heading-level=${said}></crisis-banner>`);
      expect(inside(banner).getByShadowRole('heading', {level, name: 'Talk to someone now'}), said)
        .to.exist;
      expect(inside(banner).getAllByShadowRole('heading', {level: level + 1}).length).to.be.above(
        2,
      );
    }
  });

  it('region: that country first', async () => {
    const banner = await open(html`<crisis-banner region="GB"></crisis-banner>`);
    expect(lineNames(banner)[0]).to.equal('Samaritans');
    banner.region = 'IE';
    await banner.updateComplete;
    expect(textOf(banner)).to.contain('These lines are for Ireland.');
  });

  it('without-spanish: no block in Spanish, its ways stay', async () => {
    const banner = await open(html`<crisis-banner></crisis-banner>`);
    const block = banner.shadowRoot?.querySelector('[lang=es]');
    expect(block?.textContent).to.contain('Marca el 988 y luego presiona 2');
    banner.withoutSpanish = true;
    await banner.updateComplete;
    expect(banner.shadowRoot?.querySelector('[lang=es]')).to.equal(null);
    expect(textOf(banner)).to.contain('Dial 988 then Press 2');
  });

  it('local-name and local-number: a line of the place itself', async () => {
    const banner = await open(
      html`<crisis-banner local-name="Campus" local-number="(555) 010-0199"></crisis-banner>`,
    );
    expect(inside(banner).getByShadowRole('heading', {name: 'Campus'})).to.exist;
    const link = banner.shadowRoot?.querySelector('.local a');
    expect(link?.getAttribute('href')).to.equal('tel:5550100199');
    expect(link?.textContent).to.equal('Call (555) 010-0199');
    banner.localLineNumber = 'ask at the desk';
    await banner.updateComplete;
    expect(banner.shadowRoot?.querySelector('.local a[href]')).to.equal(null);
    expect(textOf(banner)).to.contain('ask at the desk');
  });

  it('slot local: the place’s own markup; other children are not shown', async () => {
    const banner = await open(
      html`<crisis-banner
        >Fallback
        <p slot="local">Counseling, room 7</p></crisis-banner
      >`,
    );
    const local = banner.querySelector('p') as HTMLElement;
    expect(local.checkVisibility()).to.equal(true);
    expect(local.assignedSlot?.name).to.equal('local');
    expect(banner.shadowRoot?.querySelector('slot:not([name])')).to.equal(null);
  });

  it('theme: light and dark whatever the page', async () => {
    const backgrounds = await Promise.all(
      ['light', 'dark'].map(async (theme) => {
        const banner = await open(html`<crisis-banner theme=${theme}></crisis-banner>`);
        return getComputedStyle(banner).backgroundColor;
      }),
    );
    expect(backgrounds[0]).not.to.equal(backgrounds[1]);
  });

  it('properties set before it is defined', async () => {
    const banner = document.createElement('late-banner') as CrisisBanner;
    Object.assign(banner, {region: 'AU', collapsible: true, headingLevel: 4});
    document.body.append(banner);
    const Defined = customElements.get('crisis-banner') as CustomElementConstructor;
    customElements.define('late-banner', class extends Defined {});
    expect(textOf(banner)).to.contain('Lifeline Australia');
    expect(banner.getAttribute('heading-level')).to.equal('4');
    expect(button(banner, 'Make this smaller')).to.exist;
    banner.remove();
  });
});

describe('crisis-banner, left as a form leaves it', () => {
  it('shows as many lines as ever in a layout that there is not', async () => {
    for (const layout of ['constructor', 'foo', '']) {
      const banner = await open(html`<crisis-banner layout=${layout}></crisis-banner>`);
      expect(shownLines(banner), layout).to.have.length(3);
    }
  });

  it('is for the default country where the region is empty', async () => {
    const banner = await open(html`<crisis-banner region=""></crisis-banner>`);
    expect(textOf(banner)).to.contain('These lines are for the United States.');
  });

  it('is for the page’s country where there are no lines for the region', async () => {
    const box = await fixture<HTMLElement>(html`
      <content-bundle src=${await keep({...english, region: 'GB'})}>
        <crisis-banner region="XX"></crisis-banner>
      </content-bundle>
    `);
    const banner = box.querySelector('crisis-banner') as CrisisBanner;
    await waitUntil(() => textOf(banner).includes('These lines are for the United Kingdom.'));
  });

  it('is for the United Kingdom where the region is what people call it', async () => {
    const banner = await open(html`<crisis-banner region="UK"></crisis-banner>`);
    expect(textOf(banner)).to.contain('These lines are for the United Kingdom.');
  });

  it('keeps the order of its words on a page that is written from right to left', async () => {
    const page = await fixture<HTMLElement>(
      html`<div dir="rtl" lang="en"><crisis-banner></crisis-banner></div>`,
    );
    const link = [...(page.firstElementChild?.shadowRoot?.querySelectorAll('a') ?? [])].find((it) =>
      it.textContent?.includes('Text HOME'),
    ) as HTMLElement;
    const digits = link.querySelectorAll('.number');
    const range = document.createRange();
    range.setStart(link.querySelector('span') as Node, 0);
    range.setEndBefore(digits[0] as Node);
    expect(range.getBoundingClientRect().right).to.be.below(
      (digits[1] as Element).getBoundingClientRect().left,
    );
  });

  it('is no wider than a grid or a row in a window of 320 px', async function () {
    await setViewport({width: 320, height: 700}).catch(() => this.skip());
    for (const display of ['grid', 'flex']) {
      const box = await fixture<HTMLElement>(html`
        <div style="width: 288px; display: ${display}"><crisis-banner></crisis-banner></div>
      `);
      expect(box.scrollWidth, display).to.be.at.most(288);
    }
    await setViewport({width: 1280, height: 900});
  });

  it('keeps focus on a link when it is drawn again', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="en"><crisis-banner></crisis-banner></div>`,
    );
    const banner = box.firstElementChild as CrisisBanner;
    banner.shadowRoot?.querySelector<HTMLElement>('[href="sms:988"]')?.focus();
    box.lang = 'es';
    await waitUntil(() => textOf(banner).includes('Estas líneas'));
    expect(banner.shadowRoot?.activeElement?.getAttribute('href')).to.equal('sms:988');
  });
});

describe('crisis-banner for other countries', () => {
  it('changes the lines and keeps focus in the banner', async () => {
    const banner = await open(html`<crisis-banner></crisis-banner>`);
    const details = banner.shadowRoot?.querySelector('[data-key=regions]') as HTMLDetailsElement;
    expect(details.textContent).to.contain('Not in the United States?');
    details.open = true;
    button(banner, 'New Zealand').click();
    expect(textOf(banner)).to.contain('1737').and.contain('These lines are for New Zealand.');
    expect(focused(banner)).to.equal('region');
    expect(button(banner, 'New Zealand').getAttribute('aria-pressed')).to.equal('true');
    expect(button(banner, 'Canada').getAttribute('aria-pressed')).to.equal('false');
  });

  it('outlasts a change of language', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="en"><crisis-banner></crisis-banner></div>`,
    );
    const banner = box.firstElementChild as CrisisBanner;
    (banner.shadowRoot?.querySelector('[data-key=regions]') as HTMLDetailsElement).open = true;
    button(banner, 'Canada').click();
    box.lang = 'es';
    await waitUntil(() => textOf(banner).includes('Estas líneas son para Canadá.'));
  });
});

describe('crisis-banner collapsible', () => {
  const collapsible = () => open(html`<crisis-banner collapsible></crisis-banner>`);

  it('is not offered unless asked for', async () => {
    const banner = await open(html`<crisis-banner></crisis-banner>`);
    expect(inside(banner).queryByShadowRole('button', {name: 'Make this smaller'})).to.equal(null);
  });

  it('becomes a tab with focus on it, and comes back with focus on the title', async () => {
    const banner = await collapsible();
    button(banner, 'Make this smaller').click();
    expect(focused(banner)).to.equal('tab');
    const tab = button(banner, 'Crisis help: talk to someone now');
    expect(tab.getAttribute('aria-expanded')).to.equal('false');
    expect(tab.getBoundingClientRect().height).to.be.at.least(44);
    expect(inside(banner).queryAllByShadowRole('link')).to.be.empty;
    tab.click();
    expect(focused(banner)).to.equal('title');
    expect(textOf(banner)).to.contain('Call 988');
  });

  it('has its lines for paper while it is a tab', async () => {
    const banner = await collapsible();
    button(banner, 'Make this smaller').click();
    const sheets = banner.shadowRoot?.adoptedStyleSheets ?? [];
    const printed = sheets
      .flatMap(({cssRules}) => [...cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
      .flatMap((rule) => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[])
      .filter(({selectorText}) => selectorText === '[hidden]');
    expect(printed.map(({style}) => style.display)).to.deep.equal(['block']);
    const paper = banner.shadowRoot?.querySelector('[hidden]');
    expect(paper?.textContent).to.contain('Call 988').and.contain('The Trevor Project');
  });

  it('asks first, and stays when the page says no; the event does not bubble', async () => {
    const banner = await collapsible();
    let heard = 0;
    banner.addEventListener('crisis-banner-collapse', (event) => {
      heard += 1;
      expect(event.cancelable).to.equal(true);
      expect(event.bubbles).to.equal(false);
      expect(JSON.stringify(event)).not.to.match(/\d{3}/);
      event.preventDefault();
    });
    button(banner, 'Make this smaller').click();
    expect(heard).to.equal(1);
    expect(textOf(banner)).to.contain('Call 988');
  });
});

describe('crisis-banner sticky', () => {
  const states = (banner: Element) => banner.matches(':state(yielding)');
  const page = (edge: string) =>
    fixture<HTMLElement>(html`
      <div>
        <a href="#one" id="one">One</a>
        <crisis-banner sticky=${edge} layout="compact" collapsible></crisis-banner>
        <p style="height: 3000px">Text</p>
        <a href="#two" id="two">Two</a>
      </div>
    `);
  const setSize = (height: number) => setViewport({width: 1280, height});
  const bannerOf = (box: Element) => box.querySelector('crisis-banner') as CrisisBanner;
  /** Small enough to stick. */
  const collapse = (banner: CrisisBanner) => button(banner, 'Make this smaller').click();

  it('is off by default', async () => {
    const banner = await open(html`<crisis-banner></crisis-banner>`);
    expect(getComputedStyle(banner).position).to.equal('static');
  });

  for (const edge of ['top', 'bottom']) {
    it(`stays at the ${edge} when it is small, and lets go when it would fill the window`, async function () {
      await setSize(900).catch(() => this.skip());
      const banner = bannerOf(await page(edge));
      collapse(banner);
      await nextFrame();
      expect(states(banner), 'small').to.equal(false);
      expect(getComputedStyle(banner).position).to.equal('sticky');
      banner.collapsible = false;
      await banner.updateComplete;
      await setSize(500);
      await waitUntil(() => states(banner), 'large');
      expect(getComputedStyle(banner).position).to.equal('static');
      await setSize(900);
    });
  }

  it('lets go when it grows', async function () {
    await setSize(1800).catch(() => this.skip());
    const banner = bannerOf(await page('top'));
    expect(states(banner), 'before').to.equal(false);
    (banner.shadowRoot?.querySelector('[data-key=more]') as HTMLDetailsElement).open = true;
    await waitUntil(() => states(banner), 'after');
    await setSize(900);
  });

  it('lets go where keyboard focus is under it', async () => {
    const box = await page('top');
    const banner = bannerOf(box);
    collapse(banner);
    const link = box.querySelector('#two') as HTMLElement;
    link.style.cssText = 'position: fixed; top: 5px; left: 5px';
    link.focus();
    await nextFrame();
    expect(states(banner)).to.equal(true);
    link.blur();
    await nextFrame();
    expect(states(banner)).to.equal(false);
  });
});

describe('crisis-banner notices', () => {
  const day = 24 * 3600 * 1000;
  const on = (shift: number) => new Date(Date.now() + shift * day).toISOString().slice(0, 10);
  const bundle = (alert: object) =>
    keep({
      ...english,
      resources: english.resources.map((it) => (it.id === '988-lifeline' ? {...it, alert} : it)),
    });
  const shown = async (alert: object) => {
    const banner = await open(html`<crisis-banner src=${await bundle(alert)}></crisis-banner>`);
    await waitUntil(() => textOf(banner).includes('Childhelp'), 'content');
    return banner.shadowRoot?.querySelector('.alert')?.textContent;
  };

  it('stand with their line while they hold', async () => {
    expect(await shown({text: 'Calls may wait today.', from: on(-1), until: on(1)})).to.contain(
      'Calls may wait today.',
    );
  });

  it('are gone before and after', async () => {
    expect(await shown({text: 'Later.', from: on(2)})).to.equal(undefined);
    expect(await shown({text: 'Over.', from: on(-9), until: on(-2)})).to.equal(undefined);
  });

  it('come and go while the page is open', async () => {
    const host = await openHostPage({
      markup: hostMarkup({
        head: CLOCK,
        banner: `<crisis-banner src="${await bundle({
          text: 'Calls may wait.',
          from: '2026-11-25T13:00:00Z',
          until: '2026-11-25T15:00:00Z',
        })}"></crisis-banner>`,
      }),
    });
    await waitUntil(() => textOf(bannerIn(host)).includes('Childhelp'), 'content');
    const seen = () => textOf(bannerIn(host)).includes('Calls may wait.');
    for (const [time, there] of [
      ['2026-11-25T12:59:00Z', false],
      ['2026-11-25T13:01:00Z', true],
      ['2026-11-25T15:01:00Z', false],
    ] as const) {
      comeBackAt(host, time);
      await waitUntil(() => seen() === there, time);
    }
    host.close();
  });

  it('are announced once, politely', async () => {
    const said: string[] = [];
    const page = document as Document & {ariaNotify?: (text: string) => void};
    const own = Object.getOwnPropertyDescriptor(page, 'ariaNotify');
    page.ariaNotify = (text) => said.push(text);
    const banner = await open(
      html`<crisis-banner src=${await bundle({text: 'Texts are slow.'})}></crisis-banner>`,
    );
    await waitUntil(() => said.length > 0, 'announced');
    banner.region = 'CA';
    await banner.updateComplete;
    banner.region = 'US';
    await banner.updateComplete;
    await nextFrame();
    expect(said).to.deep.equal(['988 Suicide & Crisis Lifeline: Texts are slow.']);
    delete page.ariaNotify;
    if (own) Object.defineProperty(page, 'ariaNotify', own);
  });
});

describe('crisis-banner under the hand', () => {
  it('copies a number where the pointer is fine', async function () {
    const banner = await open(html`<crisis-banner></crisis-banner>`);
    const copy = banner.shadowRoot?.querySelector<HTMLElement>('.copy');
    expect(copy?.textContent).to.equal('Copy 988');
    const fine = matchMedia('(hover: hover) and (pointer: fine)').matches;
    expect(copy?.checkVisibility()).to.equal(fine);
    const written: string[] = [];
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (text: string) => Promise.resolve(written.push(text))},
    });
    copy?.click();
    await nextFrame();
    expect(written).to.deep.equal(['988']);
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
  });

  it('has targets of 44 px and more', async () => {
    for (const width of ['320px', '1200px']) {
      const banner = await open(html`<crisis-banner collapsible></crisis-banner>`);
      banner.style.width = width;
      for (const details of banner.shadowRoot?.querySelectorAll('details') ?? [])
        details.open = true;
      for (const target of banner.shadowRoot?.querySelectorAll('a, button, summary') ?? []) {
        if (!target.checkVisibility()) continue;
        const box = target.getBoundingClientRect();
        expect(box.height, target.textContent ?? '').to.be.at.least(43.9);
      }
    }
  });

  it('is reached by keyboard in reading order', async function () {
    const banner = await open(html`<crisis-banner collapsible></crisis-banner>`);
    button(banner, 'Make this smaller').focus();
    try {
      await sendKeys({press: 'Tab'});
    } catch {
      this.skip(); // WebDriver has no keys here
    }
    const link = banner.shadowRoot?.activeElement;
    if (link?.localName !== 'a') this.skip(); // an engine that does not tab to links
    expect(link?.getAttribute('href')).to.equal('tel:988');
  });

  it('keeps what is open, and focus, when content arrives', async () => {
    const src = `${await keep(english)}&delay=200`;
    const banner = await open(html`<crisis-banner src=${src}></crisis-banner>`);
    const more = banner.shadowRoot?.querySelector('[data-key=more]') as HTMLDetailsElement;
    more.open = true;
    more.querySelector('summary')?.focus();
    await waitUntil(() => textOf(banner).includes('Childhelp'), 'content');
    expect(banner.shadowRoot?.querySelector('[data-key=more]')).to.have.attribute('open');
    expect(focused(banner)).to.equal('more-label');
  });

  it('leaves what stays the same under the finger when content arrives', async () => {
    const src = `${await keep(english)}&delay=200`;
    const banner = await open(html`<crisis-banner src=${src}></crisis-banner>`);
    const ways = () => [...(banner.shadowRoot?.querySelectorAll('section > .lines a') ?? [])];
    const before = ways();
    await waitUntil(() => textOf(banner).includes('Childhelp'), 'content');
    expect(before.length).to.be.above(4);
    expect(ways()).to.deep.equal(before);
  });

  it('copies the number that stands there after the country was changed', async function () {
    const banner = await open(html`<crisis-banner region="IE"></crisis-banner>`);
    banner.region = 'AU';
    await banner.updateComplete;
    const written: string[] = [];
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (text: string) => Promise.resolve(written.push(text))},
    });
    const copies = [...(banner.shadowRoot?.querySelectorAll<HTMLElement>('.copy') ?? [])];
    for (const copy of copies) copy.click();
    await nextFrame();
    expect(written.length).to.be.above(0);
    expect(written.map((number) => `Copy ${number}`)).to.deep.equal(
      copies.map(({textContent}) => textContent),
    );
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
  });

  it('keeps focus on the second of two links to one number', async () => {
    const src = `${await keep(english)}&delay=200`;
    const banner = await open(html`<crisis-banner src=${src}></crisis-banner>`);
    const links = banner.shadowRoot?.querySelectorAll<HTMLElement>('[href="tel:988"]');
    links?.[1]?.focus();
    await waitUntil(() => textOf(banner).includes('Childhelp'), 'content');
    expect(banner.shadowRoot?.activeElement).to.equal(links?.[1]);
  });

  it('does not draw again what has not changed', async () => {
    const banner = await open(html`<crisis-banner></crisis-banner>`);
    const section = banner.shadowRoot?.querySelector('section');
    banner.requestUpdate();
    await banner.updateComplete;
    expect(banner.shadowRoot?.querySelector('section')).to.equal(section);
  });
});
