import type {Resource, Topic} from '../bundle.js';
import {fieldReader, languageNames} from './fields.js';
import type {FieldReader} from './fields.js';
import {Postings} from './postings.js';
import {hashOf, isStoredIndex} from './stored-index.js';
import type {StoredIndex} from './stored-index.js';
import {tokenize} from './text.js';
import {TopicWords} from './topic-words.js';
import {Vocabulary} from './vocabulary.js';
import {WordLists} from './word-lists.js';

/** BM25F: how soon more of the same word says no more, and how much a text's length counts. */
const SATURATION = 4;
const LENGTH_SHARE = 0.5;

/** What a topic of a record weighs, as a field. */
const TOPIC_IMPACT = 0.5;

/** Which words are in which records: read record by record, so that it can be asked meanwhile. */
export class SearchIndex {
  readonly vocabulary = new Vocabulary();
  readonly topics: TopicWords;
  /** Records read so far. */
  size = 0;
  postings = new Postings();
  /** The words of each record's name, and of where it is. */
  names = new WordLists();
  places = new WordLists();
  #fields?: FieldReader;

  constructor(
    private readonly resources: readonly Resource[],
    private readonly topicList: readonly Topic[],
    private readonly locale: string,
  ) {
    this.topics = new TopicWords(topicList, this.vocabulary);
  }

  /** Reads everything, one small step at a time. */
  *build(): Generator<void> {
    yield* this.topics.learn();
    this.#fields = fieldReader(languageNames(this.locale));
    while (this.size < this.resources.length) {
      this.#read(this.resources[this.size] as Resource, this.size);
      this.size++;
      yield;
    }
    yield* this.postings.seal(this.vocabulary.words.length);
  }

  /** Takes an index that was built ahead of time; `false` where it is of other records, or broken. */
  *load(stored: unknown): Generator<void, boolean> {
    if (!isStoredIndex(stored)) return false;
    const {resources, vocabulary} = this;
    if ((yield* hashOf(resources, this.topicList)) !== stored.hash) return false;
    const words = stored.words.split(' ');
    const [{length: of}, {length: records}] = [words, resources];
    try {
      const postings = yield* Postings.unpack(stored.postings, of, records);
      const names = yield* WordLists.unpack(stored.names, of, records);
      const places = yield* WordLists.unpack(stored.places, of, records);
      yield* this.topics.learn();
      for (const [id, word] of words.entries()) {
        if (vocabulary.add(word) !== id) return false;
        if (id % 64 === 63) yield;
      }
      if (!postings || !names || !places) return false;
      [this.postings, this.names, this.places, this.size] = [postings, names, places, records];
      return true;
    } catch {
      // Not base64.
      return false;
    }
  }

  toJSON(): StoredIndex {
    const hashing = hashOf(this.resources, this.topicList);
    let step = hashing.next();
    while (!step.done) step = hashing.next();
    return {
      version: 1,
      hash: step.value,
      words: this.vocabulary.words.join(' '),
      postings: this.postings.pack(),
      names: this.names.pack(),
      places: this.places.pack(),
    };
  }

  #read(resource: Resource, record: number): void {
    const weights = new Map<number, number>();
    const {vocabulary} = this;
    for (const {kind, text, weight, usualLength} of this.#fields?.(resource) ?? []) {
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
