import {LitElement, html, nothing, unsafeCSS} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {announce} from '../../src/announce.js';
import type {Worksheet} from '../../src/bundle.js';
import {BundleController} from '../../src/context.js';
import {directionOf, wordsFor} from '../../src/language.js';
import {worksheet as en} from '../../src/locales/en.js';
import {worksheet as es} from '../../src/locales/es.js';
import {TIERS} from '../../src/storage-keeper.js';
import type {Tier} from '../../src/storage-keeper.js';
import {canLock} from '../../src/storage-lock.js';
import {readWorksheets} from '../../src/worksheet/content.js';
import type {BundleWorksheets} from '../../src/worksheet/content.js';
import type {People} from '../../src/worksheet/model.js';
import {WorksheetSession} from '../../src/worksheet/session.js';
import {controls} from '../controls.js';
import {headingLevelOf} from '../dom.js';
import {
  SupportNetworkWorksheetChangeEvent,
  SupportNetworkWorksheetClearEvent,
  SupportNetworkWorksheetKeepEvent,
} from '../events.js';
import {base, tokens} from '../styles.js';
import {ExitController, exitBar} from './exit.js';
import {sheetTemplate} from './layout.js';
import {endPrint} from './printing.js';
import {FormShare, sharePanel} from './sharing.js';
import {statusText} from './keeping.js';
import type {Sheet, SheetState, Words} from './sheet.js';
import {styles} from './support-network-worksheet.styles.js';

const languages = {en, es};

/** How long the page's content may take before the sheet stands with its built-in words. */
const PENDING_MS = 500;

const START: SheetState = {
  view: 'list',
  open: new Set(),
  message: '',
  locking: false,
  wrong: false,
  busy: false,
  gap: 0,
  withoutGaps: false,
  shown: '',
  card: 0,
  person: 0,
  taken: new Set(),
  badFile: false,
  withoutContacts: false,
  wallet: false,
};

/**
 * Helps a person write down who is in their corner, see where a gap is, and reach someone. Nothing
 * is kept unless they say so, and nothing is sent. It is not a safety plan.
 *
 * @summary A worksheet for one's own support network.
 *
 * @slot - What to show when the script does not run: a sentence, a link to a printed sheet. Not shown otherwise.
 *
 * @attr {string} src - Address of this widget's own content bundle. Default: the nearest `<content-bundle>`, else the page's.
 * @attr {string} worksheet - Id of the worksheet in the bundle; also the name it is kept under. Default: the first, kept as `support-network`.
 * @attr {string} keep - Which ways of keeping are offered, of `none locked open`, separated by spaces. `none` always is. Default: all.
 * @attr {string} exit-url - Offers a quick exit to this `https:` address. Read docs/quick-exit.md first. Default: none.
 * @attr {string} name - Name of the form field. Default `support-network`.
 * @attr {boolean} required - The form asks for the worksheet; whether it gets it stays the person's choice.
 * @attr {string} organization - Who gets the form, for "Share with …". Default: "this website".
 * @attr {number} heading-level - Level of the title, 2–4; cards and people are below. Default 2.
 * @attr {'light'|'dark'} theme - Default: the page's `color-scheme`.
 *
 * @fires {SupportNetworkWorksheetChangeEvent} support-network-worksheet-change - Something was written. Carries nothing; does not bubble.
 * @fires {SupportNetworkWorksheetKeepEvent} support-network-worksheet-keep - A way of keeping was chosen. Carries nothing; does not bubble.
 * @fires {SupportNetworkWorksheetClearEvent} support-network-worksheet-clear - Everything was cleared. Carries nothing; does not bubble.
 * @fires {Event} load - A content bundle arrived. Does not bubble.
 * @fires {Event} error - A content bundle did not arrive or was refused; the built-in words stay. Does not bubble.
 *
 * @csspart sheet - The whole worksheet.
 * @csspart card - One kind of people.
 * @csspart person - One person.
 * @csspart map - The map with its key.
 * @csspart status - The line that says whether the sheet is kept.
 * @csspart take - Print, copy, download, bring in, clear.
 *
 * @cssprop [--care-accent] - Colour of links and focus; text colours are derived from it and the surface.
 * @cssprop [--care-surface] - Background.
 * @cssprop [--care-text] - Text, if the derived colour is not wanted.
 * @cssprop [--care-font=inherit] - Font family.
 * @cssprop [--care-font-size=1rem] - Base size; never under 16 px.
 * @cssprop [--care-radius=0.5em] - Corners.
 */
