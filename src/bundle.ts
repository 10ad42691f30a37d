import {BundleError} from './bundle-error.js';
import {protectFloor} from './floor-lines.js';
import {dialMatches, httpsUrl, mailHref} from './links.js';
import {inSlices, pause} from './pause.js';
import {
  array,
  choice,
  describe,
  either,
  flag,
  lenient,
  list,
  listReader,
  number,
  optional,
  read,
} from './schema.js';
import {record, refine, required, text} from './schema.js';
import type {Infer} from './schema.js';

/**
 * The content bundle: the one definition behind the types, the run-time parser and
 * `bundle.schema.json`. Every name here is public API. Prose: docs/content-bundle.md.
 */

/** Lengths that no honest text reaches; they keep a hostile bundle from flooding a page. */
const line = text(300);
const prose = text(4000);
const id = text(
  128,
  /^(?!(__proto__|constructor|prototype)$)[A-Za-z0-9_][A-Za-z0-9._-]*$/,
  'an id of letters, digits, ".", "_" and "-"',
);
/** `Date.parse` alone takes 31 February for 3 March. */
const exists = (date: string): string | undefined => {
  const [year, month, day] = date.split(/\D/).map(Number) as [number, number, number];
  const read = new Date(Date.UTC(year, month - 1, day));
  const isDay = read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  return isDay && !Number.isNaN(Date.parse(date)) ? date : undefined;
};
const date = refine(
  text(40, /^\d{4}-\d\d-\d\d(T[0-9:.]+(Z|[+-]\d\d:?\d\d)?)?$/, 'a date such as 2026-11-23'),
  exists,
  'a date that exists, such as 2026-11-23',
);
const day = refine(
  text(10, /^\d{4}-\d\d-\d\d$/, 'a day such as 2026-11-23'),
  exists,
  'a day that exists',
);
const clock = text(5, /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time such as 09:30');
const languageTag = text(
  35,
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  'a language tag such as en or es-MX',
);
const countryCode = text(2, /^[A-Z]{2}$/, 'an ISO 3166-1 country code such as US');
const wholeNumber = number(0, 1e6, true);
const seconds = number(0, 60);
const link = refine(text(2000), httpsUrl, 'an absolute https: address without user info');

// Asking Intl costs as much as the rest of a record, and a directory has few zones.
const zones = new Map<string, boolean>();
function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: zone});
    return true;
  } catch {
    return false;
  }
}
const timeZone = refine(
  text(64),
  (zone) => {
    if (!zones.has(zone)) zones.set(zone, isTimeZone(zone));
    return zones.get(zone) ? zone : undefined;
  },
  'an IANA time zone such as America/Chicago',
);

const hours = either(
  choice('always'),
  record({
    timeZone: required(timeZone),
    weekly: required(
      array(
        record({
          days: required(array(choice('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'))),
          opens: required(clock),
          closes: required(clock),
        }),
      ),
    ),
    exceptions: optional(
      array(
        record({
          from: required(day),
          through: required(day),
          closed: optional(flag),
          opens: optional(clock),
          closes: optional(clock),
          note: optional(line),
        }),
      ),
    ),
    note: optional(line),
  }),
);

/** What leads somewhere in a channel, by its type; the rest would be a link that says one thing and does another. */
const WAYS: Record<string, readonly ('number' | 'url' | 'email')[]> = {
  call: ['number'],
  text: ['number'],
  tty: ['number'],
  video: ['number', 'url'],
  chat: ['url'],
  web: ['url'],
  email: ['email'],
};

const channel = refine(
  record({
    type: required(choice('call', 'text', 'chat', 'video', 'tty', 'email', 'web')),
    number: optional(text(40)),
    dial: optional(text(40)),
    keyword: optional(text(20, /^[A-Za-z0-9 ]+$/, 'a word of letters and digits')),
    press: optional(text(2, /^\d+$/, 'one or two digits')),
    url: lenient(link),
    email: lenient(refine(text(200), (it) => mailHref(it) && it, 'an e-mail address')),
    languages: optional(array(languageTag)),
    hours: lenient(hours),
    label: optional(line),
    note: optional(line),
  }),
  (it, leftOut) => {
    const ways = WAYS[it.type] ?? [];
    if (!ways.some((way) => it[way])) return undefined;
    const kept = {...it};
    for (const way of ['number', 'dial', 'url', 'email'] as const) {
      if (it[way] === undefined || ways.includes(way === 'dial' ? 'number' : way)) continue;
      leftOut(
        `.${way}`,
        `nothing but ${ways.join(' or ')} in a "${it.type}" channel`,
        `"${it[way]}"`,
      );
      kept[way] = undefined;
    }
    // Shown and dialled come from one record; where they differ the number stays readable and is not a link.
    if (kept.dial !== undefined && !dialMatches(kept.number ?? '', kept.dial)) {
      leftOut('.dial', `the digits of "${kept.number ?? ''}"`, `"${kept.dial}"`);
      kept.dial = undefined;
    }
    return kept;
  },
  'what its type needs: a number to call or text, an https: url to chat or read, an email to write to',
);

