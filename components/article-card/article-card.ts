import {adoptStyles, html} from 'lit';
import {property} from 'lit/decorators/property.js';
import {findArticle} from '../../src/articles.js';
import type {Bundle} from '../../src/bundle.js';
import {ArticleWidget} from '../articles/article-widget.js';
import {articleCard} from '../articles/card.js';
import {cardStyles} from '../articles/card.styles.js';
import {ReadingController} from '../articles/reading.js';
import {lateStyles, styles} from './article-card.styles.js';

/** So many cards of a page are always laid out; the others when they come near. */
const ALWAYS = 12;
let connected = 0;

/**
 * An article: its title, what it is about and how long it takes. It opens in place where the bundle
 * has its text, and leads to where it is published where it has an address.
 *
 * Printed, it has its text, open or not.
 *
 * A page that must not move keeps the place before the script is there:
 * `article-card {display: grid; min-block-size: 27rem}`, and 33rem where the card is narrower than 20em.
 *
 * @summary One article, to read in place or elsewhere.
 *
 * @slot - A link to the article on your own site. It is shown until the content is there and if it
 * never comes, and it is where the card says that the article is published. Without `article`, only a
 * link with the article's id as its `data-article` is.
 *
 * @attr {string} article - Id of the article. Default: the newest of the topic, or of all.
 * @attr {string} topic - Id of a topic, used without `article`.
 * @attr {'vertical'|'horizontal'|'compact'} layout - Default `vertical`. `horizontal` puts the picture beside the text from 30 em of the card's own width on; `compact` leaves out picture, summary and topics.
 * @attr {number} heading-level - Level of the title, 2–6; headings inside the article go on from there. Default 3.
 * @attr {string} src - Address of this card's own content bundle. Default: the nearest `<content-bundle>`, else the page's.
 * @attr {'light'|'dark'} theme - Default: the page's `color-scheme`.
 *
 * @fires {ArticleCardOpenEvent} article-card-open - A person opened the article, here or elsewhere; `article` is its id. Does not bubble.
 * @fires {Event} load - The content arrived. Does not bubble.
 * @fires {Event} error - The content did not arrive. Does not bubble.
 *
 * @csspart card - The card.
 * @csspart image - Its picture.
 * @csspart title - The link or button of the title.
 * @csspart body - The text of the open article.
 * @csspart crisis - The crisis lines at the end of an article about suicide.
 *
 * @cssprop [--care-accent] - Colour of links and focus; text colours are derived from it and the surface.
 * @cssprop [--care-surface] - Background.
 * @cssprop [--care-text] - Text, if the derived colour is not wanted.
 * @cssprop [--care-font=inherit] - Font family.
 * @cssprop [--care-font-size=1rem] - Base size; never under 16 px.
 * @cssprop [--care-radius=0.5em] - Corners.
 */
export class ArticleCard extends ArticleWidget {
  static readonly tag = 'article-card';
  static override styles = [...ArticleWidget.styles, cardStyles, styles];

  @property() article = '';

  protected readonly reading = new ReadingController(this, () => this.performUpdate());

  override connectedCallback(): void {
    connected += 1;
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    connected -= 1;
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const late = connected > ALWAYS && root instanceof ShadowRoot;
    if (late) adoptStyles(root, [...ArticleCard.elementStyles, lateStyles]);
    return root;
  }

  protected override renderContent(bundle: Bundle): unknown {
    const article = findArticle(bundle, {id: this.article, topic: this.topic});
    if (!article) {
      this.#warn(bundle);
      return this.empty(this.interface.words.missing);
    }
    // Without an id the article changes, and a link inside is for the one that it names.
    const url = this.urlOf(article, this.article ? '' : undefined);
    return articleCard({article, url}, this.cardContext(bundle));
  }

  protected override renderWithout(contentState: 'pending' | 'ready' | 'failed'): unknown {
    const rest = super.renderWithout(contentState);
    if (contentState !== 'pending') return rest;
    return html`<div class="card place ${this.layout}">${rest}</div>`;
  }

  /** Once for each id; a person sees the link inside, so the console is for the integrator. */
  #warn({id}: Bundle): void {
    const wanted = this.article || this.topic;
    if (wanted === this.#warned) return;
    this.#warned = wanted;
    console.warn(`<${this.localName}>: ${id} has no article "${wanted}".`, this);
  }
  #warned?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'article-card': ArticleCard;
  }
}
