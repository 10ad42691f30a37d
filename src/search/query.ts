import type {SearchIndex} from './search-index.js';
import {isStopWord} from './stop-words.js';
import {tokenize} from './text.js';
import type {Token} from './text.js';
import type {Candidates, WordMatcher} from './word-matcher.js';

/** One word of a query: the words it may stand for, and how much it tells. */
export interface Term {
  candidates: Candidates;
  weight: number;
}

/** A word that was joined or taken apart is nearly as good as the same word. */
const JOINED = 0.95;
/** A topic's word leads to the topic's records less surely than the word in their own text. */
const TOPIC_WORD = 0.8;
/** What a word such as "the" is worth beside one that tells something. */
const STOP_WORD = 0.1;
/** From here on a candidate is taken for the word itself. */
const SURE = 0.75;
/** What a word may be taken apart into; where it is near to another word, only into longer parts. */
const SHORT_PART = 3;
const LONG_PART = 4;

type Likenesses = Map<number, number>;

function raise(candidates: Likenesses, id: number, likeness: number): void {
  if (likeness > (candidates.get(id) ?? 0)) candidates.set(id, likeness);
}

/** What was typed, as terms of the index. */
export function readQuery(query: string, index: SearchIndex, matcher: WordMatcher): Term[] {
  const tokens = takeApart(tokenize(query), index, matcher);
  const typing = !/\s$/.test(query);
  const found = tokens.map((token, i) => {
    const candidates: Likenesses = new Map(
      matcher.match(token.word, typing && i === tokens.length - 1),
    );
    for (const whole of [token.joined, joint(tokens, i), joint(tokens, i - 1)]) {
      const id = whole === undefined ? undefined : index.vocabulary.get(whole);
      if (id !== undefined) raise(candidates, id, JOINED);
    }
    return candidates;
  });
  leadToTopics(found, index);
  const telling = tokens.some(({word}) => !isStopWord(word));
  return found.map((candidates, i) => {
    const {word} = tokens[i] as Token;
    const share = telling && isStopWord(word) ? STOP_WORD : 1;
    return {candidates, weight: share * rarity(candidates, index)};
  });
}

/** "healthcare" where the directory has only "health" and "care", but not "pateau", which is "plateau". */
function takeApart(tokens: Token[], {vocabulary}: SearchIndex, matcher: WordMatcher): Token[] {
  return tokens.flatMap((token) => {
    const {word} = token;
    if (word.length < 6 || vocabulary.get(word) !== undefined) return [token];
    const least = isMistyped(word, matcher) ? LONG_PART : SHORT_PART;
    for (let at = word.length - least; at >= least; at--) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => vocabulary.get(part) !== undefined)) {
        return parts.map((part) => ({word: part, joined: word}));
      }
    }
    return [token];
  });
}

const isMistyped = (word: string, matcher: WordMatcher): boolean =>
  [...matcher.match(word, false).values()].some((likeness) => likeness > SURE);

/** "drop" and "in" as "dropin". */
function joint(tokens: Token[], at: number): string | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  return first && second && first.word + second.word;
}

function leadToTopics(found: Likenesses[], {topics}: SearchIndex): void {
  const sure = new Set<number>();
  for (const candidates of found) {
    for (const [id, likeness] of candidates) if (likeness > SURE) sure.add(id);
  }
  const phrases = topics.phrasesIn(sure);
  for (const candidates of found) {
    for (const [id, likeness] of [...candidates]) {
      for (const {topic, strength} of topics.leadsOf(id)) {
        raise(candidates, topic, likeness * strength * TOPIC_WORD);
      }
      for (const {topic, words} of phrases) {
        if (words.includes(id)) raise(candidates, topic, likeness);
      }
    }
  }
}

/** The rarer, the more telling (BM25), judged by the words that are most likely meant. */
function rarity(candidates: Candidates, {postings, size}: SearchIndex): number {
  let closest = 0;
  let records = 0;
  for (const [id, likeness] of candidates) {
    const count = likeness > closest - 0.05 ? postings.count(id) : 0;
    if (count === 0) continue;
    records = likeness > closest + 0.05 ? count : Math.max(records, count);
    closest = Math.max(closest, likeness);
  }
  return 0.1 + Math.log(1 + (size - records + 0.5) / (records + 0.5));
}
