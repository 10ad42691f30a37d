import {applyOverlay, overlayBase} from './overlay.js';
import {inSlices, pause} from './pause.js';

/** Why a bundle did not arrive: says which address and what happened. */
export class LoadError extends Error {
  override name = 'LoadError';
  constructor(
    readonly url: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${url}: ${reason}`, options);
  }
}

/** From connect to last byte. A crisis page that waits longer is better off with what it has. */
const DEADLINE_MS = 4000;
/** Of one file, in bytes. */
export const SIZE_CAP = 16 * 1024 * 1024;
const PART = 256 * 1024;
const OVERLAY_DEPTH = 4;

/** How the parts of a file are parsed. A widget for large ones puts here what lets the page breathe. */
export const json: {parse: (parts: string[]) => unknown} = {
  parse: (parts) => JSON.parse(parts.join('')),
};

const requests = new Map<string, Promise<unknown>>();
const arrived = new Map<string, unknown>();

export interface LoadOptions {
  /** SRI value of the file, e.g. `sha384-…`; a different file is refused. */
  integrity?: string;
}

function keyOf(url: string, {integrity = ''}: LoadOptions): string {
  return `${integrity} ${new URL(url, document.baseURI).href}`;
}

/** A bundle that this page has loaded already: who comes later need not wait, not even a moment. */
export function peekJson(url: string, options: LoadOptions = {}): unknown {
  try {
    return arrived.get(keyOf(url, options));
  } catch {
    return undefined;
  }
}

/** Loads a bundle once per address and page, with its overlays applied. A failure is forgotten, so the next caller tries again. */
export function loadJson(url: string, options: LoadOptions = {}): Promise<unknown> {
  let key: string;
  try {
    key = keyOf(url, options);
  } catch {
    return Promise.reject(new LoadError(url, 'is not an address'));
  }
  let request = requests.get(key);
  if (!request) {
    const {integrity = ''} = options;
    request = resolve(key.slice(integrity.length + 1), integrity, 0);
    requests.set(key, request);
    request.then(
      (json) => arrived.set(key, json),
      () => requests.delete(key),
    );
  }
  return request;
}

async function resolve(href: string, integrity: string, depth: number): Promise<unknown> {
  const json = await read(href, integrity);
  const base = overlayBase(json);
  if (base === undefined) return json;
  if (depth >= OVERLAY_DEPTH) throw new LoadError(href, `extends more than ${OVERLAY_DEPTH} files`);
  return applyOverlay(await resolve(new URL(base, href).href, '', depth + 1), json);
}

async function read(href: string, integrity: string): Promise<unknown> {
  const abort = new AbortController();
  // Not AbortSignal.timeout: engines disagree on the error it gives while the body is read.
  const timer = setTimeout(() => abort.abort(), DEADLINE_MS);
  try {
    const response = await fetch(href, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
      ...(integrity ? {integrity} : {}),
    });
    if (!response.ok) throw new LoadError(href, `the server answered ${response.status}`);
    return await json.parse(await readText(response, href, abort));
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (abort.signal.aborted) throw new LoadError(href, `no whole answer in ${DEADLINE_MS} ms`);
    const reason = error instanceof SyntaxError ? 'is not JSON' : 'could not be fetched';
    throw new LoadError(href, reason, {cause: error});
  } finally {
    clearTimeout(timer);
  }
}

/** The text in parts, decoded when all has come. */
async function readText(
  response: Response,
  href: string,
  abort: AbortController,
): Promise<string[]> {
  if (!response.body) return [await response.text()];
  const pieces = await readPieces(response.body.getReader(), href, abort);
  await pause();
  return inSlices(decode(pieces));
}

function* decode(pieces: readonly Uint8Array[]): Generator<void, string[]> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let part = '';
  for (const piece of pieces) {
    part += decoder.decode(piece, {stream: true});
    if (part.length >= PART) {
      parts.push(part);
      part = '';
    }
    yield;
  }
  return [...parts, part + decoder.decode()];
}

/**
 * An endless answer is given up at the cap. After small pieces nothing waits in here: WebKitGTK 2.50
 * copies all that lies unread with each piece that comes, and a page that once fell behind never caught
 * up. Chromium has megabytes in a piece, and without a pause hands out all that came in one task.
 */
async function readPieces(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  href: string,
  abort: AbortController,
): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return pieces;
    pieces.push(value);
    size += value.byteLength;
    if (size > SIZE_CAP) {
      abort.abort();
      throw new LoadError(href, `is larger than ${SIZE_CAP} bytes`);
    }
    if (value.byteLength > PART) await pause();
  }
}
