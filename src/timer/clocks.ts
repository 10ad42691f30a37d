/** Where time comes from; tests bring their own. */
export interface Clocks {
  /** Milliseconds that never jump, but stand still while most systems sleep. */
  monotonic(): number;
  /** Milliseconds since 1970, which sleep does not stop, but which can be set. */
  wall(): number;
}

export const systemClocks: Clocks = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
};

/** A smaller difference between the two clocks is a correction of the time, not a sleep. */
const SLEEP_MS = 2000;

/**
 * Time as a person lives it: the monotonic clock, and on top the time the system slept
 * (w3c/hr-time#115: `performance.now()` stops then, except on Windows). Every reading looks for a sleep.
 */
export class AwakeClock {
  #slept = 0;
  #monotonic: number;
  #wall: number;

  constructor(private readonly clocks: Clocks) {
    this.#monotonic = clocks.monotonic();
    this.#wall = clocks.wall();
  }

  now(): number {
    const monotonic = this.clocks.monotonic();
    const wall = this.clocks.wall();
    const missing = wall - this.#wall - (monotonic - this.#monotonic);
    if (missing > SLEEP_MS) this.#slept += missing;
    // Measured from the last reading, so that slow corrections never add up to a sleep.
    this.#monotonic = monotonic;
    this.#wall = wall;
    return monotonic + this.#slept;
  }

  /** All sleep seen so far, in ms. */
  get slept(): number {
    return this.#slept;
  }

  /** What the monotonic clock shows at a time of this clock, if nothing sleeps before. */
  monotonicAt(time: number): number {
    return time - this.#slept;
  }
}
