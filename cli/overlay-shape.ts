import {floorLine} from '../src/floor-lines.js';
import {DEFAULT_LOCALE} from '../src/language.js';
import {collections, overlayBase} from '../src/overlay.js';
import type {Problem} from './problem.js';

/** Mistakes in an overlay that the browser passes over in silence, because it takes what it can use. */

type Json = Record<string, unknown>;

const PARTS = ['add', 'patch', 'remove'] as const;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const error = (path: string, message: string): Problem => ({severity: 'error', path, message});

/** An overlay that does not say of what: it would be read as a whole file and refused for its version. */
export function missingBase(json: unknown): Problem | undefined {
  if (!isObject(json) || overlayBase(json)) return undefined;
  const looksLikeOne = 'extends' in json || [...PARTS, 'pin'].some((part) => isObject(json[part]));
  if (!looksLikeOne) return undefined;
  return error('$.extends', 'expected the address of the file underneath, in quotes');
}

export function* overlayShape(json: unknown): Generator<Problem> {
  if (!isObject(json) || overlayBase(json) === undefined) return;
  if (json['pin'] !== undefined && !Array.isArray(json['pin'])) {
    yield error('$.pin', 'expected a list of ids, as ["an-id"]');
  }
  for (const part of PARTS) {
    const given = json[part];
    if (given === undefined) continue;
    if (!isObject(given)) {
      yield error(`$.${part}`, `expected an object with ${collections.join(', ')}`);
      continue;
    }
    for (const name of collections) {
      const records = given[name];
      const fits = part === 'patch' ? isObject(records) : Array.isArray(records);
      if (records === undefined) continue;
      if (!fits) yield error(`$.${part}.${name}`, `expected ${EXPECTED[part]}`);
      else if (part === 'patch') yield* patchesThatAreNone(`$.patch.${name}`, records as Json);
    }
  }
  yield* removedFloorLines(json['remove']);
}

function* patchesThatAreNone(path: string, patches: Json): Generator<Problem> {
  for (const [id, patch] of Object.entries(patches)) {
    if (isObject(patch)) continue;
    yield error(
      `${path}.${id}`,
      'expected the fields that change, as {"name": "…"}; remove takes a record out',
    );
  }
}

const EXPECTED = {
  add: 'a list of records, as [{"id": …}]',
  patch: 'changes by id, as {"an-id": {…}}',
  remove: 'a list of ids, as ["an-id"]',
};

function* removedFloorLines(remove: unknown): Generator<Problem> {
  const ids = isObject(remove) && Array.isArray(remove['resources']) ? remove['resources'] : [];
  for (const [at, id] of ids.entries()) {
    if (typeof id !== 'string' || !floorLine(id, DEFAULT_LOCALE)) continue;
    const message = `"${id}" stays in the banner: its number is compiled into the script`;
    yield {severity: 'warning', path: `$.remove.resources[${at}]`, message};
  }
}
