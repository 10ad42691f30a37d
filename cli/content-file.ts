import {dirname, join} from 'node:path';
import {BundleError} from '../src/bundle-error.js';
import {applyOverlay, collections, overlayBase} from '../src/overlay.js';
import {readJsonFile} from './json-file.js';
import type {JsonFile, JsonPath} from './json-file.js';
import {CommandError, fileProblem, problemLine} from './problem.js';
import type {Place, Problem} from './problem.js';

/** As deep as the browser follows them. */
const DEPTH = 4;

type Json = Record<string, unknown>;

/** A bundle as an author keeps it: a whole file, or an overlay and what is underneath. */
export interface ContentFile {
  file: JsonFile;
  /** What is under an overlay, its own overlays applied. */
  base?: unknown;
  /** The whole bundle, not parsed. */
  json: unknown;
}

/** Reads a file with everything it extends. Nothing is fetched: what is not beside it is named by `base`. */
export async function readContent(name: string, base?: string, depth = 0): Promise<ContentFile> {
  const file = await readJsonFile(name);
  const address = overlayBase(file.json);
  if (address === undefined) return {file, json: file.json};
  if (depth === DEPTH) {
    throw fileProblem(
      name,
      `more than ${DEPTH} overlays on each other, or a circle of them; extend a whole file`,
      file.place(['extends']),
    );
  }
  const under = await readContent(localFile(name, address, base), base, depth + 1);
  return {file, base: under.json, json: applied(under.json, file)};
}

function applied(under: unknown, file: JsonFile): unknown {
  try {
    return applyOverlay(under, file.json);
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    const {path} = error;
    const problem = {severity: 'error', path, message: whatIsWrong(error)} as const;
    throw new CommandError(problemLine(file.name, problem, file.place(keysOf(path, file.json))));
  }
}

/** The message without the path before it. */
export const whatIsWrong = ({message, path}: BundleError): string =>
  message.slice(path.length + ': '.length);

function localFile(name: string, address: string, base?: string): string {
  if (address && !/^[a-z][a-z0-9+.-]*:|^\//i.test(address)) return join(dirname(name), address);
  if (base) return base;
  throw new CommandError(
    `${name} extends ${address}, and this command fetches nothing. ` +
      'Name a copy of that file: --base node_modules/care-widgets/dist/content/en.json',
  );
}

/** `$.resources[3].name` and `$.resources (an-id).name`, as the parser writes paths. */
function keysOf(path: string, json: unknown): JsonPath {
  const keys: JsonPath = [];
  for (const [, name, index, id] of path.matchAll(/\.([^.[\] (]+)|\[(\d+)\]| \(([^)]*)\)/g)) {
    if (name !== undefined) keys.push(name);
    else if (index !== undefined) keys.push(Number(index));
    else keys.push(recordsAt(json, keys).findIndex((record) => idOf(record) === id));
  }
  return keys;
}

/** An author's list may hold anything. */
const idOf = (record: unknown): unknown => (record as Json | null | undefined)?.['id'];

function recordsAt(json: unknown, keys: JsonPath): unknown[] {
  const list = keys.reduce<unknown>(
    (value, key) => (value as Json | null | undefined)?.[key],
    json,
  );
  return Array.isArray(list) ? list : [];
}

/** Where something of the whole bundle stands in the author's file; nowhere if it came from underneath. */
function keysInFile({file, base, json}: ContentFile, path: string): JsonPath | undefined {
  const keys = keysOf(path, json);
  if (base === undefined) return keys;
  const [collection, index, ...rest] = keys;
  if (!collections.some((name) => name === collection)) return keys;
  const name = collection as string;
  const records = recordsAt(json, [name]);
  const id = idOf(records[Number(index)]);
  const isSame = (record: unknown) => idOf(record) === id;
  // Added records stand last, so the same id twice is counted from the end.
  const after = records.slice(Number(index) + 1).filter(isSame).length;
  const added = recordsAt(file.json, ['add', name]);
  const at = added.flatMap((record, place) => (isSame(record) ? [place] : [])).at(-1 - after);
  if (at !== undefined) return ['add', name, at, ...rest];
  const patched = ((file.json as Json)['patch'] as Json | undefined)?.[name];
  const isPatched =
    typeof id === 'string' && typeof patched === 'object' && Object.hasOwn(patched ?? {}, id);
  return isPatched ? ['patch', name, id, ...rest] : undefined;
}

export function placeIn(content: ContentFile, path: string): Place | undefined {
  const keys = keysInFile(content, path);
  return keys && content.file.place(keys);
}

/** The line to print: of an overlay, with the path in the overlay. */
export function lineFor(content: ContentFile, problem: Problem): string {
  const {path, place} = problem;
  const keys = content.base === undefined ? undefined : keysInFile(content, path);
  const own = keys?.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return problemLine(
    content.file.name,
    {...problem, path: own === undefined ? path : `$${own}`},
    place ?? placeIn(content, path),
  );
}
