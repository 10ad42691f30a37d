import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {WorksheetPage, launch, serve} from './browsers.js';

/** Shift three times: how soon nothing can be read, and what Back shows. Chromium: it can fake the address. */
export interface ExitResult {
  tier: 'none' | 'open';
  /** From the third press to a frame without a readable word. */
  coveredAfterMs: number;
  left: boolean;
  /** Names on the sheet after Back. */
  namesAfterBack: number;
  /** What was kept can be opened, by a press. */
  offersKept: boolean;
}

const ELSEWHERE = 'https://example.org/';

export async function exit(tier: 'none' | 'open'): Promise<ExitResult> {
  const site = await serve();
  const profile = mkdtempSync(join(tmpdir(), 'care-exit-'));
  const browser = await launch('chromium', profile);
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
    await sheet.page.exposeFunction('covered', (ms: number) => (coveredAfterMs = ms));
    let coveredAfterMs = NaN;
    await sheet.page.evaluate(() => {
      let presses = 0;
      const report = (globalThis as unknown as {covered: (ms: number) => void}).covered;
      addEventListener('keyup', ({key, timeStamp}) => {
        if (key !== 'Shift' || ++presses < 3) return;
        // Ours ran before this one; by now the words are gone and the cover is there.
        const root = document.querySelector('support-network-worksheet')!.shadowRoot!;
        const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const isCovered = top?.parentElement === document.documentElement && top !== document.body;
        if (isCovered && !root.textContent.includes('Sam')) report(performance.now() - timeStamp);
      });
    });
    const gone = sheet.page.waitForNavigation().catch(() => undefined);
    for (let i = 0; i < 3; i++) await sheet.page.keyboard.press('Shift');
    await gone;
    const left = sheet.page.url() === ELSEWHERE;
    // The worksheet's page was replaced in the history: Back leads to what was before it. Whoever
    // opens the page again has an empty sheet.
    await sheet.page.goto(`${site.origin}/exit`);
    const back = new WorksheetPage(sheet.page);
    await back.wait('take');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      tier,
      coveredAfterMs,
      left,
      namesAfterBack: (await back.has('edit-')) ? 1 : 0,
      offersKept: await back.has('open-kept'),
    };
  } finally {
    await browser.close();
    site.close();
    rmSync(profile, {recursive: true, force: true});
  }
}
