import {scaleSteps} from './steps.js';
import type {PlannedStep, Step} from './steps.js';

export const MIN_MINUTES = 1;
export const MAX_MINUTES = 180;
export const MAX_STRIKES = 3;
/** Seconds. */
export const MAX_WARM_UP = 600;
/** Minutes between bells. */
export const MIN_INTERVAL = 0.5;
const MINUTE = 60_000;
/** An interval bell this close to the end would sound like the end. */
const NEAR_END_MS = 10_000;

export type BellKind = 'start' | 'interval' | 'end';

export interface PlannedBell {
  kind: BellKind;
  /** Milliseconds from the press on Start. */
  at: number;
  strikes: number;
}

/** All that is going to happen, in milliseconds from the press on Start, pauses left out. */
export interface Plan {
  warmUp: number;
  /** Warm-up and all. */
  length: number;
  bells: PlannedBell[];
  steps: PlannedStep[];
}

export interface PlanOptions {
  minutes: number;
  /** Seconds. */
  warmUp?: number;
  /** Minutes between interval bells; 0 for none. */
  bellEvery?: number;
  /** Minutes after the start bell; in place of `bellEvery`. */
  bellTimes?: number[];
  strikes?: Partial<Record<BellKind, number>>;
  steps?: readonly Step[];
}

export function clampMinutes(minutes: number): number {
  if (!Number.isFinite(minutes)) return MIN_MINUTES;
  return Math.min(MAX_MINUTES, Math.max(MIN_MINUTES, Math.round(minutes)));
}

function* intervals(minutes: number, every: number): Generator<number> {
  for (let at = every; every >= MIN_INTERVAL && at < minutes; at += every) yield at;
}

export function makePlan(options: PlanOptions): Plan {
  const {bellEvery = 0, bellTimes = [], strikes = {}, steps = []} = options;
  const minutes = clampMinutes(options.minutes);
  const warmUp = Math.max(0, options.warmUp ?? 0) * 1000;
  const length = warmUp + minutes * MINUTE;
  const times = bellTimes.length > 0 ? bellTimes : [...intervals(minutes, bellEvery)];
  const between = [...new Set(times.map((time) => warmUp + time * MINUTE))]
    .filter((at) => at > warmUp && at <= length - NEAR_END_MS)
    .sort((a, b) => a - b);
  const bell = (kind: BellKind, at: number): PlannedBell => {
    const wanted = strikes[kind] ?? 1;
    return {kind, at, strikes: Math.min(MAX_STRIKES, Math.max(0, Math.round(wanted)))};
  };
  const bells = [
    bell('start', warmUp),
    ...between.map((at) => bell('interval', at)),
    bell('end', length),
  ];
  return {
    warmUp,
    length,
    bells: bells.filter((planned) => planned.strikes > 0),
    steps: scaleSteps(steps, minutes * MINUTE).map((step) => ({...step, at: step.at + warmUp})),
  };
}
