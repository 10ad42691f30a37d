import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * Chromium as a person starts it, in a window on a virtual screen. Launchers of test tools pass
 * flags that switch the throttling of hidden tabs off, and then nothing here would be measured.
 * The DevTools protocol runs over two pipes, so no package is needed.
 */
export async function startChromium(executable) {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const display = await new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
  });
  const profile = mkdtempSync(join(tmpdir(), 'timer-bench-'));
  const browser = spawn(
    executable,
    [
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {
      detached: true,
      env: {...process.env, DISPLAY: display},
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const send = protocol(browser.stdio[3], browser.stdio[4]);

  async function open(url) {
    const {targetId} = await send('Target.createTarget', {url});
    const {sessionId} = await send('Target.attachToTarget', {targetId, flatten: true});
    const call = (method, params) => send(method, params, sessionId);
    await call('Runtime.enable');
    const evaluate = async (expression) => {
      const {result, exceptionDetails} = await call('Runtime.evaluate', {
        expression,
        userGesture: true,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
      return result.value;
    };
    const loaded = `location.href !== 'about:blank' && document.readyState === 'complete'`;
    while (url !== 'about:blank' && !(await evaluate(loaded).catch(() => false))) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const front = () => send('Target.activateTarget', {targetId});
    return {call, evaluate, front};
  }

  /** The renderer that runs a tab: the one that works while the tab does. */
  async function processOf(page) {
    const {processInfo} = await send('SystemInfo.getProcessInfo');
    const before = processInfo
      .filter(({type}) => type === 'renderer')
      .map(({id}) => ({id, time: processTime(id)}));
    await page.evaluate('for (const end = performance.now() + 1000; performance.now() < end; );');
    const worked = before.map(({id, time}) => ({id, time: processTime(id) - time}));
    return worked.reduce((most, each) => (each.time > most.time ? each : most)).id;
  }

  async function close() {
    const gone = new Promise((resolve) => browser.once('exit', resolve));
    send('Browser.close').catch(() => {});
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5000))]);
    // Its children are of its group.
    if (browser.exitCode === null) process.kill(-browser.pid, 'SIGKILL');
    screen.kill();
    try {
      rmSync(profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 300});
    } catch {
      // A child still writes; the system's temporary files are cleaned another time.
    }
  }
  return {open, processOf, close};
}

/** Linux counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has taken, all its threads together. */
export function processTime(id) {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
  // The name stands in brackets and can hold spaces; then come the third field and the rest.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [fields[11], fields[12]].map(Number);
  return (user + system) / TICKS_PER_SECOND;
}

/** Messages are JSON, each ended by a zero byte. */
function protocol(input, output) {
  const waiting = new Map();
  let next = 1;
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (chunk) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop();
    for (const message of messages) {
      const {id, result, error} = JSON.parse(message);
      const {resolve, reject} = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) reject?.(new Error(error.message));
      else resolve?.(result);
    }
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, {resolve, reject});
      input.write(`${JSON.stringify({id, method, params, sessionId})}\0`);
    });
}
