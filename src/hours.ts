import type {Hours} from './bundle.js';
import {formatter} from './formatter.js';

/**
 * Whether a service is open, in the service's own time zone. One function behind badge, filter and
 * sort. Unknown hours are `unknown`, never `closed`.
 */
export interface OpenState {
  state: 'open' | 'closed' | 'unknown';
  /** When the state changes next, if that is within two weeks. */
  changesAt?: Date;
}

type Weekly = Exclude<Hours, 'always'>;
/** A calendar day as a UTC midnight, so that days can be added and compared. */
type Day = number;
interface WallTime {
  day: Day;
  /** Minutes since local midnight. */
  minute: number;
}
/** From `opens` to `closes`, in minutes since the midnight of its first day; over 1440 = next day. */
interface Span {
  opens: number;
  closes: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const HORIZON_DAYS = 14;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const clock = (timeZone: string): Intl.DateTimeFormat =>
  formatter(Intl.DateTimeFormat, 'en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });

/** What a clock on the service's wall shows at an instant. */
function wallTime(timeZone: string, at: number): WallTime {
  const minute = Math.floor(at / MINUTE_MS);
  const known = asked.get(timeZone) ?? new Map<number, WallTime>();
  asked.set(timeZone, known);
  let wall = known.get(minute);
  if (!wall) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(minute, (wall = readWall(timeZone, at)));
  }
  return wall;
}

/**
 * A directory is asked about one instant, the midnights around it and few zones; `Intl` is slow enough
 * to ask it once.
 */
const asked = new Map<string, Map<number, WallTime>>();
const REMEMBERED = 100;

function readWall(timeZone: string, at: number): WallTime {
  const part: Record<string, number> = {};
  for (const {type, value} of clock(timeZone).formatToParts(at)) part[type] = Number(value);
  const {year = 0, month = 1, day = 1, hour = 0, minute = 0} = part;
  return {day: Date.UTC(year, month - 1, day), minute: hour * 60 + minute};
}

const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const dayOf = (date: string): Day => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

function span(opens: string, closes: string): Span {
  const from = minutesOf(opens);
  const to = minutesOf(closes);
  // Closing at or before opening means after midnight; 00:00–00:00 is a whole day.
  return {opens: from, closes: to > from ? to : to + DAY_MINUTES};
}

const exceptionsOn = ({exceptions = []}: Weekly, day: Day) =>
  exceptions.filter(({from, through}) => dayOf(from) <= day && day <= dayOf(through));

/** The spans that begin on a day: the exception's, if one covers it, else the week's. */
function spansOf(hours: Weekly, day: Day): Span[] {
  const exceptions = exceptionsOn(hours, day);
  if (exceptions.length > 0) {
    return exceptions.flatMap(({closed, opens, closes}) =>
      closed || !opens || !closes ? [] : [span(opens, closes)],
    );
  }
  const name = WEEKDAYS[new Date(day).getUTCDay()];
  return hours.weekly
    .filter(({days}) => days.some((candidate) => candidate === name))
    .map(({opens, closes}) => span(opens, closes));
}

/** By the wall clock, as the sign on the door is read; so the repeated hour of a DST change counts twice. */
function isOpen(hours: Weekly, at: number): boolean {
  const {day, minute} = wallTime(hours.timeZone, at);
  const within = (spans: Span[], now: number) =>
    spans.some(({opens, closes}) => opens <= now && now < closes);
  return (
    within(spansOf(hours, day), minute) ||
    within(spansOf(hours, day - DAY_MS), minute + DAY_MINUTES)
  );
}

const offset = (timeZone: string, at: number): number => {
  const {day, minute} = wallTime(timeZone, at);
  return day + minute * MINUTE_MS - Math.floor(at / MINUTE_MS) * MINUTE_MS;
};

/** The instant between two at which the zone's offset changes, to the minute. */
function transition(timeZone: string, from: number, to: number): number {
  const before = offset(timeZone, from);
  let low = from;
  let high = to;
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offset(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Every instant on or near a local day at which the state may change. */
function edges(hours: Weekly, day: Day): number[] {
  const before = offset(hours.timeZone, day - DAY_MS / 2);
  const after = offset(hours.timeZone, day + DAY_MS * 1.5);
  const offsets = new Set([before, after]);
  const found = spansOf(hours, day).flatMap(({opens, closes}) =>
    [opens, closes].flatMap((minute) => [...offsets].map((by) => day + minute * MINUTE_MS - by)),
  );
  if (before !== after) {
    found.push(transition(hours.timeZone, day - DAY_MS / 2, day + DAY_MS * 1.5));
  }
  return found;
}

function nextChange(hours: Weekly, at: number, open: boolean): Date | undefined {
  const today = wallTime(hours.timeZone, at).day;
  const candidates: number[] = [];
  for (let i = -1; i <= HORIZON_DAYS; i++) candidates.push(...edges(hours, today + i * DAY_MS));
  const change = candidates
    .sort((a, b) => a - b)
    .find((candidate) => candidate > at && isOpen(hours, candidate) !== open);
  return change === undefined ? undefined : new Date(change);
}

/**
 * @param hours The service's or the channel's hours; absent = unknown.
 * @param at The instant asked about.
 */
export function openState(hours: Hours | undefined, at: Date): OpenState {
  if (hours === undefined) return {state: 'unknown'};
  if (hours === 'always') return {state: 'open'};
  try {
    const {day} = wallTime(hours.timeZone, at.getTime());
    // Something is different that day, and it does not say what.
    if (exceptionsOn(hours, day).some(({closed, opens, closes}) => !closed && !(opens && closes))) {
      return {state: 'unknown'};
    }
    const open = isOpen(hours, at.getTime());
    return {
      state: open ? 'open' : 'closed',
      // Asked of the twenty that are shown, not of the ten thousand that are filtered.
      get changesAt() {
        return nextChange(hours, at.getTime(), open);
      },
    };
  } catch {
    // A time zone this browser does not know, or a date that is none.
    return {state: 'unknown'};
  }
}

/** Runs of days, in the order of a week that begins on Monday: `['MO','TU','WE']` → `[['MO','WE']]`. */
function dayRuns(days: readonly string[]): [string, string][] {
  const week = [...WEEKDAYS.slice(1), 'SU'];
  const runs: [string, string][] = [];
  for (const [index, name] of week.entries()) {
    if (!days.includes(name)) continue;
    const run = runs.at(-1);
    if (run && week.indexOf(run[1]) === index - 1) run[1] = name;
    else runs.push([name, name]);
  }
  return runs;
}

/** Hours in words, one line a rule: "Mon–Fri, 10 AM – 6 PM PT". `always` is the caller's word. */
export function describeHours(hours: Weekly, locale: string): string[] {
  const weekday = formatter(Intl.DateTimeFormat, locale, {weekday: 'short', timeZone: 'UTC'});
  const time = formatter(Intl.DateTimeFormat, locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  const zone = zoneName(hours.timeZone, locale);
  // 4 January 1970 was a Sunday.
  const nameOf = (day: string) =>
    weekday.format(Date.UTC(1970, 0, 4 + WEEKDAYS.findIndex((name) => name === day)));
  // "10 AM" is enough; "22:00" is not "22".
  const said = (text: string) => time.format(minutesOf(text) * MINUTE_MS).replace(/:00(?=\s)/, '');
  return hours.weekly.map(({days, opens, closes}) => {
    const runs = dayRuns(days).map(([first, last]) =>
      first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`,
    );
    return `${runs.join(', ')}, ${said(opens)} – ${said(closes)} ${zone}`;
  });
}

const zoneNames = new Map<string, string>();

/** "PT", not "PST": the same words all year. */
function zoneName(timeZone: string, locale: string): string {
  const key = `${locale} ${timeZone}`;
  const name = zoneNames.get(key) ?? askZoneName(timeZone, locale);
  zoneNames.set(key, name);
  return name;
}

function askZoneName(timeZone: string, locale: string): string {
  try {
    const parts = formatter(Intl.DateTimeFormat, locale, {timeZone, timeZoneName: 'shortGeneric'});
    return parts.formatToParts(0).find(({type}) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}
