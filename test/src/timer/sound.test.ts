import {expect} from '@open-wc/testing';
import {Ambience} from '../../../src/timer/ambience.js';
import {bellSound} from '../../../src/timer/bell-sound.js';
import {Pacer, PATTERNS} from '../../../src/timer/breath.js';
import {systemClocks} from '../../../src/timer/clocks.js';
import {SAMPLE_RATE, Sound} from '../../../src/timer/sound.js';
import {BreathTones} from '../../../src/timer/tones.js';

const dbfs = (level: number) => 20 * Math.log10(level);
const peakOf = (samples: Float32Array) =>
  samples.reduce((most, it) => Math.max(most, Math.abs(it)), 0);

/** A sound whose context renders faster than time passes. */
async function rendered(
  seconds: number,
  at: number,
  then: (sound: Sound) => void,
  act: (sound: Sound) => void,
) {
  const context = new OfflineAudioContext(1, seconds * SAMPLE_RATE, SAMPLE_RATE);
  const sound = new Sound(systemClocks, undefined, () => context as unknown as AudioContext);
  sound.bell = await bellSound();
  sound.volumes = {start: 1, interval: 1, end: 1};
  sound.open();
  act(sound);
  void context.suspend(at).then(() => {
    then(sound);
    return context.resume();
  });
  return (await context.startRendering()).getChannelData(0);
}

describe('the bell', () => {
  it('begins softly, stays under −4 dBFS and ends in silence', async () => {
    const samples = (await bellSound()).getChannelData(0);
    const peak = peakOf(samples);
    expect(dbfs(peak)).to.be.at.most(-4).and.at.least(-12);
    expect(peakOf(samples.subarray(0, 0.004 * SAMPLE_RATE)), 'the first 4 ms').to.be.below(
      peak / 2,
    );
    const loudest = samples.findIndex((sample) => Math.abs(sample) === peak);
    expect(loudest / SAMPLE_RATE).to.be.at.least(0.01);
    expect(dbfs(peakOf(samples.subarray(-SAMPLE_RATE / 10)))).to.be.below(-60);
  });

  it('is the same bell for everyone on the page', async () => {
    expect(await bellSound()).to.equal(await bellSound());
  });
});

describe('Stop', () => {
  before(function () {
    // Firefox and WebKit cannot halt an offline rendering.
    if (!('suspend' in OfflineAudioContext.prototype)) this.skip();
  });

  it('is below −60 dBFS within 500 ms at 200 random times, and nothing begins later', async function () {
    this.timeout(60_000);
    for (let i = 0; i < 200; i += 1) {
      const at = 0.2 + Math.random() * 3;
      const samples = await rendered(
        5,
        at,
        (sound) => sound.fade(),
        (sound) => {
          const bell = {kind: 'end', at: 0} as const;
          sound.strike({...bell, strikes: 3}, 0.1);
          sound.strike({...bell, strikes: 1}, at + 0.05 + Math.random());
        },
      );
      const before = samples.subarray(0, Math.floor(at * SAMPLE_RATE));
      const after = samples.subarray(Math.ceil((at + 0.3) * SAMPLE_RATE));
      expect(peakOf(before)).to.be.above(0.05);
      expect(dbfs(peakOf(after) || 1e-9), `stopped at ${at}`).to.be.below(-60);
    }
  });

  it('makes no click', async () => {
    const at = 1;
    const samples = await rendered(
      2,
      at,
      (sound) => sound.fade(),
      (sound) => void sound.strike({kind: 'start', at: 0, strikes: 1}, 0),
    );
    const steps = (from: number, to: number) =>
      peakOf(
        samples
          .subarray(from * SAMPLE_RATE, to * SAMPLE_RATE)
          .map((it, i, all) => it - (all[i - 1] ?? it)),
      );
    expect(steps(at - 0.01, at + 0.3)).to.be.at.most(steps(at - 0.2, at - 0.02) * 1.2);
  });
});

describe('the background', () => {
  const canSuspend = 'suspend' in OfflineAudioContext.prototype;

  it('comes up slowly and is quiet', async function () {
    if (!canSuspend) this.skip();
    const samples = await rendered(
      6,
      0.01,
      () => {},
      (sound) => {
        Object.defineProperty(sound, 'flowing', {value: true});
        new Ambience(sound, 'air', 0.3).keep();
      },
    );
    expect(peakOf(samples.subarray(0, SAMPLE_RATE / 10))).to.be.below(0.01);
    expect(dbfs(peakOf(samples.subarray(3 * SAMPLE_RATE)))).to.be.within(-45, -10);
  });
});

describe('breath tones', () => {
  it('rise where one breathes in, fall where one breathes out, and are silent in between', () => {
    let samples = new Float32Array();
    const sound = {
      flowing: true,
      generation: 0,
      soonest: 0,
      audioTimeAt: (time: number) => time / 1000,
      play: (buffer: AudioBuffer) => {
        samples = buffer.getChannelData(0);
        return {stop: () => {}};
      },
    };
    new BreathTones(sound as unknown as Sound).keep(new Pacer(PATTERNS.box, 0), 0, (at) => at);
    const during = (from: number, to: number) =>
      samples.subarray(from * SAMPLE_RATE, to * SAMPLE_RATE);
    const pitch = (part: Float32Array) =>
      part.filter((it, i) => i > 0 && it > 0 && part[i - 1]! <= 0).length /
      (part.length / SAMPLE_RATE);
    expect(samples.length / SAMPLE_RATE).to.equal(16);
    for (const from of [4, 12]) expect(peakOf(during(from, from + 4)), `${from} s`).to.equal(0);
    for (const from of [0, 8]) expect(peakOf(during(from, from + 3))).to.be.above(0.9);
    expect(pitch(during(2, 2.5))).to.be.above(pitch(during(0.5, 1)) + 20);
    expect(pitch(during(10, 10.5))).to.be.below(pitch(during(8.5, 9)) - 20);
  });

  it('begin with the breath, and are put right when the audio clock goes its own way', () => {
    const plays: {at: number; offset: number; stopped: boolean}[] = [];
    let shift = 0;
    const sound = {
      flowing: true,
      generation: 0,
      soonest: 100,
      audioTimeAt: (time: number) => time / 1000 + shift,
      play: (_: unknown, {at, offset}: {at: number; offset: number}) => {
        const play = {at, offset, stopped: false};
        plays.push(play);
        return {stop: () => (play.stopped = true)};
      },
    };
    const tones = new BreathTones(sound as unknown as Sound);
    const pacer = new Pacer(PATTERNS.even, 0);
    const dueTime = (at: number) => 96_000 + at;
    tones.keep(pacer, 4000, dueTime);
    // 100.02 on the audio clock is 4.02 s into the first breath.
    expect(plays[0]!.at - plays[0]!.offset).to.be.closeTo(96, 1e-9);
    tones.keep(pacer, 4000, dueTime);
    expect(plays).to.have.length(1);
    shift = 0.03;
    tones.keep(pacer, 4000, dueTime);
    expect(plays).to.have.length(2);
    expect(plays[0]!.stopped).to.equal(true);
    expect(plays[1]!.at - plays[1]!.offset).to.be.closeTo(96.03, 1e-9);
  });
});
