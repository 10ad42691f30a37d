import type {Bundle} from '../../src/bundle.js';
import {floorRegions} from '../../src/floor-lines.js';
import {dialOf, httpsUrl, telHref} from '../../src/links.js';
import {banner} from '../../src/locales/en.js';
import {snippetWidgets} from '../../src/snippet.js';
import type {SnippetOptions} from '../../src/snippet.js';

/** The form's side of the builder: what it offers, what it says, what was chosen. */
export type Choices = Omit<SnippetOptions, 'integrity' | 'article'> & {
  host: string;
  article: string;
};

const field = (form: HTMLFormElement, name: string): HTMLSelectElement =>
  form.elements.namedItem(name) as HTMLSelectElement;

function offer(select: HTMLSelectElement, options: [value: string, label: string][]): void {
  select.append(...options.map(([value, label]) => new Option(label, value)));
}

/** Puts in what comes from the content: regions, topics and articles. */
export function fillChoices(form: HTMLFormElement, bundle: Bundle, dist: string): void {
  const capital = (text: string) =>
    text.replace(/^the /, '').replace(/^./, (it) => it.toUpperCase());
  offer(
    field(form, 'region'),
    floorRegions.map((code) => [code, capital(banner.regions[code] ?? code)]),
  );
  const written = new Set(bundle.articles.flatMap(({topics}) => topics));
  offer(
    field(form, 'topic'),
    bundle.topics.filter(({id}) => written.has(id)).map(({id, label}) => [id, label]),
  );
  offer(
    field(form, 'article'),
    bundle.articles.map(({id, title}) => [id, title]),
  );
  hint(form, 'here', `They are loaded from ${dist}`);
}

/** Shows the questions that matter for what is chosen so far. */
export function showWhatApplies(form: HTMLFormElement): void {
  const data = new FormData(form);
  const chosen = new Set([...data.getAll('widget'), data.get('host')]);
  for (const part of form.querySelectorAll<HTMLElement>('[data-for]')) {
    part.hidden = !chosen.has(part.dataset.for ?? '');
  }
}

function hint(form: HTMLFormElement, name: string, text: string, isProblem = false): void {
  const small = form.querySelector(`[data-hint="${name}"]`);
  small?.toggleAttribute('data-problem', isProblem);
  if (small && small.textContent !== text) small.textContent = text;
}

/** What was chosen; what cannot work is said beside its field and left out. */
export function readForm(form: HTMLFormElement, dist: string): Choices {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const host = text('host');
  return {
    host,
    widgets: snippetWidgets.filter((name) => data.getAll('widget').includes(name)),
    base: host === 'own' ? readBase(form, text('base')) : dist,
    region: text('region'),
    language: text('language'),
    bundle: readBundle(form, text('bundle')),
    article: text('article'),
    attributes: {
      'crisis-banner': {
        layout: text('layout'),
        sticky: text('sticky'),
        collapsible: data.has('collapsible'),
        'local-name': text('local-name'),
        'local-number': readNumber(form, text('local-number'), text('local-name')),
      },
      'article-list': {topic: text('topic'), limit: text('limit')},
      'article-card': {article: text('article')},
    },
  };
}

function readNumber(form: HTMLFormElement, number: string, name: string): string {
  const isAlone = !number && name !== '';
  const isLink = !number || telHref(dialOf(number)) !== undefined;
  hint(
    form,
    'local-number',
    isAlone
      ? 'A name alone is not shown. Give its number, too.'
      : isLink
        ? 'Dial it once yourself from a phone before you publish.'
        : 'This does not read as one phone number, so it would be shown and would not be a link.',
    isAlone || !isLink,
  );
  return number;
}

/** Nothing where it is no address: a script tag without one would be worse than none. */
function readBase(form: HTMLFormElement, base: string): string {
  const isAddress = base.startsWith('/') || httpsUrl(base) !== undefined;
  hint(
    form,
    'base',
    isAddress
      ? 'A folder of the same site begins with a slash.'
      : 'Begin with a slash for a folder of your site, or with https:// for an address.',
    !isAddress,
  );
  return isAddress && !base.endsWith('/') ? `${base}/` : isAddress ? base : '';
}

function readBundle(form: HTMLFormElement, bundle: string): string | undefined {
  const isAddress = !bundle || bundle.startsWith('/') || httpsUrl(bundle) !== undefined;
  const small = form.querySelector('[data-hint="bundle"]');
  small?.toggleAttribute('data-problem', !isAddress);
  return isAddress ? bundle : undefined;
}
