import {expect} from '@open-wc/testing';
import {scaleSteps, stepIndexAt} from '../../../src/timer/steps.js';
import en from '../../../data/en.json' with {type: 'json'};

const words = (count: number) => Array.from({length: count}, () => 'word').join(' ');
const step = (weight: number, count = 5) => ({weight, text: words(count)});
const lengths = (steps: ReturnType<typeof scaleSteps>, total: number) =>
  steps.map(({at}, i) => (steps[i + 1]?.at ?? total) - at);

describe('scaleSteps', () => {
  it('shares the time by weight', () => {
    const steps = scaleSteps([step(1), step(2), step(1)], 240_000);
    expect(lengths(steps, 240_000)).to.deep.equal([60_000, 120_000, 60_000]);
  });

  it('gives no step less time than it takes to read', () => {
    const steps = scaleSteps([step(1), step(1, 50), step(8)], 60_000);
    const [, second] = lengths(steps, 60_000);
    expect(second).to.be.at.least(50 * 400);
  });

  it('leaves out the lightest in the middle when there is no time to read all', () => {
    const all = [step(1, 20), step(3, 20), step(2, 20), step(4, 20), step(1, 20)];
    const kept = scaleSteps(all, 45_000);
    expect(kept.map(({weight}) => weight)).to.deep.equal([1, 3, 4, 1]);
  });

  it('keeps arriving and leaving short in a long sitting', () => {
    const [first, middle, last] = lengths(
      scaleSteps([step(1), step(1), step(1)], 3_600_000),
      3_600_000,
    );
    expect([first, last]).to.deep.equal([120_000, 120_000]);
    expect(middle).to.equal(3_600_000 - 240_000);
  });

  it('fills every length from 1 to 180 minutes with every meditation of the bundle', () => {
    for (const {id, steps} of en.meditations) {
      for (const minutes of [1, 2, 3, 5, 7, 10, 20, 45, 90, 180]) {
        const total = minutes * 60_000;
        const scaled = scaleSteps(steps, total);
        const each = lengths(scaled, total);
        expect(scaled[0]?.at, id).to.equal(0);
        expect(Math.min(...each), `${id} ${minutes}`).to.be.at.least(4000);
        expect(each.reduce((sum, time) => sum + time, 0)).to.be.closeTo(total, 0.001);
        expect(scaled[0]?.text, id).to.equal(steps[0]?.text);
      }
    }
  });

  it('has a place for one step, for forty, and for steps without weight', () => {
    expect(scaleSteps([step(3)], 60_000)).to.have.length(1);
    const forty = Array.from({length: 40}, (_, i) => step(i % 3));
    expect(scaleSteps(forty, 3_600_000)).to.have.length(40);
    const few = scaleSteps(forty, 60_000);
    expect(few[0]?.index).to.equal(0);
    expect(few.at(-1)?.index).to.equal(39);
    expect(Math.min(...lengths(few, 60_000))).to.be.at.least(4000);
    const even = scaleSteps([step(0), step(0), step(0)], 90_000);
    for (const length of lengths(even, 90_000)) expect(length).to.be.closeTo(30_000, 0.001);
  });

  it('finds the step of a moment', () => {
    const steps = scaleSteps([step(1), step(1)], 60_000);
    expect([-1, 0, 29_999, 30_000, 60_000].map((at) => stepIndexAt(steps, at))).to.deep.equal([
      0, 0, 0, 1, 1,
    ]);
  });
});
