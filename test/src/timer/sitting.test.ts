import {expect} from '@open-wc/testing';
import {DEFAULTS} from '../../../src/timer/settings.js';
import type {Settings} from '../../../src/timer/settings.js';
import {Sitting} from '../../../src/timer/sitting.js';
import {Sound} from '../../../src/timer/sound.js';
import {FakeContext, FakeTime} from './fakes.js';

const MINUTE = 60_000;

function sit(settings: Partial<Settings>): Sitting & {time: FakeTime} {
  const time = new FakeTime();
  const sound = new Sound(time, undefined, () => new FakeContext(time).asContext());
  sound.bell = {duration: 14} as AudioBuffer;
  const options = {settings: {...DEFAULTS, ...settings}, clocks: time, timers: time, sound};
  return Object.assign(new Sitting(options), {time});
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
