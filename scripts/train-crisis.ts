import {readFile, writeFile} from 'node:fs/promises';
import type {Bundle, Resource} from '../src/bundle.js';
import {CrisisReader, type CrisisPhrases} from '../src/search/crisis-reader.js';
import {PLACES, ZERO, traitPlaces, type CrisisWeights} from '../src/search/crisis-weights.js';
import {plainWords} from '../src/search/crisis-words.js';
import {convertDirectory} from './samhsa/convert.js';

/** Queries of crisis and others, as people type them. */
export interface CrisisExamples {
  show: string[];
  hide: string[];
}

/** Found by trying on lists that were left out in turn; others near them do as well. */
const EPOCHS = 20;
const RATE = 0.3;
const DECAY = 0.0003;
const FIRST_SQUARE = 0.01;
/** How much more a crisis that is missed weighs than one too many. */
const CRISIS_WEIGHT = 1.5;
/** So much speaks for a crisis beforehand, beyond what the examples say: chosen so that on lists that were left out both aims hold. */
const DOUBT = -0.3;
/** Traits of fewer examples than this say more of chance than of a crisis. */
const FEWEST = 3;
/** Letters to either side of zero, and the weight that the outermost stands for. */
const LETTERS = 5;
const MOST = 6;

const DIRECTORY = 'test/fixtures/samhsa/MH_Facilities_List.csv';
/** One of so many facilities: enough to know what such names are made of. */
const EVERY = 6;
/** Weights that say nothing: phrases alone. */
const NONE: CrisisWeights = {
  bias: 0,
  step: 0,
  letters: String.fromCharCode(ZERO).repeat(PLACES),
};

interface Example {
  places: number[];
  crisis: number;
}

/** Logistic regression by AdaGrad. The same examples give the same weights, to the letter. */
export function trainCrisis({show, hide}: CrisisExamples): CrisisWeights {
  const examples = [...show.map(exampleOf(1)), ...hide.map(exampleOf(0))];
  leaveOutRare(examples);
  const weights = new Float64Array(PLACES);
  const squares = new Float64Array(PLACES).fill(FIRST_SQUARE);
  let bias = 0;
  let biasSquares = FIRST_SQUARE;
  const random = numbers();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    for (const {places, crisis} of examples) {
      const length = Math.sqrt(places.length || 1);
      let score = bias;
      for (const place of places) score += weights[place]! / length;
      const slope = (crisis ? CRISIS_WEIGHT : 1) * (1 / (1 + Math.exp(-score)) - crisis);
      biasSquares += slope ** 2;
      bias -= (RATE * slope) / Math.sqrt(biasSquares);
      for (const place of places) {
        const gradient = slope / length + DECAY * weights[place]!;
        squares[place]! += gradient ** 2;
        weights[place]! -= (RATE * gradient) / Math.sqrt(squares[place]!);
      }
    }
  }
  return {
    bias: Number((bias + DOUBT).toFixed(3)),
    step: MOST / LETTERS,
    letters: lettersOf(weights),
  };
}

const exampleOf =
  (crisis: number) =>
  (query: string): Example => ({places: [...traitPlaces(plainWords(query))], crisis});

function leaveOutRare(examples: Example[]): void {
  const counts = new Uint32Array(PLACES);
  for (const {places} of examples) for (const place of places) counts[place]! += 1;
  for (const example of examples) {
    example.places = example.places.filter((place) => counts[place]! >= FEWEST);
  }
}

function lettersOf(weights: Float64Array): string {
  return Array.from(weights, (weight) => {
    const letter = Math.round((weight / MOST) * LETTERS);
    return String.fromCharCode(ZERO + Math.max(-LETTERS, Math.min(LETTERS, letter)));
  }).join('');
}

/** Lehmer's generator, always from the same beginning. */
function numbers(): () => number {
  let seed = 1;
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}

/**
 * Besides the examples: what people see in a directory, and what stands in the box while they type, as
 * the phrases alone read it.
 */
async function allExamples(phrases: CrisisPhrases): Promise<CrisisExamples> {
  const {show, hide} = await read<CrisisExamples>('data/crisis-examples.json');
  const reader = CrisisReader.of({...phrases, weights: NONE});
  const isOther = (query: string): boolean => !reader.suggestsCrisis(query);
  const known = new Set(show);
  const random = numbers();
  const begun = hide.map((query) => query.slice(0, Math.ceil(random() * query.length)));
  const [own, directory] = [await ownWords(), await directoryNames()];
  const other = [...own, ...directory, ...begun].filter(
    (query) => isOther(query) && !known.has(query),
  );
  return {
    show: [...show, ...own.filter((query) => !isOther(query))],
    hide: [...hide, ...other],
  };
}

/** Topics, names and titles of the default content. */
async function ownWords(): Promise<string[]> {
  const bundles = await Promise.all(['data/en.json', 'data/es.json'].map(read<Bundle>));
  const words = bundles.flatMap(({topics, resources, articles}) => [
    ...topics.flatMap(({label, synonyms = []}) => [label, ...synonyms]),
    ...resources.map(({name}) => name),
    ...articles.map(({title}) => title),
  ]);
  return [...new Set(words)];
}

/** Names and places of SAMHSA's directory. */
async function directoryNames(): Promise<string[]> {
  const directory = convertDirectory(await readFile(DIRECTORY, 'utf8')) as {resources: Resource[]};
  const names = directory.resources
    .filter((_, at) => at % EVERY === 0)
    .flatMap(({name, locations = []}) => [
      name,
      ...locations.flatMap(({address}) => [address?.address_1 ?? '', address?.city ?? '']),
    ]);
  return [...new Set(names)].filter(Boolean);
}

const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;

/** What data/crisis-weights.json has to be. */
export async function crisisWeights(): Promise<string> {
  const phrases = await read<CrisisPhrases>('data/crisis-phrases.json');
  return `${JSON.stringify(trainCrisis(await allExamples(phrases)), undefined, 2)}\n`;
}

/** `npm run build:crisis`: after phrases or examples were changed. */
if (process.argv[1]?.endsWith('train-crisis.ts')) {
  await writeFile('data/crisis-weights.json', await crisisWeights());
}
