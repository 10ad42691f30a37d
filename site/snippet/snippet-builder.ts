import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {announce} from '../../src/announce.js';
import {parseBundle} from '../../src/bundle.js';
import type {Bundle} from '../../src/bundle.js';
import {loadJson} from '../../src/loader.js';
import {snippet} from '../../src/snippet.js';
import type {Snippet} from '../../src/snippet.js';
import {fillChoices, readForm, showWhatApplies} from './form.js';
import {previewDocument} from './preview.js';
import {styles} from './snippet-builder.styles.js';

/** A preview starts anew when typing has paused, not with every letter. */
const PREVIEW_MS = 500;
const DIST = new URL('dist/', document.baseURI).href;

const names: Record<string, string> = {
  'crisis-banner': 'Crisis banner: where it belongs, best at the top',
  'resource-finder': 'Resource finder',
  'article-list': 'Articles',
  'article-card': 'One article',
  'meditation-timer': 'Meditation timer',
  'support-network-worksheet': 'Worksheet',
};

/**
 * Turns the form inside it into lines to copy, and shows them at work.
 *
 * @slot - The form.
 */
@customElement('snippet-builder')
export class SnippetBuilder extends LitElement {
  static override styles = styles;

  @state() private made?: Snippet;
  @state() private preview = '';
  @state() private narrow = false;
  @state() private missing = false;
  /** The block that was copied last. */
  @state() private copied = '';

  #integrity: Record<string, string> = {};
  #bundles = new Map<string, Bundle>();
  #timer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('input', this.#update);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('input', this.#update);
    clearTimeout(this.#timer);
  }

  async #load(): Promise<void> {
    try {
      this.#integrity = (await loadJson(`${DIST}integrity.json`)) as Record<string, string>;
      for (const locale of ['en', 'es']) {
        const {bundle} = parseBundle(await loadJson(`${DIST}content/${locale}.json`));
        this.#bundles.set(locale, bundle);
      }
      fillChoices(this.#form, this.#bundles.get('en') as Bundle, DIST);
      this.#update();
    } catch (error) {
      console.warn(error);
      this.missing = true;
    }
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #update = (): void => {
    if (this.#bundles.size === 0) return;
    this.copied = '';
    showWhatApplies(this.#form);
    const {host, article, ...choices} = readForm(this.#form, DIST);
    const bundle = this.#bundles.get(choices.language || 'en');
    const options = {
      ...choices,
      integrity: this.#integrity,
      article: bundle?.articles.find(({id}) => id === article),
    };
    const made = snippet(options);
    this.made =
      choices.widgets.length > 0 && choices.base
        ? {...made, files: host === 'own' ? made.files : []}
        : undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => (this.preview = previewDocument(snippet({...options, base: DIST}), choices.language)),
      this.preview ? PREVIEW_MS : 0,
    );
  };

  protected override render(): TemplateResult {
    return html`
      <slot></slot>
      <div class="result">
        ${
          this.missing
            ? html`<p>
                The list of files did not arrive, so there is nothing to copy yet. Load this page
                again, or copy the example in <a href="docs/">the documentation</a>.
              </p>`
            : this.made
              ? this.#renderMade(this.made)
              : html`<p class="empty">
                  Choose a widget and where its files live, and the lines appear here.
                </p>`
        }
      </div>
    `;
  }

  #renderMade(made: Snippet): TemplateResult {
    const {script, widgets, plainLine, files} = made;
    const all = [script, ...widgets.map(({markup}) => markup)].join('\n\n');
    return html`
      <section aria-labelledby="preview">
        <div class="bar">
          <h2 id="preview">How it looks</h2>
          <div class="widths" role="group" aria-label="Width of the preview">
            ${this.#width('Wide', false)} ${this.#width('Phone', true)}
          </div>
        </div>
        <iframe
          title="Preview of the snippet"
          class=${this.narrow ? 'narrow' : ''}
          .srcdoc=${this.preview}
        ></iframe>
      </section>
      <section aria-labelledby="copy">
        <h2 id="copy">Copy it</h2>
        ${files.length > 0 ? this.#renderFiles(files) : nothing}
        ${this.#block('Everything', all, true)}
        <details>
          <summary>In parts, for different places on the page</summary>
          ${this.#block('The script tag: once per page, anywhere', script)}
          ${widgets.map(({tag, markup}) => this.#block(names[tag] ?? tag, markup))}
        </details>
        ${this.#block('A plain line for your footer', plainLine)}
        <p class="note">
          Put the plain line once more somewhere outside the widgets, for example in the footer. It
          stands even where a filter, a style sheet or an old browser hides everything else.
        </p>
      </section>
    `;
  }

  #renderFiles(files: string[]): TemplateResult {
    return html`
      <p>First save these files in that folder on your site, with these names:</p>
      <ul class="files">
        ${files.map((file) => html`<li><a href=${DIST + file} download>${file}</a></li>`)}
      </ul>
    `;
  }

  #width(label: string, narrow: boolean): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.narrow === narrow}
      @click=${() => (this.narrow = narrow)}
    >
      ${label}
    </button>`;
  }

  #block(label: string, code: string, main = false): TemplateResult {
    const id = label.replace(/\W+/g, '-');
    return html`
      <div class="block">
        <div class="bar">
          <h3 id=${id}>${label}</h3>
          <button
            type="button"
            class=${main ? 'main' : ''}
            aria-describedby=${id}
            @click=${(event: Event) => this.#copy(event, label, code)}
          >
            ${this.copied === label ? 'Copied' : 'Copy'}
          </button>
        </div>
        <pre tabindex="0" role="region" aria-labelledby=${id}><code>${code}</code></pre>
      </div>
    `;
  }

  async #copy({currentTarget}: Event, label: string, code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.copied = label;
      announce('Copied', 'en');
    } catch {
      // Not allowed here; then it is selected, ready for the person's own copy.
      const block = (currentTarget as Element).closest('.block');
      const text = block?.querySelector('pre');
      if (text) getSelection()?.selectAllChildren(text);
      announce('Selected. Press Control C, or Command C on a Mac, to copy.', 'en');
    }
  }
}
