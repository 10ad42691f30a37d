/**
 * The crisis floor: the few numbers that must never be lost, compiled into the script. A bundle can
 * add lines and order them; it can never alter, hide or remove one of these.
 *
 * The data is `floor.ts`, written by `npm run build:floor` from `data/` so that there is one source:
 *
 *   export const floor: Floor = {
 *     US: [{
 *       id: '988-lifeline', verifiedAt: '2026-09-14',   // kind: 'emergency' where it is one
 *       channels: [{type: 'call', number: '988'}, …],    // facts alone; `dial` where it is not the digits shown
 *       words: {
 *         en: {name: '…', description: '…', channels?: {4: {label?: '…', note?: '…'}}},
 *         es: {…},                                                     // `channels` by position
 *       },
 *     }, …],
 *     CA: […], …
 *   };
 */
import {floor, floorSites} from './floor.js';
import type {Channel, Resource} from './bundle.js';
import {DEFAULT_LOCALE, pickLocale} from './language.js';
import {dialOf} from './links.js';

export interface FloorWords {
  name: string;
  description: string;
  channels?: Record<number, {label?: string; note?: string}>;
}

/** In the order of urgency; every one of them answers day and night. */
export interface FloorRecord extends Pick<Resource, 'id' | 'verifiedAt'> {
  kind?: 'emergency';
  channels: Omit<Channel, 'label' | 'note'>[];
  words: {en: FloorWords} & Record<string, FloorWords>;
}

/** Lines by ISO 3166-1 country, most urgent first. */
export type Floor = Record<string, FloorRecord[]>;

/** What the contact template needs of a resource; a floor line has just this. */
export type Line = Pick<
  Resource,
  | 'id'
  | 'kind'
  | 'name'
  | 'description'
  | 'alert'
  | 'channels'
  | 'hours'
  | 'priority'
  | 'verifiedAt'
  | 'url'
>;

/** Countries the floor knows, in the order they are offered. */
export const floorRegions: readonly string[] = Object.keys(floor);

export const DEFAULT_REGION = 'US';

/** The country and the part of it in what a partner wrote: `us-mn`; "UK" is kept for GB in ISO 3166-1. */
export const regionParts = (region?: string | null): string[] =>
  region?.trim().toUpperCase().replace(/^UK\b/, 'GB').split('-') ?? [];

/** The first of several that is a country of the floor, or the default. */
export function floorRegion(...asked: (string | null | undefined)[]): string {
  const countries = asked.map((region) => regionParts(region)[0] ?? '');
  return countries.find((country) => floorRegions.includes(country)) ?? DEFAULT_REGION;
}

const byId: ReadonlyMap<string, FloorRecord> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.values(floor)
    .flat()
    .map((record) => [record.id, record]),
);

function toLine({id, kind, verifiedAt, words, channels}: FloorRecord, language: string): Line {
  const locale = pickLocale(language, Object.keys(words)) ?? DEFAULT_LOCALE;
  const {name, description, channels: said} = words[locale] ?? words.en;
  return {
    id,
    kind: kind ?? 'crisis-line',
    verifiedAt,
    name,
    description,
    hours: 'always',
    channels: channels.map((channel, i) => ({
      // What is dialled is what is shown, where the record does not say it.
      dial: channel.number && dialOf(channel.number),
      ...channel,
      ...said?.[i],
    })),
  };
}

/** The floor lines of a country, in the nearest language we have; a position is a priority. */
export function floorLines(region: string, language: string): Line[] {
  return (floor[region] ?? []).map((record, i) => ({...toLine(record, language), priority: i + 1}));
}

/** The first lines of a country that say how they are reached; Canada's emergency entry does not. */
export function linesToReach(region: string, language: string, count: number): Line[] {
  return floorLines(region, language)
    .filter(({channels}) => channels.length > 0)
    .slice(0, count);
}

/** One floor line in one language, or nothing. */
export function floorLine(id: string, language: string): Line | undefined {
  const record = byId.get(id);
  return record && toLine(record, language);
}

/** Names that look or sound alike are one: full-width letters, accents, signs, "and" for "&". */
const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\b(and|the)\b|[^\p{L}\p{N}]/gu, '');

let owners: Map<string, string> | undefined;

