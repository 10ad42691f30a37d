import type {Resource} from '../../src/bundle.js';
import {Random} from './random.js';

/** Queries whose right answer is known: somebody looks for one service and writes it in one of ten ways. */
export interface KnownItem {
  kind: string;
  query: string;
  id: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const wordsOf = (text: string): string[] =>
  text.split(/[\s,/]+/).filter((word) => /\p{L}/u.test(word));
const long = (words: string[], length = 5): string[] =>
  words.filter((word) => word.length >= length && /^[a-z'áéíóúñüöë.-]+$/i.test(word));

function neighbour(random: Random, letter: string): string {
  const row = KEYBOARD.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row || random.next() < 0.4) return random.pick([...LETTERS]);
  const at = row.indexOf(letter.toLowerCase());
  return row[at + (random.next() < 0.5 ? -1 : 1)] ?? row[at === 0 ? 1 : at - 1] ?? 'e';
}

/** One slip of the finger: a letter too few, too many, a wrong one, or two the wrong way round. */
export function slip(random: Random, word: string): string {
  const at = 1 + random.below(word.length - 1);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + neighbour(random, letter) + letter + after;
    case 2:
      return before + neighbour(random, letter) + after;
    default:
      return after
        ? before + after.charAt(0) + letter + after.slice(1)
        : before.slice(0, -1) + letter + before.slice(-1);
  }
}

/** How people write what they have heard. */
const HEARD: readonly [RegExp, string][] = [
  [/ph/i, 'f'],
  [/^psy/i, 'sy'],
  [/ch(?=[oair])/i, 'k'],
  [/ei/i, 'ie'],
  [/ie/i, 'ei'],
  [/(.)\1/i, '$1'],
  [/([lmnprst])(?=[aeiou])/i, '$1$1'],
  [/tion/i, 'sion'],
  [/ery/i, 'ry'],
  [/ance|ence/i, 'ants'],
  [/able/i, 'ible'],
  [/ou/i, 'ow'],
  [/ea/i, 'ee'],
  [/c(?=[ei])/i, 's'],
  [/qu/i, 'kw'],
  [/x/i, 'cks'],
  [/ck/i, 'k'],
  [/gh/i, ''],
  [/or\b/i, 'er'],
  [/a(?=[^aeiou]*$)/i, 'e'],
  [/y$/i, 'ie'],
  [/e(?=[lrn])/i, 'a'],
];

function misspell(random: Random, word: string): string {
  const fitting = HEARD.filter(([sound]) => sound.test(word));
  if (fitting.length === 0) return slip(random, word);
  const [sound, written] = random.pick(fitting);
  return word.replace(sound, written);
}

const VARIANTS: readonly [RegExp, string][] = [
  [/counseling/i, 'counselling'],
  [/center/i, 'centre'],
  [/centre/i, 'center'],
  [/behavioral/i, 'behavioural'],
  [/program\b/i, 'programme'],
  [/&/, 'and'],
  [/ and /i, ' & '],
  [/st\. /i, 'saint '],
  [/st\. /i, 'st '],
  [/(\p{L})-(\p{L})/u, '$1 $2'],
  [/(\p{L})-(\p{L})/u, '$1$2'],
  [/health care/i, 'healthcare'],
  [/healthcare/i, 'health care'],
  [/['’]/, ''],
  [/(\p{L}{3})['’]?s\b/iu, "$1's"],
];

function variant(name: string, random: Random): string {
  const changed = VARIANTS.filter(([from]) => from.test(name)).map(([from, to]) =>
    name.replace(from, to),
  );
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain !== name) changed.push(plain);
  // A compound written as one, where nothing else can be written in two ways.
  return changed.length > 0 ? random.pick(changed) : name.replace(/(\p{L}+) (\p{L}+)/u, '$1-$2');
}

function changeOne(random: Random, words: string[], change: (word: string) => string): string[] {
  const fit = long(words).length > 0 ? long(words) : words.filter(({length}) => length >= 4);
  if (fit.length === 0) return words;
  const chosen = random.pick(fit);
  return words.map((word) => (word === chosen ? change(word) : word));
}

function fields({name, organization, locations}: Resource, random: Random): string[] {
  const part = random.sample(wordsOf(name), Math.min(2, wordsOf(name).length));
  const city = locations?.[0]?.address?.city ?? '';
  const other =
    random.next() < 0.6 || !organization ? [city] : [random.pick(wordsOf(organization.name)), city];
  return [...part, ...other.flatMap(wordsOf)];
}

export const KINDS: Record<string, (resource: Resource, random: Random) => string> = {
  exact: ({name}) => name,
  prefix: ({name}, random) =>
    name.slice(0, Math.max(8, Math.ceil(name.length * (0.6 + 0.3 * random.next())))).trim(),
  'one typo': ({name}, random) =>
    changeOne(random, wordsOf(name), (word) => slip(random, word)).join(' '),
  'two typos': ({name}, random) => {
    const once = changeOne(random, wordsOf(name), (word) => slip(random, word));
    return changeOne(random, once, (word) => slip(random, word)).join(' ');
  },
  swapped: ({name}, random) => random.shuffle(wordsOf(name)).join(' '),
  'several fields': (resource, random) => fields(resource, random).join(' '),
  'several + typo': (resource, random) =>
    changeOne(random, fields(resource, random), (word) => slip(random, word)).join(' '),
  description: ({description}, random) =>
    random.sample([...new Set(long(wordsOf(description), 4))], 5).join(' '),
  misspelt: ({name}, random) =>
    changeOne(random, wordsOf(name), (word) => misspell(random, word)).join(' '),
  variant: ({name}, random) => variant(name, random),
};

export function knownItems(
  resources: readonly Resource[],
  each: number,
  seed: number,
): KnownItem[] {
  const random = new Random(seed);
  return Object.entries(KINDS).flatMap(([kind, write]) =>
    Array.from({length: each}, () => {
      const resource = random.pick(resources);
      return {kind, query: write(resource, random).toLowerCase(), id: resource.id};
    }),
  );
}

/** What a person sees searched on the way to a query: every letter from the second. */
export function keystrokes(items: readonly KnownItem[], count: number, seed: number): string[] {
  const random = new Random(seed);
  const typed: string[] = [];
  while (typed.length < count) {
    const {query} = random.pick(items);
    for (let end = 2; end <= query.length; end++) typed.push(query.slice(0, end));
  }
  return typed.slice(0, count);
}
