import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {setup} from './setup.mjs';

/**
 * `npm start`: everything a partner or a developer looks at, built and served at one address.
 * .site/ can go on any static host as it is. A second start without changes builds nothing.
 *
 *   PORT=8000 npm start     another port; the next free one if it is taken
 *   npm start -- --build    only build .site/
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, '.site');
const stamp = join(site, '.built');

const INPUTS = [
  ...['src', 'components', 'cli', 'stories', 'site', 'data', 'docs', 'scripts', '.storybook'],
  ...['README.md', 'package.json', 'package-lock.json', 'custom-elements-manifest.config.js'],
  ...['vite.config.ts', 'vite.site.config.ts', 'tsconfig.json'],
];

function newest(path) {
  if (!existsSync(path)) return 0;
  const {mtimeMs} = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  // A folder's own time changes when a file in it goes away.
  return Math.max(mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

function isUpToDate() {
  if (!existsSync(stamp) || !existsSync(join(root, 'dist/care-widgets.js'))) return false;
  const built = statSync(stamp).mtimeMs;
  return INPUTS.every((input) => newest(join(root, input)) < built);
}

function run(name, command, ...args) {
  const start = performance.now();
  process.stdout.write(`${name} … `);
  const {status, stdout, stderr} = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
      STORYBOOK_DISABLE_TELEMETRY: '1',
    },
  });
  if (status !== 0) {
    console.log(`did not work\n${stdout}${stderr}`);
    process.exit(1);
  }
  console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function build() {
  const started = new Date();
  run('Widgets', 'npm', 'run', '--silent', 'build');
  run('Demo page', 'vite', 'build', '--config', 'vite.site.config.ts', '--logLevel', 'warn');
  run('Storybook', 'npm', 'run', '--silent', 'build:storybook');
  const {buildDocs} = await import('./docs/build.mjs');
  buildDocs(join(site, 'docs'));
  cpSync(join(root, 'dist'), join(site, 'dist'), {recursive: true});
  writeFileSync(stamp, started.toISOString());
}

/** Resolves with the port it got. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else resolve(listen(server, port + 1));
    });
    server.listen(port, 'localhost', () => resolve(port));
  });
}

async function serve() {
  const {default: sirv} = await import('sirv');
  const files = sirv(site, {
    dev: true,
    // Any page may try the script tag from here, with its integrity hash.
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    if (pathname === '/storybook' || pathname === '/docs') {
      // Their pages link relatively, so they need the slash.
      response.writeHead(302, {Location: `${pathname}/`}).end();
      return;
    }
    files(request, response, () => response.writeHead(404).end('Nothing here.'));
  });
  const port = await listen(server, Number(process.env.PORT ?? 4173));
  const address = `http://localhost:${port}/`;
  console.log(`
  ${address}                      demo page
  ${address}snippet.html          snippet builder
  ${address}storybook/            every widget in every state
  ${address}docs/                 documentation
  ${address}dist/care-widgets.js  what partners embed

Ctrl+C ends it.`);
}

if (!setup()) process.exit(1);
if (isUpToDate()) console.log('Nothing has changed since the last build.');
else await build();
if (!process.argv.includes('--build')) await serve();
