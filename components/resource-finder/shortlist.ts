import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {announce} from '../../src/announce.js';
import type {Resource} from '../../src/bundle.js';
import {readStored, removeStored, writeStored} from '../../src/storage-web.js';
import {fillText} from '../dom.js';
import {ResourceFinderSaveEvent} from '../events.js';
import type {FinderWords} from './card.js';
import {listText, printHandout} from './handout.js';

const KEY = 'care-widgets/shortlist@1';
const USES = ['focusin', 'pointerdown'];

/** The services a person has put aside: in memory, and on the device only if they ask. */
export class Shortlist implements ReactiveController {
  #ids: string[] = [];
  kept = false;
  refused = false;
  /** Where a browser copies or prints nothing, the list stands there as text. */
  asText = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Safari does not focus a button that is tapped.
    for (const use of USES) this.host.addEventListener(use, this.#recall, {once: true});
    addEventListener('storage', this.#heard);
  }

  hostDisconnected(): void {
    for (const use of USES) this.host.removeEventListener(use, this.#recall);
    removeEventListener('storage', this.#heard);
  }

  /** Another tab has changed the list. */
  #heard = ({key}: StorageEvent): void => {
    if (this.kept && (key ?? KEY) === KEY) this.#recall();
  };

  /** Not before a person uses the finder: a page that is only looked at reads no storage. */
  #recall = (): void => {
    const stored = readStored('local', KEY);
    const there = Array.isArray(stored);
    if (!there && !this.kept) return;
    const ids = there ? stored.filter((id): id is string => typeof id === 'string') : [];
    // What was put aside before joins the list on the device; from then on that one is the list.
    const joins = !this.kept;
    this.#ids = joins ? [...new Set([...ids, ...this.#ids])] : ids;
    this.kept = there;
    if (joins) this.#changed();
    else this.changed();
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
    const on = !this.has(id);
    this.#recall();
    this.#ids = this.#ids.filter((other) => other !== id);
    if (on) this.#ids.push(id);
    this.#changed();
    this.#tell(id);
  }

  /** Nor is it kept any more: the next person on this device begins with a list that is not. */
  clear(): void {
    const ids = this.#ids;
    this.#ids = [];
    this.keep(false);
    ids.forEach((id) => this.#tell(id));
  }

  keep(on: boolean): void {
    if (on) this.#recall();
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

  showText(): void {
    this.asText = true;
    this.changed();
  }

  #tell(id: string): void {
    this.host.dispatchEvent(new ResourceFinderSaveEvent(id, this.has(id)));
  }
}

/** The list itself: print it, copy it, keep it, empty it. */
export function shortlistPanel(
  list: Shortlist,
  saved: readonly Resource[],
  words: FinderWords,
  locale: string,
): TemplateResult | typeof nothing {
  // What is kept can be deleted, also where this directory has none of it.
  if (saved.length === 0 && !list.kept) return nothing;
  const text = () => listText(saved, words, locale);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      announce(words.copied, locale);
    } catch {
      show();
    }
  };
  const show = () => {
    list.showText();
    announce(words.asText, locale);
  };
  const print = () => printHandout(saved, words, locale) || show();
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
        ${
          saved.length > 0
            ? html`
                <button type="button" @click=${print}>${words.print}</button>
                <button type="button" @click=${copy}>${words.copy}</button>
              `
            : nothing
        }
        <button type="button" @click=${() => list.clear()}>${words.clearList}</button>
      </div>
      ${
        list.asText
          ? html`<label
              >${words.asText} <textarea readonly rows="8" .value=${text()}></textarea>
            </label>`
          : nothing
      }
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
