import type {Article} from './bundle.js';
import {floorLines} from './floor-lines.js';
import type {Line} from './floor-lines.js';
import {DEFAULT_LOCALE, wordsFor} from './language.js';
import {dialOf, smsHref, telHref} from './links.js';
import {
  banner as bannerEn,
  contact as contactEn,
  snippet as en,
  status as statusEn,
} from './locales/en.js';
import {
  banner as bannerEs,
  contact as contactEs,
  snippet as es,
  status as statusEs,
} from './locales/es.js';

/**
 * The markup an editor pastes: one script tag, the elements with what they show when the script does
 * not run, and a plain line for outside of them. Text for copying; nothing here is ever rendered.
 */
const languages = {
  en: {
    ...en,
    title: bannerEn.title,
    local: bannerEn.local,
    stillHere: statusEn.stillHere,
    contact: contactEn,
  },
  es: {
    ...es,
    title: bannerEs.title,
    local: bannerEs.local,
    stillHere: statusEs.stillHere,
    contact: contactEs,
  },
};
export const snippetLanguages: readonly string[] = Object.keys(languages);
type SnippetWords = typeof languages.en;

export const snippetWidgets = [
  'crisis-banner',
  'resource-finder',
  'article-list',
  'article-card',
  'meditation-timer',
  'support-network-worksheet',
] as const;
export type SnippetWidget = (typeof snippetWidgets)[number];

const WORKER = 'meditation-timer-worker.js';

type Attributes = Record<string, string | boolean | undefined>;

export interface SnippetOptions {
  widgets: readonly SnippetWidget[];
  /** Where the files are, with a slash at the end. */
  base: string;
  /** dist/integrity.json. */
  integrity: Record<string, string>;
  region: string;
  /** Of the widgets; none = the page's own. */
  language?: string;
  /** Address of a content bundle of one's own. */
  bundle?: string;
  /** Per widget, by attribute name; empty ones are left out. */
  attributes?: Partial<Record<SnippetWidget, Attributes>>;
  /** What the article card shows. */
  article?: Pick<Article, 'title' | 'summary'>;
}

export interface Snippet {
  /** The script tag: once a page, anywhere. */
  script: string;
  widgets: {tag: SnippetWidget; markup: string}[];
  /** For outside of every element: it stands when a filter or a style sheet hides the banner. */
  plainLine: string;
  /** What someone who serves the files on their own site has to copy. */
  files: string[];
}

export function snippet(options: SnippetOptions): Snippet {
  const {widgets, base, integrity, region, language, bundle, attributes = {}} = options;
  const {words} = wordsFor(languages, language ?? DEFAULT_LOCALE);
  const file = scriptFile(widgets, Boolean(bundle));
  const lang = language || undefined;
  const ways = floorLines(region, language ?? DEFAULT_LOCALE)
    .slice(0, 2)
    .map((line) => wayOf(line, words));
  return {
    script: tag('script', {
      async: true,
      src: base + file,
      integrity: integrity[file],
      crossorigin: 'anonymous',
      referrerpolicy: 'no-referrer',
      'data-region': region,
      'data-bundle': bundle,
    }),
    widgets: widgets.map((name) => ({
      tag: name,
      markup: tag(
        name,
        {lang, worker: workerOf(name, base), ...attributes[name]},
        fallback(name, ways, words, options),
      ),
    })),
    plainLine: tag('p', {lang}, [`${escapeText(words.title)}: ${ways[0]}`]),
    files: filesFor(file, options),
  };
}

/** A page with one widget takes that widget's own, smaller file, where there is one that can do it. */
function scriptFile(widgets: readonly SnippetWidget[], hasBundle: boolean): string {
  const files = new Set(widgets.map((name) => (name === 'article-list' ? 'article-card' : name)));
  const [only] = files;
  // The banner's own file reads no content bundle.
  if (files.size !== 1 || (only === 'crisis-banner' && hasBundle)) return 'care-widgets.js';
  return `${only}.js`;
}

/** Keeps bells exact on an overloaded machine; a worker has to come from the page's own origin. */
function workerOf(name: SnippetWidget, base: string): string | undefined {
  return name === 'meditation-timer' && base.startsWith('/') ? base + WORKER : undefined;
}

function filesFor(script: string, {base, widgets, integrity}: SnippetOptions): string[] {
  if (script === 'crisis-banner.js') return [script];
  const content = Object.keys(integrity).filter((path) => path.startsWith('content/'));
  const needsWorker = widgets.some((name) => workerOf(name, base));
  return [script, ...(needsWorker ? [WORKER] : []), ...content];
}

function fallback(
  name: SnippetWidget,
  ways: string[],
  words: SnippetWords,
  {article, attributes}: SnippetOptions,
): string[] {
  const lines = ways.map((way) => tag('p', {}, [way]));
  switch (name) {
    case 'crisis-banner':
      return [...lines, ...localLine(attributes?.[name], words)];
    case 'resource-finder':
      return [tag('p', {}, [escapeText(words.stillHere)]), ...lines];
    case 'article-card':
      return article
        ? [
            tag('p', {}, [tag('strong', {}, [escapeText(article.title)])]),
            tag('p', {}, [escapeText(article.summary)]),
          ]
        : [tag('p', {}, [escapeText(words.articles)])];
    case 'article-list':
      return [tag('p', {}, [escapeText(words.articles)])];
    case 'meditation-timer':
      return [tag('p', {}, [escapeText(words.timer)])];
    case 'support-network-worksheet':
      return [tag('p', {}, [escapeText(words.worksheet)])];
  }
}

/** The place's own line stands without the script, too; a name alone is not shown by the banner either. */
function localLine(banner: Attributes | undefined, {local, contact}: SnippetWords): string[] {
  const number = banner?.['local-number'];
  if (typeof number !== 'string' || !number) return [];
  const href = telHref(dialOf(number));
  const label = escapeText(contact.call.replace('{number}', number));
  const name = tag('strong', {}, [escapeText(String(banner?.['local-name'] || local))]);
  return [tag('p', {}, [`${name}: ${href ? tag('a', {href}, [label]) : label}`])];
}

/** Name, then the plain ways to call and to text. The digits are text, for where links are taken out. */
function wayOf({name, description, channels}: Line, {contact}: SnippetWords): string {
  const links = channels.flatMap(({type, number, dial, keyword, press, languages: spoken}) => {
    if (!number || !dial || keyword || press || spoken) return [];
    const href = type === 'call' ? telHref(dial) : type === 'text' ? smsHref(dial) : undefined;
    const label = (type === 'text' ? contact.text : contact.call).replace('{number}', number);
    return href ? [tag('a', {href}, [escapeText(label)])] : [];
  });
  // An emergency number that nobody has checked is left out; what to do is said in words.
  if (links.length === 0) return escapeText(description);
  return `${tag('strong', {}, [escapeText(name)])}: ${links.join(', ')}`;
}

const BLOCKS = new Set<string>([...snippetWidgets]);

function tag(name: string, attributes: Attributes, children: string[] = []): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false || value === '') return [];
    return value === true
      ? [` ${key}`]
      : [` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`];
  });
  const inside = BLOCKS.has(name)
    ? children.map((child) => `\n  ${child}`).join('') + '\n'
    : children.join('');
  return `<${name}${written.join('')}>${inside}</${name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
