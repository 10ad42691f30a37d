import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {build} from 'esbuild';

/**
 * What tests of the built files need from a server: /dist/ byte for byte (integrity hashes must
 * hold, so no WTR transform), /content/, and everything that can go wrong on the way.
 *
 *   /fault/page?html=<name>      test/embed/pages/<name>.html, or `kept=<name>`; `csp`, `referrer`,
 *                                `permissions` and `type` set headers; `set.<key>=<text>` fills in
 *                                %<key>%; %OTHER% is the other origin, in the page and in the headers
 *   /fault/file?path=/dist/…     that file, with `status=404`, `delay=<ms>`, `hang=1` (no answer),
 *                                `hang=body` (headers and half of the body), `reset=1`,
 *                                `body=truncate|html|empty|bom`, `type=<mime>`, `cors=0`
 *   /fault/keep?name=<name>      keeps what is posted; `kept=<name>` instead of `path` or `html` gives it
 *   /fault/folder/<name>/…       /dist/ once more, with what is kept as <name> in the place of
 *                                content/crisis-phrases.json; "hang" never answers for it
 *   /fault/log?key=<key>         the requests seen with `key=<key>`: [{method, url, headers}]
 *   /fault/forget?key=<key>      forgets them
 *   /fault/other-origin          the other origin, as text; it serves the same routes, with CORS
 */

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const HTML_ERROR = '<!doctype html><title>Sign in</title><p>A page where a file was expected.</p>';
const SERVED_FOLDERS = ['dist', 'data', 'test/embed', 'test/fixtures', 'test/support'];

/** ES modules go through WTR, which resolves their bare imports. */
const isRaw = (path) => path.startsWith('/dist/') && !path.startsWith('/dist/esm/');

class FaultServer {
  #rootDir;
  #hung = new Set();
  #log = new Map();
  #kept = new Map();
  #other;
  otherOrigin = '';

  constructor(rootDir) {
    this.#rootDir = rootDir;
  }

