import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Choice, Facet, FacetName} from '../../src/finder/facets.js';
import {fillText} from '../dom.js';
import type {FinderWords} from './card.js';

export interface FilterModel {
  words: FinderWords;
  locale: string;
  facets: Facet[];
  choice: Choice;
  place: string;
  openNow: boolean;
  /** Whether any record says when it is open, or where it is. */
  hasHours: boolean;
  hasPlaces: boolean;
  /** Facets of which all values are shown. */
  opened: ReadonlySet<FacetName>;
}

export interface FilterActions {
  toggle(name: FacetName, value: string): void;
  open(name: FacetName): void;
  setPlace(place: string): void;
  setOpenNow(on: boolean): void;
  clear(): void;
  /** The panel was opened: the counts are wanted. */
  wanted(): void;
}

/** Values of a facet that are shown before "Show all". */
const SHOWN = 8;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function facetGroup(facet: Facet, model: FilterModel, actions: FilterActions): TemplateResult {
  const {words, locale, choice, opened} = model;
  const {name, values} = facet;
  const shown = opened.has(name) ? values : values.slice(0, SHOWN);
  const number = new Intl.NumberFormat(locale);
  return html`
    <fieldset class="facet">
      <legend>${words.facets[name]}</legend>
      ${shown.map(
        ({value, label, count}) => html`
          <label class="value">
            <input
              type="checkbox"
              .checked=${choice[name]?.includes(value) ?? false}
              @change=${() => actions.toggle(name, value)}
            />
            <span>${label} <span class="number">(${number.format(count)})</span></span>
          </label>
        `,
      )}
      ${
        values.length > shown.length
          ? html`<button type="button" class="plain" @click=${() => actions.open(name)}>
              ${fillText(words.moreValues, {count: number.format(values.length)})}
            </button>`
          : nothing
      }
    </fieldset>
  `;
}

/** What narrows the list, behind one summary. */
export function filterPanel(model: FilterModel, actions: FilterActions): TemplateResult {
  const {words, facets, place, openNow, hasHours, hasPlaces} = model;
  const opened = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open) actions.wanted();
  };
  return html`
    <details class="filters" @toggle=${opened}>
      <summary>${words.filters}</summary>
      <div class="panel">
        ${
          hasPlaces
            ? html`<div class="place">
                <label for="place">${words.place}</label>
                <input
                  id="place"
                  type="text"
                  autocomplete="off"
                  maxlength="60"
                  .value=${place}
                  @input=${(event: Event) => actions.setPlace(valueOf(event))}
                />
              </div>`
            : nothing
        }
        ${
          hasHours
            ? html`<label class="value open-now">
                <input
                  type="checkbox"
                  .checked=${openNow}
                  @change=${() => actions.setOpenNow(!openNow)}
                />
                <span>${words.openNow}</span>
              </label>`
            : nothing
        }
        <div class="facets">${facets.map((facet) => facetGroup(facet, model, actions))}</div>
      </div>
    </details>
  `;
}

/** What is chosen, each to be taken out again. */
export function filterChips(
  {words, choice, place, openNow}: FilterModel,
  labelOf: (name: FacetName, value: string) => string,
  actions: FilterActions,
): TemplateResult | typeof nothing {
  const chips: {label: string; remove: () => void}[] = [];
  if (openNow) chips.push({label: words.openNow, remove: () => actions.setOpenNow(false)});
  if (place.trim()) chips.push({label: place, remove: () => actions.setPlace('')});
  for (const [name, values] of Object.entries(choice) as [FacetName, string[]][]) {
    for (const value of values) {
      chips.push({label: labelOf(name, value), remove: () => actions.toggle(name, value)});
    }
  }
  if (chips.length === 0) return nothing;
  return html`
    <ul class="chips" role="list">
      ${chips.map(
        ({label, remove}) => html`
          <li>
            <button
              type="button"
              class="chip"
              aria-label=${fillText(words.remove, {name: label})}
              @click=${remove}
            >
              ${label} <span aria-hidden="true">×</span>
            </button>
          </li>
        `,
      )}
      ${
        chips.length > 1
          ? html`<li>
              <button type="button" class="plain" @click=${actions.clear}>
                ${words.removeAll}
              </button>
            </li>`
          : nothing
      }
    </ul>
  `;
}
