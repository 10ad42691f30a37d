import type {BellPlayer, Strike} from './bells.js';
import type {Clocks} from './clocks.js';
import {setAudioSession} from './devices.js';
import type {BellKind, PlannedBell} from './plan.js';

/**
 * `off`: not asked for yet. `none`: no Web Audio here. `blocked`: the browser wants a tap.
 * `interrupted`: a call or another app has the sound. `frozen`: says it runs, and does not, or is closed.
 */
export type SoundState = 'off' | 'starting' | 'on' | 'blocked' | 'interrupted' | 'frozen' | 'none';

export interface PlayOptions {
  at: number;
  volume: number;
  /** Where in the buffer to begin, in seconds. */
  offset?: number;
  loop?: boolean;
  /** When it ends, in audio time. */
  until?: number;
  /** Seconds to swell from nothing. */
  swell?: number;
}

/** Something that sounds, or will. */
export interface Playing {
  /** At once, or in so many seconds. */
  stop(fade?: number): void;
}

/** Nothing here but the noise goes above 3 kHz. A device's own rate is nearly three times as much to render. */
export const SAMPLE_RATE = 16_000;

/**
 * How long one piece is: bells are placed ahead, so larger ones than usual do, and a hidden tab asks less of the
 * processor. Not larger still: the start bell, which is placed at once, can be off by about one.
 */
const LATENCY_S = 0.02;

const START_MS = 700;
const FROZEN_MS = 500;
const FADE_S = 0.15;
const STRIKE_GAP_S = 2.5;
/** Output timestamps older than this are from before an interruption. */
const STALE_MS = 1000;

function newContext(): AudioContext {
  try {
    return new AudioContext({latencyHint: LATENCY_S, sampleRate: SAMPLE_RATE});
  } catch {
    // Not at this rate.
    return new AudioContext({latencyHint: LATENCY_S});
  }
}

/** WebKit has `interrupted` since Safari 9, Chromium since 136; TypeScript's union is younger still. */
const stateOf = (context: AudioContext): string => context.state;

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Stopping what has ended, or belongs to a closed context: it is silent, which is all we want.
  }
}

/** The audio context of one timer: its state told honestly, and rebuilt in a tap when it died. Never throws. */
export class Sound implements BellPlayer {
  bell?: AudioBuffer;
  volumes: Record<BellKind, number> = {start: 0.6, interval: 0.4, end: 0.6};
  /** Other sound of the device goes on beside it. */
  mix = false;

  #context?: AudioContext;
  #bus?: GainNode;
  #gains = new Map<BellKind, GainNode>();
  #opened = 0;
  /** Where the audio clock stood when it was last seen to move. */
  #moved = {audio: -1, time: 0};
  #failed = false;
  /** It was interrupted, and has not been seen to run since: it may say it runs, and never will. */
  #wasInterrupted = false;
  #playing = new Set<AudioBufferSourceNode>();
  #released = true;
  /** It was told to rest: some browsers say for a while that it runs. */
  #resting = false;
  /** Grows whenever all that was playing is gone. */
  generation = 0;

  constructor(
    private readonly clocks: Clocks,
    private readonly changed: () => void = () => {},
    private readonly create: () => AudioContext = newContext,
  ) {}

