import {expect} from '@open-wc/testing';
import en from '../../../data/en.json' with {type: 'json'};
import {planAnnouncements} from '../../../src/timer/announcements.js';
import {makePlan} from '../../../src/timer/plan.js';

const MINUTE = 60_000;
const guided = (id: string) => en.meditations.find((each) => each.id === id)!;
const planOf = (minutes: number, id?: string) =>
  makePlan({minutes, steps: id ? guided(id).steps : []});

describe('planAnnouncements', () => {
  it('says the start, 5 and 1 minutes left, and the end', () => {
    const said = planAnnouncements(planOf(20), 'main');
    expect(said).to.deep.equal([
      {at: 0, start: true},
      {at: 15 * MINUTE, minutesLeft: 5},
      {at: 19 * MINUTE, minutesLeft: 1},
      {at: 20 * MINUTE, end: true},
    ]);
  });

  it('speaks 8 times in any 20 minutes at most, with every meditation and length', () => {
    for (const {id} of en.meditations) {
      for (const minutes of [1, 2, 3, 5, 10, 20, 45, 180]) {
        const times = planAnnouncements(planOf(minutes, id), 'main').map(({at}) => at);
        for (const from of times) {
          const within = times.filter((at) => at >= from && at <= from + 20 * MINUTE);
          expect(within.length, `${id}, ${minutes} minutes`).to.be.at.most(8);
        }
      }
    }
  });

  it('says the first step with the start', () => {
    const [first] = planAnnouncements(planOf(10, 'anxiety'), 'main');
    expect(first).to.deep.include({at: 0, start: true, step: 0});
  });

  it('says every step to those who want every step', () => {
    const plan = planOf(10, 'body-scan');
    const steps = planAnnouncements(plan, 'all').flatMap(({step}) => step ?? []);
    expect(steps).to.deep.equal(plan.steps.map((_, index) => index));
  });

  it('says no more than was chosen', () => {
    const plan = planOf(10, 'gratitude');
    expect(planAnnouncements(plan, 'none')).to.deep.equal([]);
    expect(planAnnouncements(plan, 'end')).to.deep.equal([{at: 10 * MINUTE, end: true}]);
    const steps = planAnnouncements(plan, 'minutes').filter(({step}) => step !== undefined);
    expect(steps).to.deep.equal([]);
  });

  it('says "1 minute left" in no sitting of one minute', () => {
    expect(planAnnouncements(planOf(1), 'main').some(({minutesLeft}) => minutesLeft)).to.equal(
      false,
    );
  });
});
