import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {WorksheetPage, killAll, launch, processTree, serve} from './browsers.js';
import type {Engine} from './browsers.js';

/**
 * Types, and kills the browser with everything it started at most 50 ms after a sampled keystroke.
 * What the next start finds has to be what was typed.
 */
const KEYSTROKES = 200;
const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz ,.;"éñ0123456789';
const PASSPHRASE = 'four quiet green hills';

export interface KillResult {
  engine: Engine;
  tier: 'locked' | 'open';
  kills: number;
  keystrokes: number;
  lost: number;
  latest: number;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function kill(
  engine: Engine,
  tier: 'locked' | 'open',
  samples: number,
  random: () => number,
): Promise<KillResult> {
  const site = await serve();
  const profile = mkdtempSync(join(tmpdir(), `care-kill-${engine}-`));
  const each = Math.ceil(KEYSTROKES / samples);
  const result: KillResult = {engine, tier, kills: 0, keystrokes: 0, lost: 0, latest: 0};
  let typed = '';
  try {
    for (let sample = 0; sample <= samples; sample++) {
      const browser = await launch(engine, profile);
      let pids = processTree(browser);
      const sheet = await WorksheetPage.open(browser, `${site.origin}/`);
      if (sample === 0) {
        await sheet.addPerson('Sam');
        await sheet.keep(tier, PASSPHRASE);
      } else {
        if (tier === 'locked') await sheet.unlock(PASSPHRASE);
        await sheet.click('edit-');
        await sheet.wait('note-');
        const found = await sheet.value('note-');
        if (found !== typed) {
          result.lost++;
          console.log(`  lost: typed ${typed.length} characters, found ${found.length}`);
          typed = found;
        }
      }
      if (sample === samples) {
        await browser.close();
        break;
      }
      await sheet.focus('note-');
      for (let i = 0; i < each; i++) {
        const character = CHARACTERS[Math.floor(random() * CHARACTERS.length)]!;
        await sheet.page.keyboard.sendCharacter(character);
        typed += character;
        result.keystrokes++;
        if (i < each - 1) await sleep(random() * 120);
        // Who is to be killed is known before the last keystroke: looking takes time.
        if (i === each - 2) pids = processTree(browser);
      }
      const handled = performance.now();
      await sleep(random() * 40);
      killAll(pids);
      result.latest = Math.max(result.latest, performance.now() - handled);
      result.kills++;
      await browser.disconnect().catch(() => {});
      await sleep(300);
      killAll(processTree(browser));
    }
  } finally {
    site.close();
    rmSync(profile, {recursive: true, force: true});
  }
  return result;
}
