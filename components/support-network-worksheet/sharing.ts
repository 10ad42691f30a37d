import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {toJson} from '../../src/worksheet/files.js';
import {fillText} from '../dom.js';
import {timeText} from './keeping.js';
import type {Sheet} from './sheet.js';

const DEFAULT_NAME = 'support-network';

/**
 * The host's form gets nothing before the person presses the button, and then a copy of that moment.
 * It is added when the form is read: Chromium writes what `setFormValue` gets to its session file.
 */
export class FormShare {
  #form?: HTMLFormElement | null;
  #copy?: string;

  constructor(
    private readonly host: HTMLElement & {name: string; required: boolean},
    private readonly internals: ElementInternals,
  ) {}

  /** The element came into a form, or out of one. */
  associate(): void {
    this.#form?.removeEventListener('formdata', this.#add);
    this.#form = this.form;
    this.#form?.addEventListener('formdata', this.#add);
  }

  #add = ({formData}: FormDataEvent): void => {
    if (this.#copy === undefined || this.host.matches(':disabled')) return;
    formData.append(this.host.name || DEFAULT_NAME, this.#copy);
  };

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  share(sheet: Sheet): void {
    this.#copy = toJson(sheet.session.people);
    this.internals.setValidity({});
    sheet.show({sharedAt: Date.now()}, 'unshare');
  }

  takeBack(sheet: Sheet, focus?: string): void {
    this.#copy = undefined;
    sheet.show({sharedAt: undefined}, focus);
  }

  /** A form that requires the sheet says so at the button that shares it, where that is in view. */
  validate(sheet: Sheet, organization: string, button: HTMLElement | null): void {
    const valueMissing = this.host.required && sheet.ui.sharedAt === undefined;
    const message = fillText(sheet.words.required, {button: shareLabel(sheet, organization)});
    this.internals.setValidity({valueMissing}, message, button ?? undefined);
  }
}

const shareLabel = ({words}: Sheet, organization: string): string =>
  fillText(words.shareWith, {name: organization || words.thisWebsite});

export function sharePanel(sheet: Sheet, share: FormShare, organization: string): TemplateResult {
  const {words, ui, locale} = sheet;
  return html`
    <section class="panel">
      ${
        ui.sharedAt === undefined
          ? html`<p>${words.shareMeaning}</p>`
          : html`<p>${fillText(words.shared, {time: timeText(ui.sharedAt, locale)})}</p>`
      }
      <div class="row">
        <button type="button" data-key="share" @click=${() => share.share(sheet)}>
          ${shareLabel(sheet, organization)}
        </button>
        ${
          ui.sharedAt === undefined
            ? ''
            : html`<button
                type="button"
                class="quiet"
                data-key="unshare"
                @click=${() => share.takeBack(sheet, 'share')}
              >
                ${words.unshare}
              </button>`
        }
      </div>
    </section>
  `;
}