  get state(): SoundState {
    this.look();
    const context = this.#context;
    if (this.#failed) return 'none';
    if (!context) return 'off';
    const state = stateOf(context);
    if (state === 'interrupted') return 'interrupted';
    if (state === 'closed') return 'frozen';
    const now = this.clocks.monotonic();
    if (state !== 'running') return now - this.#opened < START_MS ? 'starting' : 'blocked';
    if (this.#moved.audio < 0) return now - this.#opened < START_MS ? 'starting' : 'frozen';
    return now - this.#moved.time > FROZEN_MS ? 'frozen' : 'on';
  }

  /**
   * Call in a tap, and only there. Starts what is not running; a context that is interrupted or
   * frozen is replaced, because `resume()` during an interruption can leave it "running" for ever.
   * Returns whether it was replaced, so that everything has to be placed again.
   */
  open(): boolean {
    const {state} = this;
    const dead = this.#wasInterrupted || state === 'interrupted' || state === 'frozen';
    const replaced = dead && this.#context !== undefined;
    if (dead) this.#close();
    this.#released = false;
    setAudioSession(this, this.mix ? 'ambient' : 'playback');
    try {
      const context = (this.#context ??= this.#createContext());
      this.#opened = this.clocks.monotonic();
      const now = stateOf(context);
      if (now !== 'interrupted' && (now !== 'running' || this.#resting)) {
        context.resume().catch(() => {});
      }
      this.#resting = false;
      this.#bus ??= this.#createBus(context);
      this.#unlock(context);
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    return replaced;
  }

  /** Looks whether the audio clock moves; call now and then. */
  look(): void {
    const audio = this.#context?.currentTime ?? -1;
    if (this.#context && stateOf(this.#context) === 'interrupted') this.#wasInterrupted = true;
    if (audio > 0 && audio !== this.#moved.audio) {
      this.#moved = {audio, time: this.clocks.monotonic()};
      if (this.flowing) this.#wasInterrupted = false;
    }
  }

  get silent(): boolean {
    const {state} = this;
    return state !== 'on' && state !== 'starting';
  }

  get ready(): boolean {
    return this.bell !== undefined && this.flowing;
  }

  /** Whether things can be placed on the audio clock now. */
  get flowing(): boolean {
    return this.#context !== undefined && stateOf(this.#context) === 'running';
  }

  get soonest(): number {
    return this.#context?.currentTime ?? 0;
  }

  get heard(): number {
    return this.audioTimeAt(this.clocks.monotonic());
  }

  audioTimeAt(time: number): number {
    const anchor = this.#anchor();
    return anchor.audio + (time - anchor.time) / 1000;
  }

  timeOf(audioTime: number): number {
    const anchor = this.#anchor();
    return anchor.time + (audioTime - anchor.audio) * 1000;
  }

  strike({kind, strikes}: PlannedBell, audioTime: number): Strike {
    const {bell} = this;
    const gain = this.#gainOf(kind);
    const sources = Array.from({length: bell && gain ? strikes : 0}, (_, index) => {
      const source = this.#source(bell!, gain!);
      source.start(audioTime + index * STRIKE_GAP_S);
      return source;
    });
    return {stop: () => sources.forEach((source) => this.#stop(source))};
  }

  play(
    buffer: AudioBuffer,
    {at, volume, offset = 0, loop = false, until = Infinity, swell = 0}: PlayOptions,
  ): Playing {
    const context = this.#context;
    const bus = this.#bus;
    if (!context || !bus) return {stop: () => {}};
    const gain = context.createGain();
    if (swell > 0) {
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(volume, at + swell);
    } else gain.gain.value = volume;
    gain.connect(bus);
    const source = this.#source(buffer, gain, () => gain.disconnect());
    source.loop = loop;
    source.start(at, offset);
    if (until < Infinity) source.stop(until);
    const stop = (fade = 0) => {
      const now = context.currentTime;
      if (fade > 0) quietly(() => gain.gain.setTargetAtTime(0, now, fade / 5));
      this.#stop(source, now + fade);
    };
    return {stop};
  }

  #source(buffer: AudioBuffer, out: AudioNode, ended?: () => void): AudioBufferSourceNode {
    const source = this.#context!.createBufferSource();
    source.buffer = buffer;
    source.connect(out);
    source.onended = () => {
      this.#playing.delete(source);
      ended?.();
      if (this.#released) this.#rest();
    };
    this.#playing.add(source);
    return source;
  }

  #stop(source: AudioBufferSourceNode, at = 0): void {
    this.#playing.delete(source);
    quietly(() => source.stop(at));
  }

  /** One for all bells of a kind: every node is asked for sound as long as the sitting lasts. */
  #gainOf(kind: BellKind): GainNode | undefined {
    const bus = this.#bus;
    if (!bus) return undefined;
    let gain = this.#gains.get(kind);
    if (!gain) {
      gain = this.#context!.createGain();
      gain.connect(bus);
      this.#gains.set(kind, gain);
    }
    gain.gain.value = this.volumes[kind];
    return gain;
  }

  /** All sound gone in a moment, without a click; what was placed for later never begins. */
  fade(): void {
    const bus = this.#bus;
    const now = this.soonest;
    setAudioSession(this);
    if (!bus) return;
    quietly(() => {
      bus.gain.cancelScheduledValues(now);
      bus.gain.setValueAtTime(bus.gain.value, now);
      bus.gain.linearRampToValueAtTime(0, now + FADE_S);
    });
    for (const source of this.#playing) quietly(() => source.stop(now + FADE_S));
    this.#bus = undefined;
    this.generation += 1;
    this.#released = true;
    // What stands still would fade when it goes on, whenever that is.
    if (this.state !== 'on') this.#close();
    else this.#rest();
  }

  /** Lets what sounds ring out, and then gives the sound device back. */
  release(): void {
    this.#released = true;
    this.#rest();
  }

  #rest(): void {
    if (this.#playing.size > 0) return;
    setAudioSession(this);
    if (!this.flowing) return;
    this.#resting = true;
    this.#context!.suspend().catch(() => {});
  }

  #close(): void {
    const context = this.#context;
    this.#context = this.#bus = undefined;
    this.#playing.clear();
    this.generation += 1;
    this.#moved = {audio: -1, time: 0};
    this.#wasInterrupted = this.#resting = false;
    if (!context) return;
    context.onstatechange = null;
    quietly(() => void context.close().catch(() => {}));
  }

  #createContext(): AudioContext {
    const context = this.create();
    context.onstatechange = () => {
      this.look();
      // A clock that stood still while suspended is not frozen.
      if (stateOf(context) === 'running') this.#moved.time = this.clocks.monotonic();
      this.changed();
    };
    return context;
  }

  #createBus(context: AudioContext): GainNode {
    const bus = context.createGain();
    bus.connect(context.destination);
    this.#gains.clear();
    return bus;
  }

  /** iOS lets a context sound once something has been played in a tap: one sample of nothing. */
  #unlock(context: AudioContext): void {
    const source = context.createBufferSource();
    source.buffer = context.createBuffer(1, 1, context.sampleRate);
    source.connect(context.destination);
    source.start();
  }

  #anchor(): {audio: number; time: number} {
    const context = this.#context;
    const now = this.clocks.monotonic();
    if (!context) return {audio: 0, time: now};
    const {contextTime = 0, performanceTime = 0} = context.getOutputTimestamp?.() ?? {};
    if (contextTime > 0 && Math.abs(now - performanceTime) < STALE_MS) {
      return {audio: contextTime, time: performanceTime};
    }
    return {audio: context.currentTime - (context.outputLatency || 0), time: now};
  }
}
