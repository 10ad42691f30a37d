/** Reads steps aloud with a voice that is on this device: others send the text to a service. */

function voices(): SpeechSynthesisVoice[] {
  try {
    return speechSynthesis.getVoices();
  } catch {
    return [];
  }
}

export function localVoice(language: string): SpeechSynthesisVoice | undefined {
  const wanted = language.split('-')[0];
  return voices().find(({localService, lang}) => localService && lang.split(/[-_]/)[0] === wanted);
}

export function speak(text: string, language: string, volume = 1): void {
  const voice = localVoice(language);
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.85;
  utterance.volume = volume;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

export function hush(): void {
  try {
    speechSynthesis.cancel();
  } catch {
    // No speech here.
  }
}

/** Voices arrive late in most browsers; returns how to stop listening. */
export function onVoices(listener: () => void): () => void {
  try {
    voices();
    speechSynthesis.addEventListener('voiceschanged', listener);
    return () => speechSynthesis.removeEventListener('voiceschanged', listener);
  } catch {
    return () => {};
  }
}
