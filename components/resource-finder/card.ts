import type {Resource} from '../../src/bundle.js';
import {openNow} from '../../src/finder/directory.js';
import {formatter, languageNamer} from '../../src/formatter.js';
import {formatLocale, pickLocale} from '../../src/language.js';
import type {finder} from '../../src/locales/en.js';
import {contactBlock} from '../contact.js';
import {fillText, h} from '../dom.js';

export type FinderWords = typeof finder;

export interface CardOptions {
  words: FinderWords;
  locale: string;
  language: string;
  headingLevel: number;
  /** The content's own locale, where it is not the reader's. */
  textLocale?: string;
  at: Date;
  /** "About 3 miles away", where that is known. */
  distance?: string;
  saved: boolean;
  onSave(resource: Resource): void;
}

const DAY_MS = 86_400_000;

/** "Open now, until 6:00 PM", in the reader's own time. */
export function openText(resource: Resource, words: FinderWords, locale: string, at: Date): string {
  const {state, changesAt} = openNow(resource, at);
  if (state === 'unknown') {
    return resource.channels.some(({number}) => number) ? words.unknown : words.notGiven;
  }
  if (!changesAt) return state === 'open' ? words.open : words.closed;
  const days = (changesAt.getTime() - at.getTime()) / DAY_MS;
  const time = formatter(Intl.DateTimeFormat, formatLocale(locale), {
    ...(days >= 1 && {weekday: 'long'}),
    // "Friday" is the next one.
    ...(days >= 6 && {month: 'long', day: 'numeric'}),
    hour: 'numeric',
    minute: '2-digit',
  }).format(changesAt);
  return fillText(state === 'open' ? words.openUntil : words.closedUntil, {time});
}

function listOf(values: readonly string[], locale: string): string {
  return formatter(Intl.ListFormat, locale, {type: 'conjunction'}).format(values);
}

function addresses({locations = []}: Resource): string[] {
  return locations.flatMap(({address}) => {
    if (!address) return [];
    const {address_1, address_2, city, state_province, postal_code} = address;
    const region = [state_province, postal_code].filter(Boolean).join(' ');
    return [[address_1, address_2, city, region].filter(Boolean).join(', ')];
  });
}

/** What decides whether a service fits; on paper too, so nothing that is true for an hour. */
export function facts(
  resource: Resource,
  {words, locale}: Pick<CardOptions, 'words' | 'locale'>,
): string[] {
  const {organization, cost, languages = [], audiences = []} = resource;
  const said: (string | undefined | false)[] = [
    ...addresses(resource),
    organization &&
      !resource.name.includes(organization.name) &&
      fillText(words.by, {name: organization.name}),
    (cost?.free || cost?.note) &&
      fillText(words.cost, {
        cost: [cost.free && words.free, cost.note].filter(Boolean).join('. '),
      }),
    audiences.length > 0 && fillText(words.audiences, {audiences: listOf(audiences, locale)}),
    languages.some((code) => !pickLocale(code, [locale])) &&
      fillText(words.languages, {
        languages: listOf(languages.map(languageNamer(locale, words.languageNames)), locale),
      }),
  ];
  return said.filter((line): line is string => !!line);
}

/** The website is one more way to reach a service. */
function withWebsite(resource: Resource): Resource {
  const {url, channels} = resource;
  const known = !url || channels.some((channel) => channel.url);
  return known ? resource : {...resource, channels: [...channels, {type: 'web', url}]};
}

/** The button says and shows whether the service is on the person's list. */
export function markSaved(
  button: Element,
  {name}: Resource,
  saved: boolean,
  words: FinderWords,
): void {
  button.setAttribute('aria-pressed', String(saved));
  button.setAttribute('aria-label', fillText(saved ? words.savedOf : words.saveOf, {name}));
  button.textContent = saved ? words.saved : words.save;
}

/** One service: what it is, ways to reach it, and what decides whether it fits. */
export function resultCard(resource: Resource, options: CardOptions): HTMLElement {
  const {words, locale, language, headingLevel, textLocale, at, distance, saved, onSave} = options;
  const save = h('button', {type: 'button', class: 'save', onclick: () => onSave(resource)});
  markSaved(save, resource, saved, words);
  return h(
    'div',
    {class: 'card', part: 'card', 'data-id': resource.id},
    contactBlock(withWebsite(resource), {language, headingLevel, textLocale}, at),
    h(
      'ul',
      {class: 'facts', role: 'list'},
      distance && h('li', {}, distance),
      resource.hours !== 'always' &&
        h('li', {class: 'state'}, openText(resource, words, locale, at)),
      ...facts(resource, options).map((fact) => h('li', {}, fact)),
    ),
    save,
  );
}
