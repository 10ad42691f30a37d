import type {Bundle, Resource} from '../bundle.js';
import {createSearch} from '../search/search.js';
import type {QueryOptions, Search, StoredIndex} from '../search/search.js';
import {regionParts} from '../floor-lines.js';
import {openState} from '../hours.js';
import type {OpenState} from '../hours.js';
import {inSlices} from '../pause.js';
import {FacetIndex} from './facets.js';
import type {Choice, Facet, FacetLabels} from './facets.js';
import {kilometresTo} from './distance.js';
import type {Point} from './distance.js';
import {placesOf, servesPlace, townOf} from './place.js';

/** Which of a bundle's resources a finder is about; empty = all. */
export interface Scope {
  topics: readonly string[];
  kinds: readonly string[];
  /** Country (`US`) or part of one (`US-MN`). */
  region?: string;
}

/** What a person asks. */
export interface Question {
  words: string;
  choice: Choice;
  place: string;
  openNow: boolean;
  /** The nearest first. */
  near?: Point;
}

export interface Answer {
  crisis: boolean;
  total: number;
  results: Resource[];
}

export function inScope({topics, kinds, region}: Scope): (resource: Resource) => boolean {
  const [country, part] = regionParts(region);
  return (resource) => {
    const {serviceArea = []} = resource;
    return (
      (resource.status ?? 'active') === 'active' &&
      (topics.length === 0 || topics.some((id) => resource.topics.includes(id))) &&
      (kinds.length === 0 || kinds.includes(resource.kind)) &&
      (!country ||
        country === 'ALL' ||
        serviceArea.length === 0 ||
        serviceArea.some(
          (area) =>
            (area.country ?? country) === country &&
            (!part || !area.region || area.region === `${country}-${part}`),
        ))
    );
  };
}

/** What a directory is, and what its resources have. */
interface Survey {
  resources: Resource[];
  /** Which of the resources are meant, where the others are in the list too. */
  meant?: Uint8Array;
  /** Topics that some resource has. */
  topics: ReadonlySet<string>;
  towns: ReadonlySet<string>;
  hasHours: boolean;
  hasPlaces: boolean;
  hasCoordinates: boolean;
}

/** A bundle's resources in the order they are listed; an index is made of them in this order. */
export const inOrder = ({resources}: Bundle): Resource[] => byPriority(resources);

function byPriority(resources: readonly Resource[]): Resource[] {
  const first = resources.filter(({priority}) => priority !== undefined);
  const others = resources.filter(({priority}) => priority === undefined);
  return [...first.sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0)), ...others];
}

/** Looks at every resource once; an index is of all of them, whichever are meant. */
function* survey(bundle: Bundle, scope: Scope, ofAll: boolean): Generator<void, Survey> {
  const isMeant = inScope(scope);
  const wanted: Resource[] = [];
  const topics = new Set<string>();
  const towns = new Set<string>();
  const found = {hasHours: false, hasPlaces: false, hasCoordinates: false};
  for (const resource of bundle.resources) {
    yield;
    const meant = isMeant(resource);
    if (meant || ofAll) wanted.push(resource);
    if (!meant) continue;
    const {hours, channels, locations, serviceArea} = resource;
    for (const {address} of locations ?? []) towns.add(townOf(address));
    for (const id of resource.topics) topics.add(id);
    found.hasHours ||= !!hours || channels.some((channel) => channel.hours);
    found.hasPlaces ||= !!locations?.length || !!serviceArea?.some(({region}) => region);
    found.hasCoordinates ||= !!locations?.some(
      ({latitude, longitude}) => latitude !== undefined && longitude !== undefined,
    );
  }
  const resources = byPriority(wanted);
  yield;
  const meant = ofAll
    ? Uint8Array.from(resources, (resource) => Number(isMeant(resource)))
    : undefined;
  return {resources, meant, topics, towns, ...found};
}

/** Nobody waits at them for an answer. */
const UNATTENDED = ['email', 'web'];
/** What one of several says for all. */
const ORDER = ['open', 'unknown', 'closed'] as const;

/**
 * A service is open when it is, or when one of its channels is, and until the last of them closes; of
 * some `types` of channels, when one of those is.
 */
export function openNow(
  {hours: own, channels}: Resource,
  at: Date,
  types?: readonly string[],
): OpenState {
  const asked = channels.filter(({type, hours}) =>
    types ? types.includes(type) : hours || !UNATTENDED.includes(type),
  );
  const all = new Set(asked.map(({hours}) => hours ?? own));
  if (all.size === 0 || (own && !types)) all.add(own);
  const states = [...all].map((hours) => openState(hours, at));
  const state = ORDER.find((one) => states.some((it) => it.state === one)) ?? 'unknown';
  return {
    state,
    get changesAt() {
      const times = states
        .filter((it) => it.state === state)
        .map(({changesAt}) => changesAt?.getTime() ?? Infinity);
      const time = Math[state === 'open' ? 'max' : 'min'](...times);
      return time < Infinity ? new Date(time) : undefined;
    },
  };
}

