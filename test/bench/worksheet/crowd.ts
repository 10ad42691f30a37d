import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {WorksheetPage, launch, serve} from './browsers.js';
import type {Engine} from './browsers.js';
import {peopleFile} from './people.js';

/** Three hundred people: how long a keystroke takes to the next frame, and the map to stand. */
export interface CrowdResult {
  engine: Engine;
  keystrokeP95Ms: number;
  keystrokeMaxMs: number;
  mapMs: number;
  /** Requests from the first keystroke on. */
  requests: number;
}

const PEOPLE = 300;
const KEYSTROKES = 100;

export async function crowd(engine: Engine): Promise<CrowdResult> {
  const site = await serve();
  const folder = mkdtempSync(join(tmpdir(), 'care-crowd-'));
  const browser = await launch(engine, join(folder, 'profile'));
  try {
    const sheet = await WorksheetPage.open(browser, `${site.origin}/`);
    const loaded = site.requests.filter((path) => path !== '/favicon.ico').length;
    await sheet.bringIn(peopleFile(PEOPLE, folder).file);
    await sheet.click('keep-open');
    await sheet.waitForStatus(/^Kept/);
    await sheet.click('edit-');
    await sheet.focus('name-');
    await sheet.page.evaluate(() => {
      const page = globalThis as unknown as {latencies: number[]};
      page.latencies = [];
      addEventListener(
        'input',
        ({timeStamp}) =>
          requestAnimationFrame(() => {
            // A message comes after the frame was handed on.
            const {port1, port2} = new MessageChannel();
            port1.onmessage = () => page.latencies.push(performance.now() - timeStamp);
            port2.postMessage(null);
          }),
        true,
      );
    });
    for (let i = 0; i < KEYSTROKES; i++) {
      await sheet.page.keyboard.sendCharacter('abcdefghij'[i % 10]!);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    const latencies = (await sheet.page.evaluate(
      () => (globalThis as unknown as {latencies: number[]}).latencies,
    )) as number[];
    latencies.sort((a, b) => a - b);
    const mapMs = await sheet.page.evaluate(async () => {
      const element = document.querySelector('support-network-worksheet')! as HTMLElement & {
        updateComplete: Promise<boolean>;
      };
      const root = element.shadowRoot!;
      const start = performance.now();
      root.querySelector<HTMLElement>('[data-key="view-map"]')!.click();
      await element.updateComplete;
      root.querySelector('svg')!.getBoundingClientRect();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    });
    return {
      engine,
      keystrokeP95Ms: latencies[Math.floor(latencies.length * 0.95)]!,
      keystrokeMaxMs: latencies.at(-1)!,
      mapMs,
      requests: site.requests.filter((path) => path !== '/favicon.ico').length - loaded,
    };
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, {recursive: true, force: true});
  }
}
