import type {LitElement, ReactiveController} from 'lit';

/**
 * When a press brings another screen, the button that had the focus is gone: the focus goes to the
 * new screen, which says its name. Someone who is elsewhere on the page is left in peace.
 */
export class KeepFocus implements ReactiveController {
  #hadFocus = false;
  #screen = '';

  constructor(
    private readonly host: LitElement,
    private readonly screen: () => string,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = !!this.host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const before = this.#screen;
    this.#screen = this.screen();
    if (!this.#hadFocus || before === '' || before === this.#screen) return;
    this.host.shadowRoot?.querySelector<HTMLElement>('section')?.focus();
  }
}
