import type {Resource} from '../../src/bundle.js';
import type {KnownItem} from './queries.js';

/** An engine under test: ids of the ten best for a query. */
export interface Engine {
  name: string;
  build(resources: readonly Resource[]): (query: string) => string[];
}

export interface Quality {
  mrr: number;
  recall: number;
  /** Share of the queries that fitted the time budget. */
  share: number;
  byKind: Map<string, {mrr: number; recall: number}>;
  misses: (KnownItem & {rank: number; first: string | undefined})[];
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export const percentile = (values: number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

export function quality(
  find: (query: string) => string[],
  items: readonly KnownItem[],
  budgetMs = Infinity,
): Quality {
  const ranks = new Map<string, number[]>();
  const misses: Quality['misses'] = [];
  const end = performance.now() + budgetMs;
  let done = 0;
  // Every fourth class in turn, so that a short budget sees all of them.
  const stride = 37;
  for (let i = 0; i < items.length && performance.now() < end; i++) {
    const item = items[(i * stride) % items.length] as KnownItem;
    const found = find(item.query);
    const at = found.indexOf(item.id);
    const rank = at < 0 || at >= 10 ? 0 : 1 / (at + 1);
    ranks.set(item.kind, [...(ranks.get(item.kind) ?? []), rank]);
    if (rank < 1) misses.push({...item, rank: at, first: found[0]});
    done++;
  }
  const all = [...ranks.values()].flat();
  const score = (values: number[]) => ({
    mrr: mean(values),
    recall: mean(values.map((rank) => Number(rank > 0))),
  });
  return {
    ...score(all),
    share: done / items.length,
    byKind: new Map([...ranks].map(([kind, values]) => [kind, score(values)])),
    misses,
  };
}

/** Time this process has computed, in ms: what else the machine does meanwhile does not count. */
function computed(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of computing a keystroke, each query once, in the order they are typed. */
export function timing(
  find: (query: string) => string[],
  typed: readonly string[],
  budgetMs = Infinity,
): number[] {
  const times: number[] = [];
  const end = performance.now() + budgetMs;
  for (const query of typed) {
    const start = computed();
    find(query);
    times.push(computed() - start);
    if (performance.now() > end) break;
  }
  return times;
}

/** Heap and array buffers that stay after a full collection, in MB. */
export async function memory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    // Buffers are given back later than what held them.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const {heapUsed, external} = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
