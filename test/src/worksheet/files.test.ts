import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import VCard from 'vcf';
import {worksheet as words} from '../../../src/locales/en.js';
import {
  compare,
  fromJson,
  merged,
  toCalendar,
  toJson,
  toVCards,
} from '../../../src/worksheet/files.js';
import {hasContact, isBlank, newPerson} from '../../../src/worksheet/model.js';
import type {Person} from '../../../src/worksheet/model.js';
import {outline, toText} from '../../../src/worksheet/outline.js';
import {people, person} from './generate.js';

const RUNS = {numRuns: 1000};
const content = {id: 'w', ...words.defaults};

function cardsIn(text: string): ICAL.Component[] {
  if (!text) return [];
  const parsed = ICAL.parse(text) as unknown[];
  // One card comes as itself, several as a list.
  const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown[][];
  return all.map((card) => new ICAL.Component(card));
}

describe('worksheet files', () => {
  it('JSON: what goes out comes back, in 1 000 worksheets', () => {
    fc.assert(
      fc.property(people, (list) => {
        expect(fromJson(toJson(list))).to.deep.equal(list);
      }),
      RUNS,
    );
  });

  it('vCard: ical.js reads every name, phone, email and note', () => {
    fc.assert(
      fc.property(people, (list) => {
        const reachable = list.filter(hasContact);
        const cards = cardsIn(toVCards(list, words.unnamed));
        expect(cards.length).to.equal(reachable.length);
        for (const [i, card] of cards.entries()) {
          const {name, phone, email, other, note} = reachable[i]!;
          // RFC 2426 escapes every semicolon; ical.js leaves that one escape in.
          const values = (key: string) =>
            card
              .getAllProperties(key)
              .map((it) => String(it.getFirstValue()).replaceAll('\\;', ';'));
          expect(values('version')).to.deep.equal(['3.0']);
          expect(values('fn')).to.deep.equal([name.trim() || words.unnamed]);
          expect(values('tel')).to.deep.equal(phone.trim() ? [phone] : []);
          expect(values('email')).to.deep.equal(email.trim() ? [email] : []);
          const notes = [other, note].filter((it) => it.trim()).join('\n');
          expect(values('note')).to.deep.equal(notes ? [notes] : []);
        }
      }),
      RUNS,
    );
  });

  it('vCard: vcf reads every phone', () => {
    fc.assert(
      fc.property(people, (list) => {
        const wanted = list.filter(hasContact).map(({phone}) => phone.trim());
        const text = toVCards(list, words.unnamed);
        const cards = text ? VCard.parse(text) : [];
        expect(cards.map((card) => card.get('tel')?.valueOf() ?? '')).to.deep.equal(wanted);
      }),
      RUNS,
    );
  });

  it('vCard: a note that looks like a card is a note (vcf takes it for one)', () => {
    const sam = {...newPerson('c', 'p'), name: 'Sam', phone: '988', note: 'BEGIN:VCARD\nEND:VCARD'};
    const [, properties] = ICAL.parse(toVCards([sam], words.unnamed)) as [string, unknown[][]];
    expect(properties.find(([key]) => key === 'note')?.[3]).to.equal(sam.note);
  });

  it('calendar: title, time and the words of the notes come back, every phone with them', () => {
    fc.assert(
      fc.property(person('p'), fc.boolean(), ({name, phone, note}, weekly) => {
        const details = [name, phone, note].join('\n').trim();
        const start = '2026-11-24T18:00';
        const text = toCalendar({title: words.checkInTitle, start, weekly, details, uid: 'u'});
        const event = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent(
          'vevent',
        )!;
        expect(event.getFirstPropertyValue('summary')).to.equal('Check in');
        expect(String(event.getFirstPropertyValue('dtstart'))).to.equal('2026-11-24T18:00:00');
        expect(event.getFirstPropertyValue('description') ?? '').to.equal(details);
        expect(event.getFirstProperty('rrule') !== null).to.equal(weekly);
      }),
      RUNS,
    );
  });

  it('calendar: says nothing about the worksheet, and nobody’s name, unless asked', () => {
    const text = toCalendar({title: 'Check in', start: '2026-11-24T18:00', weekly: true, uid: 'u'});
    expect(text).not.to.match(/support|network|worksheet|care|crisis|description/i);
  });

  it('no character that cards and calendars do not allow, also from a file', () => {
    const strange = 'a\u0000b\u001fc\u2028d\u0085e\vf\tg';
    const sam = {...newPerson('c', 'p'), name: strange, phone: '988', note: strange};
    const card = toVCards([sam], words.unnamed);
    const [, properties] = ICAL.parse(card) as [string, unknown[][]];
    expect(properties.find(([key]) => key === 'note')?.[3]).to.equal('abc\nd\ne\nf\tg');
    expect(card).not.to.match(/(?![\t\r\n])\p{Cc}|[\u2028\u2029]/u);
  });

  it('no line is longer than 75 bytes, and none breaks inside a character', () => {
    fc.assert(
      fc.property(people, (list) => {
        for (const line of toVCards(list, words.unnamed).split('\r\n')) {
          expect(new TextEncoder().encode(line).length).to.be.at.most(75);
          // Throws on half a character.
          encodeURIComponent(line);
        }
      }),
      {numRuns: 300},
    );
  });

  // safetyplan-ios #26: the numbers were missing, and the first characters of the words.
  it('text: every word of everyone is there, phone numbers and first characters too', () => {
    fc.assert(
      fc.property(people, (list) => {
        const text = toText(outline(list, content, words));
        for (const it of list.filter((one) => !isBlank(one))) {
          for (const value of [it.name, it.phone, it.email, it.other, it.note]) {
            if (value.trim()) expect(text).to.contain(value);
          }
        }
      }),
      RUNS,
    );
  });

  it('text: without contacts no phone, email or other way is there', () => {
    const sam = {
      ...newPerson('friends-and-family', 'p'),
      name: 'Sam',
      phone: '5550100199',
      email: 's@x.org',
    };
    const text = toText(outline([sam], content, words, true));
    expect(text).to.contain('Sam').and.not.contain('5550100199').and.not.contain('s@x.org');
  });

  it('refuses files that are not ours, damaged, or hostile', () => {
    const good = newPerson('c', 'p1');
    const file = (json: object) => JSON.stringify({format: 'support-network', version: 1, ...json});
    for (const bad of [
      '',
      '[]',
      'null',
      '{"format":"support-network"',
      JSON.stringify({version: 1, people: []}),
      file({version: 2, people: []}),
      file({people: {}}),
      file({people: [null]}),
      file({people: [{...good, id: '<b>'}]}),
      file({people: [{...good, name: 7}]}),
      file({people: Array.from({length: 1001}, (_, i) => ({...good, id: `p${i}`}))}),
      ' '.repeat(5_000_000),
    ]) {
      expect(fromJson(bad), bad.slice(0, 80)).to.equal(undefined);
    }
  });

  it('counts the same person once', () => {
    const sam = newPerson('c', 'p1');
    expect(fromJson(toJson([sam, sam]))).to.deep.equal([sam]);
  });

  it('takes back whatever a person wrote, however long', () => {
    const long = {...newPerson('c', 'p1'), name: 'Sam', note: 'word '.repeat(20_000)};
    expect(fromJson(toJson([long]))).to.deep.equal([long]);
  });

  it('leaves unknown fields out, and never takes a prototype from a file', () => {
    const text =
      '{"format":"support-network","version":1,"people":[{"id":"p","category":"c","__proto__":{"x":1},"more":2}]}';
    expect(fromJson(text)).to.deep.equal([newPerson('c', 'p')]);
  });
});

describe('merging', () => {
  const named = (id: string, name: string): Person => ({...newPerson('c', id), name});

  it('adds who is new and changes nobody without being told to', () => {
    const here = [named('a', 'Sam'), named('b', 'Ana')];
    const merge = compare(here, [named('b', 'Anna'), named('c', 'Kim'), named('a', 'Sam')]);
    expect(merge.same).to.equal(1);
    expect(merged(here, merge, new Set()).map(({name}) => name)).to.deep.equal([
      'Sam',
      'Ana',
      'Kim',
    ]);
    expect(merged(here, merge, new Set(['b'])).map(({name}) => name)).to.deep.equal([
      'Sam',
      'Anna',
      'Kim',
    ]);
  });

  it('bringing in the same file twice changes nothing the second time', () => {
    fc.assert(
      fc.property(people, people, (here, file) => {
        const once = merged(here, compare(here, file), new Set());
        const again = compare(once, file);
        expect(again.added).to.deep.equal([]);
        expect(merged(once, again, new Set())).to.deep.equal(once);
      }),
      {numRuns: 300},
    );
  });
});
