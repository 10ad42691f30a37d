/* global sampleRate, currentFrame, registerProcessor, AudioWorkletProcessor */
const THRESHOLD = 0.001;
/** A bell is heard out, and its later strikes are not bells. */
const DEAF_SECONDS = 20;

class Onset extends AudioWorkletProcessor {
  deafUntil = 0;

  process([[samples]]) {
    if (!samples || currentFrame < this.deafUntil) return true;
    const first = samples.findIndex((sample) => Math.abs(sample) > THRESHOLD);
    if (first >= 0) {
      this.port.postMessage((currentFrame + first) / sampleRate);
      this.deafUntil = currentFrame + DEAF_SECONDS * sampleRate;
    }
    return true;
  }
}
registerProcessor('onset', Onset);
