import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {findGaps} from '../../src/worksheet/gaps.js';
import type {Gap} from '../../src/worksheet/gaps.js';
import {fillText} from '../dom.js';
import {nameOf} from './person.js';
import type {Sheet} from './sheet.js';

interface Offer {
  text: string;
  steps: readonly string[];
  /** Where to go on, as a `data-key`. */
  go?: string;
}

function offerFor(sheet: Sheet, gap: Gap): Offer {
  const {words, content, session} = sheet;
  switch (gap.kind) {
    case 'category': {
      const category = content.categories.find(({id}) => id === gap.id);
      const text = fillText(words.gapCategory, {title: category?.title ?? ''});
      return {text, steps: category?.starters.slice(0, 3) ?? [], go: `add-${gap.id}`};
    }
    case 'support': {
      const asks = content.asks.filter(({id}) => id.startsWith(`${gap.id}-`));
      const labels = asks.map(({label}) => label).join(' · ');
      return {
        text: fillText(words.gapSupport, {kind: words.kindNames[gap.id]}),
        steps: [words.kindMeanings[gap.id], fillText(words.gapSupportStep, {asks: labels})],
      };
    }
    case 'night':
      return {text: words.gapNight, steps: words.gapNightSteps};
    case 'one-name': {
      const name = nameOf(session.find(gap.id), sheet);
      const steps = words.gapOneNameSteps.map((step) => fillText(step, {name}));
      return {text: fillText(words.gapOneName, {name}), steps};
    }
  }
}

/** One idea at a time, never counted, and gone when it is not wanted. */
export function gapOffer(sheet: Sheet): TemplateResult | typeof nothing {
  const {words, session, content, ui} = sheet;
  const gaps = findGaps(session.people, content);
  const gap = gaps[ui.gap % Math.max(1, gaps.length)];
  if (!gap || ui.withoutGaps || session.readOnly) return nothing;
  const {text, steps, go} = offerFor(sheet, gap);
  return html`
    <section class="panel" aria-labelledby="gap-title">
      <h3 class="gap-title" id="gap-title" aria-level=${sheet.level + 1}>${words.ideas}</h3>
      <p tabindex="-1" data-key="gap">${text}</p>
      <ul class="examples">
        ${steps.map((step) => html`<li>${step}</li>`)}
      </ul>
      <div class="row">
        ${
          go
            ? html`<button type="button" @click=${() => sheet.show({view: 'list'}, go)}>
                ${words.gapGo}
              </button>`
            : nothing
        }
        ${
          gaps.length > 1
            ? html`<button
                type="button"
                class="quiet"
                @click=${() => sheet.show({gap: ui.gap + 1}, 'gap')}
              >
                ${words.anotherIdea}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="quiet"
          @click=${() => sheet.show({withoutGaps: true}, 'title')}
        >
          ${words.hideIdeas}
        </button>
      </div>
    </section>
  `;
}
