import {hasContact, parseNetwork} from './model.js';
import type {People, Person} from './model.js';

/** The worksheet as files for other programs: JSON for ourselves, vCard 3.0, iCalendar. */

const FORMAT = 'support-network';
/** Far above any real list; they keep a hostile file from freezing the page. */
export const MAX_FILE = 4_000_000;
const MAX_PEOPLE = 1000;

export function toJson(people: People): string {
  return JSON.stringify({format: FORMAT, version: 1, people}, null, 2);
}

/** The people of such a file; `undefined` when it is something else. */
export function fromJson(file: string): People | undefined {
  if (file.length > MAX_FILE) return undefined;
  try {
    const json: unknown = JSON.parse(file);
    const {format, people} = json as {format?: unknown; people?: unknown};
    if (format !== FORMAT || (people as unknown[]).length > MAX_PEOPLE) return undefined;
    return parseNetwork(json)?.people;
  } catch {
    return undefined;
  }
}

export interface Merge {
  /** In the file and not here. */
  added: Person[];
  /** In both, with different words. */
  changed: {here: Person; file: Person}[];
  /** In both, the same. */
  same: number;
}

export function compare(here: People, file: People): Merge {
  const known = new Map(here.map((person) => [person.id, person]));
  const merge: Merge = {added: [], changed: [], same: 0};
  for (const person of file) {
    const mine = known.get(person.id);
    if (!mine) merge.added.push(person);
    else if (contentOf(mine) === contentOf(person)) merge.same++;
    else merge.changed.push({here: mine, file: person});
  }
  return merge;
}

const contentOf = (person: Person): string =>
  JSON.stringify(Object.entries(person).sort(([a], [b]) => (a < b ? -1 : 1)));

/** `take`: ids of people whose words come from the file; everyone else stays as they are here. */
export function merged(here: People, {added, changed}: Merge, take: ReadonlySet<string>): People {
  const theirs = new Map(changed.map(({file}) => [file.id, file]));
  const kept = here.map((person) => (take.has(person.id) && theirs.get(person.id)) || person);
  return [...kept, ...added];
}

/** RFC 2426 and RFC 5545 agree on these; of the control characters they allow the tab. */
const escape = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\v\f\x85\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

/** A content line, folded at 75 bytes and never inside a character. */
function line(name: string, value: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of `${name}:${value}`) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return `${folded}\r\n`;
}

/** One card for everyone who can be reached. Nothing in it says what sheet it comes from. */
export function toVCards(people: People, unnamed: string): string {
  return people
    .filter(hasContact)
    .map(({id, name, phone, email, other, note}) => {
      const shown = escape(name.trim() || unnamed);
      const notes = [other, note].filter((text) => text.trim()).join('\n');
      return [
        line('BEGIN', 'VCARD'),
        line('VERSION', '3.0'),
        line('UID', id),
        line('N', `;${shown};;;`),
        line('FN', shown),
        phone.trim() && line('TEL;TYPE=VOICE', escape(phone)),
        email.trim() && line('EMAIL;TYPE=INTERNET', escape(email)),
        notes && line('NOTE', escape(notes)),
        line('END', 'VCARD'),
      ].join('');
    })
    .join('');
}

export interface CheckIn {
  /** Neutral: calendars are shared and shown on lock screens. */
  title: string;
  /** `2026-11-24T18:00`, in the time of whatever clock the calendar has. */
  start: string;
  weekly: boolean;
  /** Name and number, where the person wants them in the event's notes. */
  details?: string;
  uid: string;
}

const stamp = (iso: string): string => iso.replace(/[-:]|\.\d+/g, '');

export function toCalendar(
  {title, start, weekly, details, uid}: CheckIn,
  now = new Date(),
): string {
  return [
    line('BEGIN', 'VCALENDAR'),
    line('VERSION', '2.0'),
    line('PRODID', '-//check-in//EN'),
    line('BEGIN', 'VEVENT'),
    line('UID', uid),
    line('DTSTAMP', stamp(now.toISOString())),
    line('DTSTART', `${stamp(start)}00`),
    line('DURATION', 'PT15M'),
    weekly ? line('RRULE', 'FREQ=WEEKLY') : '',
    line('SUMMARY', escape(title)),
    details ? line('DESCRIPTION', escape(details)) : '',
    line('CLASS', 'PRIVATE'),
    line('TRANSP', 'TRANSPARENT'),
    line('END', 'VEVENT'),
    line('END', 'VCALENDAR'),
  ].join('');
}
