import type {Channel} from '../../src/bundle.js';
import {floorRegions} from '../../src/floor-lines.js';
import type {Line} from '../../src/floor-lines.js';
import {dialOf} from '../../src/links.js';
import type {banner} from '../../src/locales/banner/en.js';
import {fillText, h} from '../dom.js';
import {channelItem, isForSpanish} from '../line.js';
import type {LineOptions} from '../line.js';

/** Everything the banner shows; what is not in here cannot change the picture. */
export interface BannerModel {
  lines: Line[];
  /** How many of them stand before "More ways to get help". */
  shown: number;
  /** The same country's lines with Spanish text, for the block in Spanish. */
  spanish: Line[];
  region: string;
  language: string;
  locale: string;
  /** Set when the words are not in the page's language. */
  direction?: 'ltr' | 'rtl';
  words: typeof banner;
  /** The locale of what a bundle adds. */
  textLocale?: string;
  headingLevel: number;
  collapsible: boolean;
  collapsed: boolean;
  local: {name: string; number: string};
}

export interface BannerActions {
  block(line: Line, options: LineOptions): HTMLElement;
  chooseRegion(region: string): void;
  collapse(): void;
  expand(): void;
}

/** The banner's shadow content, built with DOM methods alone. `data-key` is where focus may return to. */
export function bannerContent(model: BannerModel, actions: BannerActions): HTMLElement {
  const {words, locale, direction, lines, shown, spanish, region, local, collapsible} = model;
  const level = (below: number) => `h${model.headingLevel + below}` as 'h2';
  const button = (key: string, expanded: boolean, label: string, onclick: () => void) =>
    h('button', {type: 'button', 'aria-expanded': `${expanded}`, 'data-key': key, onclick}, label);
  // One named region, whatever is in it, so that a screen reader's list of regions has it.
  const section = (...children: (Node | false)[]) =>
    h('section', {lang: locale, dir: direction, 'aria-label': words.title}, ...children);

  const inBlock = (line: Line) => spanish.some(({id}) => id === line.id);
  const list = (some: Line[]) =>
    h(
      'ul',
      {class: 'lines', role: 'list'},
      ...some.map((line) => {
        const twice = inBlock(line);
        // What stands in the block in Spanish is not said twice.
        const only = (channel: Channel) => !(twice && isForSpanish(channel));
        return h('li', {}, actions.block(line, {...options, only}));
      }),
    );
  const options: LineOptions = {
    language: model.language,
    headingLevel: model.headingLevel + 1,
    textLocale: model.textLocale,
  };
  if (model.collapsed) {
    return section(
      button('tab', false, words.expand, actions.expand),
      h('div', {hidden: ''}, list(lines)),
    );
  }
  const rest = lines.slice(shown);
  return section(
    h(
      'div',
      {class: 'head'},
      h(
        'div',
        {},
        h(level(0), {tabindex: -1, 'data-key': 'title'}, words.title),
        h('p', {}, words.intro),
      ),
      collapsible && button('collapse', true, words.collapse, actions.collapse),
    ),
    list(lines.slice(0, shown)),
    localBlock(level(1), local.name || words.local, local.number, options),
    spanish.length > 0 &&
      h(
        'div',
        {class: 'spanish', lang: 'es', dir: 'ltr'},
        ...spanish.map((line) =>
          actions.block(line, {
            ...options,
            language: 'es',
            textLocale: undefined,
            only: isForSpanish,
          }),
        ),
      ),
    h(
      'div',
      {class: 'foot'},
      rest.length > 0 && disclosure('more', words.more, list(rest)),
      regionChoice(words, region, actions),
    ),
  );
}

const disclosure = (key: string, label: string, content: HTMLElement): HTMLElement =>
  h('details', {'data-key': key}, h('summary', {'data-key': `${key}-label`}, label), content);

/** The place's own line: a slot for markup, attributes for editors who cannot write any. */
function localBlock(
  heading: 'h2',
  name: string,
  number: string,
  options: LineOptions,
): HTMLElement {
  const way = channelItem({type: 'call', number, dial: dialOf(number)}, options);
  return h(
    'div',
    {class: 'local line'},
    number && h(heading, {}, name),
    number && h('ul', {class: 'channels', role: 'list'}, way),
    h('slot', {name: 'local'}),
  );
}

function regionChoice(
  {region: said, elsewhere, chooseRegion, regions}: typeof banner,
  current: string,
  actions: BannerActions,
): HTMLElement {
  const nameOf = (code: string) => regions[code] ?? code;
  const region = nameOf(current);
  const buttons = floorRegions.map((code) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': `${code === current}`,
        'data-key': code,
        onclick: () => actions.chooseRegion(code),
      },
      nameOf(code),
    ),
  );
  const group = h('div', {class: 'regions', role: 'group', 'aria-label': chooseRegion}, ...buttons);
  return h(
    'div',
    {class: 'elsewhere'},
    h('p', {tabindex: -1, 'data-key': 'region'}, fillText(said, {region})),
    disclosure('regions', fillText(elsewhere, {region}), group),
  );
}
