import {inSlices} from '../pause.js';
import {loadPhrases, phrasesHere} from './crisis-phrases.js';
import {CrisisReader, isCrisisPhrases} from './crisis-reader.js';

let reader: CrisisReader | undefined;
/** The phrases did not come: nobody knows what they would have said. */
let missing = false;

let learning: Promise<void> | undefined;

/** Makes the phrases known, from where they are. What did not work is tried again the next time. */
export function learnPhrases(): Promise<void> {
  learning ??= learn().catch((error: unknown) => {
    learning = undefined;
    missing = true;
    console.warn('care-widgets: no crisis phrases; every search shows the crisis lines.', error);
  });
  return learning;
}

async function learn(): Promise<void> {
  const phrases = await loadPhrases();
  if (!isCrisisPhrases(phrases)) throw new Error('these are none');
  const learner = new CrisisReader(phrases);
  await inSlices(learner.learn());
  reader ??= learner;
}

/**
 * Whether what somebody types suggests a crisis. Decided here, on the device; kept nowhere. Where the
 * phrases could not be loaded, everything does.
 */
export function suggestsCrisis(query: string): boolean {
  if (!/\S/.test(query)) return false;
  reader ??= phrasesHere && CrisisReader.of(phrasesHere);
  return reader?.suggestsCrisis(query) ?? missing;
}
