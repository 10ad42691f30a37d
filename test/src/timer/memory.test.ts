import {expect} from '@open-wc/testing';
import {addToLog, deleteFromLog, deleteLog, readLog, switchLogOn} from '../../../src/timer/log.js';
import {forgetSitting, saveSitting, savedSitting} from '../../../src/timer/memory.js';
import {DEFAULTS} from '../../../src/timer/settings.js';

const HOUR = 3_600_000;
const settings = {...DEFAULTS, minutes: 20};

describe('a sitting to take up again', () => {
  afterEach(() => sessionStorage.clear());

  it('is there with its settings, and gone when forgotten', () => {
    saveSitting({elapsed: 440_000, meditation: 'gratitude', settings});
    expect(savedSitting()).to.deep.equal({elapsed: 440_000, meditation: 'gratitude', settings});
    forgetSitting();
    expect(savedSitting()).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);
  });

  it('is not offered after hours', () => {
    saveSitting({elapsed: 1, settings}, Date.now() - 7 * HOUR);
    expect(savedSitting()).to.equal(undefined);
  });

  it('is nothing when something else stands there', () => {
    for (const text of ['', '{', '[]', '7', '{"version":1}', '{"version":2,"elapsed":1}']) {
      sessionStorage.setItem('care-widgets/meditation-sitting', text);
      expect(savedSitting(), text).to.equal(undefined);
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
