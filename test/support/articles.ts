import {expect, waitUntil} from '@open-wc/testing';
import {keep, openHostPage} from './host-page.js';
import type {HostPage} from './host-page.js';

/** Article widgets as a person on a partner's page finds them. */

const PROBE = '<script src="/fault/file?path=/test/embed/pages/probe.js"></script>';

interface Options {
  /** Default: our English content. */
  bundle?: object | string;
  html?: string;
  width?: number;
  /** What tells that the first widget stands. */
  stands?: string;
  head?: string;
}

/** A partner's page with one script tag and this markup, once the first widget stands. */
export async function openArticles(markup: string, options: Options = {}): Promise<HostPage> {
  const {bundle = '/content/en.json', html = 'lang="en"', width = 800} = options;
  const {stands = 'article, .empty, .failed', head = ''} = options;
  const url = typeof bundle === 'string' ? bundle : await keep(bundle);
  const page = await openHostPage({
    width,
    markup: `<!doctype html><html ${html}><head><meta charset="utf-8"><title>A partner</title>
      ${head}${PROBE}<script async src="/dist/article-card.js" data-bundle="${url.replaceAll('&', '&amp;')}"></script>
      </head><body><h1>A partner’s page</h1>${markup}</body></html>`,
  });
  await until(() => rootIn(page)?.querySelector(stands), 'the widget stands');
  return page;
}

export const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition as () => boolean, message, {timeout: 8000, interval: 10});

export const hostIn = ({document}: HostPage): HTMLElement =>
  document.querySelector('article-card, article-list') as HTMLElement;

export const rootIn = (page: HostPage): ShadowRoot => hostIn(page)?.shadowRoot as ShadowRoot;

/** The one element of this selector in the widget; what is missing fails the test with its name. */
export function find<T extends HTMLElement = HTMLElement>(page: HostPage, selector: string): T {
  const found = rootIn(page).querySelector<T>(selector);
  expect(found, selector).to.exist;
  return found as T;
}

export const findAll = (page: HostPage, selector: string): HTMLElement[] => [
  ...rootIn(page).querySelectorAll<HTMLElement>(selector),
];

/** A text without the white space of its markup. */
export const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A button of the widget by what it says. */
export function button(page: HostPage, name: string | RegExp): HTMLButtonElement {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const found = findAll(page, 'button').find((it) => matches(textOf(it)));
  expect(found, `button ${name}`).to.exist;
  return found as HTMLButtonElement;
}

/** Opens the first article. */
export async function openFirst(page: HostPage): Promise<HTMLElement> {
  find(page, '.opener').click();
  await until(() => rootIn(page).querySelector('.open'), 'the article opens');
  return find(page, '.open');
}

/** Topics, articles and resources in a bundle of their own. */
export const bundleOf = (records: object): object => ({
  version: 1,
  id: 'test',
  locale: 'en',
  region: 'US',
  generatedAt: '2026-11-01',
  ...records,
});

/** Requests of the page, without the page itself and the probe of the tests. */
export const requestsOf = ({window}: HostPage): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({name}) => name)
    .filter((name) => !name.includes('probe.js'));
