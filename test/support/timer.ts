import {expect, waitUntil} from '@open-wc/testing';
import {keep, openHostPage} from './host-page.js';
import type {HostPage} from './host-page.js';

/** The meditation timer as a person on a partner's page finds it. */

const PROBE = '<script src="/fault/file?path=/test/embed/pages/probe.js"></script>';

interface Options {
  /** Default: our content in the page's language; `null` for content that never arrives, `beside` for both files beside the script. */
  bundle?: object | 'beside' | null;
  lang?: string;
  csp?: string;
  width?: number;
  height?: number;
}

export async function openTimer(attributes = '', options: Options = {}): Promise<HostPage> {
  const {bundle, lang = 'en', ...frame} = options;
  const address =
    bundle === null
      ? '/fault/file?status=404'
      : typeof bundle === 'object'
        ? await keep(bundle)
        : `/content/${lang}.json`;
  const from = bundle === 'beside' ? '' : `data-bundle="${address.replaceAll('&', '&amp;')}"`;
  const page = await openHostPage({
    ...frame,
    markup: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A partner</title>
      ${PROBE}<script async src="/dist/meditation-timer.js" ${from}></script>
      </head><body><h1>A partner’s page</h1>
      <meditation-timer ${attributes}>The script did not run.</meditation-timer></body></html>`,
  });
  await until(() => rootIn(page)?.querySelector('section'), 'the timer stands');
  return page;
}

export const until = (condition: () => unknown, message?: string): Promise<void> =>
  waitUntil(condition as () => boolean, message, {timeout: 8000, interval: 10});

export const hostIn = ({document}: HostPage): HTMLElement =>
  document.querySelector('meditation-timer') as HTMLElement;

export const rootIn = (page: HostPage): ShadowRoot => hostIn(page)?.shadowRoot as ShadowRoot;

export const textOf = (node: Node | null): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const textIn = (page: HostPage): string => textOf(rootIn(page).querySelector('section'));

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? textOf(element.closest('label') ?? element);

/** What can be pressed, by what it says. */
export function control<T extends HTMLElement = HTMLButtonElement>(
  page: HostPage,
  name: string,
): T {
  const all = rootIn(page).querySelectorAll<T>('button, summary, input, select');
  const found = [...all].find((it) => nameOf(it).startsWith(name));
  expect(found, name).to.exist;
  return found as T;
}

export const has = (page: HostPage, name: string): boolean =>
  [...rootIn(page).querySelectorAll('button, summary, input, select')].some((it) =>
    nameOf(it).startsWith(name),
  );

export async function press(page: HostPage, ...names: string[]): Promise<void> {
  for (const name of names) {
    control(page, name).click();
    await (hostIn(page) as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
  }
}

export const clockIn = (page: HostPage): string =>
  textOf(rootIn(page).querySelector('[role=timer]'));

/** The system sleeps: of the page's clocks the wall clock alone goes on. */
export function sleep({window}: HostPage, ms: number): void {
  const {now} = window.Date;
  window.Date.now = () => now() + ms;
}

/** What a screen reader is given to say, from now on. */
export function listen(page: HostPage): string[] {
  const said: string[] = [];
  const target = page.document as Document & {ariaNotify?: (message: string) => void};
  target.ariaNotify = (message) => said.push(message);
  return said;
}

/** What the timer tells the page, from now on. */
export function eventsOf(page: HostPage): {type: string; [detail: string]: unknown}[] {
  const events: {type: string; [detail: string]: unknown}[] = [];
  for (const verb of ['start', 'pause', 'bell', 'end']) {
    hostIn(page).addEventListener(`meditation-timer-${verb}`, (event) =>
      events.push({...(event as unknown as object), type: verb}),
    );
  }
  return events;
}
