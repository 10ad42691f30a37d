import {announce} from '../src/announce.js';
import type {Channel, Hours} from '../src/bundle.js';
import type {Line} from '../src/floor-lines.js';
import {wordsFor} from '../src/language.js';
import {httpsUrl, mailHref, smsHref, telHref} from '../src/links.js';
import {contact as en} from '../src/locales/banner/en.js';
import {contact as es} from '../src/locales/banner/es.js';
import {fill, fillText, h} from './dom.js';

/**
 * One template for every way to reach someone, in the banner, the finder and the articles: label and
 * number in one link, the digits always there as text. Widgets use it through `contactBlock`; the
 * banner's own file uses this part, which knows nothing of opening hours.
 */

const languages = {en, es};
type ContactWords = typeof en;

/** What the ways to reach someone are called in a language. */
export const contactWords = (language: string): ContactWords => wordsFor(languages, language).words;

export interface LineOptions {
  language: string;
  /** Level of the line's name; none = the name already stands there as a heading. */
  headingLevel?: number;
  /** Which channels; default all. */
  only?: (channel: Channel) => boolean;
  /** The text's own locale, where it is not the reader's. */
  textLocale?: string;
  /** Notice that the line is out of order. */
  notice?: string;
  /** Says hours that are not "always". */
  sayHours?: (hours: Exclude<Hours, 'always'>, locale: string) => string;
}

/** Digits as people read them: never translated, never turned round. */
export const digits = (number: string): HTMLElement =>
  h('bdi', {dir: 'ltr', translate: 'no', class: 'number', part: 'number'}, number);

function wording({type, number, keyword, press}: Channel, words: ContactWords): string {
  if (type === 'call' && press) return words.press;
  if (type === 'text' && keyword) return words.textKeyword;
  return words[type === 'video' && !number ? 'videoLink' : type];
}

export function hrefOf({type, dial, keyword, url, email}: Channel): string | undefined {
  if (dial) return type === 'text' ? smsHref(dial, keyword) : telHref(dial);
  return email ? mailHref(email) : url && httpsUrl(url);
}

function copyButton(number: string, words: ContactWords, locale: string): HTMLElement {
  const onclick = () => {
    // Denied in some frames; the number is there to be read either way.
    navigator.clipboard?.writeText(number).then(
      () => announce(fillText(words.copied, {number}), locale),
      () => {},
    );
  };
  const which = h('span', {class: 'hidden-text'}, ` ${number}`);
  return h('button', {type: 'button', class: 'copy', onclick}, words.copy, which);
}

/** Whether a channel is for people who speak Spanish, and for nobody else. */
export const isForSpanish = ({languages: spoken}: Channel): boolean => spoken?.join() === 'es';

/** A way to reach someone as a list item, or nothing where it cannot be said when it is there. */
export function channelItem(
  channel: Channel,
  {language, sayHours}: LineOptions,
): HTMLLIElement | undefined {
  const {locale, words} = wordsFor(languages, language);
  const limited = channel.hours && channel.hours !== 'always' ? channel.hours : undefined;
  // A way that is there at some hours is not shown where those cannot be told.
  if (limited && !sayHours) return undefined;
  const {label, note, number = '', keyword = '', press = '', url, email = '', type} = channel;
  const said = fill(wording(channel, words), {
    number: digits(number),
    keyword: digits(keyword),
    press: digits(press),
    email: digits(email),
    host: url ? digits(new URL(url).host) : '',
  });
  const href = hrefOf(channel);
  const web = href?.startsWith('https') && {
    target: '_blank',
    rel: 'noopener noreferrer',
  };
  const small = (text: string | undefined) => text && h('small', {}, text);
  return h(
    'li',
    {class: 'channel', part: 'channel', 'data-type': type},
    small(label),
    h(
      href ? 'a' : 'span',
      {class: 'way', href, part: href && 'link', ...web},
      h('span', {}, said),
      web && small(words.newTab),
    ),
    number && copyButton(number, words, locale),
    small(note),
    small(limited && sayHours?.(limited, locale)),
  );
}

/** "Day and night, every day · Checked October 2026". */
export function meta({hours, verifiedAt}: Line, {language, sayHours}: LineOptions): HTMLElement {
  const {locale, words} = wordsFor(languages, language);
  // Not by Intl: its first use would be a third of the banner's start.
  const [year = '', month] = verifiedAt.split('-');
  const when = hours === 'always' ? words.always : hours && sayHours?.(hours, locale);
  const checked = fillText(words.checked, {month: words.months[Number(month) - 1] ?? '', year});
  return h('p', {class: 'line-meta'}, [when, checked].filter(Boolean).join(' · '));
}

/** A line as a block: name, what it is, ways to reach it, when, and when that was checked. */
export function lineBlock(line: Line, options: LineOptions): HTMLElement {
  const {language, headingLevel, only = () => true, textLocale, notice} = options;
  const items = line.channels.filter(only).map((channel) => channelItem(channel, options));
  const foreign = textLocale && textLocale !== wordsFor(languages, language).locale;
  const text = foreign ? {lang: textLocale, dir: 'auto'} : {};
  return h(
    'div',
    {class: 'line', part: 'line', 'data-line': line.id},
    headingLevel && h(`h${Math.min(6, headingLevel)}` as 'h3', text, line.name),
    h('p', {class: 'line-description', ...text}, line.description),
    notice && h('p', {class: 'alert', part: 'alert', ...text}, notice),
    items.some(Boolean) && h('ul', {class: 'channels', role: 'list'}, ...items),
    meta(line, options),
  );
}
