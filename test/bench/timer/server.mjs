import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';

const root = new URL('../../../', import.meta.url);

/** Serves the built timer and the page that watches it. */
export async function startServer(dist) {
  const files = {
    '/': 'test/bench/timer/page.html',
    '/stop': 'test/bench/timer/stop.html',
    '/stop-often.js': 'test/bench/timer/stop-often.js',
    '/loudness-worklet.js': 'test/bench/timer/loudness-worklet.js',
    '/recorder.js': 'test/bench/timer/recorder.js',
    '/onset-worklet.js': 'test/bench/timer/onset-worklet.js',
    '/dist/meditation-timer.js': `${dist}/meditation-timer.js`,
    '/dist/meditation-timer-worker.js': `${dist}/meditation-timer-worker.js`,
  };
  // Read now: an hour is long, and somebody may build meanwhile.
  const contents = new Map();
  for (const [path, file] of Object.entries(files)) {
    contents.set(path, await readFile(new URL(file, root)));
  }
  const server = createServer(({url}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    const body = contents.get(pathname);
    if (!body) return response.writeHead(404).end();
    const type = files[pathname].endsWith('.html') ? 'text/html' : 'text/javascript';
    return response.writeHead(200, {'Content-Type': type}).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => server.close(),
  };
}
