import {systemTimers} from './alarms.js';
import type {Timers} from './alarms.js';

/** Looks at the clocks while someone can see the page; hidden pages have `Alarms`. */
export class Ticker {
  #timer: unknown;
  #running = false;

  constructor(
    /** Does the work, and says in how many ms it wants to be called again. */
    private readonly tick: () => number,
    private readonly timers: Timers = systemTimers,
  ) {}

  start(): void {
    if (this.#running) return;
    this.#running = true;
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  stop(): void {
    this.#running = false;
    document.removeEventListener('visibilitychange', this.#look);
    this.timers.clear(this.#timer);
  }

  #look = (): void => {
    this.timers.clear(this.#timer);
    if (!this.#running) return;
    const next = this.tick();
    if (this.#running && document.visibilityState === 'visible') {
      this.#timer = this.timers.set(this.#look, next);
    }
  };
}
