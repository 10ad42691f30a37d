import phrases from '../../data/crisis-phrases.json' with {type: 'json'};
import weights from '../../data/crisis-weights.json' with {type: 'json'};
import type {CrisisPhrases} from './crisis-reader.js';

/**
 * Where the crisis phrases come from. For npm they are part of the module, as here; in the classic scripts
 * scripts/build-code.ts puts `crisis-phrases-beside.ts` in the place of this file.
 */
export const phrasesHere: CrisisPhrases | undefined = {...phrases, weights};

export const loadPhrases = (): Promise<unknown> => Promise.resolve(phrasesHere);
