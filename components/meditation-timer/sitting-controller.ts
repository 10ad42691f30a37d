import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {announce} from '../../src/announce.js';
import type {Meditation} from '../../src/bundle.js';
import {directionOf} from '../../src/language.js';
import type {timer} from '../../src/locales/en.js';
import type {Announcement} from '../../src/timer/announcements.js';
import {bellSound} from '../../src/timer/bell-sound.js';
import {systemClocks} from '../../src/timer/clocks.js';
import {ScreenLock, setMediaControls} from '../../src/timer/devices.js';
import {clockText} from '../../src/timer/format.js';
import {addToLog} from '../../src/timer/log.js';
import {forgetSitting, saveSitting} from '../../src/timer/memory.js';
import type {BellKind} from '../../src/timer/plan.js';
import type {Settings} from '../../src/timer/settings.js';
import {Sitting} from '../../src/timer/sitting.js';
import {Sound} from '../../src/timer/sound.js';
import type {Playing, SoundState} from '../../src/timer/sound.js';
import {hush, speak} from '../../src/timer/speech.js';
import {Ticker} from '../../src/timer/ticker.js';
import {WakeWorker} from '../../src/timer/wake-worker.js';
import {fillText} from '../dom.js';
import {
  MeditationTimerBellEvent,
  MeditationTimerEndEvent,
  MeditationTimerPauseEvent,
  MeditationTimerStartEvent,
} from '../events.js';
import {countText} from './text.js';

const TICK_MS = 250;
const MINUTE = 60_000;

type Host = ReactiveControllerHost & HTMLElement;

/** What a sitting says, and in which languages; it follows the page. */
export interface Voice {
  words: typeof timer;
  locale: string;
  meditation?: Meditation;
  /** `lang` and `dir` of the meditation's text, where it is in another language. */
  content?: {lang: string; dir: 'ltr' | 'rtl'};
  /** Shown on the lock screen. */
  mediaTitle: string;
}

export interface StartOptions {
  settings: Settings;
  voice: Voice;
  elapsed?: number;
  workerUrl?: string;
}

/** One sitting at a time, with the devices, the memory and the voices around it. */
export class SittingController implements ReactiveController {
  sitting?: Sitting;
  /** Where it is kept through a reload. */
  place = '';
  /** Of the sitting. */
  voice?: Voice;
  readonly sound = new Sound(systemClocks, () => {
    this.sitting?.run.check();
    this.host.requestUpdate();
  });
  readonly screen = new ScreenLock(() => this.host.requestUpdate());

