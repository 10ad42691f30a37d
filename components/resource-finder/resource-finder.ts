import {html, nothing} from 'lit';
import type {CSSResult, PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import {announce} from '../../src/announce.js';
import type {Bundle, Resource} from '../../src/bundle.js';
import type {Directory, Question} from '../../src/finder/directory.js';
import {distanceText, kilometresTo} from '../../src/finder/distance.js';
import type {Point} from '../../src/finder/distance.js';
import type {Choice, FacetName} from '../../src/finder/facets.js';
import {Inquiry} from '../../src/finder/inquiry.js';
import {putAddress, readUrlState, writeUrlState} from '../../src/finder/url-state.js';
import {floorRegion} from '../../src/floor-lines.js';
import {wakeIntl} from '../../src/formatter.js';
import {parseJsonInSteps} from '../../src/json-steps.js';
import {json, loadJson} from '../../src/loader.js';
import {finder as en} from '../../src/locales/en.js';
import {finder as es} from '../../src/locales/es.js';
import {MinuteController} from '../../src/minute.js';
import {page} from '../../src/page.js';
import {pause} from '../../src/pause.js';
import {learnPhrases} from '../../src/search/crisis.js';
import {fillText, headingLevelOf} from '../dom.js';
import {ResourceFinderSelectEvent} from '../events.js';
import {PEOPLE, Widget} from '../widget.js';
import {markSaved, openText, resultCard} from './card.js';
import {CardList} from './card-list.js';
import {CountVoice, countText} from './count.js';
import {filterChips, filterPanel} from './filters.js';
import type {FilterActions, FilterModel} from './filters.js';
import {keepFocus} from './focus.js';
import {Gradual} from './gradual.js';
import {NearMe} from './near.js';
import {
  STEPS,
  crisisBlock,
  heading,
  lineList,
  oldNote,
  peopleBlock,
  searchBox,
  topicChoice,
} from './parts.js';
import {shareButton} from './share.js';
import {Shortlist, shortlistPanel} from './shortlist.js';
import {styles} from './resource-finder.styles.js';

const languages = {en, es};

const NO_FILTERS = {choice: {}, openNow: false};
const PAGE = 20;
const LONG_LIST = 100;
/** How long "Open now" may stand without a look at the clock. */

const listOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/**
 * Finds support services and crisis lines in the content bundle. Searching happens on the device:
 * what is typed is sent nowhere, kept nowhere and put into no address.
 *
 * @summary Search for services and crisis lines.
 *
 * @slot - What to show when the script does not run or content does not come.
 *
 * @attr {string} src - Address of this finder's own content bundle. Default: the nearest `<content-bundle>`, else the page's.
 * @attr {string} query - What is searched for at the start.
 * @attr {string} topics - Ids of topics, separated by spaces: only their services. Default: all.
 * @attr {string} kinds - Of `emergency crisis-line warmline service`: only those. Default: all.
 * @attr {string} region - Country (`US`) or part of one (`US-MN`) whose services are searched; `all` for everything. Default: the region of the page, else of the bundle.
 * @attr {string} index - Address of an index of the content that `care-widgets build --index` has made: for lists of thousands, which are searched at once then. One of other content is not used.
 * @attr {number} limit - Services shown before "Show more". Default 20.
 * @attr {number} heading-level - Level of the title, 2–5; names of services are one below. Default 2.
 * @attr {boolean} without-search - Leaves out the search box.
 * @attr {boolean} without-facets - Leaves out topics and filters.
 * @attr {boolean} with-url-state - Puts the filters into the page's address, never the words.
 * @attr {'light'|'dark'} theme - Default: the page's `color-scheme`.
 *
 * @fires {ResourceFinderSelectEvent} resource-finder-select - A way to reach a service was followed; carries its id. Does not bubble.
 * @fires {ResourceFinderSaveEvent} resource-finder-save - A service was put on the person's list, or taken off. Does not bubble.
 * @fires {Event} load - A content bundle arrived. Does not bubble.
 * @fires {Event} error - A content bundle did not arrive or was refused. Does not bubble.
 *
 * @csspart card - One service.
 * @csspart line - What a card says of a service, and the ways to reach it.
 * @csspart channel - One way to reach it.
 * @csspart alert - A notice that it is out of order.
 * @csspart link - A link to a way of contact.
 * @csspart number - The digits.
 *
 * @cssprop [--care-accent] - Colour of links and focus; text colours are derived from it and the surface.
 * @cssprop [--care-surface] - Background.
 * cssprop [--care-text] - Text, if the derived colour is not wanted.
 * cssprop [--care-font=inherit] - Font family.
 * cssprop [--care-font-size=1rem] - Base size; never under 16 px.
 * @cssprop [--care-radius=0.5em] - Corners.
 */
export class ResourceFinder extends Widget {
  static readonly tag = 'resource-finder';
  static override styles: CSSResult[] = [...Widget.styles, styles];

  @property() query = '';
  @property() topics = '';
  @property() kinds = '';
  @property() index = '';
  @property({type: Number}) limit = PAGE;
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;
  @property({attribute: 'without-search', type: Boolean}) withoutSearch = false;
  @property({attribute: 'without-facets', type: Boolean}) withoutFacets = false;
  @property({attribute: 'with-url-state', type: Boolean}) withUrlState = false;

  @property() region?: string;

  @state() private allTopics = false;
  /** Facets of which all values are shown. */
  @state() private opened: ReadonlySet<FacetName> = new Set();

  #inquiry = new Inquiry(() => this.requestUpdate());
  #made: unknown[] = [];
  #stored?: Promise<unknown>;
  #cards = new CardList();
  #people = new Gradual(this);
  #lines = new Gradual(this);
  #facets = new Gradual(this);
  #shortlist = new Shortlist(this, () => this.#listChanged());
  #near = new NearMe((near) => this.#found(near));
  #voice = new CountVoice(this.#inquiry);

  constructor() {
    super();
    json.parse = parseJsonInSteps;
    new MinuteController(this, () => this.#lookAtClock());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The first use of Intl in a page takes long. Beside the content that is on its way, nobody waits for it.
    void wakeIntl(this.#words.locale);
    this.#learn();
    addEventListener('online', this.#learn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#learn);
    this.#voice.stop();
  }

  /** Not with the first letter typed; what was asked meanwhile is answered again. */
  #learn = (): void => void learnPhrases().then(() => this.#inquiry.answerSoon());

  /** Services open and close while a page is left open. */
  #lookAtClock(): void {
    const {words, locale} = this.#words;
    const now = new Date();
    this.#cards.each((resource, card) => {
      const line = card.querySelector('.state');
      if (line) line.textContent = openText(resource, words, locale, now);
    });
    if (this.#inquiry.question.openNow) this.#inquiry.answerSoon();
  }

  /** Not in the task that reads the script. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.hasUpdated ? super.scheduleUpdate() : pause().then(() => super.scheduleUpdate());
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#followed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.#inquiry.ask({words: this.query ?? ''});
    if (!this.hasUpdated) this.#arrive();
    // Beside the content, not after it.
    if (changed.has('index')) {
      this.#stored = this.index
        ? loadJson(this.index).catch((error: unknown) =>
            console.warn('care-widgets: the index is made here.', error),
          )
        : undefined;
    }
    if (changed.has('limit')) this.#inquiry.limit = this.#page;
  }

  /** A link that was handed on is taken up once: its words stay in no address. */
  #arrive(): void {
    const {words, ...filters} = readUrlState(location.href);
    const shared = words !== undefined;
    if (shared || this.withUrlState) this.#inquiry.ask(filters);
    if (!shared) return;
    this.#inquiry.ask({words});
    const left = this.withUrlState ? filters : NO_FILTERS;
    putAddress(writeUrlState(location.href, left));
  }

  /** With the cards, which come a few at a time. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#cards.drawn;
    return complete;
  }

  protected override update(changed: PropertyValues<this>): void {
    const restore = keepFocus(this.renderRoot as ShadowRoot);
    super.update(changed);
    restore();
  }

  protected override renderContent(bundle: Bundle): TemplateResult {
    const {words, locale} = this.#words;
    this.#read(bundle);
    const {directory} = this.#inquiry;
    const {question, answer, settled} = this.#inquiry;
    const {crisis = false, total = 0, results = []} = answer ?? {};
    this.#cards.show(results);
    const long = total > LONG_LIST && question.words.trim();
    const none = total === 0 && settled;
    // Beside a list that is drawn as well.
    const drawn = this.#lines.of(crisis || long ? STEPS : 0);
    const people = (texts: string[], soFar?: number) =>
      peopleBlock(this.floor, this.language, this.#level + 1, texts, soFar);
    return html`
      <section class="finder" aria-labelledby="title">
        ${heading(this.#level, words.title, 'title')} ${oldNote(bundle, words)}
        ${
          this.withoutSearch
            ? nothing
            : searchBox(question.words, words, (typed) => this.#ask({words: typed}))
        }
        ${this.withoutFacets || !directory ? nothing : this.#narrowBy(bundle, directory)}
        ${crisis ? crisisBlock(this.floor, this.language, this.#level + 1, words, drawn) : nothing}
        ${directory ? this.#head() : nothing}
        ${
          none
            ? directory?.resources.length
              ? people([words.none, words.noneHint])
              : people([words.nothing])
            : nothing
        }
        ${long ? html`<p class="hint">${words.many}</p>` : nothing} ${this.#cards.element}
        ${total > results.length ? this.#moreButton(total - results.length) : nothing}
        ${long && !crisis ? people([words.crisis], drawn) : nothing}
        ${shortlistPanel(this.#shortlist, this.#shortlist.among(bundle.resources), words, locale)}
      </section>
    `;
  }

  /** Nobody waits without someone to reach. */
  protected override renderWithout(contentState: 'pending' | 'ready' | 'failed'): unknown {
    const shown = super.renderWithout(contentState);
    if (contentState !== 'pending' || shown === nothing) return shown;
    const drawn = this.#people.of(PEOPLE + 1);
    if (drawn === 0) return shown;
    return html`${shown} ${this.people(lineList(this.floor, this.language, 3, PEOPLE, drawn))}`;
  }

  get #words() {
    return this.wordsFor(languages);
  }

  /** Above the results; not before the filters that stand above it, which would push it down. */
  #head(): TemplateResult {
    const {words, locale} = this.#words;
    const {question, asked} = this.#inquiry;
    return html`
      <div class="results-head">
        <p class="count">${countText(this.#inquiry, words, locale)}</p>
        ${asked ? guard([question, locale], () => shareButton(question, words, locale)) : nothing}
      </div>
    `;
  }

  get #page(): number {
    return Math.max(1, Math.floor(this.limit) || PAGE);
  }

  get #level(): number {
    return headingLevelOf(this.headingLevel);
  }

  /** Where everything is searched, the crisis lines are still the page's country's. */
  protected override get floor(): string {
    return floorRegion(this.region, super.floor);
  }

  #read(bundle: Bundle): void {
    const {words, locale} = this.#words;
    const region = this.region ?? (page.region || bundle.region);
    const made = [bundle, locale, this.topics, this.kinds, region, this.#level, this.index];
    if (made.every((part, i) => part === this.#made[i])) return;
    this.#made = made;
    this.#cards.forget((resource) => this.#card(resource));
    const scope = {topics: listOf(this.topics), kinds: listOf(this.kinds), region};
    void this.#inquiry.about(bundle, scope, {...words, locale}, this.#stored);
  }

  #narrowBy(bundle: Bundle, directory: Directory): TemplateResult {
    const {words, locale} = this.#words;
    const {question, facets} = this.#inquiry;
    const model: FilterModel = {
      words,
      locale,
      facets: facets.slice(0, this.#facets.of(facets.length)),
      question,
      directory,
      near: this.#near,
      opened: this.opened,
    };
    const browsing = !question.words.trim() && !question.choice.topic?.length;
    const used = bundle.topics.filter(({id}) => directory.topics.has(id));
    return html`
      ${
        browsing
          ? topicChoice(used, this.allTopics, words, {
              choose: (id) => this.#actions.toggle('topic', id),
              showAll: (all) => (this.allTopics = all),
            })
          : nothing
      }
      ${filterPanel(model, this.#actions)}
      ${filterChips(model, (name, value) => directory.facets.labelOf(name, value), this.#actions)}
    `;
  }

  #actions: FilterActions = {
    toggle: (name, value) => {
      const known = this.#inquiry.question.choice[name] ?? [];
      const values = known.includes(value)
        ? known.filter((other) => other !== value)
        : [...known, value];
      const choice: Choice = {...this.#inquiry.question.choice, [name]: values};
      if (values.length === 0) delete choice[name];
      this.#ask({choice});
    },
    open: (name) => (this.opened = new Set([...this.opened, name])),
    ask: (change) => this.#ask(change),
    wanted: (open) => this.#inquiry.narrow(open),
  };

  /** Something that a person did; what the page sets is not said aloud. */
  #ask(change: Partial<Question>): void {
    if ('near' in change) this.#cards.forget((resource) => this.#card(resource));
    this.#inquiry.ask(change);
    this.#inquiry.limit = this.#page;
    if (this.withUrlState) {
      putAddress(writeUrlState(location.href, this.#inquiry.question));
    }
    const {words, locale} = this.#words;
    this.#voice.soon(words, locale);
  }

  /** The device answered, or will not. */
  #found(near?: Point): void {
    if (near) return this.#ask({near});
    const {words, locale} = this.#words;
    announce(this.#near.text(words), locale);
    this.requestUpdate();
  }

  #card(resource: Resource): HTMLElement {
    const {words, locale} = this.#words;
    const {near} = this.#inquiry.question;
    const km = near ? kilometresTo(resource, near) : Infinity;
    return resultCard(resource, {
      words,
      locale,
      language: this.language,
      headingLevel: this.#level + 1,
      textLocale: this.contentLocale?.lang,
      at: new Date(),
      distance:
        km < Infinity
          ? fillText(words.near.away, {distance: distanceText(km, locale, this.floor)})
          : undefined,
      saved: this.#shortlist.has(resource.id),
      onSave: ({id}) => this.#shortlist.toggle(id),
    });
  }

  #listChanged(): void {
    const {words} = this.#words;
    this.#cards.each((resource, card) => {
      const button = card.querySelector('.save');
      if (button) markSaved(button, resource, this.#shortlist.has(resource.id), words);
    });
    this.requestUpdate();
  }

  #followed = (event: Event): void => {
    const link = (event.target as Element).closest('a');
    const id = link?.closest('[data-id]')?.getAttribute('data-id');
    if (id) this.dispatchEvent(new ResourceFinderSelectEvent(id));
  };

  #moreButton(left: number): TemplateResult {
    const count = String(Math.min(this.#page, left));
    return html`
      <button type="button" class="more" @click=${() => (this.#inquiry.limit += this.#page)}>
        ${fillText(this.#words.words.more, {count})}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'resource-finder': ResourceFinder;
  }
}
