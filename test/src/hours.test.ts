import {expect} from '@open-wc/testing';
import type {Hours} from '../../src/bundle.js';
import {describeHours, openState} from '../../src/hours.js';

/**
 * The model: a sign on a door and a clock on the wall beside it. It knows instants through the text
 * of `toLocaleString` alone, compares clock times as strings, and shares no code with what it checks.
 */

type Weekly = Exclude<Hours, 'always'>;
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const MINUTE = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "2026-03-08 01:59" on the wall. */
function wall(timeZone: string, at: Date): [date: string, time: string] {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', {timeZone, dateStyle: 'short', timeStyle: 'short'});
    clocks.set(timeZone, clock);
  }
  return clock.format(at).split(' ') as [string, string];
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function signOf(
  {weekly, exceptions = []}: Weekly,
  date: string,
): [opens: string, closes: string][] {
  const special = exceptions.filter(({from, through}) => from <= date && date <= through);
  if (special.length > 0) {
    return special.flatMap(({closed, opens, closes}): [string, string][] =>
      !closed && opens && closes ? [[opens, closes]] : [],
    );
  }
  const day = DAYS[new Date(`${date}T12:00:00Z`).getUTCDay()];
  return weekly.filter(({days}) => days.includes(day!)).map(({opens, closes}) => [opens, closes]);
}

function modelOpen(hours: Weekly, at: Date): boolean {
  const [date, time] = wall(hours.timeZone, at);
  const today = signOf(hours, date).some(([opens, closes]) =>
    closes > opens ? opens <= time && time < closes : opens <= time,
  );
  const sinceYesterday = signOf(hours, dayBefore(date)).some(
    ([opens, closes]) => closes <= opens && time < closes,
  );
  return today || sinceYesterday;
}

let seed = 20261123;
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
}
const below = (end: number) => Math.floor(random() * end);
const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;

const ZONES = [
  'America/Chicago',
  'America/New_York',
  'America/Phoenix',
  'America/St_Johns',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'America/Los_Angeles',
  'Africa/Casablanca',
  'Australia/Adelaide',
  'America/Santiago',
  'Pacific/Chatham',
  'Asia/Kolkata',
];

/** Instants at which clocks change, give or take a day and a half. */
const CHANGES = [
  '2026-03-08T08:00Z',
  '2026-11-01T07:00Z',
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-04-04T14:00Z',
  '2026-09-26T14:00Z',
  '2026-04-04T15:00Z',
  '2026-10-03T15:30Z',
  '2026-02-15T02:00Z',
  '2026-04-05T03:00Z',
  '2026-09-06T04:00Z',
  '2026-10-03T16:30Z',
].map((text) => Date.parse(text));

const clock = () => `${String(below(24)).padStart(2, '0')}:${pick(['00', '15', '30', '59'])}`;

function randomHours(near: number): Weekly {
  const weekly = Array.from({length: 1 + below(3)}, () => ({
    days: DAYS.filter(() => random() < 0.6),
    opens: clock(),
    closes: clock(),
  }));
  if (random() < 0.6) return {timeZone: pick(ZONES), weekly};
  const from = new Date(near + (below(5) - 3) * 86_400_000).toISOString().slice(0, 10);
  const through = new Date(Date.parse(from) + below(3) * 86_400_000).toISOString().slice(0, 10);
  const exception = random() < 0.5 ? {closed: true as const} : {opens: clock(), closes: clock()};
  return {timeZone: pick(ZONES), weekly, exceptions: [{from, through, ...exception}]};
}

function randomInstant(): number {
  const around = random() < 0.6 ? pick(CHANGES) : Date.UTC(2026, below(12), 1 + below(28));
  return around + below(72 * 60) * MINUTE - 36 * 60 * MINUTE;
}

describe('openState', () => {
  it('agrees with the sign on the door at 10,000 random instants, most near a clock change', function () {
    this.timeout(60_000);
    for (let i = 0; i < 10_000; i++) {
      const at = new Date(randomInstant());
      const hours = randomHours(at.getTime());
      const expected = modelOpen(hours, at) ? 'open' : 'closed';
      expect(openState(hours, at).state, `${JSON.stringify(hours)} ${at.toISOString()}`).to.equal(
        expected,
      );
    }
  });

  it('knows to the minute when that changes', function () {
    this.timeout(60_000);
    for (let i = 0; i < 60; i++) {
      const at = new Date(randomInstant());
      const hours = randomHours(at.getTime());
      const {state, changesAt} = openState(hours, at);
      // The model walks, minute by minute, for as long as three days.
      let walked = at.getTime();
      const end = walked + 3 * 24 * 60 * MINUTE;
      const isSame = () => (modelOpen(hours, new Date(walked)) ? 'open' : 'closed') === state;
      while (walked < end && isSame()) walked += MINUTE;
      const say = `${JSON.stringify(hours)} ${at.toISOString()}`;
      if (walked < end) expect(changesAt?.getTime(), say).to.equal(walked);
      else expect(changesAt === undefined || changesAt.getTime() >= end, say).to.equal(true);
    }
  });

  it('never takes unknown for closed', () => {
    expect(openState(undefined, new Date())).to.eql({state: 'unknown'});
    const nowhere = {timeZone: 'Mars/Olympus', weekly: []};
    expect(openState(nowhere, new Date()).state).to.equal('unknown');
  });

  for (const [said, exception] of [
    ['a note alone', {note: 'Holiday hours'}],
    ['no closing time', {opens: '10:00'}],
  ] as const) {
    it(`does not know a day whose exception has ${said}`, () => {
      const day = '2026-11-26';
      const hours = {
        timeZone: 'UTC',
        weekly: [],
        exceptions: [{from: day, through: day, ...exception}],
      };
      expect(openState(hours, new Date(`${day}T12:00Z`)).state).to.equal('unknown');
      expect(openState(hours, new Date('2026-11-27T12:00Z')).state).to.equal('closed');
    });
  }

  it('is always open when it says so', () => {
    expect(openState('always', new Date())).to.eql({state: 'open'});
  });
});

describe('describeHours', () => {
  it('says days, times and zone, and never the season', () => {
    const hours: Weekly = {
      timeZone: 'America/Los_Angeles',
      weekly: [{days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '10:00', closes: '18:00'}],
    };
    expect(describeHours(hours, 'en-US')[0]?.replace(/\s/g, ' ')).to.equal(
      'Mon–Fri, 10 AM – 6 PM PT',
    );
  });
});
