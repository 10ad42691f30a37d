import {cycleOf} from './breath.js';
import type {Pacer, Pattern} from './breath.js';
import {SAMPLE_RATE} from './sound.js';
import type {Playing, Sound} from './sound.js';

const VOLUME = 0.22;
/** The longest a tone is, and how much of its phase it takes. */
const LONGEST_S = 3;
const SHARE = 0.75;
const LOW_HZ = 176;
const HIGH_HZ = 264;
/** Moving a tone for less would be for nothing. */
const TOLERANCE_S = 0.02;

/** A glide that swells and dies away, written into `samples` at `start`. */
function glide(
  samples: Float32Array<ArrayBuffer>,
  start: number,
  seconds: number,
  [from, to]: [number, number],
): void {
  const length = Math.round(Math.min(LONGEST_S, seconds * SHARE) * SAMPLE_RATE);
  let angle = 0;
  for (let i = 0; i < length && start + i < samples.length; i += 1) {
    const share = i / length;
    angle += (2 * Math.PI * (from + (to - from) * share)) / SAMPLE_RATE;
    samples[start + i] = Math.sin(angle) * Math.sin(Math.PI * share) ** 2;
  }
}

/** One breath: a tone that rises where one breathes in, and one that falls where one breathes out. */
function cycleBuffer(pattern: Pattern): AudioBuffer {
  const length = Math.round((cycleOf(pattern) / 1000) * SAMPLE_RATE);
  const samples = new Float32Array(length);
  glide(samples, 0, pattern.in, [LOW_HZ, HIGH_HZ]);
  const outward = Math.round((pattern.in + (pattern.hold ?? 0)) * SAMPLE_RATE);
  glide(samples, outward, pattern.out, [HIGH_HZ, LOW_HZ]);
  const buffer = new AudioBuffer({length, numberOfChannels: 1, sampleRate: SAMPLE_RATE});
  buffer.copyToChannel(samples, 0);
  return buffer;
}

/**
 * Tones for closed eyes: one breath as a loop on the audio clock, so that they need no timers, put
 * right whenever someone looks and finds that the audio clock went its own way.
 */
export class BreathTones {
  #loop?: {tone: Playing; pacer: Pacer; origin: number; generation: number};
  #buffer?: {pattern: Pattern; buffer: AudioBuffer};

  constructor(private readonly sound: Sound) {}

  keep(pacer: Pacer, elapsed: number, dueTime: (at: number) => number): void {
    const {sound} = this;
    if (!sound.flowing) return;
    if (elapsed >= pacer.end) return this.stop();
    /** Audio time at which the first breath begins, or would have begun. */
    const origin = sound.audioTimeAt(dueTime(pacer.from));
    const playing = this.#loop;
    const right =
      playing?.pacer === pacer &&
      playing.generation === sound.generation &&
      Math.abs(playing.origin - origin) <= TOLERANCE_S;
    if (right) return;
    playing?.tone.stop(0.05);
    if (this.#buffer?.pattern !== pacer.pattern) {
      this.#buffer = {pattern: pacer.pattern, buffer: cycleBuffer(pacer.pattern)};
    }
    const cycle = cycleOf(pacer.pattern) / 1000;
    const at = Math.max(origin, sound.soonest + 0.02);
    const tone = sound.play(this.#buffer.buffer, {
      at,
      offset: (at - origin) % cycle,
      volume: VOLUME,
      loop: true,
      // By the audio clock too: nobody may be awake to stop them.
      until: origin + (pacer.end - pacer.from) / 1000,
      swell: at > origin ? 0.05 : 0,
    });
    this.#loop = {tone, pacer, origin, generation: sound.generation};
  }

  stop(): void {
    this.#loop?.tone.stop(0.1);
    this.#loop = undefined;
  }
}
