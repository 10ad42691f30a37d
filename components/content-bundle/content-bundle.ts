import {ContextProvider} from '@lit/context';
import {ReactiveElement, css} from '@lit/reactive-element';
import type {PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import {bundleContext, inlineSource, urlSource} from '../../src/context.js';
import type {BundleSource} from '../../src/context.js';

/**
 * Gives every widget inside it one content bundle.
 *
 * @summary Content for the widgets inside.
 *
 * @slot - The widgets, and, if wanted, one `<script type="application/json">` with a bundle: it is
 * shown without any request, and `src`, when it arrives, improves on it.
 *
 * @attr {string} src - Address of a bundle or of an overlay on top of one.
 * @attr {string} integrity - SRI hash of that file; another file is refused.
 */
export class ContentBundle extends ReactiveElement {
  static readonly tag = 'content-bundle';
  static readonly version = '0.1.0';
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @property() src?: string;
  @property() integrity?: string;

  #provider = new ContextProvider(this as ReactiveElement, {context: bundleContext});

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(document.createElement('slot'));
    return root;
  }

  override connectedCallback(): void {
    // Before the consumers inside ask: what they see first is never the page's content.
    this.#provide();
    super.connectedCallback();
    // The parser may not have reached the inline JSON yet.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#provide(), {once: true});
    }
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.hasUpdated) this.#provide();
  }

  #provide(): void {
    const remote = this.src
      ? urlSource(this.src, this.integrity ? {integrity: this.integrity} : undefined)
      : undefined;
    this.#provider.setValue(this.#inline(remote) ?? remote);
  }

  #inline(remote: BundleSource | undefined): BundleSource | undefined {
    const script = this.querySelector(':scope > script[type="application/json"]');
    if (!script) return undefined;
    try {
      return inlineSource(JSON.parse(script.textContent ?? ''), remote);
    } catch (error) {
      console.warn(`<${this.localName}>: the JSON inside is not JSON.`, error);
      return undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'content-bundle': ContentBundle;
  }
}