/** Letters of other scripts between Latin ones: they are there to look like them. */
const LOOKS_LATIN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/** The id of the floor line that has this name, in any of our languages. */
export function floorOwner(name: string): string | undefined {
  owners ??= new Map(
    [...byId.values()].flatMap(({id, words}) =>
      Object.values(words).map((said) => [fold(said.name), id] as const),
    ),
  );
  const folded = fold(name);
  const owner = owners.get(folded);
  if (owner !== undefined || !/[a-z]/.test(folded) || folded.search(LOOKS_LATIN) < 0) return owner;
  const alike = new RegExp(`^${folded.replace(LOOKS_LATIN, '.')}$`, 'u');
  return [...owners].find(([known]) => alike.test(known))?.[1];
}

/** The parts of a channel that decide where it leads. */
function facts({type, number, dial, keyword, press, url, email}: Omit<Channel, 'label'>): string {
  return JSON.stringify(
    [type, number, dial, keyword, press, url, email].map((fact) => fact ?? null),
  );
}

/** Digits of any script: what is not written in the floor's own is none of its numbers. */
const digitsOf = (text: string): string => text.replace(/\P{N}/gu, '');

let numbers: string[] | undefined;

/** Whether every number that a text names, of three digits or more, is one of the floor's or `harmless`. */
function namesOnlyFloor(text: string, harmless?: RegExp): boolean {
  numbers ??= [...byId.values()].flatMap(({channels}) =>
    channels.flatMap(({number = '', dial = ''}) => [digitsOf(number), dial]),
  );
  const named = text.normalize('NFKD').match(/\p{N}(?:[\s().\u2010-\u2015-]?\p{N})*/gu) ?? [];
  return named.every((one) => {
    const digits = digitsOf(one);
    return (
      digits.length < 3 || harmless?.test(one) || numbers?.some((known) => known.includes(digits))
    );
  });
}

/** The bundle's longer texts for a floor line, where they name no other number; ways and hours are the floor's. */
function textsFor(
  line: Line,
  {description, channels}: Resource,
): Pick<Line, 'description' | 'channels'> | undefined {
  const said = [description, ...channels.flatMap(({label, note}) => [label, note])];
  if (!said.every((text) => namesOnlyFloor(text ?? ''))) return undefined;
  return {
    description,
    channels: line.channels.map((channel, i) => ({
      ...channel,
      label: channels[i]?.label,
      note: channels[i]?.note,
    })),
  };
}

/** A year or a day, with no other digits beside it. */
const DATE = /^20\d\d(-\d\d-\d\d)?$/;

/** What a bundle says of an outage, where that sends nobody to another number; "until May 2027" does not. */
const alertFor = ({alert}: Resource): Resource['alert'] =>
  namesOnlyFloor(alert?.text ?? '', DATE) ? alert : undefined;

/**
 * Puts the floor back into a bundle's resources: same id, the compiled record; same name under
 * another id, left out. `changed` hears about every difference that led somewhere else.
 */
export function protectFloor(
  resources: Resource[],
  locale: string,
  changed: (index: number, field: string, expected: string, found: string) => void,
): Resource[] {
  return resources.flatMap((resource, index) => {
    const line = floorLine(resource.id, locale);
    if (!line) {
      const owner = floorOwner(resource.name);
      if (owner === undefined) return [resource];
      changed(
        index,
        '.name',
        'a name of its own',
        `the name of "${owner}", whose number is compiled in`,
      );
      return [];
    }
    const wanted = line.channels.map(facts).join();
    const found = resource.channels.map(facts).join();
    if (wanted !== found) changed(index, '.channels', 'the compiled ways of contact', 'others');
    const texts = wanted === found ? textsFor(line, resource) : undefined;
    if (wanted === found && !texts) {
      changed(index, '.description', 'no numbers but those of crisis lines in its texts', 'others');
    }
    const {priority, url} = resource;
    const alert = alertFor(resource);
    if (alert !== resource.alert)
      changed(index, '.alert', 'no numbers but those of crisis lines', 'others');
    const isOwnSite = !url || floorSites[line.id]?.includes(url);
    if (!isOwnSite) changed(index, '.url', 'its own website', `"${url}"`);
    const site = isOwnSite ? url : undefined;
    return [
      {...resource, ...line, ...texts, url: site, status: 'active' as const, priority, alert},
    ];
  });
}
