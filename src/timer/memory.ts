import {readStored, removeStored, writeStored} from '../storage-web.js';
import {DEFAULTS} from './settings.js';
import type {Settings} from './settings.js';

/**
 * A sitting that can be taken up again after a reload: written in this tab alone, only while one
 * runs that the person asked to be able to resume, and removed when it ends.
 */
const KEY = 'care-widgets/meditation-sitting';
const VERSION = 1;
/** Nobody comes back to a sitting of yesterday. */
const OLD_MS = 6 * 3_600_000;

export interface SavedSitting {
  /** Where it was, in ms. */
  elapsed: number;
  meditation?: string;
  settings: Settings;
}

export function saveSitting(sitting: SavedSitting, now = Date.now()): boolean {
  return writeStored('session', KEY, {version: VERSION, savedAt: now, ...sitting});
}

export function forgetSitting(): void {
  removeStored('session', KEY);
}

/** Without a reload there is nothing to take up again, and no reason to look. */
export function sittingBeforeReload(): SavedSitting | undefined {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward' ? savedSitting() : undefined;
}

export function savedSitting(now = Date.now()): SavedSitting | undefined {
  const stored = readStored('session', KEY) as
    (Partial<SavedSitting> & {version?: unknown; savedAt?: number}) | undefined;
  if (stored?.version !== VERSION || typeof stored.elapsed !== 'number') return undefined;
  if (now - (stored.savedAt ?? 0) > OLD_MS) return undefined;
  const {elapsed, meditation, settings} = stored;
  return {elapsed, meditation, settings: {...DEFAULTS, ...settings}};
}
