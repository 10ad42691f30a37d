import {Alarms, systemTimers} from './alarms.js';
import type {Timers} from './alarms.js';
import {Bells, PAGE_MARKS_MS, PAGE_MARKS_WITH_WORKER_MS, WORKER_MARKS_MS} from './bells.js';
import type {BellReport} from './bells.js';
import type {Clocks} from './clocks.js';
import type {Plan} from './plan.js';
import {Session} from './session.js';
import type {Ambience} from './ambience.js';
import type {Sound} from './sound.js';
import type {WakeWorker} from './wake-worker.js';

export interface RunOptions {
  plan: Plan;
  clocks: Clocks;
  sound: Sound;
  timers?: Timers;
  /** Wakes the page up more exactly than its own timers in the last seconds before a bell. */
  worker?: WakeWorker;
  /** Kept sounding through the sitting. */
  ambience?: Ambience;
  /** Where to begin, in ms; for a sitting taken up again. */
  elapsed?: number;
  /** More places on the timeline where someone wants to look. */
  wakeAt?: number[];
  rang?: (report: BellReport) => void;
  /** After every look at the clocks. */
  checked?: () => void;
  ended?: () => void;
}

/** One sitting from the press on Start to its end: the session, its bells, and when to wake up for them. */
export class Run {
  readonly session: Session;
  #bells: Bells;
  #alarms: Alarms;
  #sleptAtArming = 0;
  #hadWorker = false;
  #over = false;

  /** In the press itself: browsers trust timers and sound that begin there. */
  constructor(private readonly options: RunOptions) {
    const {plan, clocks, sound, elapsed = 0} = options;
    sound.open();
    this.session = new Session(plan, clocks, elapsed);
    const ahead = plan.bells.filter(({at}) => elapsed === 0 || at > elapsed);
    this.#bells = new Bells(
      ahead,
      sound,
      (at) => this.session.dueTime(at),
      (report) => options.rang?.(report),
    );
    this.#alarms = new Alarms(() => this.check(), options.timers);
    this.#arm();
    this.check();
  }

  pause(): void {
    this.check();
    if (this.session.state === 'ended') return;
    this.session.pause();
    this.#sleep();
    this.#bells.lift();
    this.options.sound.fade();
  }

  resume(): void {
    this.options.sound.open();
    this.session.resume();
    this.#arm();
    this.check();
  }

  stop(): void {
    this.check();
    if (this.session.state === 'ended') return;
    this.session.stop();
    this.#bells.cancel();
    this.options.sound.fade();
    this.#finish();
  }

  /** Any tap: brings back sound that a call, the system or the browser took away. */
  tap(): void {
    const {sound} = this.options;
    if (this.session.state === 'ended' || this.session.state === 'paused') return;
    if (!sound.silent) return;
    if (sound.open()) this.#bells.lift();
    this.check();
  }

  /** Looks at all clocks and puts right what they have made wrong. As often as one likes. */
  check(): void {
    const {session} = this;
    const {clocks, sound} = this.options;
    sound.look();
    session.check();
    if (session.state !== 'paused' && !(session.outcome === 'stopped')) {
      this.#bells.place(clocks.monotonic());
    }
    const runs = session.state === 'running' || session.state === 'settling';
    if (runs) this.options.ambience?.keep();
    // A worker that answers after the press takes over then.
    const answered = runs && !this.#hadWorker && this.options.worker?.alive;
    if (runs && (session.slept !== this.#sleptAtArming || answered)) this.#arm();
    this.options.checked?.();
    if (session.state === 'ended') this.#finish();
  }

  /** Sets every wake-up there will be: now in the press, and again after a sleep has moved them all. */
  #arm(): void {
    const {session} = this;
    const {plan, clocks, timers, worker, wakeAt = []} = this.options;
    this.#sleptAtArming = session.slept;
    this.#hadWorker = worker?.alive ?? false;
    (timers ?? systemTimers).afresh(() => {
      if (this.#over || session.state === 'paused') return;
      const now = clocks.monotonic();
      const due = (at: number) => session.dueTime(at) - now;
      const around = (marks: number[]) =>
        plan.bells.flatMap(({at}) => marks.map((mark) => due(at) + mark));
      worker?.set(around(WORKER_MARKS_MS), () => this.check());
      this.#alarms.set([
        ...around(worker?.alive ? PAGE_MARKS_WITH_WORKER_MS : PAGE_MARKS_MS),
        ...[...wakeAt, ...plan.steps.map(({at}) => at)].map(due),
        due(plan.warmUp),
        due(plan.length),
      ]);
    });
  }

  #finish(): void {
    if (this.#over) return;
    this.#over = true;
    this.options.ambience?.stop();
    if (this.session.outcome === 'stopped') this.#sleep();
    // The last bell rings out, and the wake-ups around it are still wanted.
    else this.options.sound.release();
    this.options.ended?.();
  }

  #sleep(): void {
    this.#alarms.clear();
    this.options.worker?.clear();
  }
}
