import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from 'lit/decorators/property.js';
import type {Article, Bundle} from '../../src/bundle.js';
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

/** Without its query, which may hold a search or whom a letter was sent to. */
function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return (canonical || location.href.split('?')[0]!).split('#')[0]!;
}

/** What `<article-card>` and `<article-list>` share. */
export abstract class ArticleWidget extends Widget {
  @property() topic = '';
  @property() layout: Layout = 'vertical';
  @property({attribute: 'heading-level', type: Number}) headingLevel = 3;

  protected abstract readonly reading: ReadingController;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Links inside may come after the card stands.
    root.addEventListener('slotchange', () => this.requestUpdate());
    return root;
  }

  /** This place's words, and the locale they are in. */
  protected get interface(): {locale: string; words: typeof en} {
    return this.wordsFor(languages);
  }

  /** What the author put inside, usually a link; without it what is the matter, and people to reach. */
  protected empty(message: string): TemplateResult {
    // A line break in the markup is nothing that the author put inside.
    if (this.childElementCount > 0 || this.textContent?.trim()) {
      return html`<div class="empty"><slot></slot></div>`;
    }
    return html`<div class="empty failed">
      <p>${message}</p>
      ${this.people()}
    </div>`;
  }

  /** Where the page, by one of the links inside, or the bundle says that an article is published. */
  protected urlOf(
    {id, url}: Article,
    links = `[data-article="${CSS.escape(id)}"]`,
  ): string | undefined {
    // Numbers to call and script: links lead to no page.
    return (
      [...this.querySelectorAll<HTMLAnchorElement>(`a[href]${links}`)].find(({protocol}) =>
        /^https?:$/.test(protocol),
      )?.href ?? url
    );
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
      pageUrl: () => pageAddress() + (this.id && `#${this.id}`),
    };
  }
}
