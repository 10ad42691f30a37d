import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {WorksheetPage, launch, serve} from './browsers.js';
import type {Engine} from './browsers.js';
import {decompressSession} from './mozlz4.js';

/** A full visit with a marker in every field; then the profile is searched for the markers. */
export interface TraceResult {
  engine: Engine;
  tier: 'none' | 'locked' | 'open';
  /** Marker and file, while the browser ran and after it was closed. */
  hits: string[];
  /** What a page can see: storage, cookies, databases, history, address. */
  differences: string[];
  /** In a fresh browser; Chromium 4 times slowed. */
  unlockMs?: number;
}

const PASSPHRASE = 'four quiet green hills';
/** Chromium writes its session file within 20 s of typing. */
const SESSION_FILE_MS = 22_000;

const letters = (length: number, random: () => number): string =>
  Array.from({length}, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)]).join('');

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    try {
      const stat = statSync(path);
      if (stat.isDirectory()) yield* files(path);
      else if (stat.isFile()) yield path;
    } catch {
      // A temporary file that is gone by now.
    }
  }
}

function search(profile: string, markers: readonly string[]): string[] {
  const hits: string[] = [];
  for (const file of files(profile)) {
    let bytes: Buffer;
    try {
      bytes = decompressSession(readFileSync(file));
    } catch {
      continue;
    }
    for (const marker of markers) {
      const found = bytes.includes(marker) || bytes.includes(Buffer.from(marker, 'utf16le'));
      if (found) hits.push(`${marker} in ${file.slice(profile.length + 1)}`);
    }
  }
  return hits;
}

const snapshot = async (sheet: WorksheetPage): Promise<Record<string, string>> =>
  sheet.page.evaluate(async () => ({
    localStorage: JSON.stringify({...localStorage}),
    sessionStorage: JSON.stringify({...sessionStorage}),
    cookie: document.cookie,
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    serviceWorkers: String((await navigator.serviceWorker.getRegistrations()).length),
    history: String(history.length),
    state: JSON.stringify(history.state),
    address: location.href,
    name: window.name,
  }));

/** Looks at everything there is. */
async function visit(sheet: WorksheetPage): Promise<void> {
  for (const view of ['guide', 'kinds', 'map', 'large', 'list']) await sheet.click(`view-${view}`);
  await sheet.click('edit-');
  await sheet.click('reach-out-');
  for (const panel of ['print', 'check-in', 'bring-in', 'clear'])
    await sheet.click(`open-${panel}`);
  // A form's values are written to the session file, unless they say that they are not to be.
  await sheet.click('share');
  await sheet.click('edit-');
}

export async function traces(
  engine: Engine,
  tier: TraceResult['tier'],
  random: () => number,
): Promise<TraceResult> {
  const site = await serve();
  const profile = mkdtempSync(join(tmpdir(), `care-traces-${engine}-`));
  const fields = ['name', 'phone', 'email', 'other', 'note'];
  // Nothing that stands in the record anyway: Firefox packs its database, and would cut a marker there.
  const markers = fields.map(() => letters(16, random));
  const hits: string[] = [];
  let differences: string[];
  let unlockMs: number | undefined;
  const look = (when: string) =>
    hits.push(...search(profile, markers).map((hit) => `${when}: ${hit}`));
  try {
    let browser = await launch(engine, profile);
    let sheet = await WorksheetPage.open(browser, `${site.origin}/form`);
    const before = await snapshot(sheet);
    await sheet.click('add-friends-and-family');
    if (tier !== 'none') {
      // The question comes with the first keystroke.
      await sheet.fill('name-', 'x');
      await sheet.keep(tier, PASSPHRASE);
      await sheet.fill('name-', '');
    }
    for (const [index, field] of fields.entries()) await sheet.type(`${field}-`, markers[index]!);
    if (tier === 'none') await sheet.click('keep-none');
    await visit(sheet);
    await new Promise((resolve) => setTimeout(resolve, SESSION_FILE_MS));
    look('open');
    const after = await snapshot(sheet);
    differences = Object.keys(before).filter((key) => before[key] !== after[key]);
    if (tier === 'locked') {
      // A browser of its own: Firefox remembers the keys it worked out.
      await browser.close();
      look('kept');
      browser = await launch(engine, profile);
      sheet = await WorksheetPage.open(browser, `${site.origin}/form`);
      const session = engine === 'chromium' ? await sheet.page.createCDPSession() : undefined;
      await session?.send('Emulation.setCPUThrottlingRate', {rate: 4});
      await sheet.wait('passphrase');
      const start = performance.now();
      await sheet.unlock(PASSPHRASE);
      await sheet.waitForStatus(/^Kept/);
      unlockMs = performance.now() - start;
      look('unlocked');
    }
    await browser.close();
    look('closed');
  } finally {
    site.close();
    rmSync(profile, {recursive: true, force: true});
  }
  return {engine, tier, hits, differences, unlockMs};
}