  #worker?: WakeWorker;
  #preview?: Playing;
  #saidSound: SoundState = 'off';
  #ticker = new Ticker(() => {
    this.sitting?.run.check();
    // In time for the next part of the breath, so that its word comes with its shape and its tone.
    return Math.max(4, Math.min(TICK_MS, this.sitting?.breath?.left ?? TICK_MS));
  });

  constructor(private readonly host: Host) {
    host.addController(this);
    host.addEventListener('click', () => this.sitting?.run.tap());
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#save);
    // Phones end a hidden page without a word.
    document.addEventListener('visibilitychange', this.#save);
    this.screen.look();
  }

  hostDisconnected(): void {
    // Moved, not removed: then it is connected again by the end of this task.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      removeEventListener('pagehide', this.#save);
      document.removeEventListener('visibilitychange', this.#save);
      this.stop();
      this.sound.fade();
      this.#worker?.close();
      this.#worker = undefined;
    });
  }

  /** At the first sign of interest: the bell takes a moment to make, and a worker to load. */
  prepare(workerUrl?: string): Promise<void> {
    if (workerUrl) this.#worker ??= new WakeWorker(workerUrl);
    return bellSound().then(
      (bell) => {
        if (this.sound.bell) return;
        this.sound.bell = bell;
        this.sitting?.run.check();
      },
      () => {},
    );
  }

  /** One bell, to hear how loud it is. In a tap. */
  preview(kind: BellKind, {volumes, mix}: Settings): void {
    this.sound.mix = mix;
    this.sound.open();
    Object.assign(this.sound.volumes, volumes);
    void this.prepare().then(() => {
      // Started meanwhile: its sound is not to be given back.
      if (this.#isRunning) return;
      // One at a time: two together would be louder than any bell of a sitting.
      this.#preview?.stop(0.1);
      const {bell, soonest} = this.sound;
      this.#preview = bell && this.sound.play(bell, {at: soonest + 0.05, volume: volumes[kind]});
      this.sound.release();
    });
  }

  /** In a tap. */
  start(options: StartOptions): void {
    const {settings, voice, elapsed = 0} = options;
    const {meditation} = voice;
    this.voice = voice;
    this.#preview?.stop(0.1);
    void this.prepare(options.workerUrl);
    this.sitting = new Sitting({
      settings,
      steps: meditation?.steps,
      breath: meditation?.breath,
      clocks: systemClocks,
      sound: this.sound,
      worker: this.#worker,
      elapsed,
      rang: ({bell, due, played}) => {
        this.host.dispatchEvent(new MeditationTimerBellEvent(bell.kind, due, played ?? null));
        this.#save();
      },
      say: (announcement) => this.#say(announcement),
      stepped: ({text}) => {
        if (settings.readAloud) speak(text, this.#textLanguage);
      },
      checked: () => {
        this.#saySound();
        this.host.requestUpdate();
      },
      ended: () => this.#ended(),
    });
    this.#runs(true);
    this.host.dispatchEvent(new MeditationTimerStartEvent());
  }

  pause(): void {
    const {sitting} = this;
    if (!sitting || !this.#isRunning) return;
    sitting.pause();
    // Its end had come, and nobody had looked.
    if (sitting.session.state !== 'paused') return;
    this.#hush();
    this.#runs(false);
    const {words, locale} = this.voice!;
    const {settings} = sitting;
    if (settings.verbosity !== 'none' && settings.verbosity !== 'end') {
      announce(fillText(words.said.paused, {left: clockText(sitting.session.remaining)}), locale);
    }
    this.host.dispatchEvent(new MeditationTimerPauseEvent());
  }

  /** In a tap. */
  resume(): void {
    if (this.sitting?.session.state !== 'paused') return;
    this.sitting.resume();
    this.#runs(true);
    this.host.dispatchEvent(new MeditationTimerStartEvent());
  }

  stop(): void {
    if (this.sitting?.session.state !== 'ended') this.sitting?.run.stop();
  }

  /** Back to before. */
  reset(): void {
    this.stop();
    this.sound.fade();
    this.sitting = undefined;
    this.host.requestUpdate();
  }

  /** What can be chosen while it runs. */
  change(patch: Partial<Settings>): void {
    this.sitting?.change(patch);
    if (patch.screenOn !== undefined) this.screen.want(this.#isRunning && patch.screenOn);
  }

  /** The language of the page has changed, or other content has come: a sitting under way goes on in it. */
  follow(voice: Voice): void {
    const {sitting, voice: before} = this;
    if (!sitting || !before) return;
    const {meditation} = voice;
    const same = meditation !== undefined && meditation.id === before.meditation?.id;
    if (meditation === before.meditation || (same && sitting.translate(meditation.steps))) {
      this.voice = voice;
      return;
    }
    const lang = this.#textLanguage;
    const dir = before.content?.dir ?? directionOf(lang);
    const content = lang === voice.locale ? undefined : {lang, dir};
    this.voice = {...voice, meditation: before.meditation, content};
  }

  /** A pause lets the sound go, and wants it back by itself. */
  get soundState(): SoundState {
    return this.#isRunning ? this.sound.state : 'off';
  }

  get #isRunning(): boolean {
    const {state} = this.sitting?.session ?? {};
    return state === 'running' || state === 'settling';
  }

  /** Of the meditation's text. */
  get #textLanguage(): string {
    return this.voice?.content?.lang ?? this.voice?.locale ?? '';
  }

  #runs(running: boolean): void {
    const {settings} = this.sitting!;
    const {mediaTitle} = this.voice!;
    this.#ticker[running ? 'start' : 'stop']();
    this.screen.want(running && settings.screenOn);
    const controls = {
      title: mediaTitle,
      play: () => this.resume(),
      pause: () => this.pause(),
      stop: () => this.stop(),
    };
    setMediaControls(this, controls, running);
    this.#save();
    this.host.requestUpdate();
  }

  #save = (): void => {
    const {sitting} = this;
    if (!sitting?.settings.resumable || sitting.session.state === 'ended') return;
    const {settings, session} = sitting;
    saveSitting(this.place, {
      elapsed: session.elapsed,
      meditation: this.voice?.meditation?.id,
      settings,
    });
  };

  #say({start, end, minutesLeft, step}: Announcement): void {
    const {words, locale} = this.voice!;
    const {plan} = this.sitting ?? {};
    const minutes = (count: number) => countText(words.minutes, count, locale);
    const parts: string[] = [];
    if (start && plan) {
      const count = Math.round((plan.length - plan.warmUp) / MINUTE);
      parts.push(fillText(words.said.start, {minutes: minutes(count)}));
    }
    if (minutesLeft) parts.push(fillText(words.said.left, {minutes: minutes(minutesLeft)}));
    const text = step === undefined ? undefined : plan?.steps[step]?.text;
    if (text) parts.push(text);
    if (end) parts.push(words.done);
    announce(parts.join(' '), text ? this.#textLanguage : locale);
  }

  /** What is on screen about the sound, once each time it changes. */
  #saySound(): void {
    const {soundState} = this;
    if (soundState === this.#saidSound) return;
    this.#saidSound = soundState;
    const {words, locale} = this.voice!;
    if (this.sitting?.settings.verbosity !== 'none')
      announce(words.sound[soundState] ?? '', locale);
  }

  /** What this timer reads, and nobody else's voice. */
  #hush(): void {
    if (this.sitting?.settings.readAloud) hush();
  }

  #ended(): void {
    const {session, settings} = this.sitting!;
    this.#ticker.stop();
    this.screen.want(false);
    setMediaControls(this);
    this.#hush();
    if (settings.resumable) forgetSitting(this.place);
    const minutes = Math.round((session.elapsed - session.plan.warmUp) / MINUTE);
    if (minutes > 0) addToLog(minutes, new Date(session.endedAt ?? Date.now()));
    this.host.requestUpdate();
    this.host.dispatchEvent(new MeditationTimerEndEvent(session.outcome ?? 'stopped'));
  }
}
