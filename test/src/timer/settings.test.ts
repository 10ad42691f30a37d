import {expect} from '@open-wc/testing';
import {DEFAULTS, fromAttributes, parseTimes, patternOf} from '../../../src/timer/settings.js';

const page = {hideClock: false, still: false, check: false};
const scan = {
  minutes: [5, 10, 20],
  bells: {start: 2, interval: 5, end: 3},
  breath: {in: 4, out: 6},
};

describe('fromAttributes', () => {
  it('takes the page first, then the meditation, then ours', () => {
    expect(fromAttributes(page, undefined)).to.deep.equal(DEFAULTS);
    const own = fromAttributes(page, scan);
    expect(own).to.deep.include({minutes: 5, bellEvery: 5, breath: 'own'});
    expect(own.strikes).to.deep.equal({start: 2, interval: 1, end: 3});
    const set = fromAttributes({...page, minutes: 12, bellEvery: 0, startBell: 0}, scan);
    expect(set).to.deep.include({minutes: 12, bellEvery: 0});
    expect(set.strikes.start).to.equal(0);
  });

  it('passes over what makes no sense', () => {
    const odd = {
      ...page,
      minutes: NaN,
      warmUp: -3,
      ambience: 'drums',
      breath: 'fast',
      announcements: 'loud',
    };
    expect(fromAttributes(odd, undefined)).to.deep.equal(DEFAULTS);
    expect(fromAttributes({...page, breath: 'own'}, undefined).breath).to.equal('none');
    expect(fromAttributes({...page, minutes: 9999}, undefined).minutes).to.equal(180);
  });
});

describe('fromAttributes with numbers out of bounds', () => {
  it('keeps what is shown and what happens the same', () => {
    const odd = {...page, warmUp: 1e7, startBell: 9, intervalBell: 1.4, endBell: Infinity};
    const settings = fromAttributes(odd, undefined);
    expect(settings.warmUp).to.equal(600);
    expect(settings.strikes).to.deep.equal({start: 3, interval: 1, end: 1});
    expect(fromAttributes(page, {minutes: [5], bells: {start: 7, end: 0}}).strikes).to.deep.equal({
      start: 3,
      interval: 1,
      end: 0,
    });
  });

  it('rings no bells in between that nobody could tell apart, or that never come', () => {
    const every = (bellEvery: number) => fromAttributes({...page, bellEvery}, undefined).bellEvery;
    expect([0.1, 0.5, 7, 179, 180, 1e9].map(every)).to.deep.equal([0, 0.5, 7, 179, 0, 0]);
  });
});

describe('patternOf', () => {
  it('is the chosen one, without holds where that was chosen', () => {
    expect(patternOf(DEFAULTS, scan.breath)).to.equal(undefined);
    expect(patternOf({...DEFAULTS, breath: 'own'}, scan.breath)).to.equal(scan.breath);
    const box = patternOf({...DEFAULTS, breath: 'box', withoutHolds: true}, undefined);
    expect(box).to.deep.include({in: 4, out: 4}).and.not.have.property('hold');
  });
});

describe('parseTimes', () => {
  it('reads minutes however they are separated', () => {
    expect(parseTimes('5, 12 20;1.5')).to.deep.equal([5, 12, 20, 1.5]);
    expect(parseTimes('-3, 0, 5 min, 200, 1000')).to.deep.equal([5]);
    expect(parseTimes('soon')).to.deep.equal([]);
    expect(parseTimes(undefined)).to.deep.equal([]);
  });
});
