import type {Timers} from '../../../src/timer/alarms.js';
import type {Clocks} from '../../../src/timer/clocks.js';

/** Time that passes when a test says so: both clocks, and the timers that live on them. */
export class FakeTime implements Clocks, Timers {
  #monotonic = 1000;
  #wall = Date.UTC(2026, 10, 23, 14, 0);
  #next = 1;
  #timers = new Map<number, {at: number; callback: () => void}>();
  #listeners: ((ms: number) => void)[] = [];
  wakeUps = 0;
  /** Hidden tabs let a single timer wait up to a second. */
  lateness = 0;

  monotonic = () => this.#monotonic;
  wall = () => this.#wall;

  set(callback: () => void, delay: number): number {
    this.#timers.set(this.#next, {at: this.#monotonic + delay, callback});
    return this.#next++;
  }

  clear(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  afresh(callback: () => void): void {
    callback();
  }

  get waiting(): number {
    return this.#timers.size;
  }

  onPass(listener: (ms: number) => void): void {
    this.#listeners.push(listener);
  }

  /** Awake: everything moves, and timers ring in their order. */
  advance(ms: number): void {
    const until = this.#monotonic + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, {at}]) => at + this.lateness <= until);
      const next = due.sort(([, a], [, b]) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.delete(next[0]);
      this.#pass(Math.max(0, next[1].at + this.lateness - this.#monotonic));
      this.wakeUps += 1;
      next[1].callback();
    }
    this.#pass(until - this.#monotonic);
  }

  /** The system sleeps: the wall clock alone moves. */
  sleep(ms: number): void {
    this.#wall += ms;
  }

  #pass(ms: number): void {
    this.#monotonic += ms;
    this.#wall += ms;
    this.#listeners.forEach((listener) => listener(ms));
  }
}

interface FakeSource {
  at: number;
  stopAt: number;
  ended?: () => void;
}

/** An audio context whose clock and state a test sets: it can fall behind, freeze and be interrupted. */
export class FakeContext {
  state: string = 'suspended';
  currentTime = 0;
  sampleRate = 48_000;
  outputLatency = 0;
  destination = {};
  onstatechange: (() => void) | null = null;
  resumes = 0;
  resumesWhileInterrupted = 0;
  closed = false;
  /** Audio seconds per real second. */
  speed = 1;
  sources: FakeSource[] = [];
  #heardAt: {contextTime: number; performanceTime: number};

  constructor(time: FakeTime) {
    this.#heardAt = {contextTime: 0, performanceTime: 0};
    time.onPass((ms) => {
      if (this.state !== 'running' || this.closed || this.speed === 0) return;
      this.currentTime += (ms / 1000) * this.speed;
      this.#heardAt = {contextTime: this.currentTime, performanceTime: time.monotonic()};
    });
  }

  /** What begins from now on and was not taken back. */
  get begun(): number[] {
    return this.sources
      .filter(({at, stopAt}) => at <= this.currentTime && stopAt > at)
      .map(({at}) => at);
  }

  get waiting(): number[] {
    return this.sources
      .filter(({at, stopAt}) => at > this.currentTime && stopAt > at)
      .map(({at}) => at);
  }

  /** All that sounds comes to its end. */
  ringOut(): void {
    this.sources.forEach(({ended}) => ended?.());
  }

  set(state: string): void {
    this.state = state;
    this.onstatechange?.();
  }

  resume(): Promise<void> {
    this.resumes += 1;
    if (this.state === 'interrupted') this.resumesWhileInterrupted += 1;
    else this.set('running');
    return Promise.resolve();
  }

  suspend(): Promise<void> {
    this.set('suspended');
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  getOutputTimestamp() {
    return this.#heardAt;
  }

  createBuffer() {
    return {silent: true};
  }

  createGain() {
    const param = {
      value: 1,
      setValueAtTime: () => param,
      linearRampToValueAtTime: () => param,
      cancelScheduledValues: () => param,
    };
    const node = {gain: param, connect: () => node, disconnect: () => {}};
    return node;
  }

  createBufferSource() {
    const context = this as FakeContext;
    const source: FakeSource = {at: Infinity, stopAt: Infinity};
    const node = {
      buffer: undefined as unknown,
      loop: false,
      onended: null as (() => void) | null,
      connect: (next: unknown) => next,
      start(at = 0) {
        // The one sample that unlocks iOS is no sound.
        if ((this.buffer as {silent?: boolean})?.silent) return;
        source.at = Math.max(at, context.currentTime);
        source.ended = () => this.onended?.();
        context.sources.push(source);
      },
      stop(at = context.currentTime) {
        source.stopAt = Math.max(at, context.currentTime);
      },
    };
    return node;
  }

  asContext(): AudioContext {
    return this as unknown as AudioContext;
  }
}