const resource = record({
  id: required(id),
  kind: required(choice('emergency', 'crisis-line', 'warmline', 'service')),
  status: optional(choice('active', 'inactive', 'defunct', 'temporarily closed')),
  name: required(line),
  alternateName: optional(line),
  description: required(prose),
  /** Notice of an outage; absent `from` = already, absent `until` = until it is taken out. */
  alert: optional(record({text: required(prose), from: optional(date), until: optional(date)})),
  url: lenient(link),
  organization: optional(record({name: required(line), url: lenient(link)})),
  channels: required(list(channel)),
  hours: lenient(hours),
  topics: required(array(id)),
  audiences: optional(array(line)),
  languages: optional(array(languageTag)),
  accessibility: optional(array(line)),
  eligibility: optional(prose),
  minAge: optional(wholeNumber),
  maxAge: optional(wholeNumber),
  cost: optional(record({free: optional(flag), note: optional(line)})),
  serviceArea: optional(
    array(record({country: optional(countryCode), region: optional(line), name: optional(line)})),
  ),
  locations: optional(
    list(
      record({
        name: optional(line),
        address: optional(
          record({
            address_1: optional(line),
            address_2: optional(line),
            city: optional(line),
            region: optional(line),
            state_province: optional(line),
            postal_code: optional(line),
            country: optional(line),
          }),
        ),
        latitude: optional(number(-90, 90)),
        longitude: optional(number(-180, 180)),
      }),
    ),
  ),
  /** Smaller comes first, in the banner and at the top of the finder. */
  priority: optional(number(-1e9, 1e9)),
  verifiedAt: required(date),
  source: required(link),
  reviewBy: optional(date),
});

const topic = record({
  id: required(id),
  label: required(line),
  synonyms: optional(array(line)),
});

const block = either(
  record({type: required(choice('heading')), text: required(line)}),
  record({type: required(choice('paragraph')), text: required(prose)}),
  record({
    type: required(choice('list')),
    ordered: optional(flag),
    items: required(array(prose)),
  }),
  record({
    type: required(choice('steps')),
    items: required(array(record({title: required(line), text: required(prose)}))),
  }),
  record({type: required(choice('resource', 'meditation', 'worksheet')), id: required(id)}),
);

const article = record({
  id: required(id),
  title: required(line),
  summary: required(prose),
  url: lenient(link),
  topics: required(array(id)),
  audiences: lenient(array(line)),
  publishedAt: lenient(date),
  updatedAt: lenient(date),
  reviewedBy: lenient(line),
  reviewedAt: lenient(date),
  authors: lenient(array(line)),
  contentNote: optional(prose),
  image: lenient(
    record({
      src: required(link),
      alt: required(line),
      width: required(wholeNumber),
      height: required(wholeNumber),
    }),
  ),
  readingMinutes: lenient(wholeNumber),
  media: lenient(
    record({
      kind: required(choice('audio', 'video')),
      // Without an address, the article is about a recording that is not to be had.
      url: optional(link),
      minutes: optional(number(0, 1e4)),
    }),
  ),
  body: lenient(list(block)),
});

const meditation = record({
  id: required(id),
  title: required(line),
  summary: required(prose),
  minutes: required(list(number(0.5, 180))),
  anchors: optional(array(line)),
  bells: lenient(
    record({
      start: required(wholeNumber),
      interval: optional(wholeNumber),
      end: required(wholeNumber),
    }),
  ),
  steps: required(
    list(
      record({
        weight: required(number(0, 1000)),
        text: required(prose),
        caption: optional(line),
      }),
    ),
  ),
  breath: lenient(
    record({
      in: required(seconds),
      hold: optional(seconds),
      out: required(seconds),
      rest: optional(seconds),
      rounds: optional(number(1, 1000, true)),
      note: optional(prose),
    }),
  ),
});

