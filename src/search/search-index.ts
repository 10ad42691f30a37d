import type {Resource, Topic} from '../bundle.js';
import {languageNamer} from '../formatter.js';
import {fieldReader} from './fields.js';
import type {Field} from './fields.js';
import {PackedLists, packLists} from './packed.js';
import {Postings, StoredPostings} from './postings.js';
import type {PostingSource} from './postings.js';
import {hashOf, isStoredIndex} from './stored-index.js';
import type {StoredIndex} from './stored-index.js';
import {tokenize} from './text.js';
import {TopicWords} from './topic-words.js';
import {Vocabulary} from './vocabulary.js';
import {StoredWordLists, WordLists} from './word-lists.js';
import type {WordListSource} from './word-lists.js';

/** BM25F: how soon more of the same word says no more, and how much a text's length counts. */
const SATURATION = 4;
const LENGTH_SHARE = 0.5;

/** What a topic of a record weighs, as a field. */
const TOPIC_IMPACT = 0.5;

interface Made {
  postings: Postings;
  names: WordLists;
  places: WordLists;
}

/** Which words are in which records: read record by record, so that it can be asked meanwhile. */
export class SearchIndex {
  readonly vocabulary = new Vocabulary();
  readonly topics: TopicWords;
  /** Records read so far. */
  size = 0;
  postings: PostingSource = new Postings();
  /** The words of each record's name, and of where it is. */
  names: WordListSource = new WordLists();
  places: WordListSource = new WordLists();

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
    const made = {postings: new Postings(), names: new WordLists(), places: new WordLists()};
    ({postings: this.postings, names: this.names, places: this.places} = made);
    const fields = fieldReader(languageNamer(this.locale));
    for (const resource of this.resources) {
      this.#read(resource, this.size, fields(resource), made);
      this.size++;
      yield;
    }
    yield* made.postings.seal(this.vocabulary.words.length);
  }

  /** Takes an index that was built ahead of time; `false` where it is of other records, or broken. */
  *load(stored: unknown): Generator<void, boolean> {
    if (!isStoredIndex(stored)) return false;
    const {resources, topicList, locale} = this;
    if ((yield* hashOf(resources, topicList, locale)) !== stored.hash) return false;
    try {
      const words = stored.words.split(' ');
      const postings = new StoredPostings(stored.postings, resources.length);
      const names = new StoredWordLists(stored.names);
      const places = new StoredWordLists(stored.places);
      const sounds = new PackedLists(stored.sounds);
      if (postings.words !== words.length || sounds.count !== 1) return false;
      if (names.records !== resources.length || places.records !== resources.length) return false;
      yield* this.vocabulary.load(words, sounds.of(0));
      [this.postings, this.names, this.places] = [postings, names, places];
    } catch {
      // Not base64, or not lists.
      return false;
    }
    yield* this.topics.learn();
    this.size = resources.length;
    return true;
  }

  toJSON(): StoredIndex {
    const {vocabulary, postings, names, places} = this;
    const hashing = hashOf(this.resources, this.topicList, this.locale);
    let step = hashing.next();
    while (!step.done) step = hashing.next();
    return {
      version: 2,
      hash: step.value,
      words: vocabulary.words.join(' '),
      sounds: packLists([vocabulary.sounds]),
      postings: postings.pack(vocabulary.words.length),
      names: names.pack(),
      places: places.pack(),
    };
  }

  #read(
    {topics = []}: Resource,
    record: number,
    fields: readonly Field[],
    {postings, names, places}: Made,
  ): void {
    const weights = new Map<number, number>();
    const {vocabulary} = this;
    for (const {kind, text, weight, usualLength} of fields) {
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
      if (kind === 'name') names.add(words);
      if (kind === 'place') places.add(words);
    }
    for (const [word, weight] of weights) {
      postings.add(word, record, weight / (SATURATION + weight));
    }
    for (const id of topics) {
      postings.add(vocabulary.add(TopicWords.indexWord(id)), record, TOPIC_IMPACT);
    }
  }
}

function add(weights: Map<number, number>, word: number, share: number): void {
  weights.set(word, (weights.get(word) ?? 0) + share);
}
