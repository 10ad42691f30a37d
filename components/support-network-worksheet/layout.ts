import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {card, categoriesOf} from './card.js';
import {gapOffer} from './gap.js';
import {guideView} from './guide.js';
import {foundPanel, keepQuestion, readOnlyPanel, statusBar} from './keeping.js';
import {kindsView} from './kinds.js';
import {mapView} from './map-view.js';
import {largeView} from './reach.js';
import type {Sheet, SheetState} from './sheet.js';
import {VIEWS} from './sheet.js';
import {takeSection} from './take.js';

/** The whole worksheet, from title to status line. */
export function sheetTemplate(sheet: Sheet, sharing: unknown): TemplateResult {
  const {content, contentLocale, level, session, ui} = sheet;
  const {title, intro} = content;
  const lang = contentLocale?.lang ?? nothing;
  const dir = contentLocale?.dir ?? nothing;
  // The question stands with the person it came up with, as long as they are on screen.
  const isAskedInList =
    (ui.view === 'list' || ui.view === 'guide') && !!ui.asking && !!session.find(ui.asking);
  // For bad moments there is one person and nothing else to read.
  if (ui.view === 'large') {
    return html`<div class="sheet" part="sheet">${largeView(sheet)} ${statusBar(sheet)}</div>`;
  }
  return html`
    <div class="sheet" part="sheet">
      <div class="head" lang=${lang} dir=${dir}>
        <h2 class="title" tabindex="-1" data-key="title" aria-level=${level}>${title}</h2>
        <p>${intro}</p>
      </div>
      ${session.readOnly ? readOnlyPanel(sheet) : nothing}
      ${session.found ? foundPanel(sheet) : nothing} ${views(sheet)} ${view(sheet)}
      ${ui.view === 'list' ? gapOffer(sheet) : nothing} ${sharing} ${takeSection(sheet)}
      ${ui.asking && !isAskedInList ? keepQuestion(sheet) : nothing} ${statusBar(sheet)}
    </div>
  `;
}

function views(sheet: Sheet): TemplateResult {
  const {words, ui} = sheet;
  const button = (view: SheetState['view']) => html`
    <button
      type="button"
      data-key="view-${view}"
      aria-pressed=${ui.view === view ? 'true' : 'false'}
      @click=${() => open(sheet, view)}
    >
      ${words[view]}
    </button>
  `;
  return html`<div class="row views" role="group" aria-label=${words.views}>
    ${VIEWS.map(button)}
  </div>`;
}

function open(sheet: Sheet, view: SheetState['view']): void {
  const message = sheet.ui.message || (sheet.content.messages[0]?.text ?? '');
  sheet.show({view, message, card: 0, person: 0}, view === 'list' ? undefined : 'view');
}

function view(sheet: Sheet): TemplateResult {
  switch (sheet.ui.view) {
    case 'guide':
      return guideView(sheet);
    case 'kinds':
      return kindsView(sheet);
    case 'map':
      return mapView(sheet);
    case 'large':
    case 'list':
      return listView(sheet);
  }
}

function listView(sheet: Sheet): TemplateResult {
  return html`
    <div class="cards pairs">${categoriesOf(sheet).map((category) => card(sheet, category))}</div>
  `;
}
