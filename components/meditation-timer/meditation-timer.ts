import type {PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Bundle, Meditation} from '../../src/bundle.js';
import {linesToReach} from '../../src/floor-lines.js';
import {timer as en} from '../../src/locales/en.js';
import {timer as es} from '../../src/locales/es.js';
import {deleteFromLog, deleteLog, readLog, switchLogOn} from '../../src/timer/log.js';
import type {LogEntry} from '../../src/timer/log.js';
import type {SavedSitting} from '../../src/timer/memory.js';
import {forgetSitting, placeOf, sittingBeforeReload} from '../../src/timer/memory.js';
import {clampMinutes} from '../../src/timer/plan.js';
import {fromAttributes} from '../../src/timer/settings.js';
import type {Settings} from '../../src/timer/settings.js';
import {localVoice, onVoices} from '../../src/timer/speech.js';
import {headingLevelOf} from '../dom.js';
import {Widget} from '../widget.js';
import {BreathMotion} from './breath-motion.js';
import {KeepFocus} from './keep-focus.js';
import {endedView} from './ended.js';
import {styles} from './meditation-timer.styles.js';
import {runningView} from './running.js';
import {setupView} from './setup.js';
import {SittingController} from './sitting-controller.js';
import type {Voice} from './sitting-controller.js';
import type {Answers, TimerView} from './view.js';

const languages = {en, es};
const PRESETS = [3, 5, 10, 20];
/** People to reach after an early stop: enough to choose from, few enough to read. */
const LINES = 2;

/**
 * A quiet few minutes: a timer whose bell rings in time in a hidden tab too, guided steps as text, a
 * breathing pacer. It works without a content bundle, as a plain timer. Nothing is kept unless the
 * person asks, and nothing is loaded after the page.
 *
 * @summary Meditation timer with bells, guided steps and a breathing pacer.
 *
 * @slot - What to show when the script does not run. Not shown otherwise.
 *
 * @attr {string} meditation - Id of a meditation of the bundle. Default: the person chooses.
 * @attr {number} minutes - Length to begin with, 1–180. Default: the meditation's first, else 5.
 * @attr {number} warm-up - Seconds before the start bell, 600 at most. Default 0.
 * @attr {number} bell-every - Minutes between bells, 0.5 at least. Default: the meditation's, else none.
 * @attr {string} bell-at - Minutes at which a bell rings, for example `5, 12, 20`; in place of `bell-every`.
 * @attr {number} start-bell - Strikes at the start, 0–3. Default 1.
 * @attr {number} interval-bell - Strikes in between, 0–3. Default 1.
 * @attr {number} end-bell - Strikes at the end, 0–3. Default 1.
 * @attr {'none'|'air'|'waves'} ambience - Sound in the background. Default `none`.
 * @attr {'none'|'own'|'even'|'longer'|'coherent'|'box'|'478'} breath - Breathing pattern; `own` is the meditation's. Default: the meditation's, else `none`.
 * @attr {'none'|'end'|'minutes'|'main'|'all'} announcements - What a screen reader says. Default `main`: 8 times in 20 minutes at most.
 * @attr {boolean} hide-clock - Begins with the clock out of sight.
 * @attr {boolean} still - Begins without movement.
 * @attr {boolean} check - Asks "How are you?" before and after; the answer is not kept.
 * @attr {string} media-title - What the lock screen shows while it runs. Default: "Timer".
 * @attr {string} worker - Address, on the page's own origin, of `meditation-timer-worker.js`: bells stay exact on an overloaded machine too. A page that requires Trusted Types sets the property instead, to a `TrustedScriptURL`.
 * @attr {number} heading-level - Level of the title, 2–5. Default 2.
 * @attr {string} src - Address of this widget's own content bundle. Default: the nearest `<content-bundle>`, else the page's.
 * @attr {'light'|'dark'} theme - Default: the page's `color-scheme`.
 *
 * @fires {MeditationTimerStartEvent} meditation-timer-start - A sitting begins or goes on. Does not bubble.
 * @fires {MeditationTimerPauseEvent} meditation-timer-pause - A sitting is paused. Does not bubble.
 * @fires {MeditationTimerBellEvent} meditation-timer-bell - A bell rang; with the time it was due and the time it was heard. Does not bubble.
 * @fires {MeditationTimerEndEvent} meditation-timer-end - A sitting is over, completed or stopped. Does not bubble.
 * @fires {Event} load - A content bundle arrived. Does not bubble.
 * @fires {Event} error - A content bundle did not arrive or was refused. Does not bubble.
 *
 * @cssprop [--care-accent] - Colour of links and focus; text colours are derived from it and the surface.
 * @cssprop [--care-surface] - Background.
 * @cssprop [--care-text] - Text, if the derived colour is not wanted.
 * @cssprop [--care-font=inherit] - Font family.
 * @cssprop [--care-font-size=1rem] - Base size; never under 16 px.
 * @cssprop [--care-radius=0.5em] - Corners.
 */
