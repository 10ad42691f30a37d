import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {findBrowsers} from './browsers.mjs';

/**
 * Brings a fresh machine to where the scripts can run, and does nothing where that is so already.
 * Without dependencies, because it runs before there are any.
 *
 *   node scripts/setup.mjs              npm packages
 *   node scripts/setup.mjs --browsers   and the three engines the tests run in
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** As proven on Debian 12. Chromium draws no text without a font; brotli is for size budgets. */
const DEBIAN_PACKAGES = [
  'chromium',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'xauth',
  'brotli',
  'fonts-liberation',
  'dbus',
];

const NAMES = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkitDriver: 'WebKitWebDriver',
  miniBrowser: "WebKitGTK's MiniBrowser",
  xvfb: 'Xvfb',
};

class SetupError extends Error {}

function run(command, args, env = {}) {
  console.log(`> ${command} ${args.join(' ')}`);
  const {status, error} = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, ...env},
  });
  if (error || status !== 0) {
    throw new SetupError(`'${command} ${args[0]}' did not work: ${error?.message ?? status}`);
  }
}

function readLock(file) {
  const path = `${root}${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** npm leaves a list of what it installed; a package for another platform is rightly missing. */
function packagesAreInstalled() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  if (!wanted) throw new SetupError('package-lock.json is missing');
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([path, {version, optional, devOptional, peer}]) =>
      path === '' ||
      installed[path]?.version === version ||
      (!installed[path] && Boolean(optional || devOptional || peer)),
  );
}

export function setupPackages() {
  if (packagesAreInstalled()) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {PUPPETEER_SKIP_DOWNLOAD: '1'});
}

function missingBrowsers() {
  const found = findBrowsers();
  return Object.keys(NAMES)
    .filter((key) => !found[key])
    .map((key) => NAMES[key]);
}

export function setupBrowsers() {
  if (missingBrowsers().length === 0) return;
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) {
    const env = {DEBIAN_FRONTEND: 'noninteractive'};
    run('apt-get', ['update', '-qq'], env);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], env);
  }
  const missing = missingBrowsers();
  if (missing.length === 0) return;
  throw new SetupError(
    `Missing for the tests: ${missing.join(', ')}. On Debian or Ubuntu: ` +
      `sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}`,
  );
}

/** @returns {boolean} whether all is there; what is not is said in one line */
export function setup({browsers = false} = {}) {
  try {
    setupPackages();
    if (browsers) setupBrowsers();
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`setup: ${error.message}`);
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = setup({browsers: process.argv.includes('--browsers')}) ? 0 : 1;
}
