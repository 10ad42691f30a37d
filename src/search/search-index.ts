import type {Resource, Topic} from '../bundle.js';
import {fieldReader} from './fields.js';
import type {FieldReader} from './fields.js';
import {Postings} from './postings.js';
import {tokenize} from './text.js';
import {TopicWords} from './topic-words.js';
import {Vocabulary} from './vocabulary.js';
import {WordLists} from './word-lists.js';

/** BM25F: how soon more of the same word says no more, and how much a text's length counts. */
const SATURATION = 4;
const LENGTH_SHARE = 0.5;

/** What a topic of a record weighs, as a field. */
const TOPIC_IMPACT = 0.5;

/** An index that was built ahead of time, for the same records in the same order. */
export interface StoredIndex {
  version: 1;
  records: number;
  words: string;
  postings: number[][];
  names: number[][];
  places: number[][];
}

/** Which words are in which records: read record by record, so that it can be asked meanwhile. */
export class SearchIndex {
  readonly vocabulary = new Vocabulary();
  readonly topics: TopicWords;
  /** Records read so far. */
  size = 0;
  postings = new Postings();
  /** The words of each record's name, and of where it is. */
  readonly names = new WordLists();
  readonly places = new WordLists();
  #fields: FieldReader;

  constructor(
    private readonly resources: readonly Resource[],
    topics: readonly Topic[],
    locale: string,
  ) {
    this.topics = new TopicWords(topics, this.vocabulary);
    this.#fields = fieldReader(locale);
  }

  /** Reads everything, one small step at a time. */
  *build(): Generator<void> {
    while (this.size < this.resources.length) {
      this.#read(this.resources[this.size] as Resource, this.size);
      this.size++;
      yield;
    }
    yield* this.postings.pack(this.vocabulary.words.length);
  }

  *load(stored: StoredIndex): Generator<void> {
    for (const [index, word] of stored.words.split(' ').entries()) {
      this.vocabulary.add(word);
      if (index % 64 === 63) yield;
    }
    for (const name of stored.names) this.names.add(name);
    for (const place of stored.places) this.places.add(place);
    this.postings = Postings.from(stored.postings);
    this.size = stored.records;
  }

  toJSON(): StoredIndex {
    return {
      version: 1,
      records: this.size,
      words: this.vocabulary.words.join(' '),
      postings: this.postings.toJSON(),
      names: this.names.toJSON(),
      places: this.places.toJSON(),
    };
  }

  #read(resource: Resource, record: number): void {
    const weights = new Map<number, number>();
    const {vocabulary} = this;
    for (const {kind, text, weight, usualLength} of this.#fields(resource)) {
      const tokens = tokenize(text);
      const share = weight / (1 - LENGTH_SHARE + (LENGTH_SHARE * tokens.length) / usualLength);
      let last: string | undefined;
      const words: number[] = [];
      for (const {word, joined} of tokens) {
        words.push(vocabulary.add(word));
        if (joined && joined !== last) add(weights, vocabulary.add(joined), share);
        last = joined;
      }
      for (const word of words) add(weights, word, share);
      if (kind === 'name') this.names.add(words);
      if (kind === 'place') this.places.add(words);
    }
    for (const [word, weight] of weights) {
      this.postings.add(word, record, weight / (SATURATION + weight));
    }
    for (const id of resource.topics) {
      this.postings.add(vocabulary.add(TopicWords.indexWord(id)), record, TOPIC_IMPACT);
    }
  }
}

function add(weights: Map<number, number>, word: number, share: number): void {
  weights.set(word, (weights.get(word) ?? 0) + share);
}
