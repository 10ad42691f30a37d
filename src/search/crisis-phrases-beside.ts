import {loadJson} from '../loader.js';
import {page} from '../page.js';
import type * as here from './crisis-phrases.js';

export const phrasesHere: typeof here.phrasesHere = undefined;

/** The file beside the script. */
export const loadPhrases: typeof here.loadPhrases = () =>
  page.folder
    ? loadJson(`${page.folder}content/crisis-phrases.json`)
    : Promise.reject(new Error('the script has no address'));
