import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {formatLocale} from '../../src/language.js';
import type {LogEntry} from '../../src/timer/log.js';
import {fillText} from '../dom.js';
import {toggle} from './fields.js';
import {countText} from './text.js';
import type {TimerView} from './view.js';

const FILE_NAME = 'meditation.json';

/** The list of sittings, for those who switched it on. */
export function logView(view: TimerView): TemplateResult {
  const {words, locale, log, logRefused, switchLog, deleteEntry} = view;
  const format = new Intl.DateTimeFormat(formatLocale(locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const entryText = ({at, minutes}: LogEntry) =>
    fillText(words.logEntry, {
      date: format.format(Date.parse(at)),
      minutes: countText(words.minutes, minutes, locale),
    });
  return html`
    ${toggle(words.log, log !== undefined, switchLog, words.logHint)}
    ${logRefused ? html`<p class="notice">${words.logRefused}</p>` : nothing}
    ${log?.length === 0 ? html`<p class="hint">${words.logEmpty}</p>` : nothing}
    ${
      log?.length
        ? html`
            <ul role="list" class="log">
              ${log.map(
                (entry) => html`
                  <li>
                    <span>${entryText(entry)}</span>
                    <button
                      type="button"
                      aria-label=${fillText(words.logDeleteOne, {entry: entryText(entry)})}
                      @click=${() => deleteEntry(entry)}
                    >
                      ${words.logDelete}
                    </button>
                  </li>
                `,
              )}
            </ul>
            <div class="row">
              <button type="button" @click=${() => download(log)}>${words.logExport}</button>
              <button type="button" @click=${() => switchLog(false)}>${words.logDeleteAll}</button>
            </div>
          `
        : nothing
    }
  `;
}

function download(log: readonly LogEntry[]): void {
  const file = new Blob([JSON.stringify(log, null, 2)], {type: 'application/json'});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = FILE_NAME;
  link.click();
  // The download has begun by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
