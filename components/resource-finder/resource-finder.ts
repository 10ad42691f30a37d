import {html, nothing} from 'lit';
import type {CSSResult, PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {announce} from '../../src/announce.js';
import type {Bundle, Resource} from '../../src/bundle.js';
import type {Choice, Facet, FacetName} from '../../src/finder/facets.js';
import {Directory} from '../../src/finder/directory.js';
import type {Answer, Question} from '../../src/finder/directory.js';
import {readUrlState, writeUrlState} from '../../src/finder/url-state.js';
import {floorRegion} from '../../src/floor-lines.js';
import {finder as en} from '../../src/locales/en.js';
import {finder as es} from '../../src/locales/es.js';
import {page} from '../../src/page.js';
import {fillText} from '../dom.js';
import {ResourceFinderSaveEvent, ResourceFinderSelectEvent} from '../events.js';
import {Widget} from '../widget.js';
import {resultCard} from './card.js';
import {filterChips, filterPanel} from './filters.js';
import type {FilterActions, FilterModel} from './filters.js';
import {countText, crisisBlock, emptyBlock, heading, topicChoice} from './parts.js';
import {shareButton} from './share.js';
import {Shortlist, shortlistPanel} from './shortlist.js';
import {styles} from './resource-finder.styles.js';

const languages = {en, es};

/** A count is said when typing has paused, not with every letter. */
const ANNOUNCE_MS = 700;
const PAGE = 20;
/** Cards made in one go; the rest follow a frame later, so that a letter typed is never waited for. */
const AT_ONCE = 3;
const LONG_LIST = 100;
/** From here on cards that are far away wait to be laid out. */
const MANY = 40;

const NO_QUESTION: Question = {words: '', choice: {}, place: '', openNow: false};

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
 * @attr {string} region - Country (`US`) or part of one (`US-MN`) whose services are searched; `all` for everything. Default: the country of the page, else of the bundle.
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
 * @csspart link - A link to a way of contact.
 * @csspart number - The digits.
 *
 * @cssprop [--care-accent] - Colour of links and focus; text colours are derived from it and the surface.
 * @cssprop [--care-surface] - Background.
 * @cssprop [--care-radius=0.5em] - Corners.
 */
export class ResourceFinder extends Widget {
  static readonly tag = 'resource-finder';
  static override styles: CSSResult[] = [...Widget.styles, styles];

  @property() query = '';
  @property() topics = '';
  @property() kinds = '';
  @property({type: Number}) limit = PAGE;
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;
  @property({attribute: 'without-search', type: Boolean}) withoutSearch = false;
  @property({attribute: 'without-facets', type: Boolean}) withoutFacets = false;
  @property({attribute: 'with-url-state', type: Boolean}) withUrlState = false;

  @property()
  override get region(): string {
    return this.#region ?? super.region;
  }
  override set region(region: string | undefined) {
    this.#region = region ?? undefined;
  }
  #region?: string;

  @state() private question = NO_QUESTION;
  @state() private shown = PAGE;
  @state() private drawn = AT_ONCE;
  @state() private read = 0;
  @state() private allTopics = false;
  @state() private facets: Facet[] = [];
  @state() private opened: ReadonlySet<FacetName> = new Set();

  #directory?: Directory;
  #made: unknown[] = [];
  #list = new Shortlist(this);
  #cards = new Map<string, HTMLElement>();
  #saying?: ReturnType<typeof setTimeout>;
  #saidCrisis = false;
  #narrowing = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const {choice, openNow, words} = readUrlState(location.href);
    if (this.withUrlState) this.#ask({choice, openNow});
    if (words) this.#ask({words});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#saying);
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#followed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') && this.query) this.#ask({words: this.query});
    if (changed.has('limit')) this.shown = this.#page;
  }

  get #page(): number {
    return Math.max(1, this.limit || PAGE);
  }

  protected override renderContent(bundle: Bundle): TemplateResult {
    const {words, locale} = this.wordsFor(languages);
    const directory = this.#directoryOf(bundle);
    const answer = directory.ask(this.question, this.shown, new Date());
    const {crisis, total, results} = answer;
    const drawn = results.slice(0, this.drawn);
    if (drawn.length < results.length) requestAnimationFrame(() => (this.drawn += AT_ONCE));
    const asked = this.question !== NO_QUESTION && this.question.words.trim() !== '';
    return html`
      <section class="finder" aria-labelledby="title">
        ${heading(this.#level, words.title, 'title')} ${this.#old(bundle)}
        ${this.withoutSearch ? nothing : this.#searchBox()}
        ${this.withoutFacets ? nothing : this.#narrowBy(bundle, directory)}
        ${crisis ? crisisBlock(this.#floor, this.language, this.#level + 1, words) : nothing}
        <div class="results-head">
          <p class="count">${this.#countLine(directory, total)}</p>
          ${
            asked || Object.keys(this.question.choice).length > 0
              ? guard([this.question, locale], () => shareButton(this.question, words, locale))
              : nothing
          }
        </div>
        ${
          total === 0 && directory.ready
            ? emptyBlock(this.#floor, this.language, this.#level + 1, words)
            : nothing
        }
        ${total > LONG_LIST && asked ? html`<p class="hint">${words.many}</p>` : nothing}
        <ul class=${drawn.length > MANY ? 'results many' : 'results'} role="list">
          ${repeat(
            drawn,
            ({id}) => id,
            (resource) => html`<li>${this.#card(resource)}</li>`,
          )}
        </ul>
        ${total > results.length ? this.#moreButton(total - results.length) : nothing}
        ${shortlistPanel(this.#list, this.#list.among(directory.resources), words, locale)}
      </section>
    `;
  }

  get #level(): number {
    return Math.min(5, Math.max(2, this.headingLevel || 2));
  }

  /** Country of the crisis lines. */
  get #floor(): string {
    return floorRegion(this.#region ?? page.region ?? this.content.bundle?.region);
  }

  #directoryOf(bundle: Bundle): Directory {
    const {words, locale} = this.wordsFor(languages);
    const region = this.region === 'all' ? undefined : this.region;
    const made = [bundle, locale, this.topics, this.kinds, region];
    if (this.#directory && made.every((part, i) => part === this.#made[i])) return this.#directory;
    this.#made = made;
    this.#cards.clear();
    const scope = {topics: listOf(this.topics), kinds: listOf(this.kinds), region};
    const directory = new Directory(bundle, scope, {...words, locale});
    this.#directory = directory;
    this.read = 0;
    void directory
      .read((read) => {
        // Seen twenty times on the way, not a thousand times.
        if (read - this.read > directory.resources.length / 20) this.read = read;
      })
      .then(() => {
        if (this.#directory !== directory) return;
        this.read = directory.resources.length;
        this.requestUpdate();
        if (this.#narrowing) this.#narrow();
      });
    return directory;
  }

  #searchBox(): TemplateResult {
    const {words} = this.wordsFor(languages);
    const typed = (event: Event) => this.#ask({words: (event.target as HTMLInputElement).value});
    const stay = (event: Event) => event.preventDefault();
    return html`
      <form role="search" aria-labelledby="title" @submit=${stay}>
        <label for="query">${words.label}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="128"
          aria-describedby="hint"
          .value=${this.question.words}
          @input=${typed}
        />
        <p id="hint" class="hint">${words.hint}</p>
      </form>
    `;
  }

  #narrowBy(bundle: Bundle, directory: Directory): TemplateResult {
    const {words, locale} = this.wordsFor(languages);
    const {choice, place, openNow} = this.question;
    const model: FilterModel = {
      words,
      locale,
      facets: this.facets,
      choice,
      place,
      openNow,
      hasHours: directory.hasHours,
      hasPlaces: directory.hasPlaces,
      opened: this.opened,
    };
    const browsing = !this.question.words.trim() && !choice.topic?.length;
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
      const known = this.question.choice[name] ?? [];
      const values = known.includes(value)
        ? known.filter((other) => other !== value)
        : [...known, value];
      const choice: Choice = {...this.question.choice, [name]: values};
      if (values.length === 0) delete choice[name];
      this.#ask({choice});
    },
    open: (name) => (this.opened = new Set([...this.opened, name])),
    setPlace: (place) => this.#ask({place}),
    setOpenNow: (openNow) => this.#ask({openNow}),
    clear: () => this.#ask({choice: {}, place: '', openNow: false}),
    wanted: () => {
      this.#narrowing = true;
      this.#narrow();
    },
  };

  #ask(change: Partial<Question>): void {
    this.question = {...this.question, ...change};
    this.shown = this.#page;
    this.drawn = AT_ONCE;
    if (this.#narrowing) requestAnimationFrame(() => this.#narrow());
    if (this.withUrlState && this.hasUpdated) {
      history.replaceState(history.state, '', writeUrlState(location.href, this.question));
    }
    clearTimeout(this.#saying);
    if (this.hasUpdated) this.#saying = setTimeout(() => this.#sayCount(), ANNOUNCE_MS);
  }

  #narrow(): void {
    this.facets = this.#directory?.narrow(this.question, new Date()) ?? [];
  }

  #sayCount(): void {
    const {words, locale} = this.wordsFor(languages);
    const answer: Answer | undefined = this.#directory?.ask(this.question, 0, new Date());
    if (!answer) return;
    const count = countText(answer.total, words, locale);
    const crisis = answer.crisis && !this.#saidCrisis ? `${words.crisis}. ` : '';
    this.#saidCrisis = answer.crisis;
    announce(crisis + count, locale);
  }

  #countLine(directory: Directory, total: number): string {
    const {words, locale} = this.wordsFor(languages);
    if (directory.ready || this.read === 0) return countText(total, words, locale);
    const number = new Intl.NumberFormat(locale);
    return fillText(words.loading, {
      count: number.format(this.read),
      total: number.format(directory.resources.length),
    });
  }

  #card(resource: Resource): HTMLElement {
    const {words, locale} = this.wordsFor(languages);
    const saved = this.#list.has(resource.id);
    const key = `${resource.id} ${String(saved)} ${locale} ${String(this.#level)}`;
    let card = this.#cards.get(key);
    if (!card) {
      card = resultCard(resource, {
        words,
        locale,
        language: this.language,
        headingLevel: this.#level + 1,
        textLocale: this.contentLocale?.lang,
        at: new Date(),
        saved,
        onSave: ({id}) => this.#save(id),
      });
      if (this.#cards.size > 200) this.#cards.clear();
      this.#cards.set(key, card);
    }
    return card;
  }

  #save(id: string): void {
    this.#list.toggle(id);
    this.dispatchEvent(new ResourceFinderSaveEvent(id, this.#list.has(id)));
    void this.updateComplete.then(() => {
      const card = this.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"]`);
      card?.querySelector<HTMLElement>('.save')?.focus();
    });
  }

  #followed = (event: Event): void => {
    const link = (event.target as Element).closest('a');
    const id = link?.closest('[data-id]')?.getAttribute('data-id');
    if (id) this.dispatchEvent(new ResourceFinderSelectEvent(id));
  };

  #moreButton(left: number): TemplateResult {
    const {words} = this.wordsFor(languages);
    const count = String(Math.min(this.#page, left));
    return html`
      <button type="button" class="more" @click=${() => (this.shown += this.#page)}>
        ${fillText(words.more, {count})}
      </button>
    `;
  }

  /** A list past its day says so. */
  #old({expiresAt, generatedAt}: Bundle): TemplateResult | typeof nothing {
    if (!expiresAt || Date.parse(expiresAt) > Date.now()) return nothing;
    const {words} = this.wordsFor(languages);
    return html`<p class="old">${fillText(words.old, {year: generatedAt.slice(0, 4)})}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'resource-finder': ResourceFinder;
  }
}