export class MeditationTimer extends Widget {
  static readonly tag = 'meditation-timer';
  static override styles = [...Widget.styles, styles];

  @property() meditation?: string;
  @property({type: Number}) minutes?: number;
  @property({attribute: 'warm-up', type: Number}) warmUp?: number;
  @property({attribute: 'bell-every', type: Number}) bellEvery?: number;
  @property({attribute: 'bell-at'}) bellAt?: string;
  @property({attribute: 'start-bell', type: Number}) startBell?: number;
  @property({attribute: 'interval-bell', type: Number}) intervalBell?: number;
  @property({attribute: 'end-bell', type: Number}) endBell?: number;
  @property() ambience?: string;
  @property() breath?: string;
  @property() announcements?: string;
  @property({attribute: 'hide-clock', type: Boolean}) hideClock = false;
  @property({type: Boolean}) still = false;
  @property({type: Boolean}) check = false;
  @property({attribute: 'media-title'}) mediaTitle?: string;
  @property() worker?: string;
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  @state() private chosen: Partial<Settings> = {};
  @state() private chosenMeditation = '';
  @state() private answers: Answers = {};
  @state() private saved?: SavedSitting;
  /** Read when the options are opened, not before. */
  @state() private log?: LogEntry[];
  @state() private logRefused = false;

  #controller = new SittingController(this);
  #motion = new BreathMotion();
  #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #stopListening = () => {};

