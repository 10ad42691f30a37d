import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators/property.js';
import type {Bundle} from '../../src/bundle.js';
import {crisisLines} from '../../src/crisis-lines.js';
import {articles as en} from '../../src/locales/en.js';
import {articles as es} from '../../src/locales/es.js';
import {headingLevelOf} from '../dom.js';
import {Widget} from '../widget.js';
import type {CardContext, Layout} from './card.js';
import type {ReadingController} from './reading.js';

const languages = {en, es};

/** As many as the crisis banner opens with. */
const LINES = 3;

/** What `<article-card>` and `<article-list>` share. */
export abstract class ArticleWidget extends Widget {
  @property() topic = '';
  @property() layout: Layout = 'vertical';
  @property({attribute: 'heading-level', type: Number}) headingLevel = 3;

  protected abstract readonly reading: ReadingController;

  /** This place's words, and the locale they are in. */
  protected get interface(): {locale: string; words: typeof en} {
    return this.wordsFor(languages);
  }

  /** What the author put inside, usually a link; without it what is the matter, and people to reach. */
  protected empty(message: string): TemplateResult {
    return html`<div class="empty failed">
      <slot>
        <p>${message}</p>
        ${this.people}
      </slot>
    </div>`;
  }

  /** Everything a card needs besides its article. */
  protected cardContext(bundle: Bundle): CardContext {
    const {language, floor, layout, headingLevel, reading} = this;
    const {words, locale} = this.interface;
    return {
      bundle,
      words,
      locale,
      language,
      content: this.contentLocale,
      headingLevel: headingLevelOf(headingLevel, 6, 3),
      layout: layout === 'horizontal' || layout === 'compact' ? layout : 'vertical',
      reading,
      lines: () =>
        crisisLines({region: floor, language, resources: bundle.resources}).slice(0, LINES),
      pageUrl: () => location.href.split('#')[0] + (this.id && `#${this.id}`),
    };
  }
}

/** Where the page itself says that an article is published; numbers to call and script: links are none. */
export function publishedAt(links: Iterable<HTMLAnchorElement>): string | undefined {
  return [...links].find(({protocol}) => /^https?:$/.test(protocol))?.href;
}
