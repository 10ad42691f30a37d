import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {formatLocale} from '../../src/language.js';
import type {Tier} from '../../src/storage-keeper.js';
import type {Step} from '../../src/worksheet/history.js';
import type {Person} from '../../src/worksheet/model.js';
import {fillText} from '../dom.js';
import {nameOf} from './person.js';
import type {Sheet} from './sheet.js';
import {checkedOf} from './sheet.js';

const MIN_PASSPHRASE = 8;

export function timeText(at: number, locale: string): string {
  const style = {hour: '2-digit', minute: '2-digit'} as const;
  return new Intl.DateTimeFormat(formatLocale(locale), style).format(at);
}

/** Asked once, where the person is writing; from then on behind "Change". */
export function keepQuestion(sheet: Sheet): TemplateResult {
  const {words, tiers, session, ui, level} = sheet;
  return html`
    <section class="panel" aria-labelledby="keep-title">
      <h3 id="keep-title" tabindex="-1" data-key="keep-title" aria-level=${level + 1}>
        ${words.keepTitle}
      </h3>
      <p>${words.keepIntro}</p>
      ${session.found ? html`<p>${words.keepReplaces}</p>` : nothing}
      ${session.keeper.tier === 'open' ? html`<p>${words.keepTraces}</p>` : nothing}
      ${
        ui.locking
          ? passphraseForm(sheet, true)
          : html`<ul class="choices-list" role="list">
              ${tiers.map((tier) => tierChoice(sheet, tier))}
            </ul>`
      }
    </section>
  `;
}

function tierChoice(sheet: Sheet, tier: Tier): TemplateResult {
  const {words, session} = sheet;
  const choose = () =>
    tier === 'locked' ? sheet.show({locking: true}, 'passphrase') : void sheet.keepAs(tier);
  return html`
    <li>
      <button
        type="button"
        class="choice"
        data-key="keep-${tier}"
        aria-pressed=${session.answer === tier ? 'true' : nothing}
        aria-describedby="keep-${tier}-meaning"
        @click=${choose}
      >
        ${words.keepChoices[tier]}
      </button>
      <p class="hint" id="keep-${tier}-meaning">${words.keepMeanings[tier]}</p>
    </li>
  `;
}

/**
 * For a new passphrase, or for the one that opens what is kept. Both work with Enter. Not a form:
 * a frame without `allow-forms` submits none.
 */
function passphraseForm(sheet: Sheet, isNew: boolean): TemplateResult {
  const {words, ui} = sheet;
  const fieldOf = (event: Event) => (event.currentTarget as HTMLElement).closest('.field')!;
  const submit = (event: Event) => {
    const input = fieldOf(event).querySelector('input')!;
    if (!input.reportValidity()) return;
    void (isNew ? sheet.keepAs('locked', input.value) : openKept(sheet, input.value));
  };
  const show = (event: Event) => {
    fieldOf(event).querySelector('input')!.type = checkedOf(event) ? 'text' : 'password';
  };
  return html`
    <div class="field">
      <label for="passphrase">${words.passphrase}</label>
      <input
        id="passphrase"
        data-key="passphrase"
        type="password"
        dir="auto"
        required
        minlength=${isNew ? MIN_PASSPHRASE : nothing}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="passphrase-hint"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          submit(event);
        }}
      />
      <p class="hint" id="passphrase-hint">
        ${isNew ? words.passphraseHint : ui.wrong ? words.notOpened : nothing}
      </p>
      <label class="chip"
        ><input type="checkbox" @change=${show} /><span>${words.show}</span></label
      >
      <div class="row">
        <button type="button" class="primary" ?disabled=${ui.busy} @click=${submit}>
          ${isNew ? words.keepLocked : words.openIt}
        </button>
        ${
          isNew
            ? html`<button
                type="button"
                @click=${() => sheet.show({locking: false}, 'keep-locked')}
              >
                ${words.previous}
              </button>`
            : nothing
        }
      </div>
    </div>
  `;
}

async function openKept(sheet: Sheet, passphrase?: string): Promise<void> {
  sheet.show({busy: true});
  const {session, tiers} = sheet;
  const opened = await session.open(passphrase, tiers.includes(session.found!));
  if (opened) sheet.say(sheet.words.opened);
  else sheet.say(sheet.words.notOpened);
  const answered = opened ? {asking: undefined} : {};
  sheet.show({busy: false, wrong: !opened, ...answered}, opened ? 'title' : 'passphrase');
}

