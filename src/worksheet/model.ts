/** What a person writes down: people in order, each with an id that outlives devices and exports. */

/** When someone can be reached; in the order of a day. */
export const TIMES = ['day', 'evening', 'night', 'weekend'] as const;
export type Time = (typeof TIMES)[number];

/** CSAT 2009: the four kinds of support. The id of an ask begins with its kind. */
export const SUPPORT_KINDS = [
  'emotional',
  'informational',
  'instrumental',
  'affiliational',
] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

export interface Person {
  readonly id: string;
  /** Id of the content's category; one that the content no longer has is kept. */
  readonly category: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** Any other way to reach them, in the person's words. */
  readonly other: string;
  readonly times: readonly Time[];
  /** Ids of the content's asks. */
  readonly asks: readonly string[];
  /** Whether they have been asked to be on this sheet. */
  readonly asked: boolean;
  readonly note: string;
}

export type People = readonly Person[];
export type PersonPatch = Partial<Omit<Person, 'id'>>;

export interface SupportNetwork {
  version: 1;
  /** Grows with every change, so that the later of two copies is known without a clock. */
  revision: number;
  people: People;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** A fresh person with the known fields; `undefined` when one of them is something else. */
function parsePerson(input: unknown): Person | undefined {
  const it = Object(input) as Record<string, unknown>;
  const {id, category, asked = false, times = [], asks = []} = it;
  const words = ['name', 'phone', 'email', 'other', 'note'].map((key) => it[key] ?? '');
  if (!isText(id) || !/^[\w-]{1,64}$/.test(id) || !isText(category)) return undefined;
  if (typeof asked !== 'boolean' || !Array.isArray(times) || !Array.isArray(asks)) return undefined;
  if (![...words, ...times, ...asks].every(isText)) return undefined;
  const [name, phone, email, other, note] = words as [string, string, string, string, string];
  const known = TIMES.filter((time) => times.includes(time));
  return {id, category, name, phone, email, other, times: known, asks: [...asks], asked, note};
}

/**
 * A checked copy of what came from a file or from storage; `undefined` when it is something else. Of any
 * length: what a person could write has to come back.
 */
export function parseNetwork(input: unknown): SupportNetwork | undefined {
  const {version, revision = 0, people} = Object(input) as Record<string, unknown>;
  if (version !== 1 || !Number.isSafeInteger(revision) || !Array.isArray(people)) return undefined;
  const parsed = people.map(parsePerson);
  const good = parsed.filter((person) => person !== undefined);
  if (good.length < people.length) return undefined;
  // The same person twice counts once: all else would be lost with the second copy.
  const unique = new Map(good.map((person) => [person.id, person]));
  return {version, revision: revision as number, people: [...unique.values()]};
}

/** `crypto.randomUUID` is missing on plain http pages; this is not. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function newPerson(category: string, id = newId()): Person {
  const empty = {name: '', phone: '', email: '', other: '', note: ''};
  return {id, category, ...empty, times: [], asks: [], asked: false};
}

/** Whether anything at all has been written about them. */
export function isBlank(person: Person): boolean {
  const {name, phone, email, other, note, times, asks} = person;
  return (
    ![name, phone, email, other, note].some((it) => it.trim()) && !times.length && !asks.length
  );
}

export const hasContact = ({phone, email, other}: Person): boolean =>
  [phone, email, other].some((it) => it.trim() !== '');

export const kindOf = (ask: string): SupportKind | undefined =>
  SUPPORT_KINDS.find((kind) => ask.startsWith(`${kind}-`));

export function updatePerson(people: People, id: string, patch: PersonPatch): People {
  return people.map((person) => (person.id === id ? {...person, ...patch} : person));
}

export const removePerson = (people: People, id: string): People =>
  people.filter((person) => person.id !== id);

/** One place up or down among the people of the same category; where there is no place, nothing moves. */
export function movePerson(people: People, id: string, by: 1 | -1): People {
  const from = people.findIndex((person) => person.id === id);
  const {category} = people[from] ?? {};
  let to = from + by;
  while (people[to] && people[to]?.category !== category) to += by;
  if (from < 0 || !people[to]) return people;
  const moved = [...people];
  [moved[from], moved[to]] = [moved[to] as Person, moved[from] as Person];
  return moved;
}
