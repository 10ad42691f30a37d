/** Longest query that is looked at; nobody types more to find a service. */
export const MAX_QUERY = 128;

/** Letters that no decomposition takes apart. */
const LETTERS: Record<string, string> = {ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i'};

/** Short forms that people and directories use for the same word. */
const SHORT = new Map(
  Object.entries({
    st: 'saint',
    ctr: 'center',
    cntr: 'center',
    hlth: 'health',
    behav: 'behavioral',
    servs: 'services',
    svcs: 'services',
    comm: 'community',
    hosp: 'hospital',
    assoc: 'associates',
    dept: 'department',
    mt: 'mount',
    ft: 'fort',
    univ: 'university',
  }),
);

const ASCII = /^[\0-\x7f]*$/;

/** Lower case, without diacritics, apostrophes and the dots of "P.C.", with one kind of dash. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = ASCII.test(text)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/[\p{M}\u2018\u2019\u02bc\u00b4]+/gu, '')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/[łđøßæœı]/g, (letter) => LETTERS[letter] ?? letter);
  return plain
    .replace(/['`]+/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replaceAll('&', ' and ');
}

const WORDS = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const ASCII_WORDS = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

export interface Token {
  word: string;
  /** The word that this one makes with its neighbours when the hyphen between them is left out. */
  joined?: string;
}

/** The words of a text. "drop-in" is two words that also make one. */
export function tokenize(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const word of folded.match(ASCII.test(folded) ? ASCII_WORDS : WORDS) ?? []) {
    if (!word.includes('-')) {
      tokens.push({word: SHORT.get(word) ?? word});
      continue;
    }
    const joined = word.replaceAll('-', '');
    for (const part of word.split('-')) tokens.push({word: part, joined});
  }
  return tokens;
}

/** How a word sounds, roughly: words that are spelt alike by ear have the same key. */
export function soundOf(word: string): string {
  return word
    .replace(/^(?:ps|sc(?=[eiy]))/, 's')
    .replace(/^(?:kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/gh/g, '')
    .replace(/[ts]ion|cian|shun/g, 'xn')
    .replace(/sch|ch(?=[lroa])|ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/dg|j/g, 'g')
    .replace(/[wh](?![aeiouy])/g, '')
    .replace(/(?!^)[aeiouyw]+/g, 'a')
    .replace(/a$/, '')
    .replace(/(.)\1+/g, '$1');
}