  async listen() {
    this.#other = createServer(async (request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (request.method === 'OPTIONS') {
        response.writeHead(204, {'Access-Control-Allow-Headers': '*'}).end();
      } else if (!(await this.handle(request, response))) {
        response.writeHead(404).end();
      }
    });
    this.#other.listen(0, '127.0.0.1');
    await once(this.#other, 'listening');
    this.#other.unref();
    this.otherOrigin = `http://127.0.0.1:${this.#other.address().port}`;
  }

  close() {
    for (const socket of this.#hung) socket.destroy();
    this.#other?.closeAllConnections();
    this.#other?.close();
  }

  /** @returns {Promise<boolean>} whether the request was one of ours */
  async handle(request, response) {
    const {pathname, searchParams: query} = new URL(request.url, 'http://localhost');
    this.#remember(query.get('key'), request);
    const statusBefore = response.statusCode;
    response.statusCode = 200; // Koa starts at 404
    try {
      if (pathname === '/fault/page') await this.#page(query, response);
      else if (pathname === '/fault/file') await this.#file(query, response);
      else if (pathname.startsWith('/fault/folder/')) await this.#folder(pathname, response);
      else if (pathname === '/fault/keep') await this.#keep(query, request, response);
      else if (pathname === '/fault/log') json(response, this.#log.get(query.get('key')) ?? []);
      else if (pathname === '/fault/forget') json(response, this.#log.delete(query.get('key')));
      else if (pathname === '/fault/other-origin') text(response, this.otherOrigin);
      else if (pathname.startsWith('/content/') || isRaw(pathname)) {
        await this.#plain(pathname, response);
      } else {
        response.statusCode = statusBefore;
        return false;
      }
    } catch (error) {
      if (!response.headersSent) text(response, String(error), error.code === 'ENOENT' ? 404 : 500);
    }
    return true;
  }

  #remember(key, {method, url, headers}) {
    if (!key || url.startsWith('/fault/log') || url.startsWith('/fault/forget')) return;
    this.#log.set(key, [...(this.#log.get(key) ?? []), {method, url, headers}]);
  }

  async #read(path) {
    const file = normalize(path.startsWith('/content/') ? path.replace('content', 'data') : path);
    const inside = SERVED_FOLDERS.some((folder) => file.startsWith(`/${folder}/`));
    if (!inside) throw new Error(`Not served: ${path}`);
    const whole = join(this.#rootDir, file);
    return file.startsWith('/test/embed/pages/') && file.endsWith('.mjs')
      ? bundled(whole)
      : readFile(whole);
  }

  async #keep(query, request, response) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    this.#kept.set(query.get('name'), Buffer.concat(chunks));
    json(response, true);
  }

  /** What a test has posted, or a file. */
  async #source(query, path) {
    if (!query.has('kept')) return this.#read(path);
    const kept = this.#kept.get(query.get('kept'));
    if (!kept) throw new Error(`Not kept: ${query.get('kept')}`);
    return kept;
  }

  async #plain(pathname, response) {
    const body = await this.#read(decodeURIComponent(pathname));
    response.writeHead(200, {'Content-Type': typeOf(pathname), 'Cache-Control': 'no-store'});
    response.end(body);
  }

  async #page(query, response) {
    const fill = (template) =>
      template
        .replaceAll('%OTHER%', this.otherOrigin)
        .replace(/%([\w-]+)%/g, (all, key) => query.get(`set.${key}`) ?? all);
    const source = await this.#source(query, `/test/embed/pages/${query.get('html')}.html`);
    const headers = {
      'Content-Type': query.get('type') ?? TYPES['.html'],
      'Content-Security-Policy': query.get('csp'),
      'Referrer-Policy': query.get('referrer'),
      'Permissions-Policy': query.get('permissions'),
    };
    for (const [name, value] of Object.entries(headers)) {
      if (value) response.setHeader(name, fill(value));
    }
    response.setHeader('Cache-Control', 'no-store');
    response.end(fill(source.toString()));
  }

  async #file(query, response) {
    const status = Number(query.get('status') ?? 200);
    const delay = Number(query.get('delay') ?? 0);
    if (query.get('cors') === '0') response.removeHeader('Access-Control-Allow-Origin');
    if (query.get('reset')) return void response.socket.destroy();
    if (query.get('hang') === '1') return void this.#hang(response);
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));

    const path = query.get('path') ?? '';
    const whole = status === 200 ? await this.#source(query, path) : Buffer.from(HTML_ERROR);
    const body = changed(whole, query.get('body'));
    response.writeHead(status, {
      'Content-Type': query.get('type') ?? (status === 200 ? typeOf(path) : TYPES['.html']),
      'Cache-Control': 'no-store',
    });
    if (query.get('hang') === 'body') {
      response.write(body.subarray(0, body.length / 2));
      return void this.#hang(response);
    }
    if (query.get('body') === 'endless') return pour(body, response);
    response.end(body);
  }

  async #folder(pathname, response) {
    const [, name, file] = /^\/fault\/folder\/([^/]+)(\/.+)$/.exec(pathname);
    if (file !== '/content/crisis-phrases.json') return this.#plain(`/dist${file}`, response);
    if (name === 'hang') return this.#hang(response);
    const kept = this.#kept.get(name);
    response.writeHead(kept ? 200 : 404, {'Content-Type': TYPES['.json']}).end(kept ?? HTML_ERROR);
  }

  #hang({socket}) {
    this.#hung.add(socket);
    socket.once('close', () => this.#hung.delete(socket));
  }
}

/** A framework page of a partner, as their build would publish it. */
async function bundled(file) {
  const {outputFiles} = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return Buffer.from(outputFiles[0].contents);
}

function changed(body, change) {
  if (change === 'truncate') return body.subarray(0, Math.floor(body.length / 2));
  if (change === 'html') return Buffer.from(HTML_ERROR);
  if (change === 'empty') return Buffer.alloc(0);
  if (change === 'bom') return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]);
  return body;
}

const POUR_MS = 4;

/**
 * The same again and again, until nobody listens; as fast as a good network. Poured as fast as this machine can,
 * it held WebKitGTK up for longer than the tests after it wait.
 */
function pour(body, response) {
  const write = () => {
    while (!response.destroyed && response.write(body));
  };
  response.on('drain', () => setTimeout(write, POUR_MS));
  write();
}

const typeOf = (path) => TYPES[extname(path)] ?? 'application/octet-stream';

function text(response, body, status = 200) {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'}).end(body);
}

function json(response, value) {
  response.writeHead(200, {'Content-Type': TYPES['.json'], 'Cache-Control': 'no-store'});
  response.end(JSON.stringify(value));
}

/** The middleware for WTR's own origin and the plugin that ends what still hangs. */
export async function faultServer(rootDir) {
  const server = new FaultServer(rootDir);
  await server.listen();
  return {
    middleware: async (context, next) => {
      // Koa stays out of it: hanging and cutting off need the bare response.
      context.respond = false;
      if (await server.handle(context.req, context.res)) return;
      context.respond = true;
      await next();
    },
    plugin: {name: 'fault-server', serverStop: () => server.close()},
  };
}
