import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {toCalendar} from '../../src/worksheet/files.js';
import {newId} from '../../src/worksheet/model.js';
import type {Person} from '../../src/worksheet/model.js';
import {fillText} from '../dom.js';
import {downloadText} from './files.js';
import {nameOf} from './person.js';
import type {Sheet} from './sheet.js';

/** Tomorrow at six, as a `datetime-local` field writes it. */
function tomorrow(): string {
  const date = new Date();
  date.setDate(date.getDate() + 1);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T18:00`;
}

/**
 * A calendar event with a neutral title; a name goes in where the person says so. The button does not
 * submit: in a frame without `allow-forms` nothing would happen.
 */
export function checkInPanel(sheet: Sheet): TemplateResult {
  const {words, session} = sheet;
  const submit = (event: Event) => {
    event.preventDefault();
    const form = (event.currentTarget as HTMLElement).closest('form')!;
    if (!form.reportValidity()) return;
    const data = new FormData(form);
    const person = session.find(String(data.get('about')));
    const calendar = toCalendar({
      title: words.checkInTitle,
      start: String(data.get('when')) || tomorrow(),
      weekly: data.has('weekly'),
      details: person && detailsOf(sheet, person),
      uid: newId(),
    });
    downloadText(sheet, `${words.checkInTitle}.ics`, 'text/calendar', calendar);
  };
  return html`
    <p>${fillText(words.checkInIntro, {title: words.checkInTitle})}</p>
    <form class="fields" autocomplete="off" @submit=${submit}>
      <div class="field">
        <label for="when">${words.when}</label>
        <input
          id="when"
          name="when"
          type="datetime-local"
          max="9999-12-31T23:59"
          autocomplete="off"
          value=${tomorrow()}
        />
      </div>
      <div class="field">
        <label for="about">${words.about}</label>
        <select id="about" name="about" autocomplete="off">
          <option value="">${words.aboutNobody}</option>
          ${session.people.map((person) => html`<option value=${person.id}>${nameOf(person, sheet)}</option>`)}
        </select>
      </div>
      <div class="row">
        <label class="chip"
          ><input type="checkbox" name="weekly" /><span>${words.weekly}</span></label
        >
        <button type="button" data-key="check-in-now" @click=${submit}>
          ${words.downloadCheckIn}
        </button>
      </div>
    </form>
  `;
}

function detailsOf(sheet: Sheet, person: Person): string {
  const {phone, email, other} = person;
  return [nameOf(person, sheet), phone, email, other].filter((text) => text.trim()).join('\n');
}
