import {execFileSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {WorksheetPage, launch, serve} from './browsers.js';
import type {Engine} from './browsers.js';

/** When nothing can be saved: the status says so, the words stay, exports work, saving resumes. */
export interface FailureResult {
  engine: Engine;
  situation: string;
  /** How long until the status said what is true. */
  toldAfterMs?: number;
  status: string;
  intact: boolean;
  exported: boolean;
  /** Saved again without a reload, and there after one. */
  resumed?: boolean;
}

const SIZE = 80;

function fill(folder: string): string {
  const file = join(folder, 'full');
  const handle = openSync(file, 'w');
  try {
    for (const size of [1_000_000, 1000]) {
      try {
        for (;;) writeSync(handle, Buffer.alloc(size, 1));
      } catch {
        // No space left: with ever smaller pieces, until there is none at all.
      }
    }
  } finally {
    closeSync(handle);
  }
  return file;
}

async function checked(sheet: WorksheetPage, name: string) {
  const exported = await sheet.downloaded('JSON');
  return {
    status: (await sheet.status()).split('\n')[0]!,
    intact: (await sheet.value('name-')) === name,
    exported: exported.includes(name),
  };
}

export async function fullDisk(engine: Engine): Promise<FailureResult> {
  const profile = mkdtempSync(join(tmpdir(), 'care-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', profile]);
  const site = await serve();
  try {
    const browser = await launch(engine, profile);
    try {
      const sheet = await WorksheetPage.open(browser, `${site.origin}/`);
      await sheet.addPerson('Sam');
      await sheet.keep('open');
      const file = fill(profile);
      // Databases write into room they have already: a long text needs more.
      const long = 'Samuel '.repeat(1400);
      const start = performance.now();
      await sheet.fill('name-', long);
      await sheet.waitForStatus(/^Not saved/);
      const toldAfterMs = performance.now() - start;
      const during = await checked(sheet, long);
      rmSync(file);
      await sheet.waitForStatus(/^Kept/, 30_000);
      await sheet.page.reload();
      await sheet.click('edit-');
      await sheet.wait('name-');
      const resumed = (await sheet.value('name-')) === long;
      return {engine, situation: `full disk (${SIZE} MB)`, toldAfterMs, ...during, resumed};
    } finally {
      await browser.close();
    }
  } finally {
    site.close();
    execFileSync('umount', ['-l', profile]);
    rmSync(profile, {recursive: true, force: true});
  }
}

async function situation(
  engine: Engine,
  name: string,
  expected: RegExp,
  path = '/',
  prepare?: (page: Page) => Promise<unknown>,
): Promise<FailureResult> {
  const profile = mkdtempSync(join(tmpdir(), 'care-fail-'));
  const site = await serve();
  const browser = await launch(engine, profile);
  try {
    const sheet = await WorksheetPage.open(browser, site.origin + path, prepare);
    await sheet.addPerson('Sam');
    const start = performance.now();
    await sheet.click('keep-open');
    await sheet.waitForStatus(expected);
    const toldAfterMs = performance.now() - start;
    await sheet.fill('name-', 'Samuel');
    return {engine, situation: name, toldAfterMs, ...(await checked(sheet, 'Samuel'))};
  } finally {
    await browser.close();
    site.close();
    rmSync(profile, {recursive: true, force: true});
  }
}

export async function failures(engine: Engine): Promise<FailureResult[]> {
  const withScript = (script: string) => (page: Page) => page.evaluateOnNewDocument(script);
  return [
    await fullDisk(engine),
    await situation(engine, 'sandboxed frame', /^Not saved/, '/frame'),
    await situation(
      engine,
      'no indexedDB',
      /^Not saved/,
      '/',
      withScript("Object.defineProperty(globalThis, 'indexedDB', {value: undefined})"),
    ),
    // Ours is not in localStorage, so a host that filled it changes nothing.
    await situation(
      engine,
      'localStorage filled by the host',
      /^Kept/,
      '/',
      withScript(
        "try { for (let i = 0; ; i++) localStorage.setItem('host' + i, 'x'.repeat(100_000)) } catch {}",
      ),
    ),
  ];
}
