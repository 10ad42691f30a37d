import {SAMPLE_RATE} from './sound.js';
import type {Playing, Sound} from './sound.js';

export type AmbienceKind = 'air' | 'waves';

/** As long as nobody hears it come round, and a whole number of waves. */
const SECONDS = 24;
const WAVE_S = 8;
const SEAM_S = 1;
const SWELL_S = 2;

/** Brown noise: random steps, pulled back to the middle. Soft, like air or far-off water. */
function brownNoise(length: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(length);
  let value = 0;
  for (let i = 0; i < length; i += 1) {
    value = (value + (Math.random() * 2 - 1) * 0.02) * 0.995;
    samples[i] = value * 1.2;
  }
  return samples;
}

/** A loop without a seam: its end fades into what came before its beginning. */
function loop(kind: AmbienceKind): AudioBuffer {
  const length = SECONDS * SAMPLE_RATE;
  const seam = SEAM_S * SAMPLE_RATE;
  const noise = brownNoise(length + seam);
  const samples = noise.slice(seam);
  for (let i = 0; i < seam; i += 1) {
    const share = i / seam;
    const end = length - seam + i;
    samples[end] = samples[end]! * Math.sqrt(1 - share) + noise[i]! * Math.sqrt(share);
  }
  if (kind === 'waves') {
    for (let i = 0; i < length; i += 1) {
      samples[i]! *= 0.55 - 0.45 * Math.cos((2 * Math.PI * i) / (WAVE_S * SAMPLE_RATE));
    }
  }
  const buffer = new AudioBuffer({length, numberOfChannels: 1, sampleRate: SAMPLE_RATE});
  buffer.copyToChannel(samples, 0);
  return buffer;
}

/** A quiet bed of noise; while it sounds, browsers do not throttle the page. */
export class Ambience {
  #buffer?: AudioBuffer;
  #playing?: Playing;
  #generation = -1;

  constructor(
    private readonly sound: Sound,
    private readonly kind: AmbienceKind,
    private readonly volume: number,
  ) {}

  /** Starts it where it does not sound: at the beginning, after a pause, on a rebuilt context. */
  keep(): void {
    const {sound, volume} = this;
    if (!sound.flowing || this.#generation === sound.generation) return;
    this.#generation = sound.generation;
    this.#buffer ??= loop(this.kind);
    this.#playing = sound.play(this.#buffer, {
      at: sound.soonest,
      volume,
      loop: true,
      swell: SWELL_S,
    });
  }

  stop(): void {
    this.#playing?.stop(SWELL_S);
    this.#playing = undefined;
  }
}
