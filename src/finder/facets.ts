import type {Resource, Topic} from '../bundle.js';
import {languageNamer} from '../formatter.js';

/** What a directory can be narrowed by. */
export const FACETS = [
  'topic',
  'kind',
  'audience',
  'language',
  'cost',
  'state',
  'contact',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Chosen values by facet: any of a facet's values, and all of the facets. */
export type Choice = Partial<Record<FacetName, readonly string[]>>;

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface Facet {
  name: FacetName;
  values: FacetValue[];
}

/** Words for values that are codes in the content. */
export interface FacetLabels {
  kinds: Record<string, string>;
  contacts: Record<string, string>;
  languageNames: Record<string, string>;
  free: string;
  locale: string;
}

type Values = [value: string, label: string][];

function costs({cost}: Resource, free: string): Values {
  // "Medicaid, cash, sliding fee scale" is a list; "Fees depend on your income." is a sentence.
  const note = cost?.note && !/[.;:]/.test(cost.note) ? cost.note.split(/,\s*/) : [];
  const listed = note.map((value): [string, string] => [value.toLowerCase(), sentence(value)]);
  return cost?.free ? [['free', free], ...listed] : listed;
}

function states({serviceArea = [], locations = []}: Resource): Values {
  const areas = serviceArea.flatMap(({region, name}): Values =>
    region ? [[region, name ?? region]] : [],
  );
  if (areas.length > 0) return areas;
  return locations.flatMap(({address}): Values => {
    const state = address?.state_province;
    return state ? [[`${address.country ?? 'US'}-${state}`, state]] : [];
  });
}

/** Which values each record has, and how many records each value has among some. */
export class FacetIndex {
  #records = new Map<FacetName, Map<string, {label: string; records: number[]}>>();
  #size = 0;
  #languageName: (code: string) => string;
  #topics: Map<string, string>;

  constructor(
    topics: readonly Topic[],
    private readonly labels: FacetLabels,
  ) {
    this.#languageName = languageNamer(labels.locale, labels.languageNames);
    this.#topics = new Map(topics.map(({id, label}) => [id, label]));
    for (const name of FACETS) this.#records.set(name, new Map());
  }

  /** How many records were read. */
  get size(): number {
    return this.#size;
  }

  add(resource: Resource): void {
    for (const name of FACETS) {
      const values = this.#records.get(name) as Map<string, {label: string; records: number[]}>;
      for (const [value, label] of this.#valuesOf(name, resource)) {
        const known = values.get(value);
        if (!known) values.set(value, {label, records: [this.#size]});
        else if (known.records.at(-1) !== this.#size) known.records.push(this.#size);
      }
    }
    this.#size++;
  }

  #valuesOf(name: FacetName, resource: Resource): Values {
    const named = (values: readonly string[] = []): Values =>
      values.map((value) => [value, this.#nameOf(name, value)]);
    switch (name) {
      case 'topic':
        return named(resource.topics.filter((id) => this.#topics.has(id)));
      case 'kind':
        return named([resource.kind]);
      case 'audience':
        return named(resource.audiences);
      case 'language':
        return named(resource.languages);
      case 'cost':
        return costs(resource, this.labels.free);
      case 'state':
        return states(resource);
      case 'contact':
        return named(resource.channels.map(({type}) => type));
    }
  }

  #nameOf(name: FacetName, value: string): string {
    const {kinds, contacts} = this.labels;
    switch (name) {
      case 'topic':
        return this.#topics.get(value) ?? value;
      case 'kind':
        return kinds[value] ?? value;
      case 'audience':
        return sentence(value);
      case 'language':
        return sentence(this.#languageName(value));
      case 'contact':
        return contacts[value] ?? value;
      default:
        return value;
    }
  }

  /** A choice without what no record has: it may come from an address. */
  known(choice: Choice): Choice {
    const entries = Object.entries(choice) as [FacetName, readonly string[]][];
    return Object.fromEntries(
      entries.flatMap(([name, values]) => {
        const some = values.filter((value) => this.#records.get(name)?.has(value));
        return some.length > 0 ? [[name, some]] : [];
      }),
    );
  }

  /** Records that a choice allows, as 1 at their place; `except` one facet's own choice. */
  allowed(choice: Choice, except?: FacetName): Uint8Array {
    const all = new Uint8Array(this.#size).fill(1);
    for (const name of FACETS) {
      const chosen = choice[name];
      if (name === except || !chosen?.length) continue;
      const these = new Uint8Array(this.#size);
      for (const value of chosen) {
        for (const record of this.#records.get(name)?.get(value)?.records ?? []) these[record] = 1;
      }
      for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) & (these[i] as number);
    }
    return all;
  }

  /** Facets that can narrow `records` (1 at their place), largest values first. */
  count(records: Uint8Array, choice: Choice): Facet[] {
    return FACETS.flatMap((name) => {
      const known = this.#records.get(name);
      // A single value narrows where some lack it, such as "Free".
      const [only] = known?.values() ?? [];
      if (!known || !only || (known.size < 2 && only.records.length === this.#size)) return [];
      // A facet's own choice does not narrow its other values: they could be added.
      const others = this.allowed(choice, name);
      const values = [...known].map(([value, {label, records: its}]) => {
        let count = 0;
        for (const record of its) {
          count += (records[record] as number) & (others[record] as number);
        }
        return {value, label, count};
      });
      const some = values.filter(({value, count}) => count > 0 || choice[name]?.includes(value));
      some.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
      return some.length > 0 ? [{name, values: some}] : [];
    });
  }

  /** Also of a value that no record read so far has: it was chosen while the others are still read. */
  labelOf(name: FacetName, value: string): string {
    return this.#records.get(name)?.get(value)?.label ?? this.#nameOf(name, value);
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