/** What is kept here and not on the page: a locked sheet, or one that waits for a quiet moment. */
export function foundPanel(sheet: Sheet): TemplateResult {
  const {words, session} = sheet;
  const locked = session.found === 'locked';
  return html`
    <section class="panel">
      <p>${locked ? words.foundLocked : words.foundOpen}</p>
      ${
        locked
          ? passphraseForm(sheet, false)
          : html`<div class="row">
              <button
                type="button"
                class="primary"
                data-key="open-kept"
                @click=${() => openKept(sheet)}
              >
                ${words.openIt}
              </button>
            </div>`
      }
      <p class="hint">${words.orEmpty}</p>
      ${
        // A way of keeping that is no longer offered can be ended here.
        sheet.tiers.includes(session.found!)
          ? nothing
          : html`<div class="row">
              <button type="button" data-key="drop" @click=${() => drop(sheet)}>
                ${words.deleteIt}
              </button>
            </div>`
      }
    </section>
  `;
}

async function drop(sheet: Sheet): Promise<void> {
  const {words, session} = sheet;
  sheet.say((await session.drop()) ? words.deleted : words.notDeleted);
  sheet.show({}, 'title');
}

export function readOnlyPanel(sheet: Sheet): TemplateResult {
  const {words, session} = sheet;
  const isClosed = session.readOnly === 'closed';
  const open = () => void session.takeOver().then(() => sheet.show({}, 'title'));
  return html`
    <section class="panel">
      <p>${isClosed ? words.foundOpen : words.elsewhere}</p>
      <div class="row">
        <button type="button" data-key="open-here" @click=${open}>
          ${isClosed ? words.openIt : words.openHere}
        </button>
      </div>
    </section>
  `;
}

export function statusText({words, session, locale}: Sheet): string {
  const {keepState, readOnly} = session;
  const {tier, savedAt} = session.keeper;
  if (keepState === 'unsaved') return words.statusUnsaved;
  if (readOnly) return readOnly === 'closed' ? words.foundOpen : words.statusElsewhere;
  if (keepState === 'none') return words.statusNone;
  const time = timeText(savedAt, locale);
  return fillText(tier === 'locked' ? words.statusLocked : words.statusKept, {time});
}

const personOf = ({id, before, after}: Step): Person | undefined =>
  [...before, ...after].find((person) => person.id === id);

/** Always in view: where the words are, and how to take the last step back. */
export function statusBar(sheet: Sheet): TemplateResult {
  const {words, session, tiers, ui} = sheet;
  const {next, nextRedo} = session.history;
  // One person, large, has no room for the question.
  const listed = ui.view === 'large' ? {view: 'list' as const} : {};
  const name = nameOf(next && (session.find(next.id) ?? personOf(next)), sheet);
  return html`
    <div class="status" part="status" data-state=${session.keepState}>
      <p class="status-text">
        <strong>${statusText(sheet)}</strong>
        ${ui.notice ? html`<span class="notice">${ui.notice}</span>` : nothing}
      </p>
      <div class="row">
        ${
          tiers.length > 1 && !session.readOnly
            ? html`<button
                type="button"
                class="quiet"
                data-key="keep-change"
                @click=${() => sheet.show({...listed, asking: 'status', locking: false}, 'keep-title')}
              >
                ${words.change}
              </button>`
            : nothing
        }
        ${
          next && !session.readOnly
            ? html`<button type="button" data-key="undo" @click=${() => undo(sheet)}>
                ${fillText(words.undo[next.kind], {name})}
              </button>`
            : nothing
        }
        ${
          nextRedo && !session.readOnly
            ? html`<button type="button" data-key="redo" @click=${() => redo(sheet)}>
                ${words.redo}
              </button>`
            : nothing
        }
      </div>
    </div>
  `;
}

/** The focus goes to whom it was about; where they are gone again, to the sheet's title. */
function focusAfter(sheet: Sheet, id: string | undefined): void {
  const here = id !== undefined && sheet.session.find(id);
  sheet.show({view: 'list'}, here ? `edit-${id}` : 'title');
}

function undo(sheet: Sheet): void {
  const id = sheet.session.undo();
  sheet.say(sheet.words.undone);
  focusAfter(sheet, id);
}

function redo(sheet: Sheet): void {
  const id = sheet.session.redo();
  sheet.say(sheet.words.redone);
  focusAfter(sheet, id);
}
