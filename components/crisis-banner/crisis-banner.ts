import {announce} from '../../src/announce.js';
import {parseGently} from '../../src/bundle.js';
import type {Bundle} from '../../src/bundle.js';
import {BundleController} from '../../src/context.js';
import {crisisLines, currentAlert} from '../../src/crisis-lines.js';
import type {Line} from '../../src/floor-lines.js';
import {MinuteController} from '../../src/minute.js';
import {contactBlock} from '../contact.js';
import type {LineOptions} from '../line.js';
import type {BannerModel} from './content.js';
import {reflect} from '../plain-element.js';
import {FloorBanner} from './floor-banner.js';

/**
 * Says who to call, text or chat with, now. The numbers of six countries are compiled in, so it
 * stands without network and content; a content bundle can add lines and order them.
 *
 * `dist/crisis-banner.js`, the file for pages that want the banner alone, holds it without content
 * bundles: it shows the compiled lines and what the page itself says, and makes no request.
 *
 * @summary Crisis lines, always visible.
 *
 * @slot - What to show when the script does not run: a sentence with a telephone link. Not shown otherwise.
 * @slot local - A line of the place itself, for example a campus counselling centre.
 *
 * @attr {string} src - Address of this banner's own content bundle. Default: the nearest `<content-bundle>`, else the page's.
 * @attr {string} lines - Ids of the lines to show first, in order, separated by spaces. Default: by priority.
 * @attr {'US'|'CA'|'GB'|'IE'|'AU'|'NZ'} region - Whose lines come first (ISO 3166-1; `UK` is `GB`). Default, and where there are no lines for it: `data-region` of the script tag, else the bundle's, else `US`.
 * @attr {'bar'|'card'|'compact'} layout - Default `bar`: full width.
 * @attr {'top'|'bottom'} sticky - Stays in view at that edge, and lets go in small windows or over keyboard focus. Default: off.
 * @attr {number} heading-level - Level of the title, 2–5; names of lines are one below. Default 2.
 * @attr {boolean} collapsible - Offers to make the banner a small tab, for this visit of the page; it never goes away.
 * @attr {boolean} without-spanish - Leaves out the block in Spanish; its ways of contact then stand among the others.
 * @attr {string} local-name - Name of a line of the place itself, for editors who have attributes alone.
 * @attr {string} local-number - Its telephone number, as people read it.
 * @attr {'light'|'dark'} theme - Default: the page's `color-scheme`.
 *
 * @fires {CrisisBannerHiddenEvent} crisis-banner-hidden - The page hides the banner from everyone. Once; does not bubble.
 * @fires {CrisisBannerCollapseEvent} crisis-banner-collapse - Before a person makes it smaller; cancelable; does not bubble.
 * @fires {Event} load - A content bundle arrived. Does not bubble.
 * @fires {Event} error - A content bundle did not arrive or was refused; the compiled lines stay. Does not bubble.
 *
 * @csspart line - One crisis line.
 * @csspart channel - One way to reach it.
 * @csspart link - The link of a channel.
 * @csspart number - The digits.
 * @csspart alert - Notice that a line is out of order.
 *
 * @cssprop [--care-accent] - Colour of links and focus; text colours are derived from it and the surface.
 * @cssprop [--care-surface] - Background.
 * @cssprop [--care-text] - Text, if the derived colour is not wanted.
 * @cssprop [--care-font=inherit] - Font family.
 * @cssprop [--care-font-size=1rem] - Base size; never under 16 px.
 * @cssprop [--care-radius=0.5em] - Corners.
 */
export class CrisisBanner extends FloorBanner {
  static override attributes = {...super.attributes, src: 'src'};

  declare src: string | null;

  static {
    reflect(this);
  }

  #content = new BundleController<Bundle>(this, parseGently);
  #announced = new Set<string>();

  constructor() {
    super();
    new MinuteController(this, () => this.requestUpdate());
  }

  protected override get contentRegion(): string | undefined {
    return this.#content.bundle?.region;
  }

  protected override linesFor(region: string, language: string): Line[] {
    return crisisLines({
      region,
      language,
      resources: this.#content.bundle?.resources,
      ids: this.ids,
    });
  }

  protected override block(line: Line, options: LineOptions): HTMLElement {
    return contactBlock(line, options);
  }

  protected override model(): BannerModel {
    return {...super.model(), textLocale: this.#content.bundle?.locale};
  }

  protected override draw(model: BannerModel): void {
    super.draw(model);
    this.#announceAlerts(model);
  }

  #announceAlerts({lines, locale}: BannerModel): void {
    const fresh: string[] = [];
    for (const line of lines) {
      const alert = currentAlert(line, new Date());
      const message = `${line.name}: ${alert}`;
      if (!alert || this.#announced.has(message)) continue;
      this.#announced.add(message);
      fresh.push(message);
    }
    announce(fresh.join(' '), locale);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crisis-banner': CrisisBanner;
  }
}
