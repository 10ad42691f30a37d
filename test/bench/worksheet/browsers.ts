import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import puppeteer from 'puppeteer-core';
import type {Browser, Frame, Page} from 'puppeteer-core';
import {findBrowsers} from '../../../scripts/browsers.mjs';

/** A page with the built worksheet, browsers with profiles of their own, and ways to end them. */

export type Engine = 'chromium' | 'firefox';

const DIST = process.env.DIST ?? 'dist';
const TYPES: Record<string, string> = {'.js': 'text/javascript', '.json': 'application/json'};

export const STRICT_CSP =
  "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const PAGES: Record<string, string> = {
  '/': '<support-network-worksheet></support-network-worksheet>',
  '/form': '<form><support-network-worksheet></support-network-worksheet></form>',
  '/exit':
    '<support-network-worksheet exit-url="https://example.org/"></support-network-worksheet>',
  '/none': '<support-network-worksheet keep="none"></support-network-worksheet>',
  '/frame': '<iframe sandbox="allow-scripts" src="/" width="600" height="900"></iframe>',
};

const pageOf = (body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host page</title>
<script async src="/dist/support-network-worksheet.js"></script></head>
<body><h1>Host heading</h1><p>Host text that is not for paper.</p>${body}</body></html>`;

export interface Site {
  origin: string;
  /** Every request, so that a bench can say there was none. */
  requests: string[];
  /** Called with what a page posts, as soon as it comes in. */
  heard?: (body: string) => void;
  close: () => void;
}

export async function serve(csp?: string): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url!.split('?')[0]!;
    requests.push(path);
    if (request.method === 'POST') {
      request.setEncoding('utf8').once('data', (body: string) => site.heard?.(body));
      response.end();
      return;
    }
    if (csp) response.setHeader('Content-Security-Policy', csp);
    const page = PAGES[path];
    const file = join(DIST, path.replace(/^\/dist\//, ''));
    if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(pageOf(page));
    } else if (path.startsWith('/dist/') && !path.includes('..') && existsSync(file)) {
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'text/plain');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(readFileSync(file));
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const {port} = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const site: Site = {origin: `http://localhost:${port}`, requests, close};
  return site;
}

export async function launch(engine: Engine, profile: string): Promise<Browser> {
  mkdirSync(profile, {recursive: true});
  // What a killed Firefox left: it would ask about another copy that is running.
  for (const name of ['.parentlock', 'lock', 'SingletonLock']) {
    rmSync(join(profile, name), {force: true});
  }
  const found = findBrowsers();
  return engine === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: found.firefox,
        headless: true,
        userDataDir: profile,
        extraPrefsFirefox: {'browser.sessionstore.resume_from_crash': false},
      })
    : puppeteer.launch({
        executablePath: found.chromium,
        headless: true,
        userDataDir: profile,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
        ],
      });
}

/** Parents of every process there is, in one pass: a kill must not wait for this. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    try {
      const stat = /^\d+$/.test(name) ? readFileSync(`/proc/${name}/stat`, 'utf8') : '';
      if (stat) found.set(Number(name), Number(stat.split(') ')[1]?.split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}

/** Every process of this browser, and of no other. */
export function processTree(browser: Browser): number[] {
  const all = [browser.process()!.pid!];
  const known = parents();
  for (const pid of all) {
    for (const [child, parent] of known) if (parent === pid) all.push(child);
  }
  return all;
}

/** The browser's process group first: one call ends all of it at the same moment. */
export function killAll([browser, ...others]: readonly number[]): void {
  for (const pid of [-browser!, browser!, ...others]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Already gone with its parent.
    }
  }
}

/** What a bench does with the worksheet, by the `data-key` of its parts. */
export class WorksheetPage {
  constructor(
    readonly page: Page,
    readonly frame: Frame = page.mainFrame(),
  ) {}

  static async open(
    browser: Browser,
    address: string,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<WorksheetPage> {
    const page = await browser.newPage();
    await prepare?.(page);
    await page.goto(address);
    const sheet = new WorksheetPage(page, page.frames().at(-1));
    await sheet.wait('take');
    return sheet;
  }

  /** The part whose key begins so; a person's keys end in an id we do not know. */
  #run<T>(key: string, act: string): Promise<T> {
    return this.frame.evaluate(`(() => {
      const root = document.querySelector('support-network-worksheet')?.shadowRoot;
      const it = root?.querySelector('[data-key^="${key}"]');
      return ${act};
    })()`) as Promise<T>;
  }

