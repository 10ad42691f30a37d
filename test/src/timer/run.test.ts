import {expect} from '@open-wc/testing';
import type {BellReport} from '../../../src/timer/bells.js';
import {makePlan} from '../../../src/timer/plan.js';
import type {PlanOptions} from '../../../src/timer/plan.js';
import {Run} from '../../../src/timer/run.js';
import {Sound} from '../../../src/timer/sound.js';
import type {WakeWorker} from '../../../src/timer/wake-worker.js';
import {FakeContext, FakeTime} from './fakes.js';

const MINUTE = 60_000;

interface Extras {
  time?: FakeTime;
  worker?: WakeWorker;
}

function begin(options: Partial<PlanOptions> = {}, elapsed = 0, extras: Extras = {}) {
  const {time = new FakeTime(), worker} = extras;
  const contexts: FakeContext[] = [];
  const rang: BellReport[] = [];
  let endings = 0;
  let run: Run | undefined = undefined as Run | undefined;
  const sound = new Sound(
    time,
    () => run?.check(),
    () => {
      contexts.push(new FakeContext(time));
      return contexts.at(-1)!.asContext();
    },
  );
  sound.bell = {duration: 14} as AudioBuffer;
  const plan = makePlan({minutes: 20, bellEvery: 1, ...options});
  run = new Run({
    plan,
    clocks: time,
    sound,
    timers: time,
    elapsed,
    worker,
    rang: (report) => rang.push(report),
    ended: () => (endings += 1),
  });
  return {
    time,
    run,
    rang,
    sound,
    contexts,
    get context() {
      return contexts.at(-1)!;
    },
    get endings() {
      return endings;
    },
  };
}

const errors = (rang: BellReport[]) => rang.map(({due, played}) => Math.abs(played! - due));

