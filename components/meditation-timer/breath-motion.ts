import {PHASES, cycleOf} from '../../src/timer/breath.js';
import type {BreathPhase, Pacer, Pattern} from '../../src/timer/breath.js';
import type {Session} from '../../src/timer/session.js';

const SMALL = 'scale(0.77)';
const LARGE = 'scale(1)';
/** Half a sine. */
const SINE = 'cubic-bezier(0.37, 0, 0.63, 1)';

/** Where each part begins and ends in the whole breath, 0–1. */
function spans(pattern: Pattern): Map<BreathPhase, [number, number]> {
  const cycle = cycleOf(pattern);
  let begin = 0;
  return new Map(
    PHASES.map((phase) => {
      const end = begin + ((pattern[phase] ?? 0) * 1000) / cycle;
      const span: [number, number] = [Math.min(1, begin), Math.min(1, end)];
      begin = end;
      return [phase, span];
    }),
  );
}

function shapeFrames(pattern: Pattern): Keyframe[] {
  const ends = spans(pattern);
  return [
    {offset: 0, transform: SMALL, easing: SINE},
    {offset: ends.get('in')![1], transform: LARGE, easing: 'linear'},
    {offset: ends.get('hold')![1], transform: LARGE, easing: SINE},
    {offset: ends.get('out')![1], transform: SMALL, easing: 'linear'},
    {offset: 1, transform: SMALL},
  ];
}

/** A word is there for its part of the breath, and then it is not. */
function wordFrames(pattern: Pattern, phase: BreathPhase): Keyframe[] {
  const [begin, end] = spans(pattern).get(phase)!;
  const frames = [
    {offset: 0, opacity: 0},
    {offset: begin, opacity: begin < end ? 1 : 0},
    {offset: end, opacity: 0},
    {offset: 1, opacity: 0},
  ];
  return frames.map((frame) => ({...frame, easing: 'step-end'}));
}

/**
 * Moves shape and words with the breath: animations pinned to the sitting's own timeline, so they
 * cannot drift, and drawn by the browser itself, so they agree even when scripts are held up.
 */
export class BreathMotion {
  #animations: Animation[] = [];
  #pinned?: [Element, Pacer, string, number];

  /** `place` holds `.shape` and one `[data-phase]` for each word. */
  follow(place: Element | null, pacer: Pacer | undefined, session: Session | undefined): void {
    if (!place || !pacer || !session || session.state === 'ended') return this.#end();
    const from = session.dueTime(pacer.from);
    const [pinnedPlace, pinnedPacer, state, pinnedFrom] = this.#pinned ?? [];
    const same = pinnedPlace === place && pinnedPacer === pacer && state === session.state;
    if (same && (state === 'paused' || Math.abs(from - pinnedFrom!) < 1)) return;
    this.#end();
    this.#pinned = [place, pacer, session.state, from];
    const {pattern} = pacer;
    const timing: KeyframeAnimationOptions = {
      duration: cycleOf(pattern),
      iterations: pattern.rounds ?? Infinity,
      fill: 'backwards',
    };
    const shape = place.querySelector('.shape')?.animate(shapeFrames(pattern), timing);
    const words = [...place.querySelectorAll<HTMLElement>('[data-phase]')].map((word) =>
      word.animate(wordFrames(pattern, word.dataset.phase as BreathPhase), timing),
    );
    this.#animations = [...(shape ? [shape] : []), ...words];
    for (const animation of this.#animations) {
      if (session.state === 'paused') {
        animation.pause();
        animation.currentTime = session.elapsed - pacer.from;
      } else {
        // The document's timeline and the monotonic clock have the same origin.
        animation.startTime = from;
      }
    }
  }

  #end(): void {
    this.#animations.forEach((animation) => animation.cancel());
    this.#animations = [];
    this.#pinned = undefined;
  }
}
