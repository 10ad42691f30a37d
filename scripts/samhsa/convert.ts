import type {Resource, Topic} from '../../src/bundle.js';
import codes from './codes.json' with {type: 'json'};

/**
 * Turns SAMHSA's 2022 National Directory of Mental Health Treatment Facilities into a content bundle.
 * What a service code means (topic, audience, language, payment, words) is data: codes.json.
 */

interface Meaning {
  category: string;
  says?: string;
  topic?: string;
  audience?: string;
  language?: string;
  payment?: string;
}
const meanings = codes.codes as Record<string, Meaning>;
const states = codes.states as Record<string, string>;

/** The directory's year; the files carry no date of their own. */
const SNAPSHOT = '2022-01-01';

type Row = Record<string, string>;

/** RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): Row[] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  for (
    let match = cell.exec(text);
    match && cell.lastIndex <= text.length;
    match = cell.exec(text)
  ) {
    const [, raw = '', end = ''] = match;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  const [header = [], ...body] = rows;
  return body
    .filter((cells) => cells.length === header.length)
    .map((cells) => Object.fromEntries(header.map((name, i) => [name, (cells[i] ?? '').trim()])));
}

const unique = (values: (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function describe(known: Meaning[]): string {
  const said = (categories: string[]) =>
    unique(known.filter(({category}) => categories.includes(category)).map(({says}) => says));
  const kind = said(['FT'])[0] ?? 'Mental health facility';
  // Groups, ages and payment stand in fields of their own; a list of everything would not be read.
  const parts = [said(['SET', 'EMS']), said(['TAP'])].filter((part) => part.length > 0);
  return [kind, ...parts.map((part) => part.join(', '))]
    .map((part) => `${sentence(part)}.`)
    .join(' ');
}

function channels(row: Row): Resource['channels'] {
  const numbers = unique(
    [row.phone, row.intake1, row.intake2].map((number) => number || undefined),
  );
  return numbers.flatMap((number) => {
    const digits = number.replace(/\D/g, '');
    if (digits.length < 10) return [];
    const label = number === row.phone ? undefined : 'Intake';
    const [area, exchange, rest] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 10)];
    const extension = digits.slice(10);
    return [
      {
        type: 'call' as const,
        number: `${area}-${exchange}-${rest}`,
        dial: `+1${digits.slice(0, 10)}`,
        ...(label ? {label} : {}),
        ...(extension ? {note: `Extension ${extension}`} : {}),
      },
    ];
  });
}

function facility(row: Row, id: string): Resource {
  const known = (row.service_code_info ?? '')
    .split(/[\s*]+/)
    .flatMap((code) => meanings[code] ?? []);
  const payments = unique(known.map(({payment}) => payment));
  const state = row.state ?? '';
  const name = [row.name1, row.name2].filter(Boolean).join(', ');
  const audiences = unique(known.map(({audience}) => audience));
  return {
    id,
    kind: 'service',
    name,
    description: describe(known),
    ...(row.name2 ? {organization: {name: row.name1 ?? name}} : {}),
    channels: channels(row),
    topics: unique(known.map(({topic}) => topic)),
    ...(audiences.length > 0 ? {audiences} : {}),
    languages: unique(['en', ...known.map(({language}) => language)]),
    ...(payments.length > 0 ? {cost: {note: sentence(payments.join(', '))}} : {}),
    serviceArea: [{country: 'US', region: `US-${state}`, name: states[state] ?? state}],
    locations: [
      {
        address: {
          ...(row.street1 ? {address_1: row.street1} : {}),
          ...(row.street2 ? {address_2: row.street2} : {}),
          ...(row.city ? {city: row.city} : {}),
          state_province: state,
          ...(row.zip ? {postal_code: row.zip} : {}),
          country: 'US',
        },
      },
    ],
    verifiedAt: SNAPSHOT,
    source: 'https://findtreatment.gov/',
  };
}

/** The directory as a bundle; its CSV in, one resource a row out. */
export function convertDirectory(csv: string) {
  const taken = new Map<string, number>();
  const resources = parseCsv(csv).map((row) => {
    const base = slug([row.name1, row.name2, row.city, row.state].join(' ')).slice(0, 100);
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return facility(row, count > 1 ? `${base}-${count}` : base);
  });
  const used = new Set(resources.flatMap(({topics}) => topics));
  return {
    version: 1,
    id: 'samhsa-2022',
    locale: 'en',
    region: 'US',
    generatedAt: SNAPSHOT,
    // Long past on purpose: whoever shows this says that it is a snapshot.
    expiresAt: '2023-01-01',
    publisher: {
      name: 'SAMHSA, National Directory of Mental Health Treatment Facilities: a snapshot of 2022',
      url: 'https://findtreatment.gov/',
    },
    topics: (codes.topics as Topic[]).filter(({id}) => used.has(id)),
    resources,
  };
}
