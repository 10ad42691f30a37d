import {waitUntil} from '@open-wc/testing';
import {service} from '../src/finder/services.js';
import {openHostPage} from './host-page.js';
import type {HostPage} from './host-page.js';

/** The finder as a person on a partner's page finds it: through the script tag. */

const PROBE = '<script src="/fault/file?path=/test/embed/pages/probe.js"></script>';

export async function open(
  attributes = '',
  {bundle = '/content/en.json', lang = 'en', ready = '.card', head = ''} = {},
): Promise<HostPage> {
  const page = await openHostPage({
    markup: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A partner</title>
      ${PROBE}${head}<script async src="/dist/resource-finder.js" data-bundle="${bundle}"></script></head>
      <body><h1>A partner’s page</h1><resource-finder ${attributes}>The script did not run.</resource-finder></body></html>`,
  });
  await until(() => root(page)?.querySelector(ready), 'the finder stands');
  return page;
}

export const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition as () => boolean, message, {timeout: 10_000, interval: 10});
export const host = ({document}: HostPage) =>
  document.querySelector('resource-finder') as HTMLElement;
export const root = (page: HostPage) => host(page)?.shadowRoot as ShadowRoot;
export const text = (page: HostPage, selector: string) =>
  (root(page).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const names = (page: HostPage) =>
  [...root(page).querySelectorAll('.results .card h3')].map((it) => it.textContent);

export async function type(page: HostPage, words: string): Promise<void> {
  const input = root(page).querySelector<HTMLInputElement>('#query')!;
  input.value = words;
  input.dispatchEvent(new page.window.Event('input', {bubbles: true}));
  await (host(page) as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
}

export const bundleOf = (...resources: object[]) => ({
  version: 1,
  id: 'places',
  locale: 'en',
  region: 'US',
  generatedAt: '2026-11-01',
  resources,
});
export const EVERYWHERE = service('everywhere', {
  name: 'Everywhere line',
  serviceArea: [{country: 'US'}],
});
export const AWAY = service('away', {
  name: 'Minneapolis house',
  locations: [
    {address: {city: 'Minneapolis', state_province: 'MN'}, latitude: 44.98, longitude: -93.27},
  ],
});
export const HERE = service('here', {
  name: 'Duluth house',
  locations: [{address: {city: 'Duluth', state_province: 'MN'}, latitude: 46.79, longitude: -92.1}],
});
