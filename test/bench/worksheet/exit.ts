import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {WorksheetPage, launch, serve} from './browsers.js';
import type {Engine} from './browsers.js';

/** Shift three times: how soon nothing can be read, and what Back shows. */
export interface ExitResult {
  engine: Engine;
  tier: 'none' | 'open';
  /** From the third press to a frame without a readable word. */
  coveredAfterMs: number;
  /** What Back leads to, and whether it came out of the browser's cache of whole pages. */
  back: string;
  fromCache: boolean;
  /** Anything a person wrote that is on the page after Back. */
  wordsAfterBack: boolean;
  /** What was kept can be opened, by a press. */
  offersKept: boolean;
}

const ELSEWHERE = 'https://example.org/';

export async function exit(engine: Engine, tier: 'none' | 'open'): Promise<ExitResult> {
  const site = await serve();
  const profile = mkdtempSync(join(tmpdir(), 'care-exit-'));
  const browser = await launch(engine, profile);
  try {
    const sheet = await WorksheetPage.open(browser, `${site.origin}/exit`, async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const away = request.url().startsWith(ELSEWHERE);
        void (away
          ? request.respond({contentType: 'text/html', body: '<title>Elsewhere</title>'})
          : request.continue());
      });
    });
    await sheet.addPerson('Sam');
    if (tier === 'open') await sheet.keep('open');
    else await sheet.click('keep-none');
    await sheet.page.evaluate(() => {
      let presses = 0;
      addEventListener('keyup', ({key, timeStamp}) => {
        if (key !== 'Shift' || ++presses < 3) return;
        // Ours ran before this one; by now the words are gone and the cover is there.
        const root = document.querySelector('support-network-worksheet')!.shadowRoot!;
        const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const isCovered = top?.parentElement === document.documentElement && top !== document.body;
        // The page is being left: what it calls out now may not arrive, so it is asked after Back.
        if (isCovered && !root.textContent.includes('Sam')) {
          sessionStorage.setItem('covered', String(performance.now() - timeStamp));
        }
      });
    });
    // A link within the page makes an entry of its own: the exit replaces that one, and Back leads
    // to the very page that was written on.
    await sheet.page.evaluate(() => {
      location.hash = 'further-down';
      addEventListener('pageshow', ({persisted}) => Object.assign(globalThis, {persisted}));
    });
    const address = () => sheet.page.evaluate(() => location.href);
    for (let i = 0; i < 3; i++) await sheet.page.keyboard.press('Shift').catch(() => {});
    await sheet.until(async () => (await address()) === ELSEWHERE, 'the other page');
    // Not `goBack`, which waits for a load that a page from the cache does not have.
    void sheet.page.evaluate(() => history.back()).catch(() => {});
    await sheet.until(async () => (await address()).startsWith(site.origin), 'the way back');
    const back = new WorksheetPage(sheet.page);
    await back.wait('take');
    // Long enough for what is kept to be found, and for a field to be filled by the browser.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const {coveredAfterMs, fromCache, wordsAfterBack} = await sheet.page.evaluate(() => {
      const root = document.querySelector('support-network-worksheet')!.shadowRoot!;
      const values = [...root.querySelectorAll('input, textarea')].map(
        (it) => (it as HTMLInputElement).value,
      );
      return {
        coveredAfterMs: Number(sessionStorage.getItem('covered') ?? NaN),
        fromCache: !!(globalThis as {persisted?: boolean}).persisted,
        wordsAfterBack: [root.textContent, ...values].join(' ').includes('Sam'),
      };
    });
    return {
      engine,
      tier,
      coveredAfterMs,
      back: (await address()).replace(site.origin, ''),
      fromCache,
      wordsAfterBack,
      offersKept: await back.has('open-kept'),
    };
  } finally {
    await browser.close();
    site.close();
    rmSync(profile, {recursive: true, force: true});
  }
}
