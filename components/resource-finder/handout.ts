import {correction, generate} from 'lean-qr/nano';
import type {Channel, Resource} from '../../src/bundle.js';
import {currentAlert} from '../../src/crisis-lines.js';
import {fillText, h} from '../dom.js';
import {sayHours} from '../contact.js';
import {contactWords, hrefOf, meta} from '../line.js';
import type {FinderWords} from './card.js';
import {facts} from './card.js';

/**
 * The saved services on paper: a root of our own in the page, seen in print alone, with a
 * constructed style sheet, which strict policies allow.
 */
const CSS = `
  @media screen { [data-care-print] { display: none } }
  @media print {
    html, body { margin: 0 !important; padding: 0 !important; background: none !important;
      height: auto !important; overflow: visible !important; display: block !important }
    body > :not([data-care-print]) { display: none !important }
    [data-care-print] { color: black; background: white; font: 12pt/1.4 sans-serif }
    [data-care-print] h1 { font-size: 18pt; margin: 0 0 4mm }
    [data-care-print] h2 { font-size: 13pt; margin: 0 0 1mm }
    [data-care-print] p { margin: 0 0 1.5mm }
    [data-care-print] .service { display: flex; gap: 6mm; justify-content: space-between;
      break-inside: avoid; padding: 4mm 0; border-block-start: 0.3mm solid black }
    [data-care-print] .way { font-size: 18pt; font-weight: bold }
    [data-care-print] svg { inline-size: 26mm; block-size: 26mm; flex: none }
    @page { margin: 16mm }
  }
`;

const SVG = 'http://www.w3.org/2000/svg';

/** Readers find a code by the empty space around it, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code drawn on the device. */
export function qrCode(text: string, label: string): SVGElement {
  const code = generate(text, {minCorrectionLevel: correction.M});
  let dark = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) dark += `M${x} ${y}h1v1h-1z`;
  }
  const width = code.size + 2 * QUIET;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `${-QUIET} ${-QUIET} ${width} ${width}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', dark);
  svg.append(path);
  return svg;
}

/** "Text HOME to 741741", for paper and for the clipboard: without a link, an address is said in full. */
export function wayText(
  {type, label, number = '', keyword, press, url, email}: Channel,
  words: FinderWords,
  locale: string,
): string {
  const contact = contactWords(locale);
  const pattern = keyword ? contact.textKeyword : press && contact.press;
  const said =
    pattern && number
      ? fillText(pattern, {number, keyword: keyword ?? '', press: press ?? ''})
      : `${words.contacts[type] ?? type}: ${number || (email ?? url ?? '')}`;
  return label ? `${label} · ${said}` : said;
}

function service(resource: Resource, words: FinderWords, locale: string, at: Date): HTMLElement {
  const ways = resource.channels.flatMap((channel) => [
    h('p', {class: 'way'}, wayText(channel, words, locale)),
    channel.note && h('p', {}, channel.note),
    channel.hours && channel.hours !== 'always' && h('p', {}, sayHours(channel.hours, locale)),
  ]);
  const web: Channel = {type: 'web', url: resource.url};
  const known = [...resource.channels, web];
  const first = known.find(({dial}) => dial) ?? known.find(hrefOf);
  const href = first && hrefOf(first);
  return h(
    'div',
    {class: 'service'},
    h(
      'div',
      {},
      h('h2', {}, resource.name),
      h('p', {}, resource.description),
      currentAlert(resource, at) && h('p', {}, currentAlert(resource, at)),
      ...ways,
      ...facts(resource, {words, locale}).map((fact) => h('p', {}, fact)),
      meta(resource, {language: locale, sayHours}),
      resource.url && h('p', {}, resource.url),
    ),
    href
      ? qrCode(
          href,
          fillText(words.qr, {number: first.number ?? href.replace(/^[a-z]+:(\/\/)?/, '')}),
        )
      : undefined,
  );
}

/** Returns whether the browser printed: the ones inside apps may not. */
export function printHandout(
  resources: readonly Resource[],
  words: FinderWords,
  locale: string,
): boolean {
  const at = new Date();
  const root = h(
    'div',
    {'data-care-print': true, lang: locale},
    h('h1', {}, words.handout),
    ...resources.map((resource) => service(resource, words, locale, at)),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(root);
  const end = () => {
    root.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  addEventListener('afterprint', end, {once: true});
  try {
    window.print();
    return true;
  } catch {
    // Or all that the host page prints later would be this.
    end();
    return false;
  }
}

/** The saved services as plain text. */
export function listText(
  resources: readonly Resource[],
  words: FinderWords,
  locale: string,
): string {
  const way = (channel: Channel) =>
    [wayText(channel, words, locale), channel.note].filter(Boolean).join(' · ');
  return resources
    .map(({name, channels, url}) => [name, ...channels.map(way), url].filter(Boolean).join('\n'))
    .join('\n\n');
}
