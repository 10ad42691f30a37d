import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Sitting} from '../../src/timer/sitting.js';
import {heading} from '../articles/heading.js';
import {contactBlock} from '../contact.js';
import {fillText} from '../dom.js';
import {feelings} from './parts.js';
import {timeText} from './text.js';
import type {TimerView} from './view.js';

/** After the bell, or after Stop: no score either way. */
export function endedView(view: TimerView, sitting: Sitting): TemplateResult {
  const {words, locale, headingLevel, settings, answers} = view;
  const {session} = sitting;
  const completed = session.outcome === 'completed';
  const title = completed ? words.done : words.stopped;
  const unseen = completed && (session.unattended || sitting.endedUnseen);
  const {before, after} = answers;
  const worse = before !== undefined && after !== undefined && after < before;
  return html`
    <section class="timer ended" tabindex="-1" aria-label=${title}>
      ${heading(headingLevel, title, 'title')}
      ${
        unseen
          ? html`<p>${fillText(words.endedAt, {time: timeText(session.endedAt ?? 0, locale)})}</p>`
          : nothing
      }
      ${
        settings.check
          ? feelings(words.after, view, after, (feeling) => view.answer({after: feeling}))
          : nothing
      }
      ${worse ? html`<p>${words.worse}</p>` : nothing} ${completed && !worse ? nothing : care(view)}
      <div class="row">
        <button type="button" class="large" @click=${view.reset}>${words.again}</button>
      </div>
    </section>
  `;
}

/** What may help right now: things to do, and people. */
function care({words, locale, headingLevel, lines}: TimerView): TemplateResult {
  return html`
    <p>${words.stoppedMore}</p>
    <div class="care">
      <div>
        ${heading(headingLevel + 1, words.grounding)}
        <ul>
          ${words.groundings.map((action) => html`<li>${action}</li>`)}
        </ul>
      </div>
      <div class="people">
        ${heading(headingLevel + 1, words.people)}
        ${guard([lines, locale], () =>
          lines.map((line) =>
            contactBlock(line, {language: locale, headingLevel: headingLevel + 2}),
          ),
        )}
      </div>
    </div>
  `;
}
