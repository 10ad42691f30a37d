import {expect} from '@open-wc/testing';
import {
  PATTERNS,
  Pacer,
  cycleOf,
  hasHolds,
  paced,
  withFewLongHolds,
  withoutHolds,
} from '../../../src/timer/breath.js';

const phases = (pacer: Pacer, times: number[]) => times.map((at) => pacer.at(at)?.phase);

describe('Pacer', () => {
  it('goes through the parts that have a length', () => {
    const box = new Pacer(PATTERNS.box, 0);
    expect(phases(box, [0, 3999, 4000, 8000, 12_000, 16_000])).to.deep.equal([
      'in',
      'in',
      'hold',
      'out',
      'rest',
      'in',
    ]);
    expect(phases(new Pacer(PATTERNS.longer, 0), [0, 4000, 9999, 10_000])).to.deep.equal([
      'in',
      'out',
      'out',
      'in',
    ]);
  });

  it('does not drift in three hours', () => {
    const pacer = new Pacer(PATTERNS.coherent, 0);
    const rounds = (3 * 3600) / 11;
    const at = Math.floor(rounds) * 11_000;
    expect(pacer.at(at)).to.deep.include({phase: 'in', share: 0});
    expect(pacer.at(at - 1)?.phase).to.equal('out');
  });

  it('begins where it is told, and rests after its rounds', () => {
    const pacer = new Pacer(PATTERNS['478'], 30_000);
    expect(pacer.at(29_999)).to.equal(undefined);
    expect(pacer.at(30_000)?.phase).to.equal('in');
    expect(pacer.end).to.equal(30_000 + 4 * 19_000);
    expect(pacer.at(pacer.end - 1)?.round).to.equal(3);
    expect(pacer.at(pacer.end)).to.equal(undefined);
  });

  it('keeps its place in the breath when the pace changes', () => {
    const before = new Pacer(PATTERNS.even, 0);
    const after = before.changed(paced(PATTERNS.even, 2), 6000);
    expect(before.at(6000)).to.deep.include({phase: 'out', share: 0.5, round: 0});
    expect(after.at(6000)).to.deep.include({phase: 'out', share: 0.5, round: 0});
    expect(after.at(6000)?.left).to.equal(2500);
  });

  it('does not begin again when the pace changes after the last round', () => {
    const before = new Pacer(PATTERNS['478'], 0);
    const after = before.changed(paced(PATTERNS['478'], 1), before.end + 5000);
    expect(after.at(before.end + 5000)).to.equal(undefined);
    expect(after.at(before.end + 60_000)).to.equal(undefined);
  });

  it('goes on with the next part when the hold it is in is left out', () => {
    const box = new Pacer(PATTERNS.box, 0);
    expect(box.changed(withoutHolds(PATTERNS.box), 5000).at(5000)?.phase).to.equal('out');
  });
});

describe('patterns', () => {
  it('have the lengths they are known by', () => {
    const cycles = Object.entries(PATTERNS).map(([id, pattern]) => [id, cycleOf(pattern) / 1000]);
    expect(Object.fromEntries(cycles)).to.deep.equal({
      even: 8,
      longer: 10,
      coherent: 11,
      box: 16,
      '478': 19,
    });
  });

  it('hold no more than four rounds of 4-7-8, and holds can be left out', () => {
    expect(PATTERNS['478'].rounds).to.equal(4);
    expect(hasHolds(withoutHolds(PATTERNS['478']))).to.equal(false);
    expect(withoutHolds(PATTERNS['478']).rounds).to.equal(4);
  });

  it('hold as long as that for four rounds at most, whoever wrote them', () => {
    expect(withFewLongHolds({in: 4, hold: 7, out: 8}).rounds).to.equal(4);
    expect(withFewLongHolds({in: 4, hold: 7, out: 8, rounds: 12}).rounds).to.equal(4);
    expect(withFewLongHolds({in: 4, hold: 7, out: 8, rounds: 2}).rounds).to.equal(2);
    expect(withFewLongHolds(PATTERNS.box)).to.equal(PATTERNS.box);
  });

  it('never become too quick or too slow to breathe, and get no parts they had not', () => {
    expect(paced(PATTERNS.even, -20)).to.deep.include({in: 1.5, hold: 0, out: 1.5, rest: 0});
    expect(paced(PATTERNS.box, 50).hold).to.equal(15);
  });
});
