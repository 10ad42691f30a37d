import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Person} from '../../src/worksheet/model.js';
import {callHref, emailHref, nearest, textHref} from '../../src/worksheet/reach.js';
import {fillText} from '../dom.js';
import {copy} from './files.js';
import {nameOf} from './person.js';
import type {Sheet} from './sheet.js';
import {valueOf} from './sheet.js';

/** Call, text with words to start from, email, copy. The links open the person's own apps. */
export function reachPanel(sheet: Sheet, person: Person): TemplateResult {
  const {words, ui} = sheet;
  const {phone, email, other, id} = person;
  const name = nameOf(person, sheet);
  const call = callHref(person);
  const text = textHref(person, ui.message);
  const mail = emailHref(person, ui.message);
  const link = (href: string | undefined, label: string, shown: string) =>
    href
      ? html`<li>
          <a class="way" href=${href} rel="noreferrer">
            <span>${fillText(label, {name})}</span> <bdi dir="ltr" class="number">${shown}</bdi>
          </a>
        </li>`
      : nothing;
  return html`
    <div class="reach" tabindex="-1" data-key="reach-${id}">
      <p class="hint">${words.reachIntro}</p>
      <ul class="ways" role="list">
        ${link(call, words.callName, phone)}
        ${phone.trim() && !call ? html`<li><bdi dir="ltr" class="number">${phone}</bdi></li>` : nothing}
        ${link(text, words.textName, phone)} ${link(mail, words.emailName, email)}
        ${email.trim() && !mail ? html`<li><bdi dir="ltr">${email}</bdi></li>` : nothing}
        ${other.trim() ? html`<li><bdi>${other}</bdi></li>` : nothing}
      </ul>
      ${text || mail ? messageField(sheet, id) : nothing}
      <div class="row">
        ${
          phone.trim()
            ? html`<button type="button" @click=${() => copy(sheet, phone)}>
                ${words.copyNumber}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => copy(sheet, ui.message)}>${words.copyMessage}</button>
      </div>
    </div>
  `;
}

function messageField(sheet: Sheet, id: string): TemplateResult {
  const {words, ui, content} = sheet;
  const {messages} = content;
  const key = `message-${id}`;
  const at = messages.findIndex(({text}) => text === ui.message);
  const other = () => sheet.show({message: messages[(at + 1) % messages.length]?.text ?? ''}, key);
  return html`
    <div class="field">
      <label for=${key}>${words.message}</label>
      <textarea
        id=${key}
        data-key=${key}
        rows="3"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        writingsuggestions="false"
        aria-describedby="${key}-hint"
        .value=${ui.message}
        @input=${(event: Event) => sheet.show({message: valueOf(event)})}
      ></textarea>
      <p class="hint" id="${key}-hint">${words.messageHint}</p>
      ${
        messages.length > 1
          ? html`<div class="row">
              <button type="button" class="quiet" @click=${other}>${words.otherMessage}</button>
            </div>`
          : nothing
      }
    </div>
  `;
}

/** For bad moments: one name, one number, nothing else to decide. */
export function largeView(sheet: Sheet): TemplateResult {
  const {words, session, ui, level} = sheet;
  const people = nearest(session.people);
  const person = people[ui.person % Math.max(1, people.length)];
  const next = () => sheet.show({person: ui.person + 1}, 'view');
  return html`
    <section class="large">
      ${
        person
          ? html`<h3 class="large-name" tabindex="-1" data-key="view" aria-level=${level}>
                <bdi>${nameOf(person, sheet)}</bdi>
              </h3>
              ${reachPanel(sheet, person)}`
          : html`<p tabindex="-1" data-key="view">${words.nobodyReachable}</p>`
      }
      <div class="row">
        ${
          people.length > 1
            ? html`<button type="button" @click=${next}>${words.nextPerson}</button>`
            : nothing
        }
        <button
          type="button"
          class="quiet"
          data-key="view-list"
          @click=${() => sheet.show({view: 'list'}, 'view-large')}
        >
          ${words.backToList}
        </button>
      </div>
    </section>
  `;
}
