import {formatLocale} from '../../src/language.js';
import type {Outline} from '../../src/worksheet/outline.js';
import {h} from '../dom.js';

/**
 * Prints the sheet and nothing of the page around it: a root of our own in the page, seen on paper
 * alone, with a constructed style sheet, which strict policies allow. `iframe.print()` prints the
 * host's page, or nothing, on phones.
 */
const CSS = `
  @media screen { [data-care-print] { display: none } }
  @media print {
    html, body { margin: 0 !important; padding: 0 !important; background: none !important;
      height: auto !important; overflow: visible !important; display: block !important }
    body > :not([data-care-print]) { display: none !important }
    [data-care-print] { color: black; background: white; text-align: start;
      font: 11pt/1.35 sans-serif; overflow-wrap: anywhere }
    [data-care-print] h1 { font-size: 17pt; margin: 0 0 2mm }
    [data-care-print] h2 { font-size: 12pt; margin: 4mm 0 1mm; padding-block-end: 1mm;
      border-block-end: 0.3mm solid black; break-after: avoid }
    [data-care-print] section { break-inside: auto }
    [data-care-print] .person { break-inside: avoid; margin: 0 0 2.5mm }
    [data-care-print] h3 { font-size: 11pt; margin: 0 }
    [data-care-print] p { margin: 0 }
    [data-care-print] .person p { display: inline; margin-inline-end: 4mm }
    [data-care-print] .person .phone, [data-care-print] .person .note { display: block }
    [data-care-print] .note { white-space: pre-line }
    [data-care-print] .phone bdi { font-size: 14pt; font-weight: bold; letter-spacing: 0.02em }
    [data-care-print] .small { font-size: 9pt }
    [data-care-print] .wallet { break-inside: avoid; width: 85mm; margin: 6mm 0 0; padding: 4mm;
      border: 0.3mm dashed black }
    @page { margin: 14mm }
  }
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

export function printRoot(outline: Outline, options: PrintOptions): HTMLElement {
  const {printedOn, wallet, locale, direction} = options;
  return h(
    'div',
    {'data-care-print': true, lang: locale, dir: direction},
    h('h1', {}, outline.title),
    h('p', {class: 'small'}, printedOn),
    ...outline.sections.map(({title, people}) =>
      h(
        'section',
        {},
        h('h2', {}, title),
        ...people.map(({name, lines}) =>
          h(
            'div',
            {class: 'person'},
            h('h3', {}, h('bdi', {}, name)),
            ...lines.map(({kind, label, value}) =>
              h('p', {class: kind}, `${label}: `, h('bdi', {}, value)),
            ),
          ),
        ),
      ),
    ),
    wallet && walletCard(outline),
  );
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

export function printOut(root: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(root);
  const end = () => {
    root.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  addEventListener('afterprint', end, {once: true});
  window.print();
}

export function dateText(at: number, locale: string): string {
  return new Intl.DateTimeFormat(formatLocale(locale), {dateStyle: 'long'}).format(at);
}
