/* global document, requestAnimationFrame, window */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {cpus, loadavg} from 'node:os';
import puppeteer from 'puppeteer-core';
import {findBrowsers} from '../../scripts/browsers.mjs';
import {real, synthetic, topics} from './directory.js';
import {percentile} from './measure.js';

/**
 * `npm run bench:finder [made|real]` (after `npm run build`): the built finder with 10,000 services in
 * Chromium at a quarter of this machine's speed. How long until a key that was pressed shows in the
 * results, and how long the page was held up: while the list is fetched, read and indexed, and while
 * somebody types. `made` are generated services, `real` SAMHSA's, filled up with generated ones.
 *
 * A task is told twice: by the clock, and by what its thread computed, because what else the machine
 * does meanwhile is in the first and not in the second. Both hold the slow-down.
 */

const SCRIPT = process.env.SCRIPT ?? 'dist/resource-finder.js';
const SERVICES = 10_000;
const SLOW_DOWN = 4;
const KEY_EVERY_MS = 200;
const MARK = 'care-widgets-bench';
const QUERIES = ['counsling duluth', 'cedar creek recov', 'st. marys clinic', 'anxiety veteran'];
const PLACES = ['duluth, mn', 'carolina del', 'Santa', '55802'];

const kind = process.argv[2] ?? 'made';
const number = '555-0100';