const worksheet = record({
  id: required(id),
  title: required(line),
  intro: required(prose),
  attribution: optional(prose),
  categories: required(
    list(
      record({
        id: required(id),
        title: required(line),
        why: required(prose),
        examples: required(array(prose)),
        starters: required(array(prose)),
      }),
    ),
  ),
  asks: required(list(record({id: required(id), label: required(line)}))),
  messages: required(list(record({id: required(id), text: required(prose)}))),
});

/** The whole format. */
export const bundleSchema = record({
  $schema: lenient(text(2000)),
  // Checked before the rest, by `checkVersion`: an unknown major is refused as a whole.
  version: required(number(1, 2)),
  id: required(id),
  locale: required(languageTag),
  dir: lenient(choice('ltr', 'rtl')),
  region: required(countryCode),
  generatedAt: required(date),
  expiresAt: lenient(date),
  publisher: lenient(record({name: required(line), url: lenient(link)})),
  // Ids that come first, whatever their date.
  pin: lenient(array(id)),
  topics: lenient(list(topic)),
  resources: optional(list(resource)),
  articles: lenient(list(article)),
  meditations: lenient(list(meditation)),
  worksheets: lenient(list(worksheet)),
});

type Collections = 'topics' | 'resources' | 'articles' | 'meditations' | 'worksheets';
type Parsed = Infer<typeof bundleSchema>;

export type Bundle = Omit<Parsed, Collections> & {[K in Collections]: NonNullable<Parsed[K]>};
export type Topic = Infer<typeof topic>;
export type Resource = Infer<typeof resource>;
export type Channel = Infer<typeof channel>;
export type Hours = Infer<typeof hours>;
export type Article = Infer<typeof article>;
export type Block = Infer<typeof block>;
export type Meditation = Infer<typeof meditation>;
export type Worksheet = Infer<typeof worksheet>;

/** What was left out of a bundle, where, and why: shown to whoever keeps the content. */
export interface BundleWarning {
  /** JSON path, e.g. `$.resources[3].channels[0].dial`. */
  path: string;
  expected: string;
  found: string;
}
export {BundleError} from './bundle-error.js';
export type {Overlay} from './overlay.js';

function checkVersion(input: unknown): void {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new BundleError('$', 'an object', describe(input));
  }
  const {version} = input as {version?: unknown};
  if (typeof version === 'number' && Math.floor(version) === 1) return;
  throw new BundleError(
    '$.version',
    'version 1',
    JSON.stringify(version) ?? 'nothing',
    'This copy of care-widgets reads version 1; a newer file needs a newer script.',
  );
}

export interface ParsedBundle {
  bundle: Bundle;
  warnings: BundleWarning[];
}

/** A directory of thousands is read in steps of this many records. */
const STEP = 20;

/** Yields between steps, so that one reader can serve a caller that waits and one that does not. */
function* parseInSteps(input: unknown): Generator<undefined, ParsedBundle> {
  checkVersion(input);
  const warnings: BundleWarning[] = [];
  const warn = (path: string, expected: string, found: string) =>
    warnings.push({path: `$${path}`, expected, found});
  const {resources: records, ...rest} = input as {resources?: unknown};
  const parsed = read(bundleSchema, rest, warn);
  if (!parsed) {
    const {path, expected, found} = warnings.at(-1) as BundleWarning;
    throw new BundleError(path, expected, found);
  }
  const reader = listReader(resource, records === undefined ? [] : records, (path, ...what) =>
    warn(`.resources${path}`, ...what),
  );
  const resources: Resource[] = [];
  if (Array.isArray(records) && records.length > STEP) yield;
  for (let more = true, from = 0; more; from = reader.good.length) {
    more = reader.read(STEP);
    const read = reader.good.slice(from);
    const guarded = protectFloor(read, parsed.locale, (index, field, ...what) =>
      warn(`.resources (${read[index]?.id})${field}`, ...what),
    );
    resources.push(...guarded);
    if (more) yield;
  }
  const {topics = [], articles = [], meditations = [], worksheets = []} = parsed;
  return {
    bundle: {...parsed, topics, resources, articles, meditations, worksheets},
    warnings,
  };
}

/**
 * Copies the known fields of a bundle into fresh objects. Bad records are left out and reported in
 * `warnings`; good ones stay.
 * @throws BundleError when the file as a whole cannot be used.
 */
export function parseBundle(input: unknown): ParsedBundle {
  const steps = parseInSteps(input);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** As `parseBundle`; a large one is read without holding up the page, and arrives later. */
export function parseGently(input: unknown): ParsedBundle | Promise<ParsedBundle> {
  const steps = parseInSteps(input);
  const first = steps.next();
  return first.done ? first.value : pause().then(() => inSlices(steps));
}