/** A bundle's resources, searched and narrowed; reads them in slices and can be asked meanwhile. */
export class Directory {
  readonly facets: FacetIndex;
  #search: Search;
  #distances?: {near: Point; km: Float64Array};
  #place?: {asked: string; records: Uint8Array | undefined};

  static async of(
    bundle: Bundle,
    scope: Scope,
    labels: FacetLabels,
    index?: Promise<unknown>,
  ): Promise<Directory> {
    const found = await inSlices(survey(bundle, scope, index !== undefined));
    return new Directory(bundle, found, labels, index);
  }

  private constructor(
    private readonly bundle: Bundle,
    private readonly survey: Survey,
    labels: FacetLabels,
    private readonly index?: Promise<unknown>,
  ) {
    this.#search = this.#searchWith();
    this.facets = new FacetIndex(bundle.topics, labels);
  }

  get resources(): readonly Resource[] {
    return this.survey.resources;
  }

  get topics(): ReadonlySet<string> {
    return this.survey.topics;
  }

  get hasHours(): boolean {
    return this.survey.hasHours;
  }

  get hasPlaces(): boolean {
    return this.survey.hasPlaces;
  }

  get hasCoordinates(): boolean {
    return this.survey.hasCoordinates;
  }

  /** Whether everything was read. */
  get ready(): boolean {
    return this.#ready;
  }
  #ready = false;

  async read(progress: (read: number) => void): Promise<void> {
    // What came matters to nobody but the search, which looks at it closely.
    try {
      const index = (await this.index) as StoredIndex | undefined;
      if (index !== undefined) this.#search = this.#searchWith(index);
      await this.#search.ready(progress);
      await inSlices(this.#countFacets());
    } catch (error) {
      console.warn('care-widgets: not all services could be read.', error);
    }
    this.#ready = true;
    if (this.hasPlaces) void inSlices(this.#readPlaces());
  }

  *#countFacets(): Generator<void> {
    for (const resource of this.resources) {
      this.facets.add(resource);
      yield;
    }
  }

  /** Nobody waits for them: a place that is typed before is looked for all the same. */
  *#readPlaces(): Generator<void> {
    for (const resource of this.resources) {
      placesOf(resource);
      yield;
    }
  }

  ask(question: Question, limit: number, at: Date): Answer {
    const {words, choice, near} = question;
    const chosen = Object.values(choice).some((values) => values.length > 0);
    const allowed = chosen ? this.facets.allowed(choice) : undefined;
    const passes = this.#passes(question, at);
    const filters =
      allowed || passes
        ? (resource: Resource, record: number) =>
            (!allowed || allowed[record] === 1) && (!passes || passes(resource, record))
        : undefined;
    const {crisis, total, found, results} = this.#search.search(words, {
      limit: near ? 0 : limit,
      filters,
      partial: true,
    });
    const best = near ? this.#nearest(found, near, limit) : results.map(({resource}) => resource);
    return {crisis, total: near ? found.length : total, results: best};
  }

  /** What has no place, such as a line for the whole country, comes after what has one. */
  #nearest(found: readonly number[], near: Point, limit: number): Resource[] {
    if (this.#distances?.near !== near) {
      const km = Float64Array.from(this.resources, (resource) => kilometresTo(resource, near));
      this.#distances = {near, km};
    }
    const {km} = this.#distances;
    const of = (record: number) => km[record] as number;
    return [...found]
      .sort((a, b) => of(a) - of(b) || a - b)
      .slice(0, limit)
      .map((record) => this.resources[record] as Resource);
  }

  /** What could narrow an answer further, with how many each would leave. */
  narrow(question: Question, at: Date): Facet[] {
    if (!this.#ready) return [];
    const passes = this.#passes(question, at);
    const {found} = this.#search.search(question.words, {limit: 0, filters: passes, partial: true});
    const records = new Uint8Array(this.facets.size);
    for (const record of found) records[record] = 1;
    return this.facets.count(records, question.choice);
  }

  #searchWith(index?: StoredIndex): Search {
    const {topics, locale} = this.bundle;
    return createSearch(this.resources, {topics, locale, index});
  }

  /** Which records serve a place. Counting asks once more for the one that was just looked for. */
  #at(place: string): Uint8Array | undefined {
    if (this.#place?.asked !== place) {
      const serves = servesPlace(place, this.survey.towns);
      const records = serves && new Uint8Array(this.resources.length);
      if (records) this.resources.forEach((it, record) => (records[record] = Number(serves(it))));
      this.#place = {asked: place, records};
    }
    return this.#place.records;
  }

  #passes({place, choice, openNow: onlyOpen}: Question, at: Date): QueryOptions['filters'] {
    const {meant} = this.survey;
    const here = this.#at(place);
    if (!here && !onlyOpen && !meant) return undefined;
    return (resource, record) =>
      (!meant || meant[record] === 1) &&
      (!here || here[record] === 1) &&
      (!onlyOpen || openNow(resource, at, choice.contact).state === 'open');
  }
}
