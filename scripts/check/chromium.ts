import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {run} from './packed.js';

/** Opens a served page in Chromium and returns the JSON that the page leaves as its body's text. */
export async function inChromium(answer: RequestListener): Promise<unknown> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  try {
    const {stdout} = await run(
      process.env.CHROME_PATH ?? 'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--virtual-time-budget=20000',
        '--dump-dom',
        `http://127.0.0.1:${port}/`,
      ],
      {maxBuffer: 1e8},
    );
    const json = /<body>([[{].*[\]}])<\/body>/s.exec(stdout)?.[1];
    if (!json) throw new Error(`Chromium did not report: ${stdout.slice(0, 500)}`);
    const plain = {lt: '<', gt: '>', amp: '&', nbsp: '\u00a0'};
    return JSON.parse(
      json.replace(/&(lt|gt|amp|nbsp);/g, (_, name: keyof typeof plain) => plain[name]),
    );
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
