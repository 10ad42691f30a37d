import type {ReactiveController} from '@lit/reactive-element';
import type {PlainElement} from '../plain-element.js';

export type HiddenReason = 'no size' | 'not visible' | 'inert';

function hiddenReason(element: Element): HiddenReason | undefined {
  if (element.checkVisibility?.({opacityProperty: true, visibilityProperty: true}) === false) {
    return 'not visible';
  }
  const {width, height} = element.getBoundingClientRect();
  if (width < 1 || height < 1) return 'no size';
  return element.closest('[inert], [aria-hidden="true"]') ? 'inert' : undefined;
}

/** Looks whenever the host's size changes, and tells the integrator, once, when nobody can see it. */
export class VisibilityController implements ReactiveController {
  // Its first observation comes after the first layout, and for elements without a box too.
  #resize: ResizeObserver;

  constructor(
    private readonly host: PlainElement,
    tell: (reason: HiddenReason) => void,
  ) {
    this.#resize = new ResizeObserver(() => {
      const reason = host.isConnected ? hiddenReason(host) : undefined;
      if (!reason) return;
      this.#resize.disconnect();
      tell(reason);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize.observe(this.host);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
  }
}
