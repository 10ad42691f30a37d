import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Worksheet} from '../../src/bundle.js';
import type {People} from '../../src/worksheet/model.js';
import {fillText} from '../dom.js';
import {personItem} from './person.js';
import type {Sheet} from './sheet.js';

export type Category = Worksheet['categories'][number];

/** Nobody is left out when a partner changes the kinds of people. */
export function categoriesOf({content, session, words}: Sheet): Category[] {
  const known = new Set(content.categories.map(({id}) => id));
  const others = new Set(
    session.people.map(({category}) => category).filter((id) => !known.has(id)),
  );
  const none = {why: '', examples: [], starters: []};
  // Several are told apart: they are landmarks.
  const titleAt = (at: number) => words.otherCategory + (at ? ` ${at + 1}` : '');
  return [
    ...content.categories,
    ...[...others].map((id, at) => ({id, title: titleAt(at), ...none})),
  ];
}

export const titleOf = ({content, words}: Sheet, category: string): string =>
  content.categories.find(({id}) => id === category)?.title ?? words.otherCategory;

/** A kind of people: why, examples, who is there, and a way to add one more. */
export function card(sheet: Sheet, category: Category): TemplateResult {
  const {session, level, contentLocale} = sheet;
  const {id, title, why} = category;
  const people = session.in(id);
  return html`
    <section class="card" part="card" aria-labelledby="title-${id}">
      <div
        class="card-head"
        lang=${contentLocale?.lang ?? nothing}
        dir=${contentLocale?.dir ?? nothing}
      >
        <h3 id="title-${id}" tabindex="-1" data-key="category-${id}" aria-level=${level + 1}>
          ${title}
        </h3>
        ${why ? html`<p class="why">${why}</p>` : nothing}
      </div>
      ${people.length ? list(sheet, people) : empty(sheet, category)}
      ${session.readOnly ? nothing : addButton(sheet, id, title)}
    </section>
  `;
}

function addButton(sheet: Sheet, id: string, category: string): TemplateResult {
  const {words} = sheet;
  return html`
    <button type="button" class="add" data-key="add-${id}" @click=${() => add(sheet, id)}>
      <span aria-hidden="true">${words.add}</span>
      <span class="hidden-text">${fillText(words.addTo, {category})}</span>
    </button>
  `;
}

/** A keystroke renders the person it belongs to, also when there are three hundred. */
function list(sheet: Sheet, people: People): TemplateResult {
  const {ui, session, words, content, level} = sheet;
  const count = people.length;
  const shared = [words, content.asks, level, session.readOnly];
  return html`
    <ul class="people" role="list">
      ${people.map((person, index) => {
        const {id} = person;
        // The question and the ways of contact show more of the state than a line does.
        const isBusy = ui.asking === id || ui.reaching === id;
        const own = [person, index, count, ui.open.has(id), isBusy && ui];
        return guard([...own, ...shared], () => personItem(sheet, person, index, count));
      })}
    </ul>
  `;
}

function empty({words, contentLocale}: Sheet, {examples, starters}: Category): TemplateResult {
  const list = (texts: readonly string[]) => html`
    <ul
      class="examples"
      lang=${contentLocale?.lang ?? nothing}
      dir=${contentLocale?.dir ?? nothing}
    >
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  `;
  return html`
    <div class="empty">
      <p>${words.emptyCategory}</p>
      ${
        examples.length
          ? html`<p class="examples-title">${words.examples}</p>
              ${list(examples)}`
          : nothing
      }
      ${
        starters.length
          ? html`<details>
              <summary>${words.firstSteps}</summary>
              ${list(starters)}
            </details>`
          : nothing
      }
    </div>
  `;
}

function add(sheet: Sheet, category: string): void {
  const {id} = sheet.session.add(category);
  sheet.show({open: new Set([...sheet.ui.open, id])}, `name-${id}`);
}
