/* global sampleRate, currentFrame, registerProcessor, AudioWorkletProcessor */
/** −60 dBFS. */
const THRESHOLD = 0.001;

class Loudness extends AudioWorkletProcessor {
  process([channels]) {
    const power = channels.map((samples) => samples.reduce((sum, it) => sum + it * it, 0));
    const loudest = Math.sqrt(Math.max(0, ...power) / 128);
    if (loudest > THRESHOLD) this.port.postMessage(currentFrame / sampleRate);
    return true;
  }
}
registerProcessor('loudness', Loudness);
