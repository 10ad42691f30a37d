import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {MAX_FILE, compare, fromJson} from '../../src/worksheet/files.js';
import type {People, Person} from '../../src/worksheet/model.js';
import {linesOf} from '../../src/worksheet/outline.js';
import {fillText} from '../dom.js';
import {nameOf} from './person.js';
import type {Sheet} from './sheet.js';
import {checkedOf} from './sheet.js';

/** A file comes in checked and previewed; what is here stays unless the person says otherwise. */
export function bringInPanel(sheet: Sheet): TemplateResult {
  const {words, ui} = sheet;
  return html`
    <div class="field">
      <label for="file">${words.chooseFile}</label>
      <input
        id="file"
        data-key="file"
        type="file"
        accept=".json,application/json"
        @change=${(event: Event) => void read(sheet, event)}
      />
    </div>
    ${ui.badFile ? html`<p tabindex="-1" data-key="preview">${words.notAFile}</p>` : nothing}
    ${ui.file ? preview(sheet, ui.file) : nothing}
  `;
}

async function read(sheet: Sheet, event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  const chosen = input.files?.[0];
  const text = chosen && chosen.size <= MAX_FILE ? await chosen.text().catch(() => '') : '';
  const file = fromJson(text);
  sheet.show({file, badFile: !file, taken: new Set()}, 'preview');
}

/** Compared at every look: what is on the sheet may change while the file waits. */
function preview(sheet: Sheet, file: People): TemplateResult {
  const {words, locale, ui} = sheet;
  const {added, changed, same} = compare(sheet.session.people, file);
  const rules = new Intl.PluralRules(locale);
  const counted = (forms: Record<string, string>, n: number) =>
    fillText(forms[rules.select(n)] ?? forms.other!, {n: String(n)});
  const toggle = (id: string, on: boolean) => {
    const taken = new Set(ui.taken);
    if (on) taken.add(id);
    else taken.delete(id);
    sheet.show({taken});
  };
  return html`
    <div class="field" tabindex="-1" data-key="preview">
      <p>
        ${counted(words.fileAdds, added.length)} ${same ? counted(words.fileSame, same) : nothing}
      </p>
      <p class="person-summary">
        ${added.map((person) => html`<bdi>${nameOf(person, sheet)}</bdi>`)}
      </p>
      ${
        changed.length
          ? html`<fieldset class="choices">
              <legend>${words.fileChanged}</legend>
              ${changed.map(
                ({here, file}) => html`
                  <div>
                    <label class="chip">
                      <input
                        type="checkbox"
                        .checked=${ui.taken.has(file.id)}
                        @change=${(event: Event) => toggle(file.id, checkedOf(event))}
                      />
                      <bdi>${nameOf(here, sheet)}</bdi>
                    </label>
                    <ul class="examples hint">
                      ${differences(sheet, here, file).map(
                        ([label, value]) => html`<li>${label}: <bdi>${value}</bdi></li>`,
                      )}
                    </ul>
                  </div>
                `,
              )}
            </fieldset>`
          : nothing
      }
      ${
        added.length || changed.length
          ? html`<div class="row">
              <button
                type="button"
                class="primary"
                data-key="bring-in-now"
                @click=${() => bringIn(sheet, file)}
              >
                ${words.bringInNow}
              </button>
            </div>`
          : nothing
      }
    </div>
  `;
}

/** What the file says about someone, as far as it is something else. */
function differences({content, words}: Sheet, here: Person, file: Person): [string, string][] {
  const linesBy = (person: Person) =>
    new Map([
      [words.name, person.name],
      ...linesOf(person, content, words).map(({label, value}) => [label, value] as const),
    ]);
  const [mine, theirs] = [linesBy(here), linesBy(file)];
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter((label) => mine.get(label) !== theirs.get(label))
    .map((label) => [label, theirs.get(label) ?? '—']);
}

function bringIn(sheet: Sheet, file: People): void {
  sheet.session.bringIn(file, sheet.ui.taken);
  sheet.say(sheet.words.broughtIn);
  sheet.show({view: 'list', panel: undefined, file: undefined}, 'undo');
}
