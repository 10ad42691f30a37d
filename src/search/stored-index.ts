import type {Resource, Topic} from '../bundle.js';

/** An index that was built ahead of time, for the same records in the same order. */
export interface StoredIndex {
  version: 2;
  /** Of everything that is searched: an index of other texts is not used. */
  hash: number;
  words: string;
  /** How each word sounds; the others are lists as `packLists` writes them. */
  sounds: string;
  postings: string;
  names: string;
  places: string;
}

/** Whether something has the shape of an index; what is in it is looked at when it is read. */
export function isStoredIndex(it: unknown): it is StoredIndex {
  const {version, ...parts} = (it ?? {}) as Record<string, unknown>;
  const texts = ['words', 'sounds', 'postings', 'names', 'places'];
  return version === 2 && texts.every((name) => typeof parts[name] === 'string');
}

const PRIME = 0x01000193;

/** FNV, two letters at a time. */
function mix(hash: number, text = ''): number {
  const {length} = text;
  hash = Math.imul(hash ^ length, PRIME);
  for (let i = 0; i < length - 1; i += 2) {
    hash = Math.imul(hash ^ (text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)), PRIME);
  }
  if (length % 2 > 0) hash = Math.imul(hash ^ text.charCodeAt(length - 1), PRIME);
  return hash ^ (hash >>> 15);
}

function mixAll(hash: number, texts: readonly string[] = []): number {
  hash = Math.imul(hash ^ texts.length, PRIME);
  for (const text of texts) hash = mix(hash, text);
  return hash;
}

/** Everything that `fieldReader` reads of a record, and its topics. */
function mixResource(hash: number, resource: Resource): number {
  const {channels = [], locations = [], serviceArea = []} = resource;
  hash = mix(hash, resource.kind);
  hash = mix(hash, resource.name);
  hash = mix(hash, resource.alternateName);
  hash = mix(hash, resource.organization?.name);
  hash = mix(hash, resource.description);
  hash = mix(hash, resource.eligibility);
  hash = mixAll(hash, resource.topics);
  hash = mixAll(hash, resource.audiences);
  hash = mixAll(hash, resource.languages);
  for (const {number, keyword} of channels) hash = mix(mix(hash, number), keyword);
  for (const {name} of serviceArea) hash = mix(hash, name);
  for (const {name, address} of locations) {
    hash = mix(mix(hash, name), address?.city);
    hash = mix(mix(hash, address?.state_province), address?.postal_code);
  }
  return hash;
}

/** A number for all texts of a directory, read a record at a time. */
export function* hashOf(
  resources: readonly Resource[],
  topics: readonly Topic[],
  locale: string,
): Generator<void, number> {
  let hash = mix(PRIME, locale);
  for (const {id, label, synonyms} of topics) hash = mixAll(mix(mix(hash, id), label), synonyms);
  for (let i = 0; i < resources.length; i++) {
    hash = mixResource(hash, resources[i] as Resource);
    if (i % 16 === 15) yield;
  }
  return hash >>> 0;
}
