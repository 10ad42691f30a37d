import {expect} from '@open-wc/testing';
import {addToLog, deleteFromLog, deleteLog, readLog, switchLogOn} from '../../../src/timer/log.js';
import {forgetSitting, placeOf, saveSitting, savedSitting} from '../../../src/timer/memory.js';
import {DEFAULTS} from '../../../src/timer/settings.js';

const HOUR = 3_600_000;
const settings = {...DEFAULTS, minutes: 20};
const PLACE = 'care-widgets/meditation-sitting /page  0';

describe('a sitting to take up again', () => {
  afterEach(() => sessionStorage.clear());

  it('is there with its settings, and gone when forgotten', () => {
    saveSitting(PLACE, {elapsed: 440_000, meditation: 'gratitude', settings});
    expect(savedSitting(PLACE)).to.deep.equal({
      elapsed: 440_000,
      meditation: 'gratitude',
      settings,
    });
    forgetSitting(PLACE);
    expect(savedSitting(PLACE)).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);
  });

  it('is not offered after hours', () => {
    saveSitting(PLACE, {elapsed: 1, settings}, Date.now() - 7 * HOUR);
    expect(savedSitting(PLACE)).to.equal(undefined);
  });

  it('is nothing when something else stands there', () => {
    for (const text of ['', '{', '[]', '7', '{"version":1}', '{"version":2,"elapsed":1}']) {
      sessionStorage.setItem(PLACE, text);
      expect(savedSitting(PLACE), text).to.equal(undefined);
    }
  });
});

describe('a sitting to take up again, of several timers', () => {
  const timers = [0, 1].map(() => document.createElement('meditation-timer'));
  const [first, second] = [timers[0]!, timers[1]!];
  before(() => document.body.append(...timers));
  after(() => timers.forEach((timer) => timer.remove()));
  afterEach(() => sessionStorage.clear());

  it('is offered by its own timer alone', () => {
    saveSitting(placeOf(first), {elapsed: 1, settings});
    expect(savedSitting(placeOf(second))).to.equal(undefined);
    expect(savedSitting(placeOf(first, 'gratitude'))).to.equal(undefined);
    expect(savedSitting(placeOf(first))).to.exist;
  });

  it('is not forgotten when another timer starts', () => {
    saveSitting(placeOf(first), {elapsed: 1, settings});
    forgetSitting(placeOf(second));
    expect(savedSitting(placeOf(first))).to.exist;
  });
});

describe('a sitting that somebody else wrote', () => {
  const store = (sitting: object) =>
    sessionStorage.setItem(PLACE, JSON.stringify({version: 1, savedAt: Date.now(), ...sitting}));
  afterEach(() => sessionStorage.clear());

  it('is nothing where it would be over, or has not begun', () => {
    for (const elapsed of [-1, 20 * 60_000, 1e12]) {
      store({elapsed, settings});
      expect(savedSitting(PLACE), String(elapsed)).to.equal(undefined);
    }
  });

  it('has settings that a sitting can have', () => {
    store({
      elapsed: 1,
      settings: {
        ...settings,
        minutes: '1e9',
        warmUp: -1,
        bellTimes: {a: 1},
        strikes: null,
        volumes: {start: 400, end: 0.2},
        ambience: 'drums',
        ambienceVolume: -1,
        breath: 'constructor',
        verbosity: 5,
        tones: true,
      },
    });
    expect(savedSitting(PLACE)).to.deep.equal({
      elapsed: 1,
      meditation: undefined,
      settings: {...DEFAULTS, breath: 'own', tones: true, volumes: {...DEFAULTS.volumes, end: 0.2}},
    });
    for (const odd of [null, 7, []]) {
      store({elapsed: 1, settings: odd});
      expect(savedSitting(PLACE)?.settings).to.deep.equal(DEFAULTS);
    }
  });
});

describe('the list of sittings', () => {
  const morning = new Date('2026-11-19T07:40:00Z');
  const evening = new Date('2026-11-22T20:15:00Z');
  afterEach(() => localStorage.clear());

  it('is not written while it is off', () => {
    addToLog(10, morning);
    expect(readLog()).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
  });

  it('keeps when and how long, newest first, and nothing else', () => {
    switchLogOn();
    addToLog(3, morning);
    addToLog(10, evening);
    expect(readLog()).to.deep.equal([
      {at: evening.toISOString(), minutes: 10},
      {at: morning.toISOString(), minutes: 3},
    ]);
  });

  it('loses one entry, or all and itself', () => {
    switchLogOn();
    addToLog(3, morning);
    addToLog(10, evening);
    deleteFromLog({at: morning.toISOString(), minutes: 3});
    expect(readLog()).to.have.length(1);
    deleteLog();
    expect(localStorage.length).to.equal(0);
  });

  it('passes over entries that somebody else wrote', () => {
    const stored = [{at: 'yesterday', minutes: 1}, null, {at: morning.toISOString(), minutes: 5}];
    localStorage.setItem('care-widgets/meditation-log', JSON.stringify(stored));
    expect(readLog()).to.deep.equal([{at: morning.toISOString(), minutes: 5}]);
  });
});