  constructor() {
    super();
    new KeepFocus(this);
    for (const event of ['pointerenter', 'pointerdown', 'focusin']) {
      this.addEventListener(event, () => void this.#controller.prepare(this.worker));
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const changed = () => this.requestUpdate();
    this.#reducedMotion.addEventListener('change', changed);
    const stopVoices = onVoices(changed);
    this.#stopListening = () => {
      this.#reducedMotion.removeEventListener('change', changed);
      stopVoices();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening();
  }

  protected override get showsFallback(): boolean {
    return false;
  }

  protected override renderContent({meditations}: Bundle): unknown {
    return this.#view(meditations);
  }

  /** Without content it is a plain timer; where it is to be a certain one, there is a moment to wait. */
  protected override renderWithout(contentState: 'pending' | 'ready' | 'failed'): unknown {
    const wanted = this.meditation || this.saved?.meditation;
    const waits = contentState === 'pending' && wanted && !this.#controller.sitting;
    return waits ? super.renderWithout(contentState) : this.#view([]);
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) {
      const place = (this.#controller.place = placeOf(this, this.meditation));
      this.saved = sittingBeforeReload(place);
    }
    this.#controller.follow(this.#voice(this.content.bundle?.meditations ?? []));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const {sitting} = this.#controller;
    const place = this.renderRoot.querySelector('.breath:not(.still)');
    this.#motion.follow(place, sitting?.pacer, sitting?.session);
  }

  #view(meditations: readonly Meditation[]): unknown {
    const view = this.#model(meditations);
    const {sitting} = view;
    if (!sitting) return setupView(view);
    return sitting.session.state === 'ended'
      ? endedView(view, sitting)
      : runningView(view, sitting);
  }

  /**
   * Takes a person here for a meditation, for example from an article: shows it, unless the page or
   * a sitting under way says which, and moves the focus.
   */
  async open(id: string): Promise<void> {
    if (!this.meditation && !this.#controller.sitting) this.#chooseMeditation(id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  #chooseMeditation(id: string): void {
    this.chosenMeditation = id;
    this.answers = {};
    // What fitted the last one (its length, its breath) is not what fits this one.
    const chosen = {...this.chosen};
    delete chosen.minutes;
    delete chosen.breath;
    delete chosen.tones;
    this.chosen = chosen;
  }

  #voice(meditations: readonly Meditation[]): Voice {
    const {words, locale} = this.wordsFor(languages);
    const id = this.meditation || this.chosenMeditation;
    return {
      words,
      locale,
      meditation: meditations.find((each) => each.id === id),
      content: this.contentLocale,
      mediaTitle: this.mediaTitle ?? words.mediaTitle,
    };
  }

  #model(meditations: readonly Meditation[]): TimerView {
    const controller = this.#controller;
    const voice = this.#voice(meditations);
    const {words, locale} = voice;
    const {meditation, content} = (controller.sitting && controller.voice) ?? voice;
    const settings = {...fromAttributes(this, meditation), ...this.chosen};
    const lengths = meditation?.minutes.length ? meditation.minutes : PRESETS;
    const start = (elapsed = 0, from = settings, which = meditation) =>
      controller.start({
        settings: from,
        voice: {...voice, meditation: which},
        elapsed,
        workerUrl: this.worker,
      });
    return {
      words,
      locale,
      content,
      headingLevel: headingLevelOf(this.headingLevel),
      meditations: this.meditation ? [] : meditations,
      meditation,
      settings,
      presets: [...new Set(lengths.map(clampMinutes))],
      answers: this.answers,
      saved: this.saved,
      sitting: controller.sitting,
      still: settings.still || this.#reducedMotion.matches,
      canMove: !this.#reducedMotion.matches,
      soundState: controller.soundState,
      screenRefused: controller.screen.refused,
      canReadAloud: !!meditation && !!localVoice(content?.lang ?? locale),
      log: this.log,
      logRefused: this.logRefused,
      lines: linesToReach(this.floor, this.language, LINES),
      choose: (patch) => {
        if (patch.minutes !== undefined) patch.minutes = clampMinutes(patch.minutes);
        this.chosen = {...this.chosen, ...patch};
        controller.change(patch);
      },
      chooseMeditation: (id) => this.#chooseMeditation(id),
      answer: (answers) => {
        this.answers = {...this.answers, ...answers};
        if (answers.eyes) this.chosen = {...this.chosen, tones: answers.eyes === 'closed'};
      },
      preview: (kind) => controller.preview(kind, settings),
      setPace: (pace) => controller.sitting?.setPace(pace),
      start: () => {
        forgetSitting(controller.place);
        this.saved = undefined;
        start();
      },
      resumeSaved: () => {
        const {saved} = this;
        if (!saved) return;
        this.chosen = saved.settings;
        this.chosenMeditation = saved.meditation ?? '';
        this.saved = undefined;
        const which = meditations.find((each) => each.id === saved.meditation);
        start(saved.elapsed, saved.settings, which);
      },
      dropSaved: () => {
        forgetSitting(controller.place);
        this.saved = undefined;
      },
      pause: () => controller.pause(),
      resume: () => controller.resume(),
      stop: () => controller.stop(),
      reset: () => {
        this.answers = {};
        // The tones came with closed eyes, and that answer is gone.
        this.chosen = {...this.chosen, tones: false};
        controller.reset();
      },
      readLog: () => (this.log = readLog()),
      switchLog: (on) => {
        this.logRefused = on && !switchLogOn();
        if (!on) deleteLog();
        this.log = readLog();
        // The box that was pressed shows what came of it, even where nothing changed.
        this.requestUpdate();
      },
      deleteEntry: (entry) => {
        deleteFromLog(entry);
        this.log = readLog();
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'meditation-timer': MeditationTimer;
  }
}
