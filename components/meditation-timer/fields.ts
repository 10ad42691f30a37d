import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

type Option<T> = readonly [value: T, label: string];

/** A few choices side by side, one of them pressed. */
export function chips<T>(
  legend: string,
  options: readonly Option<T>[],
  chosen: T | undefined,
  choose: (value: T) => void,
  more: {lang?: string; dir?: string} = {},
): TemplateResult {
  return html`
    <fieldset>
      <legend>${legend}</legend>
      <div class="row" lang=${more.lang ?? nothing} dir=${more.dir ?? nothing}>
        ${options.map(
          ([value, label]) => html`
            <button
              type="button"
              class="chip"
              aria-pressed=${value === chosen}
              @click=${() => choose(value)}
            >
              ${label}
            </button>
          `,
        )}
      </div>
    </fieldset>
  `;
}

export function select<T extends string | number>(
  label: string,
  options: readonly Option<T>[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  const changed = (event: Event) => {
    const option = options[(event.target as HTMLSelectElement).selectedIndex];
    if (option) choose(option[0]);
  };
  return html`
    <label class="field">
      <span>${label}</span>
      <select @change=${changed} autocomplete="off">
        ${options.map(
          ([value, text]) => html`
            <option value=${value} ?selected=${value === chosen}>${text}</option>
          `,
        )}
      </select>
    </label>
  `;
}

export function toggle(
  label: string,
  on: boolean,
  choose: (on: boolean) => void,
  hint?: string,
): TemplateResult {
  return html`
    <label class="toggle">
      <input
        type="checkbox"
        autocomplete="off"
        .checked=${live(on)}
        @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
      />
      <span>${label}${hint ? html`<span class="hint">${hint}</span>` : nothing}</span>
    </label>
  `;
}

/** 0–1, shown and read in percent. */
export function slider(
  label: string,
  value: number,
  text: (percent: string) => string,
  choose: (value: number) => void,
): TemplateResult {
  const percent = Math.round(value * 100);
  return html`
    <label class="field">
      <span>${label}</span>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        autocomplete="off"
        aria-valuetext=${text(String(percent))}
        .value=${live(String(percent))}
        @input=${(event: Event) => choose((event.target as HTMLInputElement).valueAsNumber / 100)}
      />
    </label>
  `;
}
