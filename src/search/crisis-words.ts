import {fold} from './text.js';

/** Before a pronoun that hangs on a Spanish verb. */
export const PRONOUN = '-';

/** Letters that are written as numbers and signs to get past filters. */
const DISGUISES: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
};

/** Plain words: "K1LL   my self!!" → kill, my, self; "k i l l" → kill; "matarme" → matar, -me; "want2die" → want, 2, die. */
export function plainWords(query: string): string[] {
  return (
    fold(query)
      .replaceAll(PRONOUN, ' ')
      .replace(/(?<=\p{L}{2})2(?=\p{L})|(?<![\p{L}\p{N}])2(?=\p{L}{2})/gu, ' 2 ')
      .replace(
        /(?<=\p{L})[01345@$!](?=\p{L})|(?<![\p{L}\p{N}])[5$](?=\p{L}{2})/gu,
        (sign) => DISGUISES[sign] ?? sign,
      )
      .replace(/(\p{L})\1{2,}/gu, '$1')
      .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
      .replace(/\b\p{L}(?:[ -]\p{L}){2,}\b/gu, (letters) => letters.replace(/[ -]/g, ''))
      .replace(/s ?u ?i ?c ?i ?d/g, 'suicid')
      .replace(/(\p{L}(?:[aei]r(?<!muer)|ndo))([mst]e|ce|nos|l[aeo]s?)\b/gu, `$1 ${PRONOUN}$2`)
      .match(/-?\p{L}[\p{L}\p{N}]*(?:[*#_]+\p{L}+)*|\p{N}+/gu) ?? []
  );
}

const ENDINGS = {
  '+': ['', 's', 'ed', 'ing', 'in'],
  '-': 'ar o a as an amos e es en ando aron aba aban aria ara aste are aran ado ada'.split(' '),
};

/** The forms of a verb: "kill+" is kill, kills, killed, killing; "mat-" is matar, mato, mate... */
export function formsOf(word: string): string[] {
  const stem = word.slice(0, -1);
  if (word.endsWith('-')) return ENDINGS['-'].map((ending) => stem + ending);
  if (!word.endsWith('+')) return [word];
  const bare = stem.replace(/e$/, '');
  const last = /[^aeiou][aeiou][bgmnpt]$/.test(stem) ? bare + stem.at(-1) : bare;
  return ENDINGS['+'].map((ending) => (ending.length > 1 ? last : stem) + ending);
}

/** How a Spanish word sounds: what is spelt alike by ear has the same key. */
export function soundOf(word: string): string {
  return word
    .replace(/ch/g, '1')
    .replace(/h/g, '')
    .replace(/qu(?=[ei])|q|c(?=[aouklrt]|$)/g, 'k')
    .replace(/c(?=[ei])|z|x/g, 's')
    .replace(/ll/g, 'y')
    .replace(/v|w/g, 'b')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/(.)\1+/g, '$1');
}
