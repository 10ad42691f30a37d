import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {toJson, toVCards} from '../../src/worksheet/files.js';
import {outline, toText} from '../../src/worksheet/outline.js';
import {fillText} from '../dom.js';
import {bringInPanel} from './bring-in.js';
import {checkInPanel} from './check-in.js';
import {copy, downloadText, isBoxed, sheetText, showWords} from './files.js';
import {dateText, printOut, printRoot} from './printing.js';
import type {Sheet, SheetState} from './sheet.js';
import {checkedOf} from './sheet.js';

type Panel = NonNullable<SheetState['panel']>;

/** Everything that leaves the sheet, and what comes back. From every state, also when not saved. */
export function takeSection(sheet: Sheet): TemplateResult {
  const {words, session, level, ui} = sheet;
  const {people} = session;
  // Made when it is wanted, not at every keystroke.
  const save = (name: string, type: string, text: () => string) => () =>
    downloadText(sheet, `${words.fileName}.${name}`, type, text());
  const copyText = async () => {
    if (!(await copy(sheet, sheetText(sheet)))) showWords(sheet, sheetText(sheet));
  };
  const action = (label: string, act: () => void) =>
    html`<button type="button" @click=${act}>${label}</button>`;
  const canShare = typeof navigator.share === 'function';
  return html`
    <section class="take" part="take">
      <div class="card-head">
        <h3 tabindex="-1" data-key="take" aria-level=${level + 1}>${words.take}</h3>
        <p class="why">${words.takeIntro}</p>
      </div>
      <div class="actions">
        ${opener(sheet, 'print', words.print)} ${action(words.copyText, () => void copyText())}
        ${canShare ? action(words.share, () => void share(sheet)) : nothing}
        ${action(
          words.downloadText,
          save('txt', 'text/plain', () => sheetText(sheet)),
        )}
        ${action(
          words.downloadContacts,
          save('vcf', 'text/vcard', () => toVCards(people, words.unnamed)),
        )}
        ${action(
          words.downloadFile,
          save('json', 'application/json', () => toJson(people)),
        )}
        ${opener(sheet, 'check-in', words.checkIn)}
        ${session.readOnly ? nothing : opener(sheet, 'bring-in', words.bringIn)}
        ${session.readOnly ? nothing : opener(sheet, 'clear', words.clear)}
      </div>
      ${ui.panel ? panel(sheet, ui.panel) : nothing}
    </section>
  `;
}

function opener(sheet: Sheet, panel: Panel, label: string): TemplateResult {
  const {ui} = sheet;
  const isOpen = ui.panel === panel;
  const change = {panel: isOpen ? undefined : panel, file: undefined, badFile: false};
  return html`
    <button
      type="button"
      data-key="open-${panel}"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => sheet.show(change, isOpen ? undefined : 'panel')}
    >
      ${label}
    </button>
  `;
}

function panel(sheet: Sheet, name: Panel): TemplateResult {
  const content = {
    print: printPanel,
    'check-in': checkInPanel,
    'bring-in': bringInPanel,
    clear: clearPanel,
    words: wordsPanel,
  }[name](sheet);
  return html`
    <div class="panel" tabindex="-1" data-key="panel">
      ${content}
      <div class="row">
        <button
          type="button"
          class="quiet"
          @click=${() => sheet.show({panel: undefined, file: undefined, badFile: false}, name === 'words' ? 'take' : `open-${name}`)}
        >
          ${sheet.words.close}
        </button>
      </div>
    </div>
  `;
}

/** Where nothing may be copied or saved for a person, they can do it by hand. */
function wordsPanel({words, ui}: Sheet): TemplateResult {
  return html`
    <div class="field">
      <label for="shown">${words.notCopied}</label>
      <textarea
        id="shown"
        data-key="shown"
        rows="8"
        readonly
        dir="auto"
        autocomplete="off"
        .value=${ui.shown}
        @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
      ></textarea>
    </div>
  `;
}

function printPanel(sheet: Sheet): TemplateResult {
  const {words, ui} = sheet;
  return html`
    <p>${words.printWarning}</p>
    <div class="choices">
      <label class="chip">
        <input
          type="checkbox"
          .checked=${ui.withoutContacts}
          @change=${(event: Event) => sheet.show({withoutContacts: checkedOf(event)})}
        />
        <span>${words.withoutContacts}</span>
      </label>
      <label class="chip">
        <input
          type="checkbox"
          .checked=${ui.wallet}
          @change=${(event: Event) => sheet.show({wallet: checkedOf(event)})}
        />
        <span>${words.wallet}</span>
      </label>
    </div>
    <div class="row">
      <button type="button" class="primary" @click=${() => print(sheet)}>${words.printNow}</button>
    </div>
  `;
}

function print(sheet: Sheet): void {
  const {session, content, words, ui, locale} = sheet;
  const printedOn = fillText(words.printed, {date: dateText(Date.now(), locale)});
  const {direction} = getComputedStyle(sheet as unknown as Element);
  const pages = outline(session.people, content, words, ui.withoutContacts);
  printOut(printRoot(pages, {printedOn, wallet: ui.wallet, locale, direction}));
  if (isBoxed('allow-modals')) showWords(sheet, toText(pages));
}

async function share(sheet: Sheet): Promise<void> {
  try {
    await navigator.share({text: sheetText(sheet)});
  } catch {
    // Called off by the person, or refused; the other ways are beside it.
  }
}

function clearPanel(sheet: Sheet): TemplateResult {
  const {words} = sheet;
  return html`
    <p>${words.clearCan}</p>
    <p>${words.clearCannot}</p>
    <div class="row">
      <button type="button" data-key="clear-now" @click=${() => void sheet.clear()}>
        ${words.clearNow}
      </button>
    </div>
  `;
}
