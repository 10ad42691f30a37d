import {soundOf} from './crisis-words.js';

/** What data/crisis-weights.json has; scripts/train-crisis.ts makes it of data/crisis-examples.json. */
export interface CrisisWeights {
  /** What speaks for a crisis before a word was read; below zero. */
  bias: number;
  /** What one letter more in `letters` is worth. */
  step: number;
  /** A letter for every place that a trait can have; `ZERO` is none. */
  letters: string;
}

/** How many places traits have. Some share one; with fewer, too many would. */
export const PLACES = 2 ** 17;
/** Letters go as far to one side of this as to the other. */
export const ZERO = 'I'.charCodeAt(0);

export function isCrisisWeights(json: unknown): json is CrisisWeights {
  if (typeof json !== 'object' || json === null) return false;
  const {bias, step, letters} = json as Partial<CrisisWeights>;
  return (
    Number.isFinite(bias) &&
    Number.isFinite(step) &&
    typeof letters === 'string' &&
    letters.length === PLACES
  );
}

/**
 * How much words speak for a crisis: above zero they are more like the examples of crisis than like the
 * others. A linear model (logistic regression with hashed traits), for what no phrase has foreseen.
 */
export function crisisScore(words: readonly string[], weights: CrisisWeights): number {
  const places = traitPlaces(words);
  let sum = 0;
  for (const place of places) sum += weights.letters.charCodeAt(place) - ZERO;
  return weights.bias + (sum * weights.step) / Math.sqrt(places.size);
}

/** What a long word is taken apart into, so that a mistyped one is still like itself. */
const PART = 4;
const START = '^';
const END = '$';

/** Where the traits of a query stand: words and pairs, as typed and as they sound, and parts of long words. */
export function traitPlaces(words: readonly string[]): Set<number> {
  const traits = new Set<number>();
  const typed = [START, ...words, END];
  const heard = typed.map(soundOf);
  typed.forEach((word, at) => {
    const next = typed[at + 1];
    if (next) traits.add(placeOf(`${word} ${next}`));
    if (word === START || word === END) return;
    traits.add(placeOf(word));
    traits.add(placeOf(`~${heard[at]}`));
    if (next !== END) traits.add(placeOf(`~${heard[at]} ${heard[at + 1]}`));
    for (const later of typed.slice(at + 2, at + 4)) traits.add(placeOf(`${word}_${later}`));
    if (word.length < PART) return;
    const edged = `<${word}>`;
    for (let from = 0; from + PART <= edged.length; from++) {
      traits.add(placeOf(`#${edged.slice(from, from + PART)}`));
    }
  });
  return traits;
}

/** FNV-1a, folded. */
function placeOf(trait: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < trait.length; at++) {
    hash = Math.imul(hash ^ trait.charCodeAt(at), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % PLACES;
}
