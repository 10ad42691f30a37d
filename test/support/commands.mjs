/**
 * What a test can ask of the browser beyond @web/test-runner-commands:
 *
 * - `emulate` {forcedColors?, reducedMotion?, colorScheme?, contrast?, reducedTransparency?, print?}
 *   replaces what was emulated before; `{}` ends it. It answers false where the engine cannot.
 * - `cpu-throttle` {rate}: 4 is four times slower, 1 ends it. False where the engine cannot.
 *
 * Both end by themselves when the page goes on to the next test file.
 */
const FEATURES = {
  forcedColors: 'forced-colors',
  reducedMotion: 'prefers-reduced-motion',
  colorScheme: 'prefers-color-scheme',
  contrast: 'prefers-contrast',
  reducedTransparency: 'prefers-reduced-transparency',
};

/** One DevTools session a page: what it emulates ends with it. */
const sessions = new WeakMap();

async function devtools({browser, id}) {
  if (browser.type !== 'puppeteer' || browser.name !== 'Chromium') return undefined;
  const page = browser.getPage(id);
  let session = sessions.get(page);
  if (!session) {
    session = page.createCDPSession();
    sessions.set(page, session);
    page.on('framenavigated', async function end(frame) {
      if (frame !== page.mainFrame()) return;
      page.off('framenavigated', end);
      sessions.delete(page);
      await (await session).detach().catch(() => {});
    });
  }
  return session;
}

function mediaOf(payload) {
  const {print = false, ...wanted} = payload ?? {};
  const features = Object.entries(wanted).map(([key, value]) => {
    if (!FEATURES[key]) throw new Error(`emulate: unknown '${key}'`);
    return {name: FEATURES[key], value};
  });
  return {media: print ? 'print' : '', features};
}

export function commandsPlugin() {
  return {
    name: 'care-commands',
    async executeCommand({command, payload, session}) {
      if (command !== 'emulate' && command !== 'cpu-throttle') return undefined;
      const client = await devtools(session);
      if (!client) return false;
      if (command === 'emulate') {
        await client.send('Emulation.setEmulatedMedia', mediaOf(payload));
      } else {
        await client.send('Emulation.setCPUThrottlingRate', {rate: payload.rate});
      }
      return true;
    },
  };
}
