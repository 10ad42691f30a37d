import type {AmbienceKind} from './ambience.js';
import {VERBOSITIES} from './announcements.js';
import type {Verbosity} from './announcements.js';
import {PATTERNS, withFewLongHolds, withoutHolds} from './breath.js';
import type {Pattern, PatternId} from './breath.js';
import {MAX_MINUTES, MAX_STRIKES, MAX_WARM_UP, MIN_INTERVAL, clampMinutes} from './plan.js';
import type {BellKind} from './plan.js';

/** All that a person can choose. Kept in memory; nothing of it is written down unless they ask. */
export interface Settings {
  minutes: number;
  /** Seconds. */
  warmUp: number;
  /** Minutes; 0 for none. */
  bellEvery: number;
  /** Minutes; in place of `bellEvery` when there are any. */
  bellTimes: number[];
  strikes: Record<BellKind, number>;
  /** 0–1. */
  volumes: Record<BellKind, number>;
  ambience: AmbienceKind | 'none';
  ambienceVolume: number;
  /** `own` is the meditation's. */
  breath: PatternId | 'own' | 'none';
  withoutHolds: boolean;
  tones: boolean;
  verbosity: Verbosity;
  screenOn: boolean;
  mix: boolean;
  vibrate: boolean;
  readAloud: boolean;
  hideClock: boolean;
  still: boolean;
  check: boolean;
  resumable: boolean;
}

export const DEFAULTS: Settings = {
  minutes: 5,
  warmUp: 0,
  bellEvery: 0,
  bellTimes: [],
  strikes: {start: 1, interval: 1, end: 1},
  volumes: {start: 0.6, interval: 0.4, end: 0.6},
  ambience: 'none',
  ambienceVolume: 0.3,
  breath: 'none',
  withoutHolds: false,
  tones: false,
  verbosity: 'main',
  screenOn: true,
  mix: false,
  vibrate: false,
  readAloud: false,
  hideClock: false,
  still: false,
  check: false,
  resumable: false,
};

/** The pattern that is breathed, if any. */
export function patternOf(
  {breath, withoutHolds: leaveOut}: Settings,
  own: Pattern | undefined,
): Pattern | undefined {
  const pattern = breath === 'own' ? own : breath === 'none' ? undefined : PATTERNS[breath];
  const gentle = pattern && withFewLongHolds(pattern);
  return gentle && leaveOut ? withoutHolds(gentle) : gentle;
}

/** `"5, 12 20"` → [5, 12, 20]; what no sitting has is passed over. */
export function parseTimes(text: string | null | undefined): number[] {
  const numbers = (text ?? '').match(/-?\d+(\.\d+)?/g) ?? [];
  return numbers.map(Number).filter((time) => time > 0 && time < MAX_MINUTES);
}

/** What a page can preset, as it stands in attributes. */
export interface TimerAttributes {
  minutes?: number;
  warmUp?: number;
  bellEvery?: number;
  bellAt?: string;
  startBell?: number;
  intervalBell?: number;
  endBell?: number;
  ambience?: string;
  breath?: string;
  announcements?: string;
  hideClock: boolean;
  still: boolean;
  check: boolean;
}

interface MeditationDefaults {
  minutes: readonly number[];
  bells?: {start: number; interval?: number; end: number};
  breath?: Pattern;
}

const isIn = <T extends string>(list: readonly T[], value: string | undefined): value is T =>
  list.includes(value as T);

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && Number.isFinite(value) ? value : undefined;

/** Whole, and no more than `most`. */
const upTo = (most: number, value: number | undefined): number | undefined => {
  const number = positive(value);
  return number === undefined ? undefined : Math.min(most, Math.round(number));
};

/** Minutes between bells; none where no sitting has as many, or nobody could tell them apart. */
const interval = (minutes: number | undefined): number | undefined => {
  const number = positive(minutes);
  return number !== undefined && (number < MIN_INTERVAL || number >= MAX_MINUTES) ? 0 : number;
};

/** The page's wish first, then the meditation's, then ours; what makes no sense is passed over. */
export function fromAttributes(
  page: TimerAttributes,
  meditation: MeditationDefaults | undefined,
  base = DEFAULTS,
): Settings {
  const {bells, breath: own} = meditation ?? {};
  const ambience = isIn(['none', 'air', 'waves'], page.ambience) ? page.ambience : 'none';
  const patterns = ['none', 'own', ...(Object.keys(PATTERNS) as PatternId[])] as const;
  const wanted = isIn(patterns, page.breath) ? page.breath : 'own';
  const strikes = (count: number | undefined) => upTo(MAX_STRIKES, count);
  return {
    ...base,
    minutes: clampMinutes(
      (positive(page.minutes) || undefined) ?? meditation?.minutes[0] ?? DEFAULTS.minutes,
    ),
    warmUp: upTo(MAX_WARM_UP, page.warmUp) ?? DEFAULTS.warmUp,
    bellEvery: interval(page.bellEvery) ?? interval(bells?.interval) ?? DEFAULTS.bellEvery,
    bellTimes: parseTimes(page.bellAt),
    strikes: {
      start: strikes(page.startBell) ?? strikes(bells?.start) ?? DEFAULTS.strikes.start,
      interval: strikes(page.intervalBell) ?? DEFAULTS.strikes.interval,
      end: strikes(page.endBell) ?? strikes(bells?.end) ?? DEFAULTS.strikes.end,
    },
    ambience,
    breath: wanted === 'own' && !own ? 'none' : wanted,
    verbosity: isIn(VERBOSITIES, page.announcements) ? page.announcements : DEFAULTS.verbosity,
    hideClock: page.hideClock,
    still: page.still,
    check: page.check,
  };
}

const share = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : otherwise;

/** What was written down is looked at like what a page writes: anyone could have changed it. */
export function fromStored(stored: Partial<Settings>): Settings {
  const {strikes, volumes} = stored;
  const volume = (kind: BellKind) => share(volumes?.[kind], DEFAULTS.volumes[kind]);
  const base = {
    ...DEFAULTS,
    ...stored,
    volumes: {start: volume('start'), interval: volume('interval'), end: volume('end')},
    ambienceVolume: share(stored.ambienceVolume, DEFAULTS.ambienceVolume),
  };
  const page = {
    ...base,
    bellAt: String(stored.bellTimes),
    startBell: strikes?.start,
    intervalBell: strikes?.interval,
    endBell: strikes?.end,
    announcements: stored.verbosity,
  };
  // Whether the meditation has a breath of its own shows when its content comes.
  return fromAttributes(page, {minutes: [], breath: PATTERNS.even}, base);
}
