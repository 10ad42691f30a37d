import type {Result} from './report.js';
import {run} from './packed.js';

interface Measured {
  name: string;
  size: number;
  sizeLimit: number;
  passed: boolean;
}

/**
 * What docs/architecture.md asks of each file, in brotli bytes. Some files are over it; .size-limit.json
 * then holds what they have reached, so that nothing grows unseen (docs/decisions.md, "Sizes").
 */
const GOALS: Record<string, number> = {
  'dist/crisis-banner.js': 9_000,
  'dist/article-card.js': 16_000,
  'dist/meditation-timer.js': 22_000,
  'dist/support-network-worksheet.js': 28_000,
  'dist/resource-finder.js': 30_000,
  'dist/care-widgets.js': 56_000,
};

/** Brotli bytes of each script against its limit in .size-limit.json (kB = 1000 bytes). */
export async function sizes(): Promise<Result[]> {
  const {stdout} = await run(process.execPath, ['node_modules/size-limit/bin.js', '--json']).catch(
    (error: {stdout: string}) => error, // over the limit: exit code 1, same JSON
  );
  return (JSON.parse(stdout) as Measured[]).map(({name, size, sizeLimit, passed}) => {
    const goal = GOALS[name] ?? sizeLimit;
    const over = size > goal ? `; goal ${goal}, over it` : '';
    return {
      what: `${name}, brotli bytes`,
      found: size,
      wanted: `≤ ${sizeLimit}${over}`,
      ok: passed,
    };
  });
}