export class SupportNetworkWorksheet extends LitElement implements Sheet {
  static readonly tag = 'support-network-worksheet';
  static readonly version = '0.1.0';
  static readonly formAssociated = true;
  static override styles = [unsafeCSS(tokens + base), controls, styles];

  @property() src?: string;
  @property() worksheet = '';
  @property() keep?: string;
  @property({attribute: 'exit-url'}) exitUrl = '';
  @property() name = '';
  @property({type: Boolean}) required = false;
  @property() organization = '';
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;
  @property() theme?: 'light' | 'dark';

  @state() ui: SheetState = START;

  #content = new BundleController<BundleWorksheets>(this, readWorksheets);
  #share = new FormShare(this, this.attachInternals());
  #exit = new ExitController(this, () => this.#wipe());
  #session?: WorksheetSession;
  #lastPeople: People = [];
  #lastState = 'none';
  #waiting?: ReturnType<typeof setTimeout>;
  #waited = false;

  get level(): number {
    return headingLevelOf(this.headingLevel, 4);
  }

  get session(): WorksheetSession {
    return (this.#session ??= new WorksheetSession(
      () => this.#changed(),
      this.worksheet || undefined,
    ));
  }

  get words(): Words {
    return wordsFor(languages, this.#content.language).words;
  }

  get locale(): string {
    return wordsFor(languages, this.#content.language).locale;
  }

  get #found(): Worksheet | undefined {
    const {worksheets = []} = this.#content.bundle ?? {};
    return this.worksheet ? worksheets.find(({id}) => id === this.worksheet) : worksheets[0];
  }

  /** The bundle's, or the four kinds of people that are built in. */
  get content(): Worksheet {
    return this.#found ?? {id: 'support-network', ...this.words.defaults};
  }

  get contentLocale(): {lang: string; dir: 'ltr' | 'rtl'} | undefined {
    const {bundle} = this.#content;
    if (!bundle || !this.#found || bundle.locale === this.locale) return undefined;
    return {lang: bundle.locale, dir: bundle.dir ?? directionOf(bundle.locale)};
  }

  get tiers(): readonly Tier[] {
    const wanted: readonly string[] = this.keep?.split(/\s+/) ?? TIERS;
    return TIERS.filter(
      (tier) => tier === 'none' || (wanted.includes(tier) && (tier === 'open' || canLock())),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#hidden);
    addEventListener('pagehide', this.#leave);
    addEventListener('pageshow', this.#back);
    this.#waiting = setTimeout(() => {
      this.#waited = true;
      this.requestUpdate();
    }, PENDING_MS);
    if (this.tiers.length > 1) void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#hidden);
    removeEventListener('pagehide', this.#leave);
    removeEventListener('pageshow', this.#back);
    clearTimeout(this.#waiting);
    endPrint();
    this.#flush();
    // One that is put somewhere else in the page is back by then.
    queueMicrotask(() => !this.isConnected && this.#leave());
  }

  formAssociatedCallback(): void {
    this.#share.associate();
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.#share.takeBack(this);
  }

  show = (change: Partial<SheetState>, focus?: string): void => {
    this.ui = {...this.ui, ...change};
    if (!focus) return;
    void this.updateComplete.then(() => {
      const find = (key: string) =>
        this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      (find(focus) ?? find('title') ?? find('view'))?.focus();
    });
  };

  say = (message: string): void => {
    announce(message, this.locale);
    this.show({notice: message});
  };

  async keepAs(tier: Tier, passphrase?: string): Promise<void> {
    this.show({busy: true});
    const done = await this.session.keep(tier, passphrase);
    if (!done && tier !== 'none') {
      this.say(this.words.keepReplaces);
      this.show({busy: false, locking: false}, 'keep-title');
      return;
    }
    if (!done) this.say(this.words.notDeleted);
    this.show({busy: false, asking: undefined, locking: false}, 'keep-change');
    this.dispatchEvent(new SupportNetworkWorksheetKeepEvent());
  }

  async clear(): Promise<void> {
    endPrint();
    const cleared = await this.session.clear();
    this.#share.takeBack(this);
    this.ui = START;
    const {words} = this;
    this.say(cleared ? words.cleared : `${words.clearedHere} ${words.notDeleted}`);
    this.show({}, 'title');
    this.dispatchEvent(new SupportNetworkWorksheetClearEvent());
  }

  /** Another tab takes the sheet while somebody writes here: the field goes, the focus has a place. */
  protected override update(changed: PropertyValues): void {
    const {activeElement} = this.renderRoot as ShadowRoot;
    super.update(changed);
    const isTaken = activeElement && !activeElement.isConnected && this.session.readOnly;
    if (isTaken) this.show({}, 'open-here');
  }

  protected override updated(changed: PropertyValues): void {
    const button = this.renderRoot.querySelector<HTMLElement>('[data-key="share"]');
    this.#share.validate(this, this.organization, button);
    if (changed.has('exitUrl')) this.#exit.offer(this.exitUrl);
  }

  protected override render(): TemplateResult {
    const {locale} = this;
    const inLanguage = locale === this.#content.language.split('-')[0];
    const standing = this.#content.state !== 'pending' || this.#waited || !!this.#content.bundle;
    const direction = inLanguage ? nothing : directionOf(locale);
    return html`
      <div class="widget" lang=${locale} dir=${direction} @change=${this.#flush}>
        ${
          standing
            ? html`${exitBar(this, this.#exit)}
              ${sheetTemplate(
                this,
                this.#share.form ? sharePanel(this, this.#share, this.organization) : nothing,
              )}`
            : nothing
        }
      </div>
      <div hidden><slot></slot></div>
    `;
  }

  /** With a quick exit on the page what is kept waits for a press: Back shows an empty sheet. */
  async #look(): Promise<void> {
    const {session} = this;
    // What is not to be kept, or is another tab's now, stays as it is.
    if (session.answer === 'none' || session.readOnly) return;
    await session.look();
    const {found, answer, isEmpty} = session;
    if (found !== 'open' || !this.tiers.includes(found)) return;
    if (answer || !isEmpty || this.exitUrl) return;
    if ((await session.open()) && this.ui.asking) this.show({asking: undefined});
  }

  /** From the browser's cache of whole pages, emptied by a quick exit: what is kept is still there. */
  #back = ({persisted}: PageTransitionEvent): void => {
    if (persisted && this.tiers.length > 1) void this.#look();
  };

  #leave = (): void => this.session.leave();
  #flush = (): void => void this.session.keeper.flush();
  #hidden = (): void => {
    if (document.hidden) this.#flush();
  };

  #wipe(): void {
    endPrint();
    this.session.wipe();
    this.#share.takeBack(this);
    this.ui = START;
    this.performUpdate();
  }

  #changed(): void {
    const {people, keepState, answer, isEmpty} = this.session;
    this.requestUpdate();
    if (keepState !== this.#lastState) {
      this.#lastState = keepState;
      if (keepState === 'unsaved') announce(statusText(this), this.locale);
    }
    if (people === this.#lastPeople) return;
    const before = this.#lastPeople;
    this.#lastPeople = people;
    this.dispatchEvent(new SupportNetworkWorksheetChangeEvent());
    if (this.ui.notice) this.show({notice: undefined});
    if (answer !== undefined || isEmpty || this.ui.asking || this.tiers.length < 2) return;
    const writing = people.find((it) => this.ui.open.has(it.id) && !before.includes(it));
    this.show({asking: writing?.id ?? 'status'});
    announce(this.words.keepTitle, this.locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'support-network-worksheet': SupportNetworkWorksheet;
  }
}
