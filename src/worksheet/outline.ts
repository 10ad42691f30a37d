import type {Worksheet} from '../bundle.js';
import type {worksheet as words} from '../locales/en.js';
import {isBlank, kindOf} from './model.js';
import type {People, Person} from './model.js';

/** The worksheet in reading order, for print and for plain text. */
export interface Outline {
  title: string;
  sections: {title: string; people: {name: string; lines: OutlineLine[]}[]}[];
}

export interface OutlineLine {
  kind: 'phone' | 'email' | 'other' | 'times' | 'asks' | 'asked' | 'note';
  label: string;
  value: string;
}

type Words = typeof words;

/** People of a category that the content no longer has come last; nobody is left out. */
export function groups(people: People, {categories}: Worksheet, otherTitle: string) {
  const known = new Set(categories.map(({id}) => id));
  const others = people.filter(({category}) => !known.has(category));
  return [
    ...categories.map(({id, title}) => ({
      title,
      people: people.filter(({category}) => category === id),
    })),
    {title: otherTitle, people: others},
  ];
}

export function outline(
  people: People,
  worksheet: Worksheet,
  words: Words,
  withoutContacts = false,
): Outline {
  const filled = people.filter((person) => !isBlank(person));
  const sections = groups(filled, worksheet, words.otherCategory)
    .filter((group) => group.people.length > 0)
    .map((group) => ({
      title: group.title,
      people: group.people.map((person) => ({
        name: person.name.trim() || words.unnamed,
        lines: linesOf(person, worksheet, words, withoutContacts),
      })),
    }));
  return {title: worksheet.title, sections};
}

/** One that the content no longer has goes by its kind. */
export function askLabel(ask: string, {asks}: Worksheet, words: Words): string {
  const kind = kindOf(ask);
  return asks.find(({id}) => id === ask)?.label ?? (kind ? words.kindNames[kind] : ask);
}

export function linesOf(
  person: Person,
  worksheet: Worksheet,
  words: Words,
  withoutContacts = false,
): OutlineLine[] {
  const {phone, email, other, times, note} = person;
  const lines: OutlineLine[] = [
    ...(withoutContacts
      ? []
      : [
          {kind: 'phone' as const, label: words.phone, value: phone},
          {kind: 'email' as const, label: words.email, value: email},
          {kind: 'other' as const, label: words.other, value: other},
        ]),
    {
      kind: 'times',
      label: words.times,
      value: times.map((time) => words.timeNames[time]).join(', '),
    },
    {
      kind: 'asks',
      label: words.asks,
      value: person.asks.map((id) => askLabel(id, worksheet, words)).join(', '),
    },
    {kind: 'asked', label: words.asked, value: person.asked ? words.askedYes : words.askedNo},
    {kind: 'note', label: words.note, value: note},
  ];
  return lines.filter(({value}) => value.trim());
}

export function toText({title, sections}: Outline): string {
  const parts = sections.map((section) => {
    const people = section.people.map(({name, lines}) =>
      [name, ...lines.map(({label, value}) => `  ${label}: ${value}`)].join('\n'),
    );
    return [`${section.title}\n`, ...people].join('\n');
  });
  return `${[title, ...parts].join('\n\n')}\n`;
}
