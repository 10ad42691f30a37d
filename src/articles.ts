import type {Article, Block, Bundle, Topic} from './bundle.js';

/** Which articles, in what order, and how long they take to read. Renders nothing. */

export type ArticleSort = 'newest' | 'title';

export interface ArticleChoice {
  topic?: string;
  audience?: string;
  sort?: ArticleSort;
}

/**
 * Whoever reads of suicide or of self-harm may need a line to call, so these articles always end
 * with the crisis lines. Told by their words, because a partner's bundle has topics of its own; one
 * article too many with a number to call does no harm.
 */
const ABOUT_SUICIDE =
  /su[iï][cz][ií]d|unaliv|self.?(harm|injur)|(\bend\w*|tak\w*|took) (\S+ own|my|one.s|his|her|their) li[fv]e|\bend\w* (your li[fv]e|it all)|(kill\w*|hurting|cutting) (my|your|him|her|them|one)sel|(want|wish)\w* to (die|be dead|(be here|live) any ?more)|quit\S+ la vida|(acab|termin)\S+ con [mts][iu]s? vida|matar[smt]e\b|qu[ie]+[rs]\S+ morir|no qu[ie]+r\S+ (seguir )?vivi(?!r (sol|con))|autol[ei]si|lastimar[sm]e|hacer(se|me|te) daño|selbst(mord|tötung)|zelfmoord|s[ej]lvmord|självmord|itsemurh|samob[oó]j|самоуб|انتحار|自[殺杀]|자살/i;

/**
 * Words a minute, from the International Reading Speed Texts (Trauzettel-Klosinski and Dietz 2012,
 * doi:10.1167/iovs.11-8284): read aloud, which is the pace of someone who takes the words in.
 */
const WORDS_PER_MINUTE: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  zh: 158,
};
/** The mean of all seventeen languages of that study. */
const OTHER_WORDS_PER_MINUTE = 184;

/** Written without spaces: about so many characters make a word. */
const WORD_LENGTHS: Record<string, number> = {ja: 2, km: 4, lo: 4, my: 4, th: 4, zh: 2};

const dated = ({publishedAt, updatedAt}: Article): number =>
  Date.parse(publishedAt ?? updatedAt ?? '') || -Infinity;

/** The audience of an article that is for everybody, in every language. */
export const EVERYONE = 'all';

export const same = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** A locale that is none, such as `root`, must not stop the list. */
function collator(locale?: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, {numeric: true});
  } catch {
    return collator();
  }
}

type Articles = Pick<Bundle, 'articles' | 'locale' | 'pin'>;

/** The articles of a topic and an audience; of the same day, in the bundle's own order. */
export function selectArticles(
  {articles, locale, pin = []}: Articles,
  {topic, audience, sort = 'newest'}: ArticleChoice = {},
): Article[] {
  const chosen = articles.filter(
    ({topics, audiences}) =>
      (!topic || topics.includes(topic)) &&
      (!audience || audiences?.some((name) => same(name, EVERYONE) || same(name, audience))),
  );
  if (sort === 'title') {
    const {compare} = collator(locale);
    return chosen.sort((a, b) => compare(a.title, b.title));
  }
  const place = ({id}: Article) => (pin.includes(id) ? pin.indexOf(id) : pin.length);
  // What is pinned comes first. Undated ones last: -Infinity minus itself is not a number, and they keep their order.
  return chosen.sort((a, b) => place(a) - place(b) || dated(b) - dated(a) || 0);
}

/** The article with an id; without one, the first of the topic: pinned, or the newest. */
export function findArticle(
  bundle: Articles,
  {id, topic}: {id?: string; topic?: string},
): Article | undefined {
  if (id) return bundle.articles.find((article) => article.id === id);
  return selectArticles(bundle, {topic})[0];
}

/** Topics that have a label, in the article's order. */
export function topicsOf({topics}: Article, known: readonly Topic[]): Topic[] {
  return topics.flatMap((id) => known.find((topic) => topic.id === id) ?? []);
}

/** How many of these articles each topic has, most first. */
export function countTopics(
  articles: readonly Article[],
  known: readonly Topic[],
): {topic: Topic; count: number}[] {
  return known
    .map((topic) => ({
      topic,
      count: articles.filter(({topics}) => topics.includes(topic.id)).length,
    }))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export function isAboutSuicide(article: Article, known: readonly Topic[]): boolean {
  const {title, summary, contentNote = '', topics, body = []} = article;
  const labels = topicsOf(article, known).map(({label}) => label);
  const said = [title, summary, contentNote, ...topics, ...labels, ...bodyTexts(body)];
  return said.some((text) => ABOUT_SUICIDE.test(text));
}

/** The blocks before the crisis lines: those that the lines repeat are left out at the end. */
export function bodyBefore(body: readonly Block[], lineIds: readonly string[]): Block[] {
  let end = body.length;
  for (; end > 0; end--) {
    const block = body[end - 1];
    if (block?.type !== 'resource' || !lineIds.includes(block.id)) break;
  }
  return body.slice(0, end);
}

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'steps':
      return block.items.flatMap(({title, text}) => [title, text]);
    case 'resource':
    case 'meditation':
    case 'worksheet':
      return [];
  }
}

/** Everything an article's body says itself, without what it links to. */
export const bodyTexts = (body: readonly Block[]): string[] => body.flatMap(textsOf);

function countWords(text: string, language: string): number {
  const length = WORD_LENGTHS[language];
  return length ? text.length / length : text.split(/\s+/).filter(Boolean).length;
}

const counted = new WeakMap<object, number>();

/** Whole minutes to read the body at the pace of its language; nothing when there is no telling. */
export function readingMinutes(
  {body, readingMinutes: stated}: Article,
  locale: string,
): number | undefined {
  if (stated) return stated;
  if (!body?.length) return undefined;
  const language = locale.split('-')[0] ?? '';
  let words = counted.get(body);
  if (words === undefined) {
    words = bodyTexts(body).reduce((sum, text) => sum + countWords(text, language), 0);
    counted.set(body, words);
  }
  const pace = WORDS_PER_MINUTE[language] ?? OTHER_WORDS_PER_MINUTE;
  return Math.max(1, Math.round(words / pace));
}
