import {expect} from '@open-wc/testing';
import {DEFAULTS} from '../../../src/timer/settings.js';
import type {Settings} from '../../../src/timer/settings.js';
import {Sitting} from '../../../src/timer/sitting.js';
import {Sound} from '../../../src/timer/sound.js';
import {FakeContext, FakeTime} from './fakes.js';

const MINUTE = 60_000;

function sit(settings: Partial<Settings>): Sitting & {time: FakeTime; context: FakeContext} {
  const time = new FakeTime();
  const context = new FakeContext(time);
  const sound = new Sound(time, undefined, () => context.asContext());
  sound.bell = {duration: 14} as AudioBuffer;
  const options = {settings: {...DEFAULTS, ...settings}, clocks: time, timers: time, sound};
  return Object.assign(new Sitting(options), {time, context});
}

describe('vibration', () => {
  let buzzes = 0;
  beforeEach(() => {
    buzzes = 0;
    const vibrate = () => (buzzes += 1) > 0;
    Object.defineProperty(navigator, 'vibrate', {configurable: true, value: vibrate});
  });
  afterEach(() => {
    delete (navigator as {vibrate?: unknown}).vibrate;
  });

  it('goes with each bell that sounds, for those who asked', () => {
    sit({minutes: 3, bellEvery: 1, vibrate: true}).time.advance(3 * MINUTE + 2000);
    expect(buzzes).to.equal(4);
  });

  it('goes with a bell that cannot sound', () => {
    const {time, context} = sit({minutes: 3, bellEvery: 1, vibrate: true});
    time.advance(30_000);
    context.set('interrupted');
    time.advance(2 * MINUTE);
    expect(buzzes).to.equal(3);
  });

  it('is not there for others, nor for a bell that a sleep swallowed', () => {
    sit({minutes: 3, bellEvery: 1}).time.advance(3 * MINUTE + 2000);
    expect(buzzes).to.equal(0);
    const {time} = sit({minutes: 3, bellEvery: 1, vibrate: true});
    time.advance(1000);
    time.sleep(20 * MINUTE);
    time.advance(5000);
    expect(buzzes).to.equal(1);
  });
});

describe('the sign for a bell', () => {
  it('is there for some seconds, whether the bell sounds or not', () => {
    for (const state of ['running', 'interrupted']) {
      const sitting = sit({minutes: 3, bellEvery: 1});
      const {time, context} = sitting;
      time.advance(30_000);
      expect(sitting.showsBell, 'before').to.equal(false);
      context.set(state);
      time.advance(32_000);
      expect(sitting.showsBell, state).to.equal(true);
      time.advance(10_000);
      expect(sitting.showsBell, 'after').to.equal(false);
    }
  });
});

describe('breath tones', () => {
  it('end with the last round, with nobody there to look', () => {
    const {time, context} = sit({breath: '478', tones: true, minutes: 10});
    time.advance(10_000);
    const loop = context.sources.at(-1)!;
    expect(loop.stopAt).to.be.closeTo(4 * 19, 0.5);
  });
});

describe('the audio session', () => {
  const session = {type: 'auto'};
  beforeEach(() => {
    session.type = 'auto';
    Object.defineProperty(navigator, 'audioSession', {configurable: true, value: session});
  });
  afterEach(() => {
    delete (navigator as {audioSession?: unknown}).audioSession;
  });

  it('is held until the end bell has rung out', () => {
    const {time, context} = sit({minutes: 1});
    time.advance(MINUTE + 3000);
    expect(session.type).to.equal('playback');
    context.ringOut();
    expect(session.type).to.equal('auto');
  });

  it('is given back at once in a pause, and held again after it', () => {
    const sitting = sit({minutes: 1, mix: true});
    sitting.time.advance(3000);
    expect(session.type).to.equal('ambient');
    sitting.pause();
    expect(session.type).to.equal('auto');
    sitting.resume();
    expect(session.type).to.equal('ambient');
    sitting.run.stop();
    expect(session.type).to.equal('auto');
  });
});
