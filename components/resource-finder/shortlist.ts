import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {announce} from '../../src/announce.js';
import type {Resource} from '../../src/bundle.js';
import {readStored, removeStored, writeStored} from '../../src/storage-web.js';
import {fillText} from '../dom.js';
import type {FinderWords} from './card.js';
import {listText, printHandout} from './handout.js';

const KEY = 'care-widgets/shortlist@1';

/** The services a person has put aside: in memory, and on the device only if they ask. */
export class Shortlist implements ReactiveController {
  #ids: string[] = [];
  kept = false;
  refused = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('focusin', this.#recall, {once: true});
  }

  hostDisconnected(): void {
    this.host.removeEventListener('focusin', this.#recall);
  }

  /** Not before a person uses the finder: a page that is only looked at reads no storage. */
  #recall = (): void => {
    const stored = readStored('local', KEY);
    if (!Array.isArray(stored)) return;
    const kept = stored.filter((id): id is string => typeof id === 'string');
    this.#ids = [...new Set([...kept, ...this.#ids])];
    this.kept = true;
    this.changed();
  };

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  among(resources: readonly Resource[]): Resource[] {
    if (this.#ids.length === 0) return [];
    const byId = new Map(resources.map((resource) => [resource.id, resource]));
    return this.#ids.flatMap((id) => byId.get(id) ?? []);
  }

  toggle(id: string): void {
    this.#ids = this.has(id) ? this.#ids.filter((other) => other !== id) : [...this.#ids, id];
    this.#changed();
  }

  clear(): void {
    this.#ids = [];
    this.#changed();
  }

  keep(on: boolean): void {
    this.kept = on;
    if (!on) removeStored('local', KEY);
    this.#changed();
  }

  #changed(): void {
    if (this.kept) {
      this.kept = writeStored('local', KEY, this.#ids);
      this.refused = !this.kept;
    }
    this.changed();
  }
}

/** The list itself: print it, copy it, keep it, empty it. */
export function shortlistPanel(
  list: Shortlist,
  saved: readonly Resource[],
  words: FinderWords,
  locale: string,
): TemplateResult | typeof nothing {
  if (saved.length === 0) return nothing;
  const copy = () => {
    navigator.clipboard?.writeText(listText(saved, words, locale)).then(
      () => announce(words.copied, locale),
      () => {},
    );
  };
  const hint = list.kept ? words.keptHint : list.refused ? words.notKept : words.listHint;
  return html`
    <details class="shortlist">
      <summary>${fillText(words.listCount, {count: String(saved.length)})}</summary>
      <ul>
        ${saved.map(
          ({id, name}) => html`
            <li>
              <span>${name}</span>
              <button
                type="button"
                class="plain"
                aria-label=${fillText(words.remove, {name})}
                @click=${() => list.toggle(id)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          `,
        )}
      </ul>
      <div class="actions">
        <button type="button" @click=${() => printHandout(saved, words, locale)}>
          ${words.print}
        </button>
        <button type="button" @click=${copy}>${words.copy}</button>
        <button type="button" @click=${() => list.clear()}>${words.clearList}</button>
      </div>
      <label class="value">
        <input
          type="checkbox"
          .checked=${list.kept}
          aria-describedby="keep-hint"
          @change=${(event: Event) => list.keep((event.target as HTMLInputElement).checked)}
        />
        <span>${words.keep}</span>
      </label>
      <p id="keep-hint" class="hint">${hint} ${list.kept ? nothing : words.keepHint}</p>
    </details>
  `;
}
