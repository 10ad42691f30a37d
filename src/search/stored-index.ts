import type {Resource, Topic} from '../bundle.js';
import {fieldReader} from './fields.js';

/** An index that was built ahead of time, for the same records in the same order. */
export interface StoredIndex {
  version: 1;
  /** Of everything that is searched: an index of other texts is not used. */
  hash: number;
  words: string;
  /** As `pack` writes them. */
  postings: string;
  names: string;
  places: string;
}

/** Whether something has the shape of an index; what is in it is looked at when it is read. */
export function isStoredIndex(it: unknown): it is StoredIndex {
  const {version, ...parts} = (it ?? {}) as Record<string, unknown>;
  const texts = ['words', 'postings', 'names', 'places'];
  return version === 1 && texts.every((name) => typeof parts[name] === 'string');
}

/** A number for all texts of a directory, read a record at a time. */
export function* hashOf(
  resources: readonly Resource[],
  topics: readonly Topic[],
): Generator<void, number> {
  // Languages by their codes: their names differ from browser to browser.
  const fields = fieldReader((code) => code);
  let hash = 0x811c9dc5;
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  };
  for (const {id, label, synonyms = []} of topics) [id, label, ...synonyms].forEach(add);
  for (const resource of resources) {
    for (const {text} of fields(resource)) add(text);
    resource.topics.forEach(add);
    yield;
  }
  return hash >>> 0;
}
