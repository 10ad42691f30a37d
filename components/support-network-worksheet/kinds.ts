import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {SUPPORT_KINDS} from '../../src/worksheet/model.js';
import type {SupportKind} from '../../src/worksheet/model.js';
import {nameOf} from './person.js';
import type {Sheet} from './sheet.js';

/** The same people by what one can ask them for (CSAT 2009). */
export function kindsView(sheet: Sheet): TemplateResult {
  const {words, worksheet, contentLocale} = sheet;
  return html`
    <div class="cards">
      <p tabindex="-1" data-key="view">${words.kindsIntro}</p>
      ${SUPPORT_KINDS.map((kind) => kindCard(sheet, kind))}
      ${
        worksheet.attribution
          ? html`<p
              class="hint"
              lang=${contentLocale?.lang ?? nothing}
              dir=${contentLocale?.dir ?? nothing}
            >
              ${worksheet.attribution}
            </p>`
          : nothing
      }
    </div>
  `;
}

function kindCard(sheet: Sheet, kind: SupportKind): TemplateResult {
  const {words, session, worksheet, level} = sheet;
  const asks = new Map(
    worksheet.asks.filter(({id}) => id.startsWith(`${kind}-`)).map(({id, label}) => [id, label]),
  );
  const people = session.people.filter((person) => person.asks.some((ask) => asks.has(ask)));
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
                      ${person.asks.flatMap((ask) => {
                        const label = asks.get(ask);
                        return label ? [html`<span>${label}</span>`] : [];
                      })}
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
