import {formatLocale} from '../../src/language.js';
import type {Outline, OutlineLine} from '../../src/worksheet/outline.js';
import {h} from '../dom.js';

/**
 * Prints the sheet and nothing of the page around it: a root of our own in the page, seen on paper
 * alone, with constructed style sheets, which strict policies allow. `iframe.print()` prints the
 * host's page, or nothing, on phones.
 */
const ROOT = 'data-care-print';

/**
 * In a layer: there `!important` goes before every `!important` of a host that uses none, except in a
 * `style` attribute. One of these sets `display` at most; the rest hides it all the same.
 */
const PAGE_CSS = `
  @layer care-print {
    @media screen { [${ROOT}] { display: none !important } }
    @media print {
      html, body, [${ROOT}] { all: initial !important; display: block !important }
      html > :not(head, body), body > :not([${ROOT}]) { display: none !important;
        position: absolute !important; max-block-size: 0 !important; overflow: hidden !important;
        clip-path: inset(50%) !important }
      html::before, html::after, body::before, body::after { content: none !important }
    }
  }
  @page { margin: 12mm }
`;

/** In a shadow root, where a host's styles for paper do not come. */
const CSS = `
  .sheet { color: black; font: 11pt/1.3 sans-serif; overflow-wrap: anywhere }
  h1 { font-size: 17pt; margin: 0 0 2mm }
  h2 { font-size: 12pt; margin: 4mm 0 1mm; padding-block-end: 1mm;
    border-block-end: 0.3mm solid black; break-after: avoid }
  .columns { columns: 2; column-gap: 8mm }
  .person { margin: 0 0 2.5mm; orphans: 3; widows: 3 }
  .whole { break-inside: avoid }
  h3 { font-size: 11pt; margin: 0; break-after: avoid }
  p { margin: 0 }
  .person p { display: inline; margin-inline-end: 4mm }
  .person .phone, .person .note { display: block }
  .note { white-space: pre-line }
  .phone { break-after: avoid }
  .phone bdi { font-size: 14pt; font-weight: bold; letter-spacing: 0.02em }
  .small { font-size: 9pt }
  .wallet { break-inside: avoid; box-sizing: border-box; width: 85mm; margin: 6mm 0 0; padding: 4mm;
    border: 0.3mm dashed black }
`;

interface PrintOptions {
  printedOn: string;
  /** Adds a card to cut out, with names and the first way to reach them. */
  wallet: boolean;
  locale: string;
  direction: string;
}

/** How many names a card in a wallet has room for. */
const WALLET_ROWS = 8;
const LONG = 160;

export function printRoot(outline: Outline, options: PrintOptions): HTMLElement {
  const {printedOn, wallet, locale, direction} = options;
  const sheet = h(
    'div',
    {class: 'sheet', lang: locale, dir: direction},
    h('h1', {}, outline.title),
    h('p', {class: 'small'}, printedOn),
    h(
      'div',
      {class: 'columns'},
      ...outline.sections.map(({title, people}) =>
        h(
          'section',
          {},
          h('h2', {}, title),
          ...people.map(({name, lines}) =>
            h(
              'div',
              {class: isLong(lines) ? 'person' : 'person whole'},
              h('h3', {}, h('bdi', {}, name)),
              ...lines.map(({kind, label, value}) =>
                h('p', {class: kind}, `${label}: `, h('bdi', {}, value)),
              ),
            ),
          ),
        ),
      ),
      wallet && walletCard(outline),
    ),
  );
  const root = h('div', {[ROOT]: true});
  const shadow = root.attachShadow({mode: 'open'});
  shadow.adoptedStyleSheets = [styleSheet(CSS)];
  shadow.append(sheet);
  return root;
}

/** Who has a long note goes on in the next column: moved there whole they would leave half a page empty. */
const isLong = (lines: readonly OutlineLine[]): boolean =>
  lines.some(({value}) => value.length > LONG);

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function walletCard({sections}: Outline): HTMLElement {
  const rows = sections
    .flatMap(({people}) => people)
    .slice(0, WALLET_ROWS)
    .map(({name, lines}) => {
      const way = lines.find(({kind}) => kind === 'phone' || kind === 'email' || kind === 'other');
      return h('p', {}, h('bdi', {}, name), way ? ' · ' : '', way && h('bdi', {}, way.value));
    });
  return h('div', {class: 'wallet'}, ...rows);
}

let end: (() => void) | undefined;

/** Where printing is not allowed the last one was never over, and its words are still in the page. */
export const endPrint = (): void => end?.();

export function printOut(root: HTMLElement): void {
  endPrint();
  const sheet = styleSheet(PAGE_CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(root);
  end = () => {
    root.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  addEventListener('afterprint', end, {once: true});
  window.print();
}

export function dateText(at: number, locale: string): string {
  return new Intl.DateTimeFormat(formatLocale(locale), {dateStyle: 'long'}).format(at);
}
