import {pause} from '../pause.js';

/** One-shot timers; tests bring their own. */
export interface Timers {
  set(callback: () => void, delay: number): unknown;
  clear(timer: unknown): void;
  /** In a task that is no timer's: what timers set counts as one more link of their chain. */
  afresh(callback: () => void): void;
}

export const systemTimers: Timers = {
  set: (callback, delay) => setTimeout(callback, delay),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  afresh: (callback) => void pause().then(callback),
};

/** Wake-ups closer together than this are one. */
const MERGE_MS = 40;
/** Nobody waits longer for a look at the clocks: a sleep has moved all that was set. */
const LONGEST_MS = 30_000;

/**
 * Wake-ups, all set at once in the press that starts a sitting. Browsers delay a chain of timers in
 * a hidden tab by up to a minute, but a single one by no more than a second.
 */
export class Alarms {
  #set: unknown[] = [];

  constructor(
    private readonly ring: () => void,
    private readonly timers: Timers = systemTimers,
  ) {}

  /** Replaces all wake-ups; `delays` in ms from now. */
  set(delays: number[]): void {
    this.clear();
    let last = -MERGE_MS;
    const add = (delay: number) => {
      last = delay;
      this.#set.push(this.timers.set(this.ring, delay));
    };
    for (const delay of delays.filter((it) => it >= 0).sort((a, b) => a - b)) {
      while (delay - last > LONGEST_MS) add(last + LONGEST_MS);
      if (delay - last >= MERGE_MS) add(delay);
    }
  }

  clear(): void {
    for (const timer of this.#set) this.timers.clear(timer);
    this.#set = [];
  }
}
