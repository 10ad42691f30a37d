import {parseArgs} from 'node:util';
import {findBrowsers} from '../../scripts/browsers.mjs';
import {startChromium} from './timer/chromium.mjs';
import {startServer} from './timer/server.mjs';

/**
 * How far apart word, shape and tone of the breathing guide are, in a tab that people look at.
 *
 *   npm run bench:pacer               10 minutes, and 10 more with the processor four times slower
 *   npm run bench:pacer -- --minutes 1 --rates 4
 */
const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '10'},
    rates: {type: 'string', default: '1,4'},
    dist: {type: 'string', default: 'dist'},
  },
});
const minutes = Number(values.minutes);
const APART_MS = 50;
const PATTERN = {in: 4, out: 4};

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const {address, close: closeServer} = await startServer(values.dist);
const browser = await startChromium(findBrowsers().chromium);

function check(name, value, limit) {
  const ok = value <= limit;
  console.log(`  ${ok ? '✓' : '✗'} ${name.padEnd(28)} ${value.toFixed(1)} ms at most (≤ ${limit})`);
  if (!ok) process.exitCode = 1;
}

async function measure(rate) {
  const page = await browser.open(address);
  await page.front();
  await page.evaluate(
    `startTimer({minutes: ${Math.ceil(minutes) + 1}, breath: 'even'}, ['tones'])`,
  );
  await page.call('Emulation.setCPUThrottlingRate', {rate});
  await page.evaluate(`watchBreath(${JSON.stringify(PATTERN)})`);
  await sleep(minutes * 60_000);
  const {frames, parts, disagree, drift, tone} = await page.evaluate('bench.breath');
  console.log(
    `\n${rate}× slower, ${minutes} minutes: ${frames} frames, ${parts} parts of the breath`,
  );
  check('word and shape disagree', disagree, APART_MS);
  check('tone apart from the shape', tone, APART_MS);
  check('drift of the shape', drift, 0.5);
  await page.evaluate(`document.querySelector('meditation-timer').remove()`);
}

try {
  for (const rate of values.rates.split(',').map(Number)) await measure(rate);
} finally {
  await browser.close();
  closeServer();
}
