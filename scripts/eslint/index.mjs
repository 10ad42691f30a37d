import {imports} from './imports.mjs';
import {literalWords} from './literal-words.mjs';

/** The house's own lint rules. */
export const house = {
  meta: {name: 'house'},
  rules: {imports, 'literal-words': literalWords},
};
