import type {Topic} from '../bundle.js';
import {isStopWord} from './stop-words.js';
import {tokenize} from './text.js';
import type {Vocabulary} from './vocabulary.js';

/** A topic that a word leads to, and how surely. */
interface Lead {
  topic: number;
  strength: number;
}

/**
 * What people call a topic. A topic is one word of the index, with a name nobody can type, and its
 * label and synonyms lead there: so a record costs one posting a topic, however many synonyms it has.
 */
export class TopicWords {
  #leads = new Map<number, Lead[]>();
  #phrases: {topic: number; words: number[]}[] = [];

  static indexWord(id: string): string {
    return `#${id}`;
  }

  constructor(
    private readonly topics: readonly Topic[],
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Learns the topics, one at a time. */
  *learn(): Generator<void> {
    for (const {id, label, synonyms = []} of this.topics) {
      const topic = this.vocabulary.add(TopicWords.indexWord(id));
      // "Trauma and PTSD" are two names.
      const names = label.split(/ (?:and|or|[yeou]) |[,&/]/);
      for (const phrase of [label, ...names, ...synonyms]) {
        this.#learn(phrase, topic, this.vocabulary);
      }
      yield;
    }
  }

  #learn(phrase: string, topic: number, vocabulary: Vocabulary): void {
    const all = tokenize(phrase).flatMap(({word, joined}) => (joined ? [word, joined] : [word]));
    const telling = all.filter((word) => !isStopWord(word));
    const words = (telling.length > 0 ? telling : all).map((word) => vocabulary.add(word));
    for (const word of words) {
      const leads = this.#leads.get(word) ?? [];
      this.#leads.set(word, leads);
      const strength = words.length === 1 ? 1 : 0.5;
      const known = leads.find((lead) => lead.topic === topic);
      if (!known) leads.push({topic, strength});
      else known.strength = Math.max(known.strength, strength);
    }
    if (words.length > 1) this.#phrases.push({topic, words});
  }

  leadsOf(word: number): readonly Lead[] {
    return this.#leads.get(word) ?? [];
  }

  /** Topics of which a whole phrase is among these words, with the words of the phrase. */
  phrasesIn(words: ReadonlySet<number>): {topic: number; words: number[]}[] {
    return this.#phrases.filter((phrase) => phrase.words.every((word) => words.has(word)));
  }
}
