import {Ambience} from './ambience.js';
import type {Timers} from './alarms.js';
import {planAnnouncements} from './announcements.js';
import type {Announcement} from './announcements.js';
import {TOO_LATE_MS} from './bells.js';
import type {BellReport} from './bells.js';
import {Pacer, paced} from './breath.js';
import type {Breath, Pattern} from './breath.js';
import type {Clocks} from './clocks.js';
import {buzz} from './devices.js';
import {makePlan} from './plan.js';
import type {Plan} from './plan.js';
import {Run} from './run.js';
import type {Session} from './session.js';
import {patternOf} from './settings.js';
import type {Settings} from './settings.js';
import type {Sound} from './sound.js';
import {stepIndexAt} from './steps.js';
import type {PlannedStep, Step} from './steps.js';
import {BreathTones} from './tones.js';
import type {WakeWorker} from './wake-worker.js';

/** An announcement noticed later than this is about something else by now. */
const STALE_MS = 10_000;
/** Four seconds quicker or slower: further on nothing would change. */
const MAX_PACE = 8;
/** Long enough to be seen by someone who looks up now and then. */
const BELL_SHOWN_MS = 5000;
/** Checks this much after the start are counted as the start. */
const AT_ONCE_MS = 1000;

export interface SittingOptions {
  settings: Settings;
  steps?: readonly Step[];
  /** The meditation's own pattern. */
  breath?: Pattern;
  clocks: Clocks;
  sound: Sound;
  timers?: Timers;
  worker?: WakeWorker;
  elapsed?: number;
  /** Whether somebody can see the page. */
  isVisible?: () => boolean;
  rang?: (report: BellReport) => void;
  say?: (announcement: Announcement) => void;
  /** A step has come on screen. */
  stepped?: (step: PlannedStep) => void;
  checked?: () => void;
  ended?: () => void;
}

/** One sitting with all that belongs to it: bells, background, breath, steps, and what is said when. */
export class Sitting {
  readonly plan: Plan;
  readonly run: Run;
  pacer?: Pacer;
  readonly settings: Settings;
  /** Half seconds that the person made each part of the breath longer. */
  pace = 0;
  /** The page was out of sight when the end came. */
  endedUnseen = false;

  #tones: BreathTones;
  #announcements: Announcement[];
  #step = -1;
  #bellDue = -Infinity;

  constructor(private readonly options: SittingOptions) {
    const {steps, sound, elapsed = 0} = options;
    const settings = (this.settings = {...options.settings});
    this.plan = makePlan({...settings, steps});
    const pattern = this.#pattern();
    if (pattern) this.pacer = new Pacer(pattern, this.plan.warmUp);
    this.#tones = new BreathTones(sound);
    this.#announcements = planAnnouncements(this.plan, settings.verbosity).filter(
      ({at}) => elapsed < AT_ONCE_MS || at > elapsed,
    );
    Object.assign(sound.volumes, settings.volumes);
    sound.mix = settings.mix;
    const ambience =
      settings.ambience === 'none'
        ? undefined
        : new Ambience(sound, settings.ambience, settings.ambienceVolume);
    this.run = new Run({
      ...options,
      plan: this.plan,
      ambience,
      wakeAt: this.#announcements.map(({at}) => at),
      rang: (report) => {
        // Heard or not. One that a sleep swallowed is over.
        if (options.clocks.monotonic() - report.due < TOO_LATE_MS) {
          this.#bellDue = report.due;
          if (settings.vibrate) buzz();
        }
        options.rang?.(report);
      },
      checked: () => this.#checked(),
      ended: () => this.#ended(),
    });
  }

  get session(): Session {
    return this.run.session;
  }

  get stepIndex(): number {
    return stepIndexAt(this.plan.steps, this.session.elapsed);
  }

  /** It is the moment of a bell, for those who see it. */
  get showsBell(): boolean {
    return this.options.clocks.monotonic() - this.#bellDue < BELL_SHOWN_MS;
  }

  get breath(): Breath | undefined {
    return this.session.state === 'ended' ? undefined : this.pacer?.at(this.session.elapsed);
  }

  pause(): void {
    this.#tones.stop();
    this.run.pause();
  }

  /** In a tap. */
  resume(): void {
    this.run.resume();
  }

  /** Where the language of the page has changed: the same steps at the same times, in other words. */
  translate(steps: readonly Step[]): boolean {
    if (steps.length !== this.options.steps?.length) return false;
    for (const step of this.plan.steps) {
      const {text, caption} = steps[step.index]!;
      Object.assign(step, {text, caption});
    }
    return true;
  }

  /** Slower is more, quicker is less. */
  setPace(pace: number): void {
    this.pace = Math.max(-MAX_PACE, Math.min(MAX_PACE, pace));
    this.#breatheOtherwise();
  }

  /** What can be chosen while it runs: breath and tones. The rest is for the next one. */
  change(settings: Partial<Settings>): void {
    Object.assign(this.settings, settings);
    if (!this.settings.tones) this.#tones.stop();
    if ('breath' in settings || 'withoutHolds' in settings) this.#breatheOtherwise();
    this.run.check();
  }

  #breatheOtherwise(): void {
    const pattern = this.#pattern();
    const {elapsed} = this.session;
    this.pacer = pattern && (this.pacer?.changed(pattern, elapsed) ?? new Pacer(pattern, elapsed));
    if (!pattern) this.#tones.stop();
    this.run.check();
  }

  #pattern(): Pattern | undefined {
    const pattern = patternOf(this.settings, this.options.breath);
    return pattern && paced(pattern, this.pace);
  }

  #checked(): void {
    // The first look comes from within `Run` itself, before there is one.
    const run = this.run as Run | undefined;
    if (!run) return;
    const {session} = run;
    const {elapsed, state} = session;
    if (state === 'running' && this.pacer && this.settings.tones) {
      this.#tones.keep(this.pacer, elapsed, (at) => session.dueTime(at));
    }
    if (state === 'running' || state === 'settling') {
      this.#showStep(elapsed);
      this.#say(elapsed);
    }
    this.options.checked?.();
  }

  #showStep(elapsed: number): void {
    const {stepIndex} = this;
    const step = this.plan.steps[stepIndex];
    if (!step || stepIndex === this.#step || elapsed < step.at) return;
    this.#step = stepIndex;
    this.options.stepped?.(step);
  }

  #say(elapsed: number): void {
    const due = this.#announcements.filter(({at, end}) => !end && at <= elapsed);
    if (due.length === 0) return;
    this.#announcements = this.#announcements.filter((each) => !due.includes(each));
    const last = due.at(-1)!;
    if (elapsed - last.at <= STALE_MS) this.options.say?.(last);
  }

  #ended(): void {
    this.#tones.stop();
    const {isVisible = () => document.visibilityState === 'visible'} = this.options;
    this.endedUnseen = this.session.outcome === 'completed' && !isVisible();
    const end = this.#announcements.find((each) => each.end);
    if (end && this.session.outcome === 'completed') this.options.say?.(end);
    this.options.ended?.();
  }
}
