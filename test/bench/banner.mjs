/* global window */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import puppeteer from 'puppeteer-core';
import {findBrowsers} from '../../scripts/browsers.mjs';

/**
 * `npm run bench:banner` (after `npm run build`): how much later the banner's text is there than the
 * same text as plain HTML, what moves when it comes, and what a script that never comes costs.
 * Chromium at a quarter of this machine's speed; the variants of a run stand side by side in time.
 */

const SLOW_DOWN = 4;
const RUNS = 9;
const LATE_MS = 600;
const WIDTHS = [320, 768, 1280];
const LIMIT = 1.5;

const FALLBACK =
  '<crisis-banner>If you need to talk to someone now, call or text <a href="tel:988">988</a>.</crisis-banner>';
const ARTICLE =
  '<main><h1>A partner’s page</h1>' + '<p>Text of the page. </p>'.repeat(40) + '</main>';

/** Notes when the text that everybody looks for stands in a frame, and what moves. */
const WATCH = `<script>
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const {value, hadRecentInput} of list.getEntries()) if (!hadRecentInput) window.shifts += value;
  }).observe({type: 'layout-shift', buffered: true});
  const look = () => {
    const place = document.querySelector('crisis-banner')?.shadowRoot ?? document;
    const text = place.querySelector('[data-line="988-lifeline"] .number');
    if (text && text.getBoundingClientRect().height > 0) requestAnimationFrame(() => (window.ready = performance.now()));
    else requestAnimationFrame(look);
  };
  look();
</script>`;

