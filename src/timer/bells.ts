import type {PlannedBell} from './plan.js';

/** What makes sound. Audio time is in seconds on the audio clock, time in ms on the monotonic one. */
export interface BellPlayer {
  /** Whether a bell can be placed now. */
  readonly ready: boolean;
  /** Whether nothing can be heard, and waiting for it is no use. */
  readonly silent: boolean;
  /** The audio time that is being rendered; nothing can begin before it. */
  readonly soonest: number;
  /** The audio time that is heard now: behind `soonest` by the latency of the output. */
  readonly heard: number;
  /** When, in audio time, something must begin to be heard at `time`. */
  audioTimeAt(time: number): number;
  /** When something that begins at `audioTime` is heard. */
  timeOf(audioTime: number): number;
  strike(bell: PlannedBell, audioTime: number): Strike;
}

export interface Strike {
  stop(): void;
}

/** Moving a bell for less would be for nothing: nobody hears it. */
const TOLERANCE_S = 0.015;
/** What begins this soon is left alone: moving it might lose it. */
const SETTLED_S = 0.04;
/** A bell this late would be in the wrong place: better none. */
export const TOO_LATE_MS = 3000;

/** Around each bell, when its place is looked at again, by the page's own timers. */
export const PAGE_MARKS_MS = [-30_000, -20_000, -10_000, -5000, -3000, -2000, -1000, 0, 1500];
/** Where a worker, whose timers are not throttled, takes over the last seconds: not more wake-ups in all. */
export const PAGE_MARKS_WITH_WORKER_MS = [-30_000, -10_000, -5000, -3000, 0, 1500];
export const WORKER_MARKS_MS = [-2000, -1000, -500, -250, -100, 60];

interface Pending {
  bell: PlannedBell;
  strike?: Strike;
  audioTime?: number;
  reported?: true;
}

export interface BellReport {
  bell: PlannedBell;
  /** Monotonic ms. */
  due: number;
  /** Absent when it could not sound. */
  played?: number;
}

/**
 * Keeps every bell of a sitting placed on the audio clock, which rings in time whatever the page's
 * timers do. But audio time itself falls behind real time (by 42 s in an hour in a hidden tab without a sound
 * card, measured), so `place` is called again and again and moves what has come to lie wrong.
 */
export class Bells {
  #pending: Pending[];

  constructor(
    bells: readonly PlannedBell[],
    private readonly player: BellPlayer,
    private readonly dueTime: (at: number) => number,
    private readonly report: (report: BellReport) => void,
  ) {
    this.#pending = bells.map((bell) => ({bell}));
  }

  /** Puts every bell where it belongs; `now` on the monotonic clock. */
  place(now: number): void {
    this.#pending = this.#pending.filter((pending) => this.#place(pending, now));
  }

  /** Takes everything off the audio clock; the next `place` puts back what is still to come. */
  lift(): void {
    for (const pending of this.#pending) {
      // What has begun is for the sound to fade: cutting it off would click.
      if ((pending.audioTime ?? 0) > this.player.soonest) pending.strike?.stop();
      pending.strike = pending.audioTime = undefined;
    }
  }

  /** Nothing begins from here on. */
  cancel(): void {
    this.lift();
    this.#pending = [];
  }

  /** Returns whether the bell is still to come. */
  #place(pending: Pending, now: number): boolean {
    const {player} = this;
    const {bell, audioTime, strike} = pending;
    const due = this.dueTime(bell.at);
    if (audioTime !== undefined && player.ready && audioTime <= player.heard) {
      this.#report(pending, due, player.timeOf(audioTime));
      return false;
    }
    // Said at once, and rung all the same if the sound comes back in time.
    if (now >= due && player.silent) this.#report(pending, due);
    if (now - due >= TOO_LATE_MS) {
      strike?.stop();
      this.#report(pending, due);
      return false;
    }
    const settled = audioTime !== undefined && audioTime < player.soonest + SETTLED_S;
    if (!player.ready || settled) return true;
    const wanted = Math.max(player.audioTimeAt(due), player.soonest);
    if (audioTime === undefined || Math.abs(wanted - audioTime) > TOLERANCE_S) {
      strike?.stop();
      pending.strike = player.strike(bell, wanted);
      pending.audioTime = wanted;
    }
    return true;
  }

  #report(pending: Pending, due: number, played?: number): void {
    const {bell, reported} = pending;
    pending.reported = true;
    if (!reported) this.report({bell, due, played});
  }
}