describe('a sitting', () => {
  it('rings every bell in time, with hidden-tab timers alone', () => {
    const sitting = begin();
    sitting.time.lateness = 1000;
    sitting.time.advance(21 * MINUTE);
    expect(sitting.rang).to.have.length(21);
    expect(Math.max(...errors(sitting.rang))).to.be.at.most(15);
  });

  it('rings in time while the audio clock falls behind', () => {
    const sitting = begin({minutes: 60});
    sitting.context.speed = 0.9885;
    sitting.time.advance(61 * MINUTE);
    expect(sitting.rang).to.have.length(61);
    expect(Math.max(...errors(sitting.rang))).to.be.at.most(30);
  });

  it('wakes up no more than 12 times a minute', () => {
    const {time} = begin();
    time.advance(10 * MINUTE);
    expect(time.wakeUps / 10).to.be.at.most(12);
  });

  it('wakes up no more often with a worker, whose wake-ups take the last seconds', () => {
    const time = new FakeTime();
    const workerTimers = new Set<number>();
    const set = (delays: number[], wake: () => void) => {
      workerTimers.forEach((timer) => time.clear(timer));
      delays
        .filter((delay) => delay >= 0)
        .forEach((delay) => workerTimers.add(time.set(wake, delay)));
    };
    const clear = () => set([], () => {});
    const worker = {alive: true, set, clear} as unknown as WakeWorker;
    const {run} = begin({}, 0, {time, worker});
    time.advance(10 * MINUTE);
    expect(time.wakeUps / 10).to.be.at.most(12);
    run.stop();
    expect(time.waiting).to.equal(0);
  });

  it('lets a worker take over that answers after the press', () => {
    const time = new FakeTime();
    const workerTimers = new Set<number>();
    let wake = () => {};
    const set = (delays: number[], callback: () => void) => {
      wake = callback;
      workerTimers.forEach((timer) => time.clear(timer));
      delays
        .filter((delay) => delay >= 0)
        .forEach((delay) => workerTimers.add(time.set(wake, delay)));
    };
    const worker = {alive: false, set, clear: () => set([], () => {})};
    const {run} = begin({}, 0, {time, worker: worker as unknown as WakeWorker});
    time.advance(100);
    worker.alive = true;
    wake();
    const before = time.wakeUps;
    time.advance(10 * MINUTE);
    expect((time.wakeUps - before) / 10).to.be.at.most(12);
    run.stop();
    expect(time.waiting).to.equal(0);
  });

  it('begins each bell once, whatever was moved', () => {
    const sitting = begin({minutes: 5});
    sitting.context.speed = 0.97;
    sitting.time.advance(6 * MINUTE);
    expect(sitting.context.begun).to.have.length(6);
  });

  it('comes out of 20 minutes of sleep with the right time and without a backlog of bells', () => {
    const {time, run, rang} = begin({minutes: 30});
    time.advance(5.5 * MINUTE);
    const before = rang.length;
    time.sleep(20 * MINUTE);
    run.check();
    expect(run.session.remaining).to.be.closeTo(4.5 * MINUTE, 1000);
    time.advance(3000);
    expect(rang.slice(before).filter(({played}) => played !== undefined)).to.have.length(0);
    time.advance(5 * MINUTE);
    expect(rang.filter(({played}) => played !== undefined)).to.have.length(before + 5);
    expect(run.session.outcome).to.equal('completed');
  });

  it('rings on after a sleep with nobody there to look', () => {
    const {time, run, rang} = begin({bellEvery: 0});
    time.lateness = 1000;
    time.advance(MINUTE);
    time.sleep(8 * MINUTE);
    time.advance(12 * MINUTE);
    expect(rang.map(({bell, played}) => [bell.kind, played !== undefined])).to.deep.equal([
      ['start', true],
      ['end', true],
    ]);
    expect(Math.max(...errors(rang))).to.be.at.most(15);
    expect(run.session.unattended).to.equal(false);
  });

  it('sets its wake-ups outside of any timer, also after a sleep', () => {
    const time = new FakeTime();
    let inTimer = false;
    let setInTimer = 0;
    const set = time.set.bind(time);
    time.set = (callback, delay) => {
      if (inTimer) setInTimer += 1;
      return set(() => {
        inTimer = true;
        callback();
        inTimer = false;
      }, delay);
    };
    time.afresh = (callback) => {
      const before = inTimer;
      inTimer = false;
      callback();
      inTimer = before;
    };
    begin({}, 0, {time});
    time.advance(MINUTE);
    time.sleep(5 * MINUTE);
    time.advance(10 * MINUTE);
    expect(setInTimer).to.equal(0);
  });

  it('says when it ended, when it ended in a sleep', () => {
    const {time, run, rang, context} = begin({minutes: 10, bellEvery: 0});
    const end = time.wall() + 400 + 10 * MINUTE;
    time.advance(5 * MINUTE);
    time.sleep(20 * MINUTE);
    run.check();
    expect(run.session.state).to.equal('ended');
    expect(run.session.unattended).to.equal(true);
    expect(run.session.endedAt).to.be.closeTo(end, 1000);
    time.advance(60_000);
    expect(rang.map(({bell, played}) => [bell.kind, played !== undefined])).to.deep.equal([
      ['start', true],
      ['end', false],
    ]);
    expect(context.begun).to.have.length(1);
  });

  it('rings nothing after Stop, at 200 random times', () => {
    for (let i = 0; i < 200; i += 1) {
      const {time, run, context} = begin({minutes: 3});
      time.advance(Math.random() * 3 * MINUTE);
      run.stop();
      const stopped = context.currentTime;
      time.advance(500);
      expect(context.waiting, 'placed for later').to.deep.equal([]);
      expect(time.waiting, 'wake-ups').to.equal(0);
      time.advance(4 * MINUTE);
      expect(context.begun.filter((at) => at > stopped + 0.001)).to.deep.equal([]);
      expect(run.session.outcome).to.equal('stopped');
    }
  });

  it('moves every bell by the length of a pause', () => {
    const {time, run, rang} = begin({minutes: 2, bellEvery: 0});
    time.advance(MINUTE);
    run.pause();
    time.advance(10 * MINUTE);
    expect(run.session.remaining).to.be.closeTo(MINUTE, 500);
    run.resume();
    time.advance(2 * MINUTE);
    expect(rang.map(({bell}) => bell.kind)).to.deep.equal(['start', 'end']);
    expect(Math.max(...errors(rang))).to.be.at.most(15);
  });

  it('never goes back, however often it is paused', () => {
    const {time, run, rang} = begin({minutes: 1, bellEvery: 0});
    time.advance(10_000);
    for (let i = 0; i < 100; i += 1) {
      const before = run.session.remaining;
      run.pause();
      time.advance(10);
      run.resume();
      time.advance(10);
      expect(run.session.remaining).to.be.at.most(before);
    }
    time.advance(52_000);
    expect(rang.map(({bell}) => bell.kind)).to.deep.equal(['start', 'end']);
    expect(Math.max(...errors(rang))).to.be.at.most(15);
  });

  it('ends once', () => {
    const sitting = begin({minutes: 1});
    sitting.time.advance(3 * MINUTE);
    sitting.run.stop();
    expect(sitting.endings).to.equal(1);
    expect(sitting.run.session.outcome).to.equal('completed');
  });

  for (const press of ['pause', 'stop'] as const) {
    it(`is completed when ${press} comes after its end, and nobody had looked`, () => {
      const sitting = begin({minutes: 10, bellEvery: 0});
      sitting.time.advance(MINUTE);
      sitting.time.sleep(20 * MINUTE);
      sitting.run[press]();
      expect(sitting.run.session.outcome).to.equal('completed');
      expect(sitting.endings).to.equal(1);
    });
  }

  it('goes on where it was, without the bells that are over', () => {
    const {time, run, rang} = begin({minutes: 10, bellEvery: 0}, 7.33 * MINUTE);
    expect(run.session.remaining).to.be.closeTo(2.67 * MINUTE, 500);
    time.advance(4 * MINUTE);
    expect(rang.map(({bell}) => bell.kind)).to.deep.equal(['end']);
  });

  it('rings no start bell twice when it is paused in the first moment', () => {
    const {time, run, rang} = begin({minutes: 1});
    run.pause();
    time.advance(5000);
    run.resume();
    time.advance(10_000);
    expect(rang.map(({bell}) => bell.kind)).to.deep.equal(['start']);
  });

  it('goes to its end without any sound', () => {
    const time = new FakeTime();
    const sound = new Sound(time, undefined, () => {
      throw new Error('no audio');
    });
    const run = new Run({plan: makePlan({minutes: 1}), clocks: time, sound, timers: time});
    time.advance(2 * MINUTE);
    expect(run.session.outcome).to.equal('completed');
    expect(sound.state).to.equal('none');
  });

  it('forgets that there was no sound once there is', () => {
    const time = new FakeTime();
    let broken = true;
    const sound = new Sound(time, undefined, () => {
      if (broken) throw new Error('too many contexts');
      return new FakeContext(time).asContext();
    });
    sound.open();
    broken = false;
    sound.open();
    expect(sound.state).not.to.equal('none');
  });
});