function bundle() {
  const {resources: known, topics: its} = kind === 'real' ? real() : {resources: [], topics};
  const made = synthetic(SERVICES - known.length, 7).map((resource) => ({
    ...resource,
    channels: [{type: 'call', number}],
    hours: {
      timeZone: 'America/Chicago',
      weekly: [{days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '17:00'}],
    },
  }));
  return JSON.stringify({
    version: 1,
    id: 'bench',
    locale: 'en',
    region: 'US',
    generatedAt: '2026-11-01',
    topics: its,
    resources: [...known, ...made],
  });
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <style>body {margin: 1rem; font: 100%/1.5 sans-serif}</style>
  <script async src="/resource-finder.js" data-bundle="/bundle.json"></script></head>
  <body><h1>A partner’s page</h1><resource-finder></resource-finder></body></html>`;

const files = {
  '/resource-finder.js': ['text/javascript', () => readFileSync(SCRIPT)],
  '/bundle.json': ['application/json', () => json],
  '/': ['text/html; charset=utf-8', () => page],
};

/** In the page: when each key was pressed, and when its results and all twenty cards were painted. */
function watch() {
  window.keys = [];
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) {
      window.longTasks.push({startTime, duration});
    }
  }).observe({type: 'longtask', buffered: true});
  window.addEventListener(
    'input',
    (event) => {
      const key = {pressed: event.timeStamp};
      window.keys.push(key);
      const look = () => {
        const root = document.querySelector('resource-finder').shadowRoot;
        const cards = root.querySelectorAll('.results > li').length;
        // A task of its own after a frame begins when that frame has been handed over to be painted.
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          key.first ??= now - key.pressed;
          const next = window.keys.at(-1) !== key;
          if (next || cards === key.cards) key.whole ??= (key.last ?? now) - key.pressed;
          else key.last = now;
          key.cards = cards;
          if (key.whole === undefined) requestAnimationFrame(look);
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    },
    {capture: true},
  );
}

/**
 * Tasks of the page's main thread in a trace, in ms: by the clock and by what was computed, and whether
 * they were over before the widget's script began, so that they are the page's and the browser's own.
 */
function tasksOf(trace) {
  const {traceEvents} = JSON.parse(new TextDecoder().decode(trace));
  // The browser's own pages have main threads too; ours has left a mark.
  const {pid, tid} = traceEvents.find(({name}) => name === MARK);
  const ours = traceEvents.filter((event) => event.pid === pid && event.tid === tid);
  const script = ours.find(
    ({name, args}) => name === 'EvaluateScript' && args.data?.url?.endsWith('/resource-finder.js'),
  );
  return ours
    .filter(({name}) => name === 'RunTask')
    .map(({ts, dur = 0, tdur = 0}) => ({
      clock: dur / 1000,
      computed: tdur / 1000,
      before: script !== undefined && ts + dur < script.ts,
    }));
}

async function traced(tab, work) {
  await tab.tracing.start({
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'blink.user_timing',
      '__metadata',
    ],
  });
  await work();
  await tab.evaluate((mark) => void performance.mark(mark), MARK);
  return tasksOf(await tab.tracing.stop());
}

const longest = (tasks, by) => Math.max(0, ...tasks.map((task) => task[by]));

function tellTasks(what, tasks) {
  const over = tasks.filter(({computed}) => computed > 50);
  console.log(
    `${what.padEnd(36)} longest task ${longest(tasks, 'computed').toFixed(0)} ms computed, ` +
      `${longest(tasks, 'clock').toFixed(0)} ms by the clock; over 50 ms: ${over.length} ` +
      `[${over.map(({computed}) => computed.toFixed(0)).join(', ')}]`,
  );
}

function tellTimes(what, values) {
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => percentile(values, share).toFixed(0));
  console.log(`${what.padEnd(36)} p50 ${p50} ms, p95 ${p95} ms, max ${max} ms (${values.length})`);
}

/** In the page. */
const open = (isOpen) => {
  document.querySelector('resource-finder').shadowRoot.querySelector('.filters').open = isOpen;
};

/** Each text over the one before; then the field is empty again. */
async function tellTyping(tab, what, field, texts) {
  const select = (selector) => {
    const input = document.querySelector('resource-finder').shadowRoot.querySelector(selector);
    input.focus();
    input.select();
  };
  const settled = () => new Promise((done) => setTimeout(done, KEY_EVERY_MS));
  await tab.evaluate(() => (window.keys = []));
  const tasks = await traced(tab, async () => {
    for (const text of texts) {
      await tab.evaluate(select, field);
      for (const key of text) {
        await tab.keyboard.press(key === ' ' ? 'Space' : key);
        await settled();
      }
    }
  });
  const keys = await tab.evaluate(() => window.keys);
  tellTimes(
    `${what}: key to first painted results`,
    keys.map(({first}) => first),
  );
  tellTimes(
    `${what}: key to the whole list`,
    keys.flatMap(({whole}) => whole ?? []),
  );
  tellTasks(`${what}: typing`, tasks);
  await tab.evaluate(select, field);
  await tab.keyboard.press('Backspace');
  await settled();
}

if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT} is not there: run \`npm run build\` first.`);
const json = bundle();
const server = createServer((request, response) => {
  const [type, body] = files[request.url] ?? [];
  if (body) response.setHeader('Content-Type', type).end(body());
  else response.writeHead(404).end();
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await puppeteer.launch({
  executablePath: findBrowsers().chromium,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
  // For who watches the network, the browser decodes every file once more in one task of the page.
  networkEnabled: false,
});
try {
  console.log(
    `${SERVICES} services (${kind}, ${(json.length / 1e6).toFixed(1)} MB), CPU ${SLOW_DOWN}x slowed, ` +
      `load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`,
  );
  const tab = await browser.newPage();
  await tab.setViewport({width: 390, height: 844});
  await tab.evaluateOnNewDocument(watch);
  await tab.emulateCPUThrottling(SLOW_DOWN);
  let start = 0;
  const reading = await traced(tab, async () => {
    start = performance.now();
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.waitForFunction(
      () => document.querySelector('resource-finder')?.shadowRoot?.querySelector('.card'),
      {timeout: 120_000},
    );
    console.log(`first services on screen after ${(performance.now() - start).toFixed(0)} ms`);
    // Numbers beside the filters are there when everything was read.
    await tab.evaluate(open, true);
    await tab.waitForFunction(
      () => document.querySelector('resource-finder').shadowRoot.querySelector('.facet'),
      {timeout: 120_000, polling: 100},
    );
    await tab.evaluate(open, false);
    console.log(`all read after ${(performance.now() - start).toFixed(0)} ms`);
  });
  const page = reading.filter(({before}) => before);
  console.log(
    `the page before the script: longest task ${longest(page, 'computed').toFixed(0)} ms`,
  );
  tellTasks(
    'Reading and indexing',
    reading.filter(({before}) => !before),
  );

  await tellTyping(tab, 'Words', '#query', QUERIES);
  // A place is typed among the filters, which count anew with each letter.
  await tab.evaluate(open, true);
  await tellTyping(tab, 'Places', '#place', PLACES);
  console.log(`load ${loadavg()[0].toFixed(1)} at the end`);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
