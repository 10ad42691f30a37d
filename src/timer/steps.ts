/** A step as authors write it. */
export interface Step {
  weight: number;
  text: string;
  caption?: string;
}

export interface PlannedStep extends Step {
  /** Its place in what the author wrote. */
  index: number;
  /** When it comes on screen, in ms. */
  at: number;
}

/** Slow reading: a bit over two words a second, and a breath before the next one. */
const MS_PER_WORD = 400;
const REST_MS = 3000;
/** Arriving and leaving take the same few minutes in a long sitting as in a short one. */
const MAX_EDGE_MS = 120_000;
/** A step of no weight is there for as long as it takes to read. */
const LIGHTEST = 0.001;

function readingTime({text}: Step): number {
  return text.split(/\s+/).length * MS_PER_WORD + REST_MS;
}

/** Leaves out the lightest steps, later ones first, until what is left can be read in the time. */
function fitting<T extends Step>(steps: readonly T[], length: number): T[] {
  const kept = [...steps];
  const needed = () => kept.reduce((sum, step) => sum + readingTime(step), 0);
  while (kept.length > 1 && needed() > length) {
    // The first says that everything is a choice, the last leads out: these two stay longest.
    const inner = kept.length > 2 ? kept.slice(1, -1) : kept.slice(0, 1);
    const lightest = inner.reduce((least, step) => (step.weight <= least.weight ? step : least));
    kept.splice(kept.indexOf(lightest), 1);
  }
  return kept;
}

/**
 * Shares `length` among steps: by weight, but no step is shorter than it takes to read, and the
 * first and the last are no longer than two minutes when there are others. The sum is `length`.
 */
function durations(steps: readonly Step[], length: number): number[] {
  const fixed = new Map<number, number>();
  const share = (index: number): number => {
    const rest = steps.flatMap((step, i) => (fixed.has(i) ? [] : [step.weight]));
    const weights = rest.reduce((sum, weight) => sum + weight, 0);
    const taken = [...fixed.values()].reduce((sum, time) => sum + time, 0);
    return fixed.get(index) ?? ((length - taken) * steps[index]!.weight) / weights;
  };
  const all = steps.map((_, index) => index);
  const isEdge = (index: number) => steps.length > 2 && (index === 0 || index === steps.length - 1);
  for (const index of all) {
    if (isEdge(index) && share(index) > MAX_EDGE_MS) fixed.set(index, MAX_EDGE_MS);
  }
  // Each one that is lengthened makes the others shorter, so look again until none is too short.
  for (let again = true; again;) {
    const short = all.find(
      (index) => !fixed.has(index) && share(index) < readingTime(steps[index]!),
    );
    again = short !== undefined && fixed.size < steps.length - 1;
    if (again) fixed.set(short!, readingTime(steps[short!]!));
  }
  return all.map(share);
}

export function scaleSteps(steps: readonly Step[], length: number): PlannedStep[] {
  const kept = fitting(
    steps.map((step, index) => ({...step, index, weight: Math.max(step.weight, LIGHTEST)})),
    length,
  );
  const times = durations(kept, length);
  let at = 0;
  return kept.map((step, i) => {
    const planned = {...step, at};
    at += times[i]!;
    return planned;
  });
}

/** The step on screen at a moment; before the first one, the first. */
export function stepIndexAt(steps: readonly PlannedStep[], at: number): number {
  return Math.max(
    0,
    steps.findLastIndex((step) => step.at <= at),
  );
}
