import {floorLines, floorRegion} from '../../src/floor-lines.js';
import type {Line} from '../../src/floor-lines.js';
import {LanguageController, wordsFor} from '../../src/language.js';
import {banner as en} from '../../src/locales/banner/en.js';
import {banner as es} from '../../src/locales/banner/es.js';
import {page} from '../../src/page.js';
import {headingLevelOf, patch} from '../dom.js';
import {CrisisBannerCollapseEvent, CrisisBannerHiddenEvent} from '../events.js';
import {isForSpanish, lineBlock} from '../line.js';
import type {LineOptions} from '../line.js';
import {PlainElement, reflect} from '../plain-element.js';
import {base, contactStyles, tokens} from '../styles.js';
import {bannerContent} from './content.js';
import type {BannerModel} from './content.js';
import {styles} from './crisis-banner.styles.js';
import {StickyController} from './sticky.js';
import {VisibilityController} from './visibility.js';

const languages = {en, es};

/**
 * The crisis banner as far as it needs no content: what `dist/crisis-banner.js` holds, and what
 * `CrisisBanner` adds a content bundle to. It makes no request.
 */
export class FloorBanner extends PlainElement {
  static readonly tag = 'crisis-banner';
  static readonly version = '0.1.0';
  static override styles = [tokens, base, contactStyles, styles];
  static override attributes: Readonly<Record<string, string>> = {
    lines: 'lines',
    region: 'region',
    layout: 'layout',
    sticky: 'sticky',
    headingLevel: 'heading-level',
    collapsible: 'collapsible',
    withoutSpanish: 'without-spanish',
    // `localName` itself is the platform's.
    localLineName: 'local-name',
    localLineNumber: 'local-number',
    theme: 'theme',
  };
  static override booleans = ['collapsible', 'withoutSpanish'];

  declare lines: string | null;
  declare region: string | null;
  declare layout: 'bar' | 'card' | 'compact' | null;
  declare sticky: 'top' | 'bottom' | null;
  declare headingLevel: number | string | null;
  declare collapsible: boolean;
  declare withoutSpanish: boolean;
  declare localLineName: string | null;
  declare localLineNumber: string | null;
  declare theme: 'light' | 'dark' | null;

  static {
    reflect(this);
  }

  #language = new LanguageController(this);
  #chosenRegion?: string;
  #collapsed = false;

  constructor() {
    super();
    new StickyController(this);
    new VisibilityController(this, (reason) => {
      console.warn(`<${this.localName}>: nobody can see it, ${reason}.`, this);
      this.dispatchEvent(new CrisisBannerHiddenEvent(reason));
    });
  }

  protected override update(): void {
    this.draw(this.model());
  }

  /** Ids a partner wants first. */
  protected get ids(): string[] {
    return (this.lines ?? '').split(/\s+/).filter(Boolean);
  }

  protected get contentRegion(): string | undefined {
    return undefined;
  }

  protected linesFor(region: string, language: string): Line[] {
    const rank = ({id}: Line) => this.ids.indexOf(id) >>> 0;
    return floorLines(region, language).sort((a, b) => rank(a) - rank(b));
  }

  protected block(line: Line, options: LineOptions): HTMLElement {
    return lineBlock(line, options);
  }

  protected model(): BannerModel {
    const {language} = this.#language;
    const {locale, direction, words} = wordsFor(languages, language);
    const region = floorRegion(this.#chosenRegion, this.region, page.region, this.contentRegion);
    const lines = this.linesFor(region, language);
    return {
      lines,
      shown:
        lines.filter(({id}) => this.ids.includes(id)).length || (this.layout === 'compact' ? 2 : 3),
      spanish: this.withoutSpanish
        ? []
        : floorLines(region, 'es')
            .filter(({channels}) => channels.some(isForSpanish))
            .map((line) => ({...line, name: `${es.spanish}: ${line.name}`})),
      region,
      language,
      locale,
      direction,
      words,
      headingLevel: headingLevelOf(this.headingLevel),
      collapsible: this.collapsible,
      collapsed: this.collapsible && this.#collapsed,
      local: {name: this.localLineName ?? '', number: this.localLineNumber?.trim() ?? ''},
    };
  }

  protected draw(model: BannerModel): void {
    const {root} = this;
    const {activeElement: active} = root;
    const focused = active?.getAttribute('data-key') ?? active?.getAttribute('href');
    const open = [...root.querySelectorAll('[open]')].map((it) => it.getAttribute('data-key'));
    const content = bannerContent(model, {
      block: this.block,
      chooseRegion: (region) => this.#change('region', () => (this.#chosenRegion = region)),
      collapse: () => {
        if (this.dispatchEvent(new CrisisBannerCollapseEvent())) {
          this.#change('tab', () => (this.#collapsed = true));
        }
      },
      expand: () => this.#change('title', () => (this.#collapsed = false)),
    });
    for (const key of open) find(content, key)?.setAttribute('open', '');
    const drawn = root.querySelector('section');
    if (drawn) patch(drawn, content);
    else root.append(content);
    if (focused && !root.activeElement) find(root, focused)?.focus();
  }

  /** What a person did, and where focus goes after it. */
  #change(focus: string, change: () => void): void {
    change();
    this.update();
    find(this.root, focus)?.focus();
  }
}

/** By the key of a control, or by where a link leads. */
function find(root: ParentNode, key: string | null): HTMLElement | null {
  return root.querySelector(`[data-key="${key}"],[href="${key}"]`);
}
