import type {LitElement, ReactiveController} from 'lit';

/**
 * When a press takes away the control that had the focus, the focus goes to the section, which says
 * its name. Someone who is elsewhere on the page is left in peace.
 */
export class KeepFocus implements ReactiveController {
  #hadFocus = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = !!this.host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    if (!this.#hadFocus || root?.activeElement?.matches(':not(:disabled)')) return;
    root?.querySelector<HTMLElement>('section')?.focus();
  }
}
