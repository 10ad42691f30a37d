import {expect, waitUntil} from '@open-wc/testing';
import {openHostPage} from '../support/host-page.js';
import type {HostPage} from '../support/host-page.js';

/** The demo page keeps room for its widgets, so nothing on it moves when they arrive. */

const source = (await (await fetch('/site/index.html')).text())
  .replace('src="dist/', 'src="/dist/')
  .replace(/(src|href)="(demo|page|quillmoor)\./g, '$1="/site/$2.');

/** How much higher than its room each widget is, once they all stand. */
async function excess({document, window}: HostPage): Promise<Record<string, number>> {
  // What stands inside of a widget for the time without it is not to be seen any more.
  const fallbacks = [...document.querySelectorAll('.place > * > *')];
  const stand = () => fallbacks.every((it) => it.getClientRects().length === 0);
  await waitUntil(stand, 'the widgets stand', {timeout: 8000});
  await document.fonts.ready;
  await new Promise((done) => window.requestAnimationFrame(() => window.setTimeout(done)));
  return Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[class*="room-"]')].flatMap((room) => {
      const used = [...room.children].reduce(
        (sum, it) => sum + it.getBoundingClientRect().height,
        0,
      );
      const kept = Number.parseFloat(window.getComputedStyle(room).minBlockSize);
      // What a banner of more than a screen moves is below the screen.
      if (room.matches('.room-banner') && kept > window.innerHeight) return [];
      return used > kept ? [[room.className, Math.round(used - kept)]] : [];
    }),
  );
}

describe('the demo page', () => {
  for (const language of ['en', 'es']) {
    for (const width of [320, 390, 768, 1280]) {
      it(`keeps room for every widget: ${language}, ${width} px`, async () => {
        const page = await openHostPage({
          markup: source.replace('<html lang="en"', `<html lang="${language}"`),
          width,
          height: 900,
        });
        const found = await excess(page);
        page.close();
        expect(found).to.eql({});
      });
    }
  }
});
