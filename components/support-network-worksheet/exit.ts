import {html, nothing} from 'lit';
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import {exitAddress, joinQuickExit, quickExit} from '../../src/quick-exit.js';
import type {Exit} from '../../src/quick-exit.js';
import {fillText} from '../dom.js';
import type {Sheet} from './sheet.js';

/** Offers the quick exit for as long as the widget is in the page. */
export class ExitController implements ReactiveController, Exit {
  url?: string;
  /** How many of the three presses of Shift there were. */
  presses = 0;
  #stop?: () => void;

  constructor(
    private readonly host: ReactiveControllerHost,
    readonly wipe: () => void,
  ) {
    host.addController(this);
  }

  /** Without an address too: another sheet's exit empties this one. */
  hostConnected(): void {
    this.#stop = joinQuickExit(this);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  offer(address: string | null): void {
    this.url = exitAddress(address ?? '');
    this.host.requestUpdate();
  }

  pressed(times: number): void {
    this.presses = times;
    this.host.requestUpdate();
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
