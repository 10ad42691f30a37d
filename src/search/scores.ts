import {IMPACT_SCALE} from './postings.js';
import type {PostingSource} from './postings.js';
import type {Term} from './query.js';

/** A record that has the word at all has this share of what the word can give; its field gives the rest. */
const PRESENCE = 0.6;
/** A far guess counts for much less than a near one. */
const LIKENESS_POWER = 2;

/** Scores of records for one query, in arrays that are used again for the next. */
export class Scores {
  /** Records with a score, in no order; the first `count` are valid. */
  records = new Uint32Array(0);
  count = 0;
  scores = new Float32Array(0);
  #best = new Float32Array(0);
  #touched = new Uint32Array(0);

  /** Adds up what the terms say; a record that misses a term loses more than that term's share. */
  compute(terms: readonly Term[], postings: PostingSource, size: number): void {
    this.#reset(size);
    const {scores, records} = this;
    let total = 0;
    for (const {candidates, weight} of terms) {
      total += weight;
      const touched = this.#matchTerm(candidates, postings);
      for (let i = 0; i < touched; i++) {
        const record = this.#touched[i] as number;
        if (scores[record] === 0) records[this.count++] = record;
        scores[record] = (scores[record] as number) + weight * (this.#best[record] as number);
        this.#best[record] = 0;
      }
    }
    for (let i = 0; i < this.count; i++) {
      const record = records[i] as number;
      const share = (scores[record] as number) / total;
      scores[record] = share * share;
    }
  }

  /** The best candidate of a term for every record; how many records there are. */
  #matchTerm(candidates: Term['candidates'], postings: PostingSource): number {
    const best = this.#best;
    const touched = this.#touched;
    let count = 0;
    for (const [id, likeness] of candidates) {
      const factor = likeness ** LIKENESS_POWER;
      const step = ((1 - PRESENCE) * factor) / IMPACT_SCALE;
      const {list, start, end} = postings.of(id);
      for (let i = start; i < end; i++) {
        const posting = list[i] as number;
        const record = posting >>> 8;
        const value = PRESENCE * factor + step * (posting & 255);
        const known = best[record] as number;
        if (known === 0) touched[count++] = record;
        if (value > known) best[record] = value;
      }
    }
    return count;
  }

  /** The `limit` best records, best first. */
  top(limit: number): number[] {
    const {scores} = this;
    const before = (a: number, b: number) => (scores[a] as number) - (scores[b] as number) || b - a;
    // A heap with the worst of the best on top: most records are compared with it once, and go.
    const heap: number[] = [];
    for (let i = 0; i < this.count; i++) {
      const record = this.records[i] as number;
      if (heap.length < limit) {
        heap.push(record);
        if (heap.length === limit) heap.sort(before);
        continue;
      }
      if (before(record, heap[0] as number) > 0) sink(heap, record, before);
    }
    return heap.sort((a, b) => before(b, a));
  }

  /** Leaves out records that are not wanted. */
  keep(wanted: (record: number) => boolean): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const record = this.records[i] as number;
      if (wanted(record)) this.records[kept++] = record;
      else this.scores[record] = 0;
    }
    this.count = kept;
  }

  #reset(size: number): void {
    if (this.scores.length < size) {
      this.scores = new Float32Array(size);
      this.#best = new Float32Array(size);
      this.records = new Uint32Array(size);
      this.#touched = new Uint32Array(size);
    } else {
      for (let i = 0; i < this.count; i++) this.scores[this.records[i] as number] = 0;
    }
    this.count = 0;
  }
}

/** Puts a record in the place of the heap's first and lets it sink to its own. */
function sink(heap: number[], record: number, compare: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    const other = child + 1;
    if (other < heap.length && compare(heap[other] as number, heap[child] as number) < 0) {
      child = other;
    }
    if (compare(heap[child] as number, record) >= 0) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = record;
}
