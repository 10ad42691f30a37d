import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ArticleCardOpenEvent} from '../events.js';
import {onPrint} from './print.js';

/** How far a pointer may wander and still press; beyond that it is selecting text. */
const SLOP_PX = 4;

type Host = ReactiveControllerHost & HTMLElement;

/** Which articles are open, and the place of whoever opens and closes them. */
export class ReadingController implements ReactiveController {
  readonly #open = new Set<string>();
  #printing = false;
  #pressed = {x: 0, y: 0};
  #stopPrinting?: () => void;

  constructor(
    private readonly host: Host,
    /** Renders at once: a browser that prints does not wait. */
    private readonly renderNow: () => void,
    /** Whether a closed article is printed open, too. */
    private readonly printsClosed: () => boolean = () => true,
  ) {
    host.addController(this);
  }

  isOpen(id: string): boolean {
    return this.#open.has(id) || (this.#printing && this.printsClosed());
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.#onPress);
    this.host.addEventListener('click', this.#onClick);
    this.#stopPrinting = onPrint(this.#onPrint);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerdown', this.#onPress);
    this.host.removeEventListener('click', this.#onClick);
    this.#stopPrinting?.();
  }

  /** Whether a person has opened any of these. */
  hasOpened(articles: readonly {id: string}[]): boolean {
    return articles.some(({id}) => this.#open.has(id));
  }

  /** Tells the page that a person opened an article. */
  announceOpen(id: string): void {
    this.host.dispatchEvent(new ArticleCardOpenEvent(id));
  }

  /** From the title: it stays where it is, whatever opens below it. */
  async toggle(id: string): Promise<void> {
    const top = () => this.#opener(id)?.getBoundingClientRect().top ?? 0;
    const before = top();
    const opens = !this.#open.delete(id);
    if (opens) this.#open.add(id);
    await this.#update();
    scrollBy({top: top() - before, behavior: 'instant'});
    if (opens) this.announceOpen(id);
  }

  /** From the end: back to the title, which is where the person came from. */
  async close(id: string): Promise<void> {
    this.#open.delete(id);
    await this.#update();
    const opener = this.#opener(id);
    opener?.focus({preventScroll: true});
    opener?.scrollIntoView({block: 'nearest', behavior: 'instant'});
  }

  #opener(id: string): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector(`[data-article="${CSS.escape(id)}"] .opener`);
  }

  #update(): Promise<boolean> {
    this.host.requestUpdate();
    return this.host.updateComplete;
  }

  readonly #onPrint = (printing: boolean): void => {
    if (printing === this.#printing) return;
    this.#printing = printing;
    this.host.requestUpdate();
    this.renderNow();
  };

  readonly #onPress = ({clientX: x, clientY: y}: PointerEvent): void => {
    this.#pressed = {x, y};
  };

  /**
   * The title's overlay lies under the text, so that text can be selected; a press on the text
   * itself is handed on to the title, with the keys that open it elsewhere. Beside a number or a
   * link, a press has missed them and is not meant for the title.
   */
  readonly #onClick = (event: MouseEvent): void => {
    const {clientX, clientY, ctrlKey, metaKey, shiftKey} = event;
    const selects = Math.hypot(clientX - this.#pressed.x, clientY - this.#pressed.y) > SLOP_PX;
    if (event.defaultPrevented || selects || event.detail > 1) return;
    const path = event.composedPath().filter((node) => node instanceof Element);
    const card = path.find((element) => element.matches('.card:not(.open)'));
    const own = 'a, button, .crisis, .ways';
    if (!card || path.slice(0, path.indexOf(card)).some((it) => it.matches(own))) return;
    card
      .querySelector('.opener')
      ?.dispatchEvent(
        new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey}),
      );
  };
}
