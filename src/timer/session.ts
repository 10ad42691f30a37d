import {AwakeClock} from './clocks.js';
import type {Clocks} from './clocks.js';
import type {Plan} from './plan.js';

/** `settling` is the warm-up. */
export type SessionState = 'settling' | 'running' | 'paused' | 'ended';
export type Outcome = 'completed' | 'stopped';

/** Sound needs a moment to begin: the timeline starts this long after the press, and the first bell is in time. */
const LEAD_MS = 400;
/** An end noticed later than this was noticed by nobody. */
const UNATTENDED_MS = 5000;

/**
 * Where a sitting is on its timeline. The truth is one origin in time: position is computed from
 * it, never counted, so nothing that sleeps, stalls or is throttled can make it wrong.
 */
export class Session {
  #clock: AwakeClock;
  /** When `elapsed` was 0, in time of the awake clock; moves forward by every pause. */
  #origin: number;
  #pausedAt?: number;
  /** Where it last began or went on: the moment that sound needs to begin takes nobody back. */
  #from: number;
  outcome?: Outcome;
  /** Wall time of the end. */
  endedAt?: number;
  /** The end came while the machine slept, or nobody could have noticed. */
  unattended = false;

  constructor(
    readonly plan: Plan,
    private readonly clocks: Clocks,
    elapsed = 0,
  ) {
    this.#clock = new AwakeClock(clocks);
    this.#from = elapsed;
    this.#origin = this.#clock.now() + LEAD_MS - elapsed;
  }

  get state(): SessionState {
    if (this.outcome) return 'ended';
    if (this.#pausedAt !== undefined) return 'paused';
    return this.elapsed < this.plan.warmUp ? 'settling' : 'running';
  }

  /** Milliseconds on the timeline. */
  get elapsed(): number {
    const elapsed = this.#pausedAt ?? this.#clock.now() - this.#origin;
    return Math.min(this.plan.length, Math.max(this.#from, elapsed));
  }

  /** Milliseconds of the sitting that are left; the warm-up is not part of them. */
  get remaining(): number {
    return this.plan.length - Math.max(this.elapsed, this.plan.warmUp);
  }

  /** Sleep seen so far: when it grows, everything that was set for later has to be set again. */
  get slept(): number {
    return this.#clock.slept;
  }

  /** When a place on the timeline is due, on the monotonic clock. */
  dueTime(at: number): number {
    return this.#clock.monotonicAt(this.#origin + at);
  }

  pause(): void {
    if (this.state !== 'ended') this.#pausedAt ??= this.elapsed;
  }

  resume(): void {
    if (this.#pausedAt === undefined || this.outcome) return;
    this.#from = this.#pausedAt;
    this.#origin = this.#clock.now() + LEAD_MS - this.#from;
    this.#pausedAt = undefined;
  }

  stop(): void {
    this.#end('stopped', 0);
  }

  /** Looks whether the end has come. */
  check(): void {
    if (this.outcome || this.#pausedAt !== undefined) return;
    const over = this.#clock.now() - this.#origin - this.plan.length;
    if (over >= 0) this.#end('completed', over);
  }

  #end(outcome: Outcome, over: number): void {
    if (this.outcome) return;
    this.#pausedAt = this.elapsed;
    this.outcome = outcome;
    this.endedAt = this.clocks.wall() - over;
    this.unattended = over > UNATTENDED_MS;
  }
}
