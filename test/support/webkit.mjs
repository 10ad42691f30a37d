import {createServer} from 'node:net';
import {once} from 'node:events';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {spawnTied} from './tied-process.mjs';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
}

/** Xvfb picks a free display itself and writes its number, so parallel runs cannot collide. */
async function startDisplay(xvfb) {
  const screen = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const display = spawnTied(xvfb, ['-displayfd', '1', ...screen], {stdout: 'pipe'});
  const [number] = await Promise.race([
    once(display.stdout, 'data'),
    once(display, 'exit').then(() => {
      throw new Error(`${xvfb} ended before it had a display`);
    }),
  ]);
  display.stdout.unref();
  return `:${String(number).trim()}`;
}

async function untilAnswered(url, deadline = Date.now() + 20_000) {
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`WebKitWebDriver never answered`, {cause: error});
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * WebKitGTK by its own WebDriver on a virtual screen. Leave WEBKIT_DISABLE_COMPOSITING_MODE and
 * WEBKIT_DISABLE_DMABUF_RENDERER unset: either makes screenshots hang (WebKitGTK 2.50).
 */
export async function webkitLauncher({webkitDriver, miniBrowser, xvfb}, env) {
  const [port, DISPLAY] = await Promise.all([freePort(), startDisplay(xvfb)]);
  spawnTied(webkitDriver, [`--port=${port}`], {env: {...env, DISPLAY}});
  await untilAnswered(`http://127.0.0.1:${port}/status`);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']},
    },
  });
  const {initialize} = launcher;
  launcher.initialize = async (config) => {
    await initialize.call(launcher, config);
    launcher.name = 'WebKitGTK';
  };
  return launcher;
}