describe('sound that goes away', () => {
  it('is not resumed while interrupted, and is rebuilt in one tap', () => {
    const sitting = begin();
    sitting.time.advance(90_000);
    const [first] = sitting.contexts;
    first!.set('interrupted');
    expect(sitting.sound.state).to.equal('interrupted');
    sitting.time.advance(30_000);
    expect(first!.resumes).to.equal(1);
    sitting.run.tap();
    expect(sitting.contexts).to.have.length(2);
    expect(first!.resumesWhileInterrupted).to.equal(0);
    sitting.time.advance(5 * MINUTE);
    expect(sitting.sound.state).to.equal('on');
    expect(Math.max(...errors(sitting.rang.filter(({played}) => played)))).to.be.at.most(15);
  });

  it('is rebuilt in one tap after an interruption, even where the old one could be resumed', () => {
    const sitting = begin();
    sitting.time.advance(90_000);
    const [first] = sitting.contexts;
    first!.set('interrupted');
    sitting.time.advance(30_000);
    // The call is over; what `resume()` now gives says "running" and stands still.
    first!.set('suspended');
    first!.speed = 0;
    sitting.run.tap();
    sitting.time.advance(1000);
    sitting.run.check();
    expect(first!.resumes, 'the press on Start').to.equal(1);
    expect(sitting.contexts).to.have.length(2);
    expect(sitting.sound.state).to.equal('on');
  });

  it('is missed at once by a bell that is due, which is said once', () => {
    const {time, rang, context} = begin({minutes: 2, bellEvery: 0});
    time.advance(MINUTE);
    context.set('interrupted');
    time.advance(MINUTE + 450);
    expect(rang.map(({bell, played}) => [bell.kind, played])).to.deep.equal([
      ['start', rang[0]!.played],
      ['end', undefined],
    ]);
    time.advance(10_000);
    expect(rang).to.have.length(2);
  });

  it('does not come back after Stop', () => {
    const sitting = begin();
    sitting.time.advance(61_000);
    sitting.context.set('interrupted');
    sitting.run.stop();
    expect(sitting.context.closed).to.equal(true);
    expect(sitting.contexts).to.have.length(1);
  });

  it('is told from sound that runs, within a second of freezing', () => {
    const sitting = begin();
    sitting.time.advance(90_000);
    sitting.run.check();
    expect(sitting.sound.state).to.equal('on');
    sitting.context.speed = 0;
    sitting.time.advance(1000);
    sitting.run.check();
    expect(sitting.sound.state).to.equal('frozen');
    sitting.run.tap();
    sitting.time.advance(1000);
    sitting.run.check();
    expect(sitting.contexts).to.have.length(2);
    expect(sitting.sound.state).to.equal('on');
  });

  it('comes back by itself when the interruption ends', () => {
    const sitting = begin();
    sitting.time.advance(90_000);
    sitting.context.set('interrupted');
    sitting.time.advance(30_000);
    sitting.context.set('running');
    sitting.time.advance(5 * MINUTE);
    expect(sitting.contexts).to.have.length(1);
    const late = sitting.rang.slice(-4);
    expect(Math.max(...errors(late))).to.be.at.most(15);
  });

  it('is rebuilt in one tap when the browser has closed it', () => {
    const sitting = begin();
    sitting.time.advance(90_000);
    sitting.context.set('closed');
    sitting.time.advance(1000);
    sitting.run.tap();
    expect(sitting.contexts).to.have.length(2);
    expect(sitting.sound.state).to.equal('starting');
  });

  it('comes back where a browser says for a while that a resting one runs', () => {
    const noBells = {bellEvery: 0, strikes: {start: 0, end: 0}};
    const {context, sound, run, time} = begin(noBells);
    context.suspend = () => Promise.resolve();
    time.advance(5000);
    run.stop();
    const before = context.resumes;
    sound.open();
    expect(context.resumes).to.equal(before + 1);
  });

  it('asks for a tap when the browser leaves it suspended', () => {
    const sitting = begin();
    sitting.time.advance(90_000);
    sitting.context.set('suspended');
    sitting.time.advance(1000);
    expect(sitting.sound.state).to.equal('blocked');
    sitting.run.tap();
    expect(sitting.context.state).to.equal('running');
  });
});
