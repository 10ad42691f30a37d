import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {fillText} from '../dom.js';
import {card, categoriesOf} from './card.js';
import type {Sheet} from './sheet.js';

/** One card at a time, for whoever finds four at once too much. Leaving it is always one press. */
export function guideView(sheet: Sheet): TemplateResult {
  const {words, ui} = sheet;
  const categories = categoriesOf(sheet);
  const at = Math.min(ui.card, categories.length - 1);
  const category = categories[at];
  const n = String(at + 1);
  const go = (to: number) => sheet.show({card: to}, `category-${categories[to]!.id}`);
  return html`
    <div class="cards">
      <p class="hint" tabindex="-1" data-key="view">
        ${fillText(words.step, {n, count: String(categories.length)})}
      </p>
      ${category ? card(sheet, category) : ''}
      <div class="row">
        <button type="button" ?disabled=${at === 0} @click=${() => go(at - 1)}>
          ${words.previous}
        </button>
        ${
          at < categories.length - 1
            ? html`<button type="button" class="primary" @click=${() => go(at + 1)}>
                ${words.next}
              </button>`
            : html`<button
                type="button"
                class="primary"
                @click=${() => sheet.show({view: 'list'}, 'title')}
              >
                ${words.done}
              </button>`
        }
      </div>
    </div>
  `;
}
