import type {ReactiveController} from '@lit/reactive-element';
import type {PlainElement} from '../plain-element.js';

export type HiddenReason = 'no size' | 'not visible' | 'inert';

function hiddenReason(element: Element): HiddenReason | undefined {
  if (element.checkVisibility?.({opacityProperty: true, visibilityProperty: true}) === false) {
    return 'not visible';
  }
  const {width, height} = element.getBoundingClientRect();
  if (width < 1 || height < 1) return 'no size';
  return element.closest('[inert],[aria-hidden=true]') ? 'inert' : undefined;
}

/** What `content-visibility` skips, such as a closed `<details>`, is never observed: there it looks this much later. */
const SKIPPED_MS = 1000;

/** Looks whenever the host's size changes, and tells the integrator, once, when nobody can see it. */
export class VisibilityController implements ReactiveController {
  #told = false;
  #look = (): void => {
    const {host} = this;
    const reason = !this.#told && host.isConnected && hiddenReason(host);
    if (!reason) return;
    this.#told = true;
    this.#resize.disconnect();
    this.tell(reason);
  };
  // Its first observation comes after the first layout, and for elements without a box too.
  #resize = new ResizeObserver(this.#look);

  constructor(
    private readonly host: PlainElement,
    private readonly tell: (reason: HiddenReason) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize.observe(this.host);
    setTimeout(this.#look, SKIPPED_MS);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
  }
}
