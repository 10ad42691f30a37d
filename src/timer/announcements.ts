import type {Plan} from './plan.js';

/** How much a screen reader says: nothing, the end, minutes, the main moments, or every step. */
export const VERBOSITIES = ['none', 'end', 'minutes', 'main', 'all'] as const;
export type Verbosity = (typeof VERBOSITIES)[number];

export interface Announcement {
  at: number;
  start?: true;
  end?: true;
  minutesLeft?: 5 | 1;
  /** Index in the plan. */
  step?: number;
}

const MINUTE = 60_000;
/** What comes this close together is said in one go: of two, only the last may be spoken. */
const MERGE_MS = 15_000;
/** The main moments: no more than this in any 20 minutes. */
const BUDGET = 8;
const WINDOW_MS = 20 * MINUTE;

function fits(list: Announcement[], at: number): boolean {
  const times = [...list.map((each) => each.at), at].sort((a, b) => a - b);
  return times.every(
    (from) => times.filter((time) => time >= from && time <= from + WINDOW_MS).length <= BUDGET,
  );
}

/** All that will be said, if nobody presses anything. */
export function planAnnouncements(plan: Plan, verbosity: Verbosity): Announcement[] {
  const {length, warmUp, steps} = plan;
  if (verbosity === 'none') return [];
  const end: Announcement = {at: length, end: true};
  if (verbosity === 'end') return [end];
  const list: Announcement[] = [{at: 0, start: true}];
  for (const minutesLeft of [5, 1] as const) {
    const at = length - minutesLeft * MINUTE;
    if (at > warmUp + MINUTE / 2) list.push({at, minutesLeft});
  }
  list.push(end);
  if (verbosity === 'main' || verbosity === 'all') {
    const order = steps.map((_, index) => index);
    // The first and the last frame the rest; then what the author gave most weight.
    const worth = (i: number) =>
      i === 0 || i === steps.length - 1 ? Infinity : (steps[i]?.weight ?? 0);
    order.sort((a, b) => worth(b) - worth(a) || a - b);
    for (const step of order) {
      const {at} = steps[step]!;
      const near = list.find((each) => !each.end && Math.abs(each.at - at) <= MERGE_MS);
      if (near && near.step === undefined) near.step = step;
      else if (verbosity === 'all' || (!near && fits(list, at))) list.push({at, step});
    }
  }
  return list.sort((a, b) => a.at - b.at);
}