  async wait(key: string): Promise<void> {
    await this.until(() => this.#run<boolean>(key, '!!it'), `part "${key}"`);
  }

  async until(done: () => Promise<boolean>, what: string, ms = 10_000): Promise<number> {
    const start = performance.now();
    while (!(await done().catch(() => false))) {
      if (performance.now() - start > ms) throw new Error(`waited ${ms} ms for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - start;
  }

  has(key: string): Promise<boolean> {
    return this.#run(key, '!!it');
  }

  async click(key: string): Promise<void> {
    await this.wait(key);
    await this.#run(key, 'it.click()');
  }

  async focus(key: string): Promise<void> {
    await this.wait(key);
    await this.#run(key, '(it.focus(), it.setSelectionRange?.(it.value.length, it.value.length))');
  }

  value(key: string): Promise<string> {
    return this.#run(key, 'it.value');
  }

  fill(key: string, value: string): Promise<void> {
    const text = JSON.stringify(value);
    return this.#run(
      key,
      `(it.value = ${text}, it.dispatchEvent(new Event('input', {bubbles: true})), undefined)`,
    );
  }

  status(): Promise<string> {
    return this.frame.evaluate(
      () =>
        document
          .querySelector('support-network-worksheet')
          ?.shadowRoot?.querySelector<HTMLElement>('.status-text')?.innerText ?? '',
    );
  }

  async waitForStatus(pattern: RegExp, ms?: number): Promise<number> {
    return this.until(async () => pattern.test(await this.status()), `status ${pattern}`, ms);
  }

  /** One person with a note to type into. */
  async addPerson(name: string, category = 'friends-and-family'): Promise<void> {
    await this.click(`add-${category}`);
    await this.wait('name-');
    await this.fill('name-', name);
  }

  async keep(tier: 'locked' | 'open', passphrase = ''): Promise<void> {
    await this.click(`keep-${tier}`);
    if (tier === 'locked') await this.unlock(passphrase);
    await this.waitForStatus(/^Kept/);
  }

  async unlock(passphrase: string): Promise<void> {
    await this.wait('passphrase');
    await this.fill('passphrase', passphrase);
    await this.#run('passphrase', "it.closest('.field').querySelector('.primary').click()");
  }

  /** The button with these words. */
  press(label: string): Promise<void> {
    return this.frame.evaluate((text) => {
      const root = document.querySelector('support-network-worksheet')!.shadowRoot!;
      const button = [...root.querySelectorAll('button')].find((it) =>
        it.textContent.includes(text),
      );
      button!.click();
    }, label);
  }

  /** The check box with this word beside it. */
  tick(word: string): Promise<void> {
    return this.frame.evaluate((text) => {
      const root = document.querySelector('support-network-worksheet')!.shadowRoot!;
      const label = [...root.querySelectorAll('label')].find((it) => it.textContent.includes(text));
      label!.querySelector('input')!.click();
    }, word);
  }

  /** What "Download …" would save. */
  async downloaded(label: string): Promise<string> {
    await this.frame.evaluate(() => {
      const page = globalThis as {saved?: Promise<string>};
      URL.createObjectURL = (blob) => {
        page.saved = (blob as Blob).text();
        return '#';
      };
    });
    await this.press(label);
    return this.frame.evaluate(() => (globalThis as {saved?: Promise<string>}).saved!);
  }

  /** A text typed key by key, as a person does. */
  async type(key: string, text: string): Promise<void> {
    await this.focus(key);
    await this.page.keyboard.type(text);
  }

  /** A file through the file field, as a person would choose it. */
  async bringIn(file: string): Promise<void> {
    await this.click('open-bring-in');
    await this.wait('file');
    const input = await this.page.evaluateHandle(() =>
      document
        .querySelector('support-network-worksheet')!
        .shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!,
    );
    await input.uploadFile(file);
    await this.click('bring-in-now');
    await this.wait('edit-');
  }
}
