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
    expect(parseTimes('soon')).to.deep.equal([]);
    expect(parseTimes(undefined)).to.deep.equal([]);
  });
});
