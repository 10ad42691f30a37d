import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {findBrowsers} from './scripts/browsers.mjs';
import {commandsPlugin} from './test/support/commands.mjs';
import {countReporter} from './test/support/count-reporter.mjs';
import {faultServer} from './test/support/fault-server.mjs';
import {jsonPlugin} from './test/support/json-plugin.mjs';
import {prebundlePlugin} from './test/support/prebundle.mjs';
import {webkitLauncher} from './test/support/webkit.mjs';
import {writeSourceTests, writeStoryTests} from './test/support/written-tests.mjs';

/**
 * GROUP=unit|embed|stories   which tests (or name files: `npx wtr test/src/hours.test.ts`)
 * BROWSERS=chromium,firefox,webkit   which engines; all three unless told
 * RESULTS=<file>   where to write the counts as JSON
 */
const GROUPS = {
  unit: ['test/components/**/*.test.ts', 'test/support/**/*.test.ts', 'test/site/**/*.test.ts'],
  embed: ['test/embed/**/*.test.ts'],
  stories: ['test/stories.test.ts'],
};
const group = process.env.GROUP ?? 'unit';
const engines = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');

/** Far from the time zones in the content, and without daylight saving: a wrong zone shows. */
const env = {...process.env, TZ: 'Asia/Dubai'};

const rootDir = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const found = findBrowsers();
if (group === 'unit') GROUPS.unit.push(writeSourceTests(rootDir));
if (group === 'stories') GROUPS.stories.push(writeStoryTests(rootDir));
const faults = await faultServer(rootDir);

const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function chromium() {
  return puppeteerLauncher({
    launchOptions: {executablePath: found.chromium, args: CHROMIUM_FLAGS, env, pipe: true},
  });
}

/** One page at a time: two pages at once made Firefox slower, not faster. */
function firefox(name = 'Firefox', extraPrefsFirefox = {}) {
  const launcher = puppeteerLauncher({
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: found.firefox,
      headless: true,
      env,
      extraPrefsFirefox,
    },
  });
  launcher.name = name;
  return launcher;
}

const browsers = [];
if (engines.includes('chromium')) browsers.push(chromium());
if (engines.includes('firefox')) {
  browsers.push(firefox());
  // Firefox has forced colours by a preference only, so a second Firefox runs with it.
  if (group === 'stories') {
    browsers.push(firefox('Firefox (forced colours)', {'browser.display.document_color_use': 2}));
  }
}
if (engines.includes('webkit')) browsers.push(await webkitLauncher(found, env));

const testRunnerHtml = (framework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>care-widgets tests</title></head>
  <body>
    <script type="module" src="/test/support/failures.ts"></script>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;

export default {
  rootDir,
  files: GROUPS[group],
  browsers,
  concurrentBrowsers: 2,
  nodeResolve: true,
  testRunnerHtml,
  testFramework: {config: {ui: 'bdd', timeout: 15_000}},
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  middleware: [faults.middleware],
  plugins: [
    await prebundlePlugin(rootDir),
    jsonPlugin(),
    commandsPlugin(),
    a11ySnapshotPlugin(),
    esbuildPlugin({ts: true, tsconfig: `${rootDir}/tsconfig.json`, target: 'es2022'}),
    faults.plugin,
  ],
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    defaultReporter(),
    ...(process.env.RESULTS ? [countReporter(process.env.RESULTS)] : []),
  ],
  coverageConfig: {
    include: ['src/**/*.ts', 'components/**/*.ts'],
    reporters: ['lcov', 'text-summary'],
  },
};
