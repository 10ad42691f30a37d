import {BundleError} from './bundle-error.js';
import {describe} from './schema.js';

/**
 * A partner's small file on top of ours: ids address records, because a plain JSON merge patch
 * (RFC 7396) would replace whole arrays. The result is parsed again as a bundle.
 */
export interface Overlay {
  /** The bundle underneath, relative to the overlay's own address. */
  extends: string;
  add?: Partial<Record<Collection, unknown[]>>;
  /** Partial records by id; inside a record RFC 7396 applies (`null` takes a field out). */
  patch?: Partial<Record<Collection, Record<string, unknown>>>;
  remove?: Partial<Record<Collection, string[]>>;
  /** Ids that come first in their collection; crisis lines also in the banner. */
  pin?: string[];
}

export const collections = [
  'topics',
  'resources',
  'articles',
  'meditations',
  'worksheets',
] as const;
type Collection = (typeof collections)[number];
type Json = Record<string, unknown>;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEPTH = 16;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (object: unknown, key: string): unknown =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
const idOf = (record: unknown): unknown => own(record, 'id');
const priorityOf = (record: unknown): number => {
  const priority = own(record, 'priority');
  return typeof priority === 'number' ? priority : 0;
};
const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Whether a file is an overlay, and of which bundle. */
export function overlayBase(json: unknown): string | undefined {
  const base = own(json, 'extends');
  return typeof base === 'string' ? base : undefined;
}

function mergePatch(target: unknown, patch: unknown, depth = 0): unknown {
  if (!isObject(patch)) return patch;
  if (depth > DEPTH) throw new BundleError('$.patch', `at most ${DEPTH} levels`, 'more');
  const result: Json = isObject(target) ? {...target} : {};
  for (const [key, value] of Object.entries(patch)) {
    if (FORBIDDEN.has(key)) continue;
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value, depth + 1);
  }
  return result;
}

function unknownId(path: string, id: unknown): BundleError {
  return new BundleError(
    path,
    'the id of a record',
    describe(id),
    'The bundle underneath has no such id.',
  );
}

/**
 * The bundle that results from `overlay` on top of `base`; both as parsed JSON, neither is changed.
 * @throws BundleError when the overlay names an id that does not exist.
 */
export function applyOverlay(base: unknown, overlay: unknown): unknown {
  if (!isObject(base)) throw new BundleError('$', 'a bundle under the overlay', typeof base);
  const result: Json = {...base};
  for (const collection of collections) {
    let records = asArray(base[collection]);
    const has = (id: unknown) => records.some((record) => idOf(record) === id);

    for (const id of asArray(own(own(overlay, 'remove'), collection))) {
      if (!has(id)) throw unknownId(`$.remove.${collection}`, id);
      records = records.filter((record) => idOf(record) !== id);
    }
    const patches = own(own(overlay, 'patch'), collection);
    for (const [id, patch] of Object.entries(isObject(patches) ? patches : {})) {
      if (!has(id)) throw unknownId(`$.patch.${collection}`, id);
      // An id is an address; a patch cannot move a record to another one.
      records = records.map((record) =>
        idOf(record) === id ? {...(mergePatch(record, patch) as Json), id} : record,
      );
    }
    records = [...records, ...asArray(own(own(overlay, 'add'), collection))];
    result[collection] = records;
  }
  const pinned = asArray(own(overlay, 'pin'));
  for (const id of [...pinned].reverse()) pin(result, id);
  // Kept, too: a list by date would put them back in their place.
  if (pinned.length > 0) result.pin = [...new Set([...pinned, ...asArray(base.pin)])];
  return result;
}

function pin(bundle: Json, id: unknown): void {
  for (const collection of collections) {
    const records = bundle[collection] as unknown[];
    const record = records.find((candidate) => idOf(candidate) === id);
    if (!record) continue;
    // Not below what the format allows; where that is, the first in the file is first.
    const priority = Math.max(-1e9, Math.min(0, ...records.map(priorityOf)) - 1);
    const pinned = collection === 'resources' ? {...(record as Json), priority} : record;
    bundle[collection] = [pinned, ...records.filter((candidate) => candidate !== record)];
    return;
  }
  throw unknownId('$.pin', id);
}
