import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {h} from './dom.js';

// A server may import the classes; it has no elements.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * The smallest element that can host Lit's controllers: for the crisis banner, whose whole file is
 * not much larger than Lit's own `ReactiveElement` would be (2.3 of 9 kB). Attributes are its state,
 * as in native elements: properties read and write them.
 */
export abstract class PlainElement extends Base implements ReactiveControllerHost {
  static styles: string[] = [];
  /** Property names and the attributes they read and write. */
  static attributes: Readonly<Record<string, string>> = {};
  /** Those whose presence is their value. */
  static booleans: readonly string[] = [];
  /** One for the page: a class that has other styles names its own, too. */
  static sheet?: CSSStyleSheet;

  readonly root = this.attachShadow({mode: 'open'});
  readonly internals = this.attachInternals();
  updateComplete = Promise.resolve(true);

  #controllers = new Set<ReactiveController>();
  #requested = false;

  static get observedAttributes(): string[] {
    return Object.values(this.attributes);
  }

  constructor() {
    super();
    const own = this.constructor as typeof PlainElement;
    for (const property of Object.keys(own.attributes)) {
      // Set by a framework before we were defined: what hides the accessor moves through it.
      const early = Object.getOwnPropertyDescriptor(this, property);
      if (early && delete this[property as keyof this]) {
        this[property as keyof this] = early.value as this[keyof this];
      }
    }
    this.#style();
  }

  #style(): void {
    const own = this.constructor as typeof PlainElement;
    const text = own.styles.join('');
    try {
      if (!own.sheet) {
        own.sheet = new CSSStyleSheet();
        own.sheet.replaceSync(text);
      }
      this.root.adoptedStyleSheets = [own.sheet];
    } catch {
      // Before Safari 16.4, and in another document than the sheet was made for.
      this.root.append(h('style', {}, text));
    }
  }

  /** Another document takes the element, and the sheet stays behind. */
  adoptedCallback(): void {
    this.#style();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  connectedCallback(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
    // Not a microtask later: what it shows is there before anything else of this task can fail.
    this.#update();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  requestUpdate(): void {
    if (this.#requested || !this.isConnected) return;
    this.#requested = true;
    this.updateComplete = Promise.resolve().then(() => {
      // Drawn in the meantime: asked for while the element was on its way into the page.
      if (this.#requested) this.#update();
      return true;
    });
  }

  #update(): void {
    this.#requested = false;
    if (!this.isConnected) return;
    for (const controller of this.#controllers) controller.hostUpdate?.();
    this.update();
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  /** Draws what the attributes and the element's own state say. */
  protected abstract update(): void;
}

/**
 * Gives a class its property for each attribute: a string or null, or, for `booleans`, whether it is
 * there. Called in the class's static block.
 */
export function reflect({prototype, attributes, booleans}: typeof PlainElement): void {
  for (const [property, attribute] of Object.entries(attributes)) {
    const isBoolean = booleans.includes(property);
    Object.defineProperty(prototype, property, {
      configurable: true,
      get(this: PlainElement) {
        return isBoolean ? this.hasAttribute(attribute) : this.getAttribute(attribute);
      },
      set(this: PlainElement, value: unknown) {
        if (value === false || value === null || value === undefined)
          this.removeAttribute(attribute);
        else this.setAttribute(attribute, value === true ? '' : `${value as string}`);
      },
    });
  }
}
