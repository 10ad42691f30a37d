/**
 * `npm run bench:search [sizes] [engines]`: ours beside its peers, in one process and on the same
 * directories and queries. A slow engine answers as many queries as fit its time; the share is told.
 */
import {synthetic} from './directory.js';
import {engines} from './engines.js';
import {memory, percentile, quality, timing} from './measure.js';
import {keystrokes, knownItems} from './queries.js';

const [sizes = '1000,10000,50000', only = ''] = process.argv.slice(2);
const EACH = 40;
const KEYSTROKES = 200;
const SEED = Number(process.env.SEED ?? 0);
const BUDGET_MS = Number(process.env.BUDGET_MS ?? 20_000);
/** Peers that need minutes to build at this size are left out there. */
const LARGE = 20_000;

interface Line {
  engine: string;
  build: number;
  megabytes: number;
  p50: number;
  p95: number;
  mrr: number;
  recall: number;
  share: number;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

for (const size of sizes.split(',').map(Number)) {
  const resources = synthetic(size, size + SEED);
  // Reads every text once: texts are put together when they are first read, and that is no engine's merit.
  JSON.stringify(resources);
  const items = knownItems(resources, EACH, size + SEED + 1);
  const typed = keystrokes(items, KEYSTROKES, size + SEED + 2);
  const lines: Line[] = [];
  let kinds: Map<string, {mrr: number; recall: number}> | undefined;
  for (const engine of engines) {
    if (only && !engine.name.toLowerCase().includes(only.toLowerCase())) continue;
    if (size > LARGE && !/care-widgets|Fuse/.test(engine.name)) continue;
    const before = await memory();
    const start = performance.now();
    const find = engine.build(resources);
    const build = performance.now() - start;
    const megabytes = (await memory()) - before;
    timing(find, typed.slice(0, 60), BUDGET_MS / 10);
    const times = timing(find, typed, BUDGET_MS);
    const {mrr, recall, share, byKind} = quality(find, items, BUDGET_MS);
    kinds ??= byKind;
    lines.push({
      engine: engine.name,
      build: round(build, 0),
      megabytes: round(megabytes, 2),
      p50: round(percentile(times, 0.5), 2),
      p95: round(percentile(times, 0.95), 2),
      mrr: Math.floor(mrr * 1e4) / 1e4,
      recall: Math.floor(recall * 1e4) / 1e4,
      share: round(share, 2),
    });
  }
  console.log(`\n${size} services, ${items.length} known-item queries, ${typed.length} keystrokes`);
  console.table(lines);
  if (kinds) console.table(Object.fromEntries(kinds));
}
