import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {EVERYONE, readingMinutes, same, topicsOf} from '../../src/articles.js';
import type {Article, Bundle} from '../../src/bundle.js';
import type {Line} from '../../src/floor-lines.js';
import type {articles} from '../../src/locales/en.js';
import {fillText} from '../dom.js';
import {articleBody, crisisBlock, isReadable} from './body.js';
import {formatDate, formatList, formatNumber} from './format.js';
import {heading} from './heading.js';
import type {ReadingController} from './reading.js';
import {shareButton} from './share.js';

export type Layout = 'vertical' | 'horizontal' | 'compact';

/** What all cards of a widget have in common. */
export interface CardContext {
  bundle: Bundle;
  words: typeof articles;
  /** Locale of the words. */
  locale: string;
  language: string;
  /** `lang` and `dir` of the bundle's text, where it is not in the words' language. */
  content?: {lang: string; dir: 'ltr' | 'rtl'};
  headingLevel: number;
  layout: Layout;
  reading: ReadingController;
  /** The crisis lines that end an article about suicide; few articles are, so only when asked. */
  lines: () => readonly Line[];
  /** What to share of an article that is published nowhere else. */
  pageUrl: () => string;
}

/** An article, and the address where it is published, if any. */
export interface CardArticle {
  article: Article;
  url?: string;
}

/** Between parts of a quiet line. */
const SEPARATOR = ' · ';

/** One article, for `<article-card>` and `<article-list>` alike. Few templates: a page may have two hundred. */
export function articleCard({article, url}: CardArticle, context: CardContext): TemplateResult {
  const {words, content, layout, reading, bundle} = context;
  const readable = isReadable(article, context);
  const card = {article: readable ? article : {...article, body: undefined}, url};
  const {id, summary, contentNote} = article;
  const lang = ifDefined(content?.lang);
  const dir = ifDefined(content?.dir);
  const open = readable && reading.isOpen(id);
  const topics = topicsOf(article, bundle.topics).map(({label}) => label);
  return html`
    <article class="card ${layout} ${open ? 'open' : ''}" part="card" data-article=${id}>
      ${layout === 'compact' ? nothing : image(article)}
      <div class="about">
        ${title(card, open, context)}
        <p class="meta">${meta(card.article, context)}</p>
        <p class="summary" lang=${lang} dir=${dir}>${summary}</p>
        <p class="topics" lang=${lang} dir=${dir}>${topics.join(SEPARATOR)}</p>
        ${
          contentNote
            ? html`<p class="note">
                <strong>${words.note}</strong> <span lang=${lang} dir=${dir}>${contentNote}</span>
              </p>`
            : nothing
        }
        ${readable ? nothing : [crisisBlock(article, context, 1), ways(card, context)]}
        <p class="cue" aria-hidden="true" ?hidden=${!readable || open}>${words.read}</p>
      </div>
      ${open ? articleBody(article, context, ways(card, context)) : nothing}
    </article>
  `;
}

function image({image: picture}: Article): TemplateResult | typeof nothing {
  if (!picture) return nothing;
  // Width and height give the browser the ratio before the picture is there.
  return html`<img
    class="image"
    part="image"
    src=${picture.src}
    alt=${picture.alt}
    width=${picture.width}
    height=${picture.height}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
}

/** The title is what opens the article; its ::after makes the whole closed card the target. */
function title({article, url}: CardArticle, open: boolean, context: CardContext): TemplateResult {
  const {id, title: text, body} = article;
  const {content, reading, headingLevel} = context;
  const label = body?.length
    ? html`<button
        type="button"
        class="opener"
        part="title"
        aria-expanded=${open}
        aria-controls=${ifDefined(open ? `body-${id}` : undefined)}
        @click=${() => reading.toggle(id)}
      >
        ${text}
      </button>`
    : url
      ? html`<a
          class="opener"
          part="title"
          href=${url}
          referrerpolicy="no-referrer"
          @click=${() => reading.announceOpen(id)}
          >${text}</a
        >`
      : html`<span part="title">${text}</span>`;
  return heading(headingLevel, label, 'title', content);
}

/** How long, when, for whom, by whom: in one quiet line. */
function meta(article: Article, context: CardContext): unknown[] {
  const {words, locale, bundle, content} = context;
  const {media, body, authors, audiences, publishedAt, updatedAt, reviewedBy, reviewedAt} = article;
  const minutes = readingMinutes(article, bundle.locale);
  // An article for everyone says nothing about whom it is for.
  const forWhom = audiences?.filter((it) => !same(it, EVERYONE)) ?? [];
  const date = (day: string) => formatDate(day, locale);
  const list = (items: string[]) => formatList(items, locale);
  const isUpdated = updatedAt !== undefined && updatedAt !== publishedAt;
  const published = isUpdated ? updatedAt : publishedAt;
  const reviewed = reviewedAt ? words.reviewedOn : words.reviewed;
  const parts = [
    minutes !== undefined && fillText(words.minutes, {minutes: formatNumber(minutes, locale)}),
    // Elsewhere the link itself stands on the card.
    media && (body?.length || !media.url) && mediaText(media, context),
    published &&
      html`<time datetime=${published}
        >${fillText(isUpdated ? words.updated : '{date}', {date: date(published)})}</time
      >`,
    forWhom.length > 0 && fillText(words.audience, {audiences: list(forWhom)}),
    authors?.length && fillText(words.by, {authors: list(authors)}),
    reviewedBy && fillText(reviewed, {name: reviewedBy, date: reviewedAt ? date(reviewedAt) : ''}),
  ].filter(Boolean);
  // Names from a bundle in another language may run the other way than the line they stand in.
  const apart = content ? parts.map((part) => html`<span dir="auto">${part}</span>`) : parts;
  return apart.flatMap((part, index) => (index > 0 ? [SEPARATOR, part] : [part]));
}

/** "Listen: 12 min". */
function mediaText(media: NonNullable<Article['media']>, context: CardContext): string {
  const {words, locale} = context;
  const {kind, url, minutes} = media;
  const {link, timed, about} = words.media[kind];
  if (!url) return about;
  return minutes ? fillText(timed, {minutes: formatNumber(minutes, locale)}) : link;
}

/** Where else the article is to be read or heard, and how to pass it on. */
function ways({article, url}: CardArticle, context: CardContext): TemplateResult | typeof nothing {
  const {words, locale, reading, pageUrl} = context;
  const {id, body, media, title: text} = article;
  const shared = url ?? (body?.length ? pageUrl() : undefined);
  const links: [string, string][] = [];
  if (media?.url) links.push([media.url, mediaText(media, context)]);
  if (url) {
    const {host} = new URL(url);
    links.push([url, host === location.host ? words.ownPage : fillText(words.readOn, {host})]);
  }
  if (links.length === 0 && !shared) return nothing;
  return html`<div class="ways">
    ${links.map(
      ([href, label]) =>
        html`<a
          class="way"
          href=${href}
          referrerpolicy="no-referrer"
          @click=${() => reading.announceOpen(id)}
          >${label}</a
        >`,
    )}
    ${
      shared
        ? guard([text, shared, locale], () => shareButton(text, shared, words, locale) ?? nothing)
        : nothing
    }
  </div>`;
}
