import type {PropertyValues, TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators/property.js';
import {state} from 'lit/decorators/state.js';
import {announce} from '../../src/announce.js';
import {countTopics, selectArticles} from '../../src/articles.js';
import type {ArticleSort} from '../../src/articles.js';
import type {Article, Bundle} from '../../src/bundle.js';
import {ArticleWidget} from '../articles/article-widget.js';
import {articleCard} from '../articles/card.js';
import {cardStyles} from '../articles/card.styles.js';
import {formatCount, formatNumber} from '../articles/format.js';
import {ReadingController} from '../articles/reading.js';
import {fillText} from '../dom.js';
import {styles} from './article-list.styles.js';

/** How many cards there are before "Show more", unless the page says otherwise. */
const LIMIT = 6;

/** More are below what a person sees first. */
const PLACES = 12;

/** So few closed articles are printed open, as that many cards would be; more would be a book that nobody asked for. */
const PRINTED = 3;

/** How many topics are offered before "More topics": a few are a help, forty are a wall. */
const TOPICS = 5;

/**
 * Articles of a topic or for an audience, newest first, as cards that open in place. They come out
 * of the content bundle that is there already; the list loads nothing else.
 *
 * Printed, it has the text of what a person has opened, and of the others their titles and summaries.
 * Where nothing is open and it shows three articles or fewer, it prints them all whole, as cards do.
 *
 * A page that must not move keeps the place before the script is there. A card of the list is as high as
 * an `<article-card>` of its width, so a row of three on a wide page needs
 * `article-list {display: grid; min-block-size: 27rem}`, and three below one another three times that.
 *
 * @summary Several articles.
 *
 * @slot - Links to your own articles: shown until the content is there and if it never comes. A link
 * with `data-article="<id>"` is also where that article's card says that it is published.
 *
 * @attr {string} topic - Id of a topic. Default: every topic.
 * @attr {string} audience - Whom the articles are for, as the bundle words it; those for `all` are among them. Default: everyone.
 * @attr {number} limit - How many at first. Default 6.
 * @attr {'newest'|'title'} sort - Default `newest`.
 * @attr {boolean} with-filter - Offers the topics that the articles have, with counts.
 * @attr {'vertical'|'horizontal'|'compact'} layout - Of each card. Default `vertical`.
 * @attr {number} heading-level - Level of the titles, 2–6. Default 3.
 * @attr {string} src - Address of this list's own content bundle. Default: the nearest `<content-bundle>`, else the page's.
 * @attr {'light'|'dark'} theme - Default: the page's `color-scheme`.
 *
 * @fires {ArticleCardOpenEvent} article-card-open - A person opened an article, here or elsewhere; `article` is its id. Does not bubble.
 * @fires {Event} load - The content arrived. Does not bubble.
 * @fires {Event} error - The content did not arrive. Does not bubble.
 *
 * @csspart card - A card.
 * @csspart image - Its picture.
 * @csspart title - The link or button of its title.
 * @csspart body - The text of an open article.
 * @csspart crisis - The crisis lines at the end of an article about suicide.
 *
 * @cssprop [--care-accent] - Colour of links and focus; text colours are derived from it and the surface.
 * @cssprop [--care-surface] - Background.
 * @cssprop [--care-text] - Text, if the derived colour is not wanted.
 * @cssprop [--care-font=inherit] - Font family.
 * @cssprop [--care-font-size=1rem] - Base size; never under 16 px.
 * @cssprop [--care-radius=0.5em] - Corners.
 */
export class ArticleList extends ArticleWidget {
  static readonly tag = 'article-list';
  static override styles = [...ArticleWidget.styles, cardStyles, styles];

  @property() audience = '';
  @property({type: Number}) limit = LIMIT;
  @property() sort: ArticleSort = 'newest';
  @property({attribute: 'with-filter', type: Boolean}) withFilter = false;

  /** The topic that a person chose. */
  @state() private chosen = '';
  /** How many more than the limit a person asked for. */
  @state() private extra = 0;
  @state() private allTopics = false;

  protected readonly reading: ReadingController = new ReadingController(
    this,
    () => this.performUpdate(),
    // What a person has opened is what they want on paper.
    () => this.#shown.length <= PRINTED && !this.reading.hasOpened(this.#shown),
  );
  #shown: readonly Article[] = [];

  get #limit(): number {
    return this.limit > 0 ? Math.ceil(this.limit) : LIMIT;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = (['topic', 'audience', 'sort', 'limit'] as const).some((it) => changed.has(it));
    if (!asked) return;
    this.chosen = '';
    this.extra = 0;
  }

  protected override renderContent(bundle: Bundle): unknown {
    const {topic, audience, sort, chosen} = this;
    const articles = selectArticles(bundle, {topic, audience, sort});
    if (articles.length === 0) return this.empty(this.interface.words.none);
    const ofTopic = articles.filter(({topics}) => !chosen || topics.includes(chosen));
    const context = this.cardContext(bundle);
    const shown = ofTopic.slice(0, this.#limit + this.extra);
    this.#shown = shown;
    return html`
      ${this.withFilter ? this.#filter(articles, bundle) : nothing}
      <ul class="cards" role="list">
        ${shown.map(
          (article) =>
            html`<li ?data-open=${this.reading.isOpen(article.id)}>
              ${articleCard({article, url: this.urlOf(article)}, context)}
            </li>`,
        )}
      </ul>
      ${this.#more(ofTopic.length - shown.length, shown.length)}
    `;
  }

  /** The cards' places, so that nothing on the page moves when they come. */
  protected override renderWithout(contentState: 'pending' | 'ready' | 'failed'): unknown {
    const rest = super.renderWithout(contentState);
    if (contentState !== 'pending') return rest;
    const places = Array.from(
      {length: Math.min(PLACES, this.#limit)},
      () => html`<li><div class="card place ${this.layout}"></div></li>`,
    );
    return html`<div class="places">
      ${this.withFilter ? html`<div class="filter"></div>` : nothing}
      <ul class="cards" aria-hidden="true">
        ${places}
      </ul>
      <div class="more">${rest}</div>
    </div>`;
  }

  #filter(articles: readonly Article[], bundle: Bundle): TemplateResult {
    const {allTopics} = this;
    const {words} = this.interface;
    const counts = countTopics(articles, bundle.topics);
    const offered = allTopics
      ? counts
      : counts.filter(({topic}, index) => index < TOPICS || topic.id === this.chosen);
    return html`<div class="filter" role="group" aria-label=${words.filter}>
      ${this.#chip('', words.all, articles.length)}
      ${offered.map(({topic, count}) => this.#chip(topic.id, topic.label, count))}
      ${
        counts.length > TOPICS
          ? html`<button
              type="button"
              class="toggle"
              aria-expanded=${allTopics}
              @click=${() => (this.allTopics = !allTopics)}
            >
              ${allTopics ? words.fewerTopics : words.moreTopics}
            </button>`
          : nothing
      }
    </div>`;
  }

  #chip(topic: string, label: string, count: number): TemplateResult {
    const {locale} = this.interface;
    return html`<button
      type="button"
      class="chip"
      aria-pressed=${this.chosen === topic}
      @click=${() => this.#choose(topic, label, count)}
    >
      <span lang=${topic ? (this.contentLocale?.lang ?? nothing) : nothing}>${label}</span>
      <span class="count">${formatNumber(count, locale)}</span>
    </button>`;
  }

  #choose(topic: string, label: string, count: number): void {
    this.chosen = topic;
    this.extra = 0;
    const {words, locale} = this.interface;
    const {text, count: number} = formatCount(words.count, count, locale);
    // With the topic's name: two topics of as many articles are two answers.
    announce(`${label}: ${fillText(text, {count: number})}`, locale);
  }

  #more(left: number, shown: number): TemplateResult {
    // Its room stays, so that nothing on the page moves.
    if (left <= 0) return html`<p class="more"></p>`;
    const count = Math.min(left, this.#limit);
    const {words, locale} = this.interface;
    const show = async () => {
      this.extra += count;
      await this.updateComplete;
      // On to the first new one: the button may be gone, and its place is far below.
      const first = this.renderRoot.querySelectorAll('.cards > li')[shown];
      first?.querySelector<HTMLElement>('.opener')?.focus();
    };
    return html`<p class="more">
      <button type="button" @click=${show}>
        ${fillText(words.more, {count: formatNumber(count, locale)})}
      </button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-list': ArticleList;
  }
}
