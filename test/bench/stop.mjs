import {findBrowsers} from '../../scripts/browsers.mjs';
import {startChromium} from './timer/chromium.mjs';
import {startServer} from './timer/server.mjs';

/**
 * `npm run bench:stop`: Stop pressed 200 times, each time at another moment while a bell rings, with
 * and without breath tones and sound in the background. What is heard half a second later?
 */
const STOPS = 200;
const SILENT_MS = 500;
const KINDS = [
  {'bell-every': 0.5},
  {'bell-every': 0.5, 'start-bell': 3},
  {'bell-every': 0.5, ambience: 'waves'},
  {'bell-every': 0.5, ambience: 'air', breath: 'even'},
];

const {address, close} = await startServer('dist');
const browser = await startChromium(findBrowsers().chromium);
try {
  const page = await browser.open(`${address}stop`);
  await page.front();
  const {stops, sounded, gone, later} = await page.evaluate(
    `stopOften(${STOPS}, ${JSON.stringify(KINDS)})`,
  );
  console.log(`${stops} stops, ${sounded} of them while something sounded`);
  console.log(`below −60 dBFS after ${gone.toFixed(0)} ms at most (≤ ${SILENT_MS})`);
  console.log(`${later} blocks of sound in the half minute after the last (0)`);
  const ok = stops === STOPS && sounded === STOPS && gone <= SILENT_MS && later === 0;
  if (!ok) process.exitCode = 1;
} finally {
  await browser.close();
  close();
}
