import type {Resource, Topic} from '../bundle.js';
import {inSlices, pause} from '../pause.js';
import {suggestsCrisis} from './crisis.js';
import {Ranking} from './ranking.js';
import {SearchIndex} from './search-index.js';
import type {StoredIndex} from './stored-index.js';
import {MAX_QUERY} from './text.js';

export type {StoredIndex} from './stored-index.js';
export {suggestsCrisis} from './crisis.js';

export interface SearchOptions {
  /** Topics of the same content; their labels and synonyms lead to their resources. */
  topics?: readonly Topic[];
  /** Locale of the content; default `en`. */
  locale?: string;
  /**
   * What `toJSON` gave for the same resources in the same order: nothing is read again then. One of
   * other resources, or a broken one, is left aside, with a warning in the console.
   */
  index?: StoredIndex;
}

export interface QueryOptions {
  /** How many results; default 20. `total` counts all. */
  limit?: number;
  /** Which resources may be found; the number is the resource's place in the directory. */
  filters?: (resource: Resource, number: number) => boolean;
  /** Answer from what has been read so far; default: read the rest first. */
  partial?: boolean;
}

export interface SearchResult {
  resource: Resource;
  /** Higher is better; comparable within one answer. */
  score: number;
  /** Words of the resource's name that the query's words were taken for; none where other texts or topics fit. */
  matches: string[];
}

export interface SearchAnswer {
  /** The words suggest a crisis: show crisis lines first, whatever else is found. */
  crisis: boolean;
  /** How many resources were found in all; a page of 20 is filled with what is less like the words. */
  total: number;
  /** The places in the directory of those that `total` counts, in no order. */
  found: number[];
  /** The best of them, best first. */
  results: SearchResult[];
}

export interface Search {
  search(query: string | null | undefined, options?: QueryOptions | null): SearchAnswer;
  /** Reads the directory in small steps between which the page can do other things. */
  ready(progress?: (read: number) => void): Promise<void>;
  /** The index, to be stored and given to `createSearch` later. */
  toJSON(): StoredIndex;
}

function* read(index: SearchIndex, stored: unknown): Generator<void> {
  if (stored !== undefined) {
    if (yield* index.load(stored)) return;
    console.warn('care-widgets: the index is not of these services; they are read again.');
  }
  yield* index.build();
}

/** A search over `resources`; needs no page, asks no server and keeps nothing of what is searched. */
export function createSearch(
  resources: readonly Resource[],
  options?: SearchOptions | null,
): Search {
  const {topics = [], locale = 'en', index: stored} = options ?? {};
  const index = new SearchIndex(resources, topics, locale);
  const ranking = new Ranking(index, resources);
  const steps = read(index, stored);
  const finish = () => {
    while (!steps.next().done);
  };
  return {
    search(query, options) {
      const {limit = 20, filters, partial = false} = options ?? {};
      if (!partial) finish();
      const typed = (query ?? '').slice(0, MAX_QUERY);
      return {
        crisis: suggestsCrisis(typed),
        ...ranking.rank(typed, Math.max(0, limit), filters),
      };
    },
    async ready(progress) {
      await pause();
      await inSlices(steps, () => progress?.(index.size));
    },
    toJSON() {
      finish();
      return index.toJSON();
    },
  };
}