const html = (head, body) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Bench</title><link rel="icon" href="data:,">
  <style>body {margin: 0; font: 100%/1.5 sans-serif} main {padding: 1rem} ${head.css ?? ''}</style>
  ${WATCH}${head.script ?? ''}</head><body>${body}</body></html>`;

const tag = (src, how = 'async') => `<script ${how} src="${src}"></script>`;

/** The space a banner takes, by the width of the page: filled in below from the banner itself. */
let reserve = '';
let plainText = '';
let violations = '';

const pages = {
  plain: () => html({}, plainText + ARTICLE),
  banner: () => html({script: tag('/crisis-banner.js')}, FALLBACK + ARTICLE),
  all: () => html({script: tag('/care-widgets.js')}, FALLBACK + ARTICLE),
  late: () => html({script: tag('/late/crisis-banner.js')}, FALLBACK + ARTICLE),
  'late-all': () => html({script: tag('/late/care-widgets.js')}, FALLBACK + ARTICLE),
  reserved: () => html({script: tag('/late/crisis-banner.js'), css: reserve}, FALLBACK + ARTICLE),
  'reserved-all': () =>
    html({script: tag('/late/care-widgets.js'), css: reserve}, FALLBACK + ARTICLE),
  below: () => html({script: tag('/late/crisis-banner.js')}, ARTICLE + FALLBACK),
  hung: () => html({script: tag('/hung.js')}, FALLBACK + ARTICLE),
  none: () => html({}, FALLBACK + ARTICLE),
};

const server = createServer((request, response) => {
  const name = (request.url ?? '/').slice(1);
  const send = (type, body, delay = 0) =>
    setTimeout(() => response.setHeader('Content-Type', type).end(body), delay);
  if (name === 'hung.js') return;
  const late = name.startsWith('late/');
  if (name.endsWith('.js')) {
    send('text/javascript', readFileSync(`dist/${name.replace('late/', '')}`), late ? LATE_MS : 0);
  } else if (name.endsWith('.json')) {
    send('application/json', readFileSync('dist/content/en.json'), late ? LATE_MS : 0);
  } else if (pages[name]) send('text/html; charset=utf-8', pages[name]());
  else response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const quartile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];

const browser = await puppeteer.launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Opens a page in a clean context and gives what `read` makes of it. */
async function visit(name, {width = 1280, rate = 1, waitUntil = 'load'}, read) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width, height: 900});
  await page.emulateCPUThrottling(rate);
  try {
    await page.goto(`${origin}/${name}`, {waitUntil});
    return await read(page);
  } finally {
    await context.close();
  }
}

const ready = (name) =>
  visit(name, {rate: SLOW_DOWN}, async (page) => {
    await page.waitForFunction(() => window.ready, {polling: 50});
    return page.evaluate(() => {
      const [script] = performance
        .getEntriesByType('resource')
        .filter(({name}) => name.endsWith('.js'));
      return {at: window.ready, after: window.ready - (script?.responseEnd ?? 0)};
    });
  });

const heightAt = (width, name) =>
  visit(name, {width}, async (page) => {
    await page.waitForFunction(() => window.ready);
    return page.$eval('crisis-banner', (it) => it.getBoundingClientRect().height);
  });

async function shift(name, width) {
  return visit(name, {width}, async (page) => {
    await page.waitForFunction(() => window.ready);
    // Content comes after the script, and a shift is told a frame later.
    await new Promise((resolve) => setTimeout(resolve, LATE_MS + 600));
    return page.evaluate(() => window.shifts);
  });
}

const parsed = (name) =>
  visit(name, {waitUntil: 'domcontentloaded'}, (page) =>
    page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd),
  );

// What the banner says, as plain HTML.
plainText = await visit('banner', {}, async (page) => {
  await page.waitForFunction(() => window.ready);
  return page.$eval('crisis-banner', (it) => it.shadowRoot.querySelector('section').outerHTML);
});

const names = ['plain', 'banner', 'all'];
const times = Object.fromEntries(names.map((name) => [name, []]));
for (const name of names) await ready(name); // warms caches of the disk and of code
for (let run = 0; run < RUNS; run++) {
  for (const name of names) times[name].push(await ready(name));
}

console.log(`Text in a frame, CPU ${SLOW_DOWN} × slowed, ${RUNS} runs side by side, medians\n`);
console.log('page               ms    IQR        × plain   ms after the script arrived');
const plainAt = median(times.plain.map(({at}) => at));
for (const name of names) {
  const at = times[name].map((it) => it.at);
  const iqr = `${quartile(at, 0.25).toFixed(0)}–${quartile(at, 0.75).toFixed(0)}`;
  const after = name === 'plain' ? '' : median(times[name].map((it) => it.after)).toFixed(1);
  const ratio = (median(at) / plainAt).toFixed(2);
  console.log(
    `${name.padEnd(16)}${median(at).toFixed(0).padStart(5)}    ${iqr.padEnd(10)} ${ratio.padStart(7)}   ${after}`,
  );
  if (name === 'banner' && Number(ratio) > LIMIT) violations += `${name}: ${ratio} × plain\n`;
}

console.log(`\nLayout shift; the script comes ${LATE_MS} ms after the page\n`);
console.log('width   banner px   as it is   space kept   below the content');
const heights = [];
for (const width of WIDTHS) heights.push([width, await heightAt(width, 'banner')]);
reserve = heights
  .map(([width, height], i) =>
    i === 0
      ? `crisis-banner {display: block; min-block-size: ${height}px}`
      : `@media (min-width: ${width}px) {crisis-banner {min-block-size: ${height}px}}`,
  )
  .join(' ');
for (const [width, height] of heights) {
  const [asIs, reserved, reservedAll, below] = [
    await shift('late', width),
    await shift('reserved', width),
    await shift('reserved-all', width),
    await shift('below', width),
  ].map((value) => Number(value.toFixed(4)));
  console.log(
    `${String(width).padEnd(8)}${height.toFixed(0).padEnd(12)}${String(asIs).padEnd(11)}${`${reserved} / ${reservedAll}`.padEnd(13)}${below}`,
  );
  if (reserved > 0 || reservedAll > 0) violations += `${width} px: moves although space is kept\n`;
}

const delays = [];
for (let run = 0; run < 7; run++) delays.push((await parsed('hung')) - (await parsed('none')));
console.log(
  `\nDOMContentLoaded with a script that never comes: ${median(delays).toFixed(1)} ms later`,
);
if (median(delays) > 50) violations += 'a hung script delays the page\n';

await browser.close();
server.closeAllConnections();
server.close();
if (violations) {
  console.error(`\n${violations}`);
  process.exitCode = 1;
}
