import {mkdtempSync, rmSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {WorksheetPage, killAll, launch, processTree, serve} from './browsers.js';
import type {Engine, Site} from './browsers.js';

/**
 * Types, and kills the browser with everything it started at most 50 ms after a sampled keystroke.
 * What the next start finds has to be what was typed, up to the last key whose handler has run.
 *
 * The page itself says that the handler has run, and when, by its own clock: only kills that were
 * within the limit by that clock count.
 */
const LIMIT_MS = 50;
/** What the kill waits after the page's word, at most: some at once, some later. */
const WAIT_MS = 10;
/** Each start types so many; the last one is sampled. */
const KEYS = 3;
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz ,.;"éñ0123456789';
const PASSPHRASE = 'four quiet green hills';

export interface KillResult {
  engine: Engine;
  tier: 'locked' | 'open';
  keystrokes: number;
  /** Kills within the limit by the key's own time, and how many of them lost something. */
  sampled: number;
  lost: number;
  /** Kills that came too late to count, and how many of them lost something. */
  late: number;
  lostLate: number;
  /** The machine's, over the last minute, when the kills began and when they ended. */
  load: number[];
  /** From the key to the kill, of those within the limit: least, quarter, median, three quarters, most. */
  keyToKillMs: number[];
  /** The same from the end of the handler. */
  handledToKillMs: number[];
}

interface Kill {
  sinceKey: number;
  sinceHandled: number;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const tenths = (value: number): number => Math.round(value * 10) / 10;
const spread = (values: number[]): number[] => {
  const sorted = values.sort((a, b) => a - b);
  return [0, 0.25, 0.5, 0.75, 1].map((part) =>
    tenths(sorted[Math.floor((sorted.length - 1) * part)] ?? NaN),
  );
};

/** Kills when the page has said that the sampled key was handled, without a turn of the event loop. */
function killWhenHandled(site: Site, pids: readonly number[], wait: number): Promise<Kill> {
  return new Promise((resolve) => {
    site.heard = (body) => {
      const [key, handled] = body.split(' ').map(Number);
      if (wait >= 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
      killAll(pids);
      const now = performance.timeOrigin + performance.now();
      site.heard = undefined;
      resolve({sinceKey: now - key!, sinceHandled: now - handled!});
    };
  });
}

/** Ours is the last listener: the worksheet's own has run by then. */
const sayWhenHandled = (sheet: WorksheetPage): Promise<void> =>
  sheet.page.evaluate(() => {
    addEventListener('input', ({timeStamp}) => {
      const times = [timeStamp, performance.now()].map((time) => performance.timeOrigin + time);
      void fetch('/handled', {method: 'POST', body: times.join(' ')});
    });
  });

export async function kill(
  engine: Engine,
  tier: 'locked' | 'open',
  samples: number,
  random: () => number,
): Promise<KillResult> {
  const site = await serve();
  const profile = mkdtempSync(join(tmpdir(), `care-kill-${engine}-`));
  const kills: (Kill & {isLost: boolean})[] = [];
  let typed = '';
  let keystrokes = 0;
  let last: Kill | undefined;
  const load = [loadavg()[0]!];
  try {
    for (let sample = 0; sample <= samples; sample++) {
      // Puppeteer may still be putting the profile of the last one in order.
      const browser = await launch(engine, profile).catch(() =>
        sleep(1000).then(() => launch(engine, profile)),
      );
      const sheet = await WorksheetPage.open(browser, `${site.origin}/`);
      if (sample === 0) {
        await sheet.addPerson('Sam');
        await sheet.keep(tier, PASSPHRASE);
      } else {
        if (tier === 'locked') await sheet.unlock(PASSPHRASE);
        await sheet.click('edit-');
        await sheet.wait('note-');
        const found = await sheet.value('note-');
        const isLost = found !== typed;
        kills.push({...last!, isLost});
        if (kills.length % 20 === 0) console.log(`  ${kills.length} kills`);
        if (isLost) {
          console.log(
            `  lost: ${JSON.stringify({typed: typed.length, found: found.length, ...last})}`,
          );
          typed = found;
        }
      }
      if (sample === samples) {
        await browser.close();
        break;
      }
      await sayWhenHandled(sheet);
      await sheet.focus('note-');
      // Who is to be killed is known before the last keystroke: looking takes time.
      const pids = processTree(browser);
      for (let i = 1; i <= KEYS; i++) {
        const character = CHARACTERS[Math.floor(random() * CHARACTERS.length)]!;
        typed += character;
        keystrokes++;
        const handled =
          i === KEYS
            ? killWhenHandled(site, pids, random() * WAIT_MS)
            : new Promise<void>((resolve) => (site.heard = () => resolve()));
        // The browser that is killed never answers.
        void sheet.page.keyboard.sendCharacter(character).catch(() => {});
        last = (await handled) ?? undefined;
        if (i < KEYS) await sleep(random() * 60);
      }
      // Puppeteer puts the profile in order after the end.
      await browser.close().catch(() => {});
      killAll(pids);
    }
  } finally {
    site.close();
    rmSync(profile, {recursive: true, force: true});
  }
  load.push(loadavg()[0]!);
  const [inTime, late] = [true, false].map((wanted) =>
    kills.filter(({sinceKey}) => sinceKey <= LIMIT_MS === wanted),
  ) as [typeof kills, typeof kills];
  return {
    engine,
    tier,
    keystrokes,
    sampled: inTime.length,
    lost: inTime.filter(({isLost}) => isLost).length,
    late: late.length,
    lostLate: late.filter(({isLost}) => isLost).length,
    load: load.map(tenths),
    keyToKillMs: spread(inTime.map(({sinceKey}) => sinceKey)),
    handledToKillMs: spread(inTime.map(({sinceHandled}) => sinceHandled)),
  };
}
