import {html, nothing} from 'lit';
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import {exitAddress, offerQuickExit, quickExit} from '../../src/quick-exit.js';
import {fillText} from '../dom.js';
import type {Sheet} from './sheet.js';

/** Offers the quick exit for as long as the widget is in the page. */
export class ExitController implements ReactiveController {
  url?: string;
  /** How many of the three presses of Shift there were. */
  presses = 0;
  #stop?: () => void;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly wipe: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.url) this.offer(this.url);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  offer(address: string): void {
    this.#stop?.();
    this.#stop = undefined;
    this.url = exitAddress(address);
    this.host.requestUpdate();
    if (!this.url) return;
    const pressed = (times: number) => {
      this.presses = times;
      this.host.requestUpdate();
    };
    this.#stop = offerQuickExit({url: this.url, wipe: this.wipe, pressed});
  }

  leave = (event: Event): void => {
    if (!this.url) return;
    event.preventDefault();
    quickExit(this.url);
  };
}

/** First in the tab order, so that its twin of a skip link is one press away. */
export function exitBar(
  {words}: Sheet,
  {url, presses, leave}: ExitController,
): TemplateResult | typeof nothing {
  if (!url) return nothing;
  const dots = [1, 2, 3].map((n) => html`<span class="dot ${n <= presses ? 'on' : ''}"></span>`);
  return html`
    <a class="skip" href=${url} rel="noreferrer nofollow" @click=${leave}>${words.exit}</a>
    <div class="exit">
      <a class="button" data-key="exit" href=${url} rel="noreferrer nofollow" @click=${leave}
        >${words.exit}</a
      >
      <p class="hint">
        ${words.exitHint}
        ${
          presses
            ? html`<span
                class="dots"
                role="img"
                aria-label=${fillText(words.exitDots, {n: String(presses)})}
                >${dots}</span
              >`
            : nothing
        }
      </p>
    </div>
  `;
}
