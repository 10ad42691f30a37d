import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Directory, Question} from '../../src/finder/directory.js';
import type {Facet, FacetName} from '../../src/finder/facets.js';
import {formatter} from '../../src/formatter.js';
import {fillText} from '../dom.js';
import type {FinderWords} from './card.js';
import type {NearMe} from './near.js';

export interface FilterModel {
  words: FinderWords;
  locale: string;
  facets: Facet[];
  question: Question;
  directory: Directory;
  near: NearMe;
  /** Facets of which all values are shown. */
  opened: ReadonlySet<FacetName>;
}

export interface FilterActions {
  toggle(name: FacetName, value: string): void;
  open(name: FacetName): void;
  ask(change: Partial<Question>): void;
  /** The panel was opened or closed: the counts are wanted, or no more. */
  wanted(open: boolean): void;
}

/** Values of a facet that are shown before "Show all". */
const SHOWN = 8;

const NO_FILTERS: Partial<Question> = {choice: {}, place: '', openNow: false, near: undefined};

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function facetGroup(facet: Facet, model: FilterModel, actions: FilterActions): TemplateResult {
  const {words, locale, opened} = model;
  const {choice} = model.question;
  const {name, values} = facet;
  const shown = opened.has(name) ? values : values.slice(0, SHOWN);
  const number = formatter(Intl.NumberFormat, locale, {});
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
            <span>${label} <span class="records">(${number.format(count)})</span></span>
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

/** The place in words, and, where services say where they are, the place of the device. */
function placeFields({words, question, directory, near}: FilterModel, {ask}: FilterActions) {
  return html`
    <div class="place">
      <label for="place">${words.place}</label>
      <input
        id="place"
        type="text"
        autocomplete="off"
        maxlength="60"
        .value=${question.place}
        @input=${(event: Event) => ask({place: valueOf(event)})}
      />
      ${
        directory.hasCoordinates
          ? html`
              <button
                type="button"
                class="near"
                aria-pressed=${question.near ? 'true' : 'false'}
                aria-describedby="near-hint"
                @click=${() => (question.near ? ask({near: undefined}) : near.ask())}
              >
                ${words.near.button}
              </button>
              <p id="near-hint" class="hint">${near.text(words)}</p>
            `
          : nothing
      }
    </div>
  `;
}

/** What narrows the list, behind one summary. */
export function filterPanel(model: FilterModel, actions: FilterActions): TemplateResult {
  const {words, facets, directory} = model;
  const {openNow} = model.question;
  const opened = (event: Event) => actions.wanted((event.target as HTMLDetailsElement).open);
  return html`
    <details class="filters" @toggle=${opened}>
      <summary>${words.filters}</summary>
      <div class="panel">
        ${directory.hasPlaces ? placeFields(model, actions) : nothing}
        ${
          directory.hasHours
            ? html`<label class="value open-now">
                <input
                  type="checkbox"
                  .checked=${openNow}
                  @change=${() => actions.ask({openNow: !openNow})}
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
  {words, question}: FilterModel,
  labelOf: (name: FacetName, value: string) => string,
  actions: FilterActions,
): TemplateResult | typeof nothing {
  const {choice, place, openNow, near} = question;
  const chips: {label: string; remove: () => void}[] = [];
  const chip = (label: string, without: Partial<Question>) =>
    chips.push({label, remove: () => actions.ask(without)});
  if (near) chip(words.near.button, {near: undefined});
  if (openNow) chip(words.openNow, {openNow: false});
  if (place.trim()) chip(place, {place: ''});
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
              <button type="button" class="plain" @click=${() => actions.ask(NO_FILTERS)}>
                ${words.removeAll}
              </button>
            </li>`
          : nothing
      }
    </ul>
  `;
}
