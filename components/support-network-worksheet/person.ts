import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {TIMES, hasContact} from '../../src/worksheet/model.js';
import type {Person, PersonPatch} from '../../src/worksheet/model.js';
import {askLabel} from '../../src/worksheet/outline.js';
import {fillText} from '../dom.js';
import {reachPanel} from './reach.js';
import type {Sheet} from './sheet.js';
import {checkedOf, valueOf} from './sheet.js';
import {keepQuestion} from './keeping.js';

type TextField = 'name' | 'phone' | 'email' | 'other' | 'note';

/** Fewer digits than any number one can dial; said softly, never refused. */
const FEW_DIGITS = 3;

export const nameOf = (person: Person | undefined, {words}: Sheet): string =>
  person?.name.trim() || words.unnamed;

/** One person of a card: a line with the name, and the fields when it is open. */
export function personItem(
  sheet: Sheet,
  person: Person,
  index: number,
  count: number,
): TemplateResult {
  const {words, ui, session, level} = sheet;
  const {id} = person;
  const isOpen = ui.open.has(id) && !session.readOnly;
  const isReaching = ui.reaching === id && !isOpen;
  const name = nameOf(person, sheet);
  return html`
    <li class="person" part="person">
      <div class="person-head">
        <h4 class="person-name" aria-level=${level + 2}><bdi>${name}</bdi></h4>
        <div class="row">
          ${
            hasContact(person) && !isOpen
              ? html`<button
                  type="button"
                  data-key="reach-out-${id}"
                  aria-expanded=${isReaching ? 'true' : 'false'}
                  @click=${() => toggleReach(sheet, id, !isReaching)}
                >
                  ${words.reach}<span class="hidden-text">: ${name}</span>
                </button>`
              : nothing
          }
          ${
            session.readOnly
              ? nothing
              : html`<button
                  type="button"
                  class="quiet"
                  aria-expanded=${isOpen ? 'true' : 'false'}
                  data-key="edit-${id}"
                  @click=${() => setOpen(sheet, id, !isOpen)}
                >
                  ${isOpen ? words.done : words.edit}<span class="hidden-text">: ${name}</span>
                </button>`
          }
        </div>
      </div>
      ${isOpen ? fields(sheet, person, index, count) : summary(sheet, person)}
      ${isReaching ? reachPanel(sheet, person) : nothing}
      ${ui.asking === id ? keepQuestion(sheet) : nothing}
    </li>
  `;
}

function setOpen(sheet: Sheet, id: string, isOpen: boolean): void {
  const open = new Set(sheet.ui.open);
  if (isOpen) open.add(id);
  else open.delete(id);
  sheet.show({open, reaching: undefined}, `${isOpen ? 'name' : 'edit'}-${id}`);
}

function toggleReach({show, ui, content}: Sheet, id: string, isReaching: boolean): void {
  const message = ui.message || (content.messages[0]?.text ?? '');
  show({reaching: isReaching ? id : undefined, message}, isReaching ? `reach-${id}` : undefined);
}

function summary({words}: Sheet, {phone, email, other, asked}: Person): TemplateResult {
  const ways = [phone, email, other].filter((way) => way.trim());
  return html`
    <p class="person-summary">
      ${ways.map((way) => html`<bdi>${way}</bdi>`)}
      <span>${words.asked} ${asked ? words.askedYes : words.askedNo}</span>
    </p>
  `;
}

function fields(sheet: Sheet, person: Person, index: number, count: number): TemplateResult {
  const {words, session} = sheet;
  const {id} = person;
  const name = nameOf(person, sheet);
  const edit = (patch: PersonPatch) => session.edit(id, patch);
  const few = person.phone.trim() !== '' && person.phone.replace(/\D/g, '').length < FEW_DIGITS;
  return html`
    <fieldset class="fields">
      <legend>${fillText(words.person, {n: String(index + 1), count: String(count)})}</legend>
      ${textField(sheet, person, 'name', {hint: words.nameHint})}
      ${textField(sheet, person, 'phone', {mode: 'tel', hint: few ? words.phoneHint : undefined})}
      ${textField(sheet, person, 'email', {mode: 'email'})} ${textField(sheet, person, 'other', {})}
      ${choices(
        words.times,
        TIMES.map((time) => ({id: time, label: words.timeNames[time]})),
        person.times,
        (times) => edit({times: times as Person['times']}),
      )}
      ${asksField(sheet, person)} ${askedField(sheet, person)}
      ${textField(sheet, person, 'note', {long: true})}
      <div class="row">
        <button
          type="button"
          ?disabled=${index === 0}
          data-key="up-${id}"
          @click=${() => move(sheet, person, -1)}
        >
          ${words.up}
        </button>
        <button
          type="button"
          ?disabled=${index === count - 1}
          data-key="down-${id}"
          @click=${() => move(sheet, person, 1)}
        >
          ${words.down}
        </button>
        <button
          type="button"
          class="quiet"
          data-key="remove-${id}"
          @click=${() => remove(sheet, person)}
        >
          ${words.remove}<span class="hidden-text">: ${name}</span>
        </button>
      </div>
    </fieldset>
  `;
}

