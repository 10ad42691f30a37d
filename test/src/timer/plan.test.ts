import {expect} from '@open-wc/testing';
import {clampMinutes, makePlan} from '../../../src/timer/plan.js';

const MINUTE = 60_000;
const bellsOf = (plan: ReturnType<typeof makePlan>) =>
  plan.bells.map(({kind, at}) => `${kind} ${at / MINUTE}`);

describe('makePlan', () => {
  it('has one bell at the start and one at the end', () => {
    expect(bellsOf(makePlan({minutes: 5}))).to.deep.equal(['start 0', 'end 5']);
  });

  it('puts a warm-up before the start bell, and keeps the length', () => {
    const plan = makePlan({minutes: 5, warmUp: 30});
    expect(bellsOf(plan)).to.deep.equal(['start 0.5', 'end 5.5']);
    expect(plan.length - plan.warmUp).to.equal(5 * MINUTE);
  });

  it('rings in between, never on top of the end', () => {
    const plan = makePlan({minutes: 20, bellEvery: 5});
    expect(bellsOf(plan)).to.deep.equal([
      'start 0',
      'interval 5',
      'interval 10',
      'interval 15',
      'end 20',
    ]);
  });

  it('takes a list of times instead: sorted, once each, inside the sitting', () => {
    const plan = makePlan({minutes: 10, bellEvery: 3, bellTimes: [7, 2, 2, 12, 0, -1]});
    expect(bellsOf(plan)).to.deep.equal(['start 0', 'interval 2', 'interval 7', 'end 10']);
  });

  it('leaves out bells without strikes, and strikes no more than three times', () => {
    const plan = makePlan({minutes: 5, strikes: {start: 0, end: 9}});
    expect(plan.bells).to.deep.equal([{kind: 'end', at: 5 * MINUTE, strikes: 3}]);
  });

  it('keeps lengths between 1 and 180 minutes', () => {
    expect([0, -5, 1, 180, 500, NaN, 7.4].map(clampMinutes)).to.deep.equal([
      1, 1, 1, 180, 180, 1, 7,
    ]);
  });

  it('places the steps after the warm-up', () => {
    const steps = [{weight: 1, text: 'a'}];
    expect(makePlan({minutes: 1, warmUp: 10, steps}).steps[0]?.at).to.equal(10_000);
  });
});
