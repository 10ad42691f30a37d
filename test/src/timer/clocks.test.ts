import {expect} from '@open-wc/testing';
import {AwakeClock} from '../../../src/timer/clocks.js';
import {FakeTime} from './fakes.js';

describe('AwakeClock', () => {
  it('moves with the monotonic clock', () => {
    const time = new FakeTime();
    const clock = new AwakeClock(time);
    const start = clock.now();
    time.advance(1234);
    expect(clock.now() - start).to.equal(1234);
  });

  it('counts a sleep of the system, once', () => {
    const time = new FakeTime();
    const clock = new AwakeClock(time);
    const start = clock.now();
    time.sleep(20 * 60_000);
    expect(clock.now() - start).to.equal(20 * 60_000);
    time.advance(1000);
    expect(clock.now() - start).to.equal(20 * 60_000 + 1000);
    expect(clock.slept).to.equal(20 * 60_000);
  });

  it('takes small corrections of the wall clock for no sleep, however many', () => {
    const time = new FakeTime();
    const clock = new AwakeClock(time);
    const start = clock.now();
    for (let i = 0; i < 50; i += 1) {
      time.sleep(500);
      time.advance(1000);
      clock.now();
    }
    expect(clock.now() - start).to.equal(50_000);
  });

  it('never goes back when someone sets the wall clock back', () => {
    const time = new FakeTime();
    const clock = new AwakeClock(time);
    const start = clock.now();
    time.sleep(-3_600_000);
    time.advance(1000);
    expect(clock.now() - start).to.equal(1000);
  });

  it('tells when something is due on the monotonic clock', () => {
    const time = new FakeTime();
    const clock = new AwakeClock(time);
    const due = clock.now() + 60_000;
    time.sleep(10_000);
    clock.now();
    expect(clock.monotonicAt(due) - time.monotonic()).to.equal(50_000);
  });
});
