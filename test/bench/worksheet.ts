import type {Engine} from './worksheet/browsers.js';
import {crowd} from './worksheet/crowd.js';
import {exit} from './worksheet/exit.js';
import {failures} from './worksheet/failures.js';
import {kill} from './worksheet/kill.js';
import {paper} from './worksheet/paper.js';
import {traces} from './worksheet/traces.js';

/**
 * npm run bench:worksheet                 everything
 * npm run bench:worksheet -- kill         one part: kill, failures, traces, exit, paper, crowd
 * ENGINES=chromium TIERS=open SAMPLES=5   narrower
 * DIST=<folder>                           another build than dist/
 */
const engines = (process.env.ENGINES ?? 'chromium,firefox').split(',') as Engine[];
const tiers = (process.env.TIERS ?? 'open,locked').split(',') as ('open' | 'locked')[];
const samples = Number(process.env.SAMPLES ?? 20);

const parts: Record<string, () => Promise<void>> = {
  async kill() {
    for (const engine of engines) {
      for (const tier of tiers) {
        console.log(await kill(engine, tier, samples, Math.random));
      }
    }
  },
  async failures() {
    for (const engine of engines) console.table(await failures(engine));
  },
  /** `open` is the control: where it has no hits, the search finds nothing and proves nothing. */
  async traces() {
    for (const engine of engines) {
      for (const tier of ['none', 'locked', 'open'] as const) {
        console.log(await traces(engine, tier, Math.random));
      }
    }
  },
  async exit() {
    for (const engine of engines) {
      for (const tier of ['none', 'open'] as const) console.log(await exit(engine, tier));
    }
  },
  async paper() {
    console.table(await paper());
  },
  async crowd() {
    for (const engine of engines) console.log(await crowd(engine));
  },
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  await run();
}
