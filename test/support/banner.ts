import {expect, waitUntil} from '@open-wc/testing';
import {within} from 'shadow-dom-testing-library';
import type {HostPage} from './host-page.js';

/** The crisis banner as a person on a partner's page finds it. */

export const PROBE = '<script src="/fault/file?path=/test/embed/pages/probe.js"></script>';

export const FALLBACK =
  'If you need to talk to someone now, call or text <a href="tel:988">988</a>.';

interface Markup {
  /** Before our script. */
  head?: string;
  /** Attributes of our script tag. */
  script?: string;
  src?: string;
  banner?: string;
  /** After the banner. */
  body?: string;
  html?: string;
}

/** A partner's page with our script tag and a banner with its fallback. */
export function hostMarkup({
  head = '',
  script = '',
  src = '/dist/care-widgets.js',
  banner = '<crisis-banner>' + FALLBACK + '</crisis-banner>',
  body = '',
  html = 'lang="en"',
}: Markup = {}): string {
  const tag = src && `<script async ${script} src="${src}"></script>`;
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><title>A partner</title>
    ${PROBE}${head}${tag}</head><body><h1>A partner’s page</h1>${banner}${body}</body></html>`;
}

export const bannerIn = ({document}: HostPage, tag = 'crisis-banner'): HTMLElement =>
  document.querySelector(tag) as HTMLElement;

export const rootOf = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;

/** Waits until a banner says something. */
export async function whenBanner(page: HostPage, tag?: string): Promise<HTMLElement> {
  await waitUntil(() => bannerIn(page, tag)?.shadowRoot?.textContent, 'the banner stands', {
    timeout: 8000,
  });
  return bannerIn(page, tag);
}

/** Visible, at least 16 px, the right name, and its ways of contact work; where `until` given, after that. */
export async function expectBanner(page: HostPage, tag?: string): Promise<HTMLElement> {
  const banner = await whenBanner(page, tag);
  expectVisible(banner);
  const size = parseFloat(page.window.getComputedStyle(banner).fontSize);
  expect(size, 'font size').to.be.at.least(16);

  const spanish = banner.closest('[lang]')?.getAttribute('lang')?.startsWith('es');
  const name = spanish ? 'Habla con alguien ahora' : 'Talk to someone now';
  const region = within(rootOf(banner) as unknown as HTMLElement).getByShadowRole('region', {name});
  expectVisible(region);

  const call = region.querySelector<HTMLAnchorElement>(
    '[data-line="988-lifeline"] a[href="tel:988"]',
  );
  expect(call, 'a link that calls 988').to.exist;
  expectVisible(call as HTMLElement);
  expect(call?.textContent).to.match(spanish ? /^Llama al 988/ : /^Call 988/);
  expect(call?.getAttribute('aria-label'), 'digits are read as they are written').to.equal(null);
  expect(region.querySelector('a[href="sms:988"]'), 'a link that texts 988').to.exist;
  expectLinks(rootOf(banner));
  expect(page.window.probe?.errors ?? [], 'uncaught errors').to.deep.equal([]);
  return banner;
}

function expectVisible(element: HTMLElement): void {
  const {width, height} = element.getBoundingClientRect();
  expect(width, 'width').to.be.above(40);
  expect(height, 'height').to.be.above(15);
  expect(element.checkVisibility({opacityProperty: true, visibilityProperty: true})).to.equal(true);
}

/** Every link is one of ours: dialled digits are the shown ones, and what opens elsewhere tells nobody. */
export function expectLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const [, scheme, digits] = /^(tel|sms):\+?(\d+)(?:\?&body=[\w%]+)?$/.exec(href) ?? [];
    if (scheme) {
      const shown = [...link.querySelectorAll('.number')].map(({textContent}) =>
        textContent.replace(/\D/g, ''),
      );
      const matches = shown.some((it) => it && digits?.endsWith(it.replace(/^0/, '')));
      expect(matches, `${href} shows ${shown.join()}`).to.equal(true);
    } else if (!href.startsWith('mailto:')) {
      expect(href).to.match(/^https:\/\//);
      expect(link.getAttribute('rel'), href).to.equal('noopener noreferrer');
      expect(link.getAttribute('target'), href).to.equal('_blank');
    }
  }
}

/** The snippet's own sentence, where our script never came. */
export function expectFallback(page: HostPage): void {
  const link = page.document.querySelector('crisis-banner a') as HTMLAnchorElement;
  expect(bannerIn(page).shadowRoot, 'no shadow content').to.equal(null);
  expect(link.href).to.equal('tel:988');
  expect(link.textContent).to.equal('988');
  expect(link.checkVisibility()).to.equal(true);
  expect(page.window.probe?.errors ?? [], 'uncaught errors').to.deep.equal([]);
}

function* deepElements(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deepElements(element.shadowRoot);
  }
}

/** Elements under a node and inside the shadow roots there, its own too. */
export function elementsIn(root: Element): Element[] {
  return [root, ...deepElements(root), ...(root.shadowRoot ? deepElements(root.shadowRoot) : [])];
}

/** Addresses of all links, in shadow roots too. */
export const linksIn = (root: Element): string[] =>
  elementsIn(root).flatMap((element) => element.getAttribute('href') ?? []);

/** Text of all shadow roots at and under a node. */
export const deepText = (root: Element): string =>
  elementsIn(root)
    .map(({shadowRoot}) => shadowRoot?.textContent ?? '')
    .join(' ');
