import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {SUPPORT_KINDS, kindOf} from '../../src/worksheet/model.js';
import type {Person, SupportKind} from '../../src/worksheet/model.js';
import {askLabel} from '../../src/worksheet/outline.js';
import {nameOf} from './person.js';
import type {Sheet} from './sheet.js';

/** The same people by what one can ask them for (CSAT 2009). */
export function kindsView(sheet: Sheet): TemplateResult {
  const {words, content, contentLocale} = sheet;
  return html`
    <div class="cards">
      <p tabindex="-1" data-key="view">${words.kindsIntro}</p>
      ${SUPPORT_KINDS.map((kind) => kindCard(sheet, kind))}
      ${
        content.attribution
          ? html`<p
              class="hint"
              lang=${contentLocale?.lang ?? nothing}
              dir=${contentLocale?.dir ?? nothing}
            >
              ${content.attribution}
            </p>`
          : nothing
      }
    </div>
  `;
}

function kindCard(sheet: Sheet, kind: SupportKind): TemplateResult {
  const {words, session, content, level} = sheet;
  const asksOf = ({asks}: Person) => asks.filter((ask) => kindOf(ask) === kind);
  const people = session.people.filter((person) => asksOf(person).length);
  return html`
    <section class="card">
      <div class="card-head">
        <h3 aria-level=${level + 1}>${words.kindNames[kind]}</h3>
        <p class="why">${words.kindMeanings[kind]}</p>
      </div>
      ${
        people.length
          ? html`<ul class="people" role="list">
              ${people.map(
                (person) => html`
                  <li class="person">
                    <strong><bdi>${nameOf(person, sheet)}</bdi></strong>
                    <p class="person-summary">
                      ${asksOf(person).map(
                        (ask) => html`<span>${askLabel(ask, content, words)}</span>`,
                      )}
                    </p>
                  </li>
                `,
              )}
            </ul>`
          : html`<p class="empty">${words.nobodyForKind}</p>`
      }
    </section>
  `;
}
