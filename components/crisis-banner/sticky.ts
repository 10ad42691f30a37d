import type {ReactiveController} from '@lit/reactive-element';
import type {PlainElement} from '../plain-element.js';

/** A stuck banner may take this much of the window's height; more, and it lets go. */
const MAX_SHARE = 0.4;

/**
 * Lets a stuck banner go when it would be in the way: a small window, high zoom, or keyboard focus
 * under it (WCAG 2.4.11). The style sheet hears of it as `:state(yielding)`.
 */
export class StickyController implements ReactiveController {
  #stop?: AbortController;

  constructor(private readonly host: PlainElement & {sticky?: string | null}) {
    host.addController(this);
    // It grows when "More ways to get help" is opened.
    new ResizeObserver(this.#update).observe(host);
  }

  hostConnected(): void {
    const {signal} = (this.#stop = new AbortController());
    for (const type of ['focusin', 'focusout', 'resize']) {
      addEventListener(type, this.#update, {signal});
    }
  }

  hostUpdated(): void {
    this.#update();
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  #update = (): void => {
    const {host} = this;
    // Before Safari 17.4 there are no custom states; the banner then does not let go.
    const {states} = host.internals;
    // Its height is asked for only when it counts: that lays out the page at once.
    if (!host.sticky || !states) return;
    const yielding =
      host.offsetHeight > innerHeight * MAX_SHARE || this.#covers(document.activeElement);
    states[yielding ? 'add' : 'delete']('yielding');
  };

  #covers(focused: Element | null): boolean {
    if (!focused || focused === document.body || focused === this.host) return false;
    const {offsetHeight, sticky} = this.host;
    const {top, bottom} = focused.getBoundingClientRect();
    return sticky === 'bottom' ? bottom > innerHeight - offsetHeight : top < offsetHeight;
  }
}
