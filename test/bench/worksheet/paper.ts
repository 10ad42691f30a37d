import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {STRICT_CSP, WorksheetPage, launch, serve} from './browsers.js';
import {peopleFile} from './people.js';

/** Twelve people on paper, printed from a page with a strict policy and styles of its own for paper. */
export interface PaperResult {
  format: 'a4' | 'letter';
  /** Characters of each note, and whether the wallet card is printed too. */
  notes: number;
  wallet: boolean;
  pages: number;
  missing: string[];
  hostText: boolean;
  violations: number;
}

/** What a host's styles may do to a page on paper. */
const HOST_CSS = `
  @media print {
    * { visibility: hidden !important; color: white !important }
    html, body { columns: 3 !important; opacity: 0 !important; max-width: 20em !important; zoom: 2 }
    div, h1, p { display: none !important; font-size: 40pt !important }
    body::before { content: 'Host text before'; display: block }
  }
`;

async function textOf(pdf: Uint8Array): Promise<{pages: number; text: string}> {
  const document = await getDocument({data: pdf, verbosity: 0}).promise;
  const texts: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const {items} = await (await document.getPage(n)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return {pages: document.numPages, text: texts.join('').replace(/\s/g, '')};
}

async function printed(noteLength: number, wallet: boolean): Promise<PaperResult[]> {
  const site = await serve(STRICT_CSP);
  const folder = mkdtempSync(join(tmpdir(), 'care-paper-'));
  const browser = await launch('chromium', join(folder, 'profile'));
  try {
    const sheet = await WorksheetPage.open(browser, `${site.origin}/`, (page) =>
      page.evaluateOnNewDocument(`
        globalThis.violations = 0;
        const host = new CSSStyleSheet();
        host.replaceSync(${JSON.stringify(HOST_CSS)});
        document.adoptedStyleSheets = [host];
        document.addEventListener('securitypolicyviolation', () => violations++);
        // A host's last word on something, which no style sheet of ours comes before.
        addEventListener('load', () => {
          for (const it of document.querySelectorAll('body > :not(support-network-worksheet)')) {
            it.style.setProperty('display', 'block', 'important');
          }
        });
        // The PDF is made while the print root stands.
        window.print = () => {};
      `),
    );
    const {file, people} = peopleFile(12, folder, noteLength);
    await sheet.bringIn(file);
    await sheet.click('open-print');
    if (wallet) await sheet.tick('wallet');
    const results: PaperResult[] = [];
    for (const format of ['a4', 'letter'] as const) {
      await sheet.press('Print now');
      const {pages, text} = await textOf(await sheet.page.pdf({format}));
      const wanted = people.flatMap(({name, phone, email, note}) => [name, phone, email, note]);
      const missing = wanted.filter((value) => !text.includes(value.replace(/\s/g, '')));
      const violations = Number(await sheet.page.evaluate('violations'));
      const hostText = /Host(heading|text)/.test(text);
      const notes = people[0]!.note.length;
      results.push({format, notes, wallet, pages, missing, hostText, violations});
    }
    return results;
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

export async function paper(): Promise<PaperResult[]> {
  return [
    ...(await printed(0, false)),
    ...(await printed(0, true)),
    ...(await printed(400, false)),
    ...(await printed(2000, false)),
  ];
}
