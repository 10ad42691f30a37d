import {LitElement, html, nothing, unsafeCSS} from 'lit';
import type {CSSResult, CSSResultGroup, CSSResultOrNative, TemplateResult} from 'lit';
import {property} from 'lit/decorators/property.js';
import {state} from 'lit/decorators/state.js';
import {parseGently} from '../src/bundle.js';
import type {Bundle} from '../src/bundle.js';
import {BundleController} from '../src/context.js';
import {floorRegion, linesToReach} from '../src/floor-lines.js';
import {directionOf, wordsFor} from '../src/language.js';
import type {ChosenWords, Words} from '../src/language.js';
import {status as en} from '../src/locales/en.js';
import {status as es} from '../src/locales/es.js';
import {page} from '../src/page.js';
import {contactBlock} from './contact.js';
import {controls} from './controls.js';
import {base, contactStyles, tokens} from './styles.js';

const languages = {en, es};

/** "Loading" is said only when there is something to wait for. */
const PENDING_MS = 500;
/** So many people to reach stand where there is nothing else. */
export const PEOPLE = 2;

/**
 * What the four Lit widgets share: their content, their words, and what stands there while content
 * is on its way or did not come. A widget writes `renderContent`.
 */
export abstract class Widget extends LitElement {
  static readonly version = '0.1.0';
  static override styles: CSSResult[] = [
    unsafeCSS(tokens + base),
    controls,
    unsafeCSS(contactStyles),
  ];

  /** One sheet for each root: a page may have two hundred of them. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [unsafeCSS(super.finalizeStyles(styles).join('\n'))];
  }

  /** Address of this widget's own content bundle. Default: the nearest `<content-bundle>`, else the page's. */
  @property() src?: string;
  /** Default: the page's `color-scheme`. */
  @property() theme?: 'light' | 'dark';

  @state() private waited = false;
  #waiting?: ReturnType<typeof setTimeout>;

  protected readonly content = new BundleController<Bundle>(this, parseGently);

  /** Language of the place the widget stands in. */
  protected get language(): string {
    return this.content.language;
  }

  /** The words of a group of locales for this place, and the locale they are in. */
  protected wordsFor<T>(words: Words<T>): ChosenWords<T> {
    return wordsFor(words, this.language);
  }

  /** `lang` and `dir` for text of the bundle, where it is not in the words' language. */
  protected get contentLocale(): {lang: string; dir: 'ltr' | 'rtl'} | undefined {
    const {bundle} = this.content;
    if (!bundle || bundle.locale === this.wordsFor(languages).locale) return undefined;
    return {lang: bundle.locale, dir: bundle.dir ?? directionOf(bundle.locale)};
  }

  /** Country whose crisis lines this widget shows when it shows any. */
  protected get floor(): string {
    return floorRegion(page.region, this.content.bundle?.region);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.content.bundle) return;
    this.#waiting = setTimeout(() => (this.waited = true), PENDING_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  protected override render(): TemplateResult {
    const {locale, direction} = this.wordsFor(languages);
    // The slot is always rendered, and hidden rather than left out: a host's own nodes stay put.
    const {bundle, state: contentState} = this.content;
    const body = bundle ? this.renderContent(bundle) : this.renderWithout(contentState);
    return html`
      <div class="widget" lang=${locale} dir=${direction ?? nothing}>${body}</div>
      <div class="fallback" ?hidden=${!this.showsFallback}>
        <slot></slot>
      </div>
    `;
  }

  /** Whether the host's own nodes stand beside what is rendered. */
  protected get showsFallback(): boolean {
    return this.content.bundle === undefined;
  }

  /** The widget itself. */
  protected abstract renderContent(bundle: Bundle): unknown;

  /** What stands there without content; a widget that can work without any overrides this. */
  protected renderWithout(contentState: 'pending' | 'ready' | 'failed'): unknown {
    const {words} = this.wordsFor(languages);
    if (contentState === 'pending') {
      return this.waited ? html`<p class="pending">${words.pending}</p>` : nothing;
    }
    return html`
      <div class="failed">
        <p>${words.failed}</p>
        <button type="button" @click=${() => this.content.retry()}>${words.retry}</button>
        ${this.people()}
      </div>
    `;
  }

  /** The way on where there is nothing to show. */
  protected people(lines: unknown = this.#lines()): TemplateResult {
    return html`
      <p>${this.wordsFor(languages).words.stillHere}</p>
      ${lines}
    `;
  }

  #lines(): TemplateResult {
    const {locale} = this.wordsFor(languages);
    const lines = linesToReach(this.floor, this.language, PEOPLE);
    return html`
      <ul role="list" class="people">
        ${lines.map((line) => html`<li>${contactBlock(line, {language: locale, headingLevel: 3})}</li>`)}
      </ul>
    `;
  }
}
