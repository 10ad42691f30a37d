/** Seconds for each part of a breath; a part of 0 is left out. */
export interface Pattern {
  in: number;
  hold?: number;
  out: number;
  rest?: number;
  /** After so many breaths the pacer rests. */
  rounds?: number;
}

export type BreathPhase = 'in' | 'hold' | 'out' | 'rest';
export const PHASES = ['in', 'hold', 'out', 'rest'] as const;

/** No claim is made for any of them: people like different ones. */
export const PATTERNS = {
  even: {in: 4, out: 4},
  longer: {in: 4, out: 6},
  coherent: {in: 5.5, out: 5.5},
  box: {in: 4, hold: 4, out: 4, rest: 4},
  '478': {in: 4, hold: 7, out: 8, rounds: 4},
} as const satisfies Record<string, Pattern>;
export type PatternId = keyof typeof PATTERNS;

const MIN_S = 1.5;
const MAX_S = 15;
const STEP_S = 0.5;

/** Every part half a second longer or shorter. */
export function paced(pattern: Pattern, steps: number): Pattern {
  const change = (seconds: number) => Math.min(MAX_S, Math.max(MIN_S, seconds + steps * STEP_S));
  const {hold = 0, rest = 0} = pattern;
  return {
    ...pattern,
    in: change(pattern.in),
    hold: hold && change(hold),
    out: change(pattern.out),
    rest: rest && change(rest),
  };
}

export function withoutHolds({in: inward, out, rounds}: Pattern): Pattern {
  return {in: inward, out, rounds};
}

/** Holding this long (seconds) is for a few breaths alone. */
const LONG_HOLD_S = 7;
const LONG_HOLD_ROUNDS = 4;

export function withFewLongHolds(pattern: Pattern): Pattern {
  const {hold = 0, rest = 0, rounds = Infinity} = pattern;
  if (Math.max(hold, rest) < LONG_HOLD_S || rounds <= LONG_HOLD_ROUNDS) return pattern;
  return {...pattern, rounds: LONG_HOLD_ROUNDS};
}

export const hasHolds = ({hold, rest}: Pattern): boolean => !!hold || !!rest;

const partsOf = (pattern: Pattern) =>
  PHASES.map((phase) => ({phase, length: (pattern[phase] ?? 0) * 1000})).filter(
    ({length}) => length > 0,
  );

export const cycleOf = (pattern: Pattern): number =>
  partsOf(pattern).reduce((sum, {length}) => sum + length, 0);

export interface Breath {
  phase: BreathPhase;
  /** How much of the phase is over, 0–1. */
  share: number;
  /** Milliseconds to the next phase. */
  left: number;
  /** Counted from 0. */
  round: number;
}

/** Where the breath is at a moment, for any number of things that have to agree: word, shape, tone. */
export class Pacer {
  constructor(
    readonly pattern: Pattern,
    /** Place on the timeline where the first breath begins, in ms. */
    readonly from: number,
  ) {}

  /** Nothing before the first breath, and after the last round. */
  at(elapsed: number): Breath | undefined {
    const cycle = cycleOf(this.pattern);
    const since = elapsed - this.from;
    const round = Math.floor(since / cycle);
    if (since < 0 || round >= (this.pattern.rounds ?? Infinity)) return undefined;
    let rest = since - round * cycle;
    for (const {phase, length} of partsOf(this.pattern)) {
      if (rest < length) return {phase, share: rest / length, left: length - rest, round};
      rest -= length;
    }
    return undefined;
  }

  /** When the last round is over. */
  get end(): number {
    return this.from + (this.pattern.rounds ?? Infinity) * cycleOf(this.pattern);
  }

  /** Another pattern from here on, at the same place of the same breath, so that nothing jumps. */
  changed(pattern: Pattern, elapsed: number): Pacer {
    const breath = this.at(elapsed);
    // What is over stays over: its rounds do not begin again.
    if (elapsed >= this.end && pattern.rounds) {
      return new Pacer(pattern, elapsed - pattern.rounds * cycleOf(pattern));
    }
    if (!breath) return new Pacer(pattern, Math.max(this.from, elapsed));
    let into = breath.round * cycleOf(pattern);
    for (const phase of PHASES) {
      const length = (pattern[phase] ?? 0) * 1000;
      if (phase === breath.phase) {
        into += length * breath.share;
        break;
      }
      into += length;
    }
    return new Pacer(pattern, elapsed - into);
  }
}
