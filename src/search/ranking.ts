import type {Resource} from '../bundle.js';
import type {PostingList} from './postings.js';
import {readQuery} from './query.js';
import type {Term} from './query.js';
import {Scores} from './scores.js';
import type {SearchIndex} from './search-index.js';
import type {SearchAnswer} from './search.js';
import {WordMatcher} from './word-matcher.js';

/** This many of the best are looked at once more, by their names. */
const LOOKED_AT = 64;
/** From here on two words are taken for the same. */
const SAME_WORD = 0.7;
/** What it says for a record that its name begins with the query. */
const BEGUN = 0.2;
/** What it says for a record that it is where the query says, when that says nothing else. */
const HERE = 3;
/**
 * Records this near to the best one's score are counted as found. No more than what a record gets that
 * has a topic and not its word (0.262): whoever types a topic's name wants all of them.
 */
const NEAR_BEST = 0.26;
/** and so many at least, if there are. */
const FIRST_PAGE = 20;

/** What it is worth to have all of the words that the directory has at all. */
const HAS_ALL = 1.3;

export type Ranked = Omit<SearchAnswer, 'crisis'>;
type Filter = (resource: Resource, number: number) => boolean;

/** Ranks records for a query: BM25F over likely words first, then by name. */
export class Ranking {
  #matcher: WordMatcher;
  #scores = new Scores();

  constructor(
    private readonly index: SearchIndex,
    private readonly resources: readonly Resource[],
  ) {
    this.#matcher = new WordMatcher(index.vocabulary);
  }

  rank(query: string, limit: number, filter?: Filter): Ranked {
    const {index, resources} = this;
    const terms = readQuery(query, index, this.#matcher);
    if (terms.length === 0) return this.#everything(limit, filter);
    const bm25 = this.#scores;
    bm25.compute(terms, index.postings, index.size);
    if (filter) bm25.keep((record) => filter(resources[record] as Resource, record));
    const top = bm25.top(Math.max(LOOKED_AT, limit));
    const asWritten = this.#asWritten(terms);
    const score = (record: number): number =>
      (bm25.scores[record] as number) *
      (1 + this.#nameSays(record, terms)) *
      (asWritten.every((list) => holds(list, record)) ? HAS_ALL : 1);
    // Always as many, so that the order does not depend on how many are shown.
    const scored = top.map((record, i): [number, number] => [
      record,
      i < LOOKED_AT ? score(record) : (bm25.scores[record] as number),
    ]);
    // Stable: records with equal scores stay in the order of the directory.
    scored.sort((a, b) => b[1] - a[1]);
    const near = this.#near(top[0]);
    // What is shown is counted, too: a first page is filled with what is less like the words.
    const total = Math.max(near.length, Math.min(top.length, FIRST_PAGE));
    const results = scored.slice(0, Math.min(limit, total)).map(([record, score]) => ({
      resource: resources[record] as Resource,
      score,
      matches: this.#matches(record, terms),
    }));
    const found = total > LOOKED_AT ? near : scored.slice(0, total).map(([record]) => record);
    return {total, found, results};
  }

  /** Where the words are that the directory has as they were typed, little ones too. */
  #asWritten(terms: readonly Term[]): PostingList[] {
    return terms.flatMap(({candidates}) =>
      [...candidates]
        .filter(([, likeness]) => likeness === 1)
        .map(([id]) => this.index.postings.of(id)),
    );
  }

  /** Records whose score is near enough to the best one's. */
  #near(best: number | undefined): number[] {
    const {scores, records, count} = this.#scores;
    const least = best === undefined ? 0 : NEAR_BEST * (scores[best] as number);
    const near: number[] = [];
    for (let i = 0; i < count; i++) {
      const record = records[i] as number;
      if ((scores[record] as number) >= least) near.push(record);
    }
    return near;
  }

  #everything(limit: number, filter: Filter = () => true): Ranked {
    const found: number[] = [];
    this.resources.forEach((resource, record) => filter(resource, record) && found.push(record));
    const results = found.slice(0, limit).map((record) => ({
      resource: this.resources[record] as Resource,
      score: 0,
      matches: [],
    }));
    return {total: found.length, found, results};
  }

  #matches(record: number, terms: readonly Term[]): string[] {
    const {names, vocabulary} = this.index;
    return [...new Set(names.of(record))]
      .filter((id) => terms.some(({candidates}) => candidates.has(id)))
      .map((id) => vocabulary.words[id] as string);
  }

  /**
   * How much of the query a name says, how little else, and whether in the same order. Words that say
   * where the record is are left out of it: "counseling springfield" means any counseling there, not
   * whoever has the town in the name.
   */
  #nameSays(record: number, terms: readonly Term[]): number {
    const name = this.index.names.of(record);
    const place = this.index.places.of(record);
    const used = new Set<number>();
    let [total, said, inOrder, last] = [0, 0, 0, -1];
    // Whether the name begins with all that was typed, little words too.
    let begun = true;
    for (const {candidates, weight} of terms) {
      let [likeness, at] = [0, -1];
      name.forEach((id, i) => {
        const value = used.has(i) ? 0 : (candidates.get(id) ?? 0);
        if (value > likeness) [likeness, at] = [value, i];
      });
      const here = place.some(
        (id) => (candidates.get(id) ?? 0) > Math.max(SAME_WORD, likeness - 0.1),
      );
      begun &&= at === last + 1 && likeness > SAME_WORD;
      if (at >= 0) {
        used.add(at);
        if (at === last + 1 && !here) inOrder += weight;
        last = at;
      }
      if (here) continue;
      total += weight;
      said += weight * likeness;
    }
    // A town alone means what is in it, not what is called so.
    if (total === 0) return HERE;
    const precision = used.size / Math.max(1, name.length);
    return (said / total) ** 2 * (0.5 + precision + (0.3 * inOrder) / total + (begun ? BEGUN : 0));
  }
}

/** Whether a record is in a list that is ordered by record. */
function holds({list, start, end}: PostingList, record: number): boolean {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) >>> 8 < record) low = middle + 1;
    else high = middle;
  }
  return low < end && (list[low] as number) >>> 8 === record;
}
