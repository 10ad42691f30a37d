import {SAMPLE_RATE} from './sound.js';

/** A small bronze bell, made of sine waves: no file to download, and no policy that could block it. */

const SECONDS = 14;
/** No startle: it swells for this long, and stays under −4 dBFS (0.63) at full volume. */
const ATTACK_S = 0.012;
const PEAK = 0.55;
/** The last part fades to nothing, so that no tail is cut. */
const FADE_S = 3;
/** Each partial is two, this far apart: the slow beat of cast metal. */
const BEAT_HZ = 0.9;
const FUNDAMENTAL_HZ = 232;
/** After four times falling to a tenth a partial is at −80 dB, and no work is spent on it. */
const TENTHS = 4;

/** Ratio to the fundamental, share of the loudness, seconds in which it falls to a tenth. */
const PARTIALS = [
  [1, 1, 8],
  [2.71, 0.5, 5],
  [5.18, 0.24, 2.6],
  [8.29, 0.1, 1.3],
  [11.9, 0.05, 0.6],
] as const;

let rendered: Promise<AudioBuffer> | undefined;

/** The bell, rendered once a page. Rejects where there is no Web Audio. */
export function bellSound(): Promise<AudioBuffer> {
  rendered ??= render();
  rendered.catch(() => (rendered = undefined));
  return rendered;
}

async function render(): Promise<AudioBuffer> {
  const context = new OfflineAudioContext(1, SAMPLE_RATE * SECONDS, SAMPLE_RATE);
  const out = context.createGain();
  out.connect(context.destination);
  out.gain.setValueAtTime(0, 0);
  out.gain.linearRampToValueAtTime(1, ATTACK_S);
  out.gain.setValueAtTime(1, SECONDS - FADE_S);
  out.gain.linearRampToValueAtTime(0, SECONDS);
  const sum = PARTIALS.reduce((total, [, share]) => total + share, 0);
  for (const [ratio, share, tenth] of PARTIALS) {
    const gain = context.createGain();
    gain.gain.setValueAtTime((PEAK * share) / sum / 2, 0);
    gain.gain.exponentialRampToValueAtTime(
      (PEAK * share) / sum / 2 / 10 ** (SECONDS / tenth),
      SECONDS,
    );
    gain.connect(out);
    for (const side of [-1, 1]) {
      const wave = context.createOscillator();
      wave.frequency.value = FUNDAMENTAL_HZ * ratio + (side * BEAT_HZ) / 2;
      wave.connect(gain);
      wave.start();
      wave.stop(Math.min(SECONDS, tenth * TENTHS));
    }
  }
  return context.startRendering();
}