interface FieldOptions {
  mode?: 'tel' | 'email';
  hint?: string;
  long?: boolean;
}

/**
 * No `autocomplete`, no spelling service, and inside the shadow root: Chromium writes other fields
 * to its session file although nothing was saved.
 */
function textField(
  {words, session}: Sheet,
  person: Person,
  field: TextField,
  options: FieldOptions,
): TemplateResult {
  const key = `${field}-${person.id}`;
  const {mode, hint, long} = options;
  const oninput = (event: Event) => session.edit(person.id, {[field]: valueOf(event)});
  const control = long
    ? html`<textarea
        id=${key}
        data-key=${key}
        rows="2"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        writingsuggestions="false"
        .value=${live(person[field])}
        @input=${oninput}
      ></textarea>`
    : html`<input
        id=${key}
        data-key=${key}
        type="text"
        inputmode=${mode ?? nothing}
        dir=${mode ? 'ltr' : 'auto'}
        autocomplete="off"
        autocapitalize=${mode ? 'none' : nothing}
        spellcheck="false"
        writingsuggestions="false"
        aria-describedby=${hint ? `${key}-hint` : nothing}
        ?required=${field === 'name'}
        .value=${live(person[field])}
        @input=${oninput}
      />`;
  return html`
    <div class="field">
      <label for=${key}>${words[field]}</label>
      ${control} ${hint ? html`<p class="hint" id="${key}-hint">${hint}</p>` : nothing}
    </div>
  `;
}

interface Choice {
  id: string;
  label: string;
}

/** Check boxes that look like chips. */
function choices(
  legend: string,
  offered: readonly Choice[],
  chosen: readonly string[],
  choose: (ids: string[]) => void,
): TemplateResult {
  const toggle = (id: string, on: boolean) =>
    choose(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return html`
    <fieldset class="choices">
      <legend>${legend}</legend>
      ${offered.map(
        ({id, label}) => html`
          <label class="chip">
            <input
              type="checkbox"
              autocomplete="off"
              .checked=${live(chosen.includes(id))}
              @change=${(event: Event) => toggle(id, checkedOf(event))}
            />
            <span>${label}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

/** What was chosen and is no longer in the content is there until it is taken back. */
function asksField(sheet: Sheet, {id, asks}: Person): TemplateResult {
  const {words, content, session} = sheet;
  const others = asks.filter((ask) => !content.asks.some((it) => it.id === ask));
  const offered = [
    ...content.asks,
    ...others.map((ask) => ({id: ask, label: askLabel(ask, content, words)})),
  ];
  return choices(words.asks, offered, asks, (chosen) => {
    session.edit(id, {asks: chosen});
    // The chip goes, and the focus has a place.
    if (!others.every((ask) => chosen.includes(ask))) sheet.show({}, `note-${id}`);
  });
}

function askedField({words, session}: Sheet, {id, asked}: Person): TemplateResult {
  const option = (value: boolean, label: string) => html`
    <label class="chip">
      <input
        type="radio"
        name="asked-${id}"
        autocomplete="off"
        .checked=${live(asked === value)}
        @change=${() => session.edit(id, {asked: value})}
      />
      <span>${label}</span>
    </label>
  `;
  return html`
    <fieldset class="choices">
      <legend>${words.asked}</legend>
      ${option(false, words.askedNo)} ${option(true, words.askedYes)}
    </fieldset>
  `;
}

function remove(sheet: Sheet, person: Person): void {
  sheet.session.remove(person.id);
  sheet.say(fillText(sheet.words.removed, {name: nameOf(person, sheet)}));
  sheet.show({}, 'undo');
}

function move(sheet: Sheet, person: Person, by: 1 | -1): void {
  const {session, words} = sheet;
  session.move(person.id, by);
  const mates = session.in(person.category);
  const n = mates.findIndex(({id}) => id === person.id);
  const count = String(mates.length);
  sheet.say(fillText(words.moved, {name: nameOf(person, sheet), n: String(n + 1), count}));
  // At the end of the way its own button can no longer be pressed; the other one can.
  const atEnd = n === 0 || n === mates.length - 1;
  const towards = by < 0 ? 'up' : 'down';
  const back = by < 0 ? 'down' : 'up';
  sheet.show({}, `${atEnd ? back : towards}-${person.id}`);
}
