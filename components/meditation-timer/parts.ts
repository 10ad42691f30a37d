import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Step} from '../../src/timer/steps.js';
import {chips} from './fields.js';
import type {TimerView} from './view.js';

/** One question in five words, which nobody has to answer. */
export function feelings(
  question: string,
  {words}: TimerView,
  chosen: number | undefined,
  choose: (feeling: number) => void,
): TemplateResult {
  const options = words.feelings.map((feeling, index) => [index, feeling] as const);
  return html`
    <div class="feelings">
      ${chips(question, options, chosen, choose)}
      <p class="hint">${words.notKept}</p>
    </div>
  `;
}

/** Every step as text, before, during and after. */
export function transcript(
  {words, content}: TimerView,
  steps: readonly Step[],
  current?: number,
): TemplateResult {
  return html`
    <details class="transcript">
      <summary>${words.transcript}</summary>
      <ol lang=${content?.lang ?? nothing} dir=${content?.dir ?? nothing}>
        ${steps.map(
          ({caption, text}, index) => html`
            <li aria-current=${index === current ? 'step' : nothing}>
              ${caption ? html`<strong>${caption}</strong>` : nothing}
              <p>${text}</p>
            </li>
          `,
        )}
      </ol>
    </details>
  `;
}
