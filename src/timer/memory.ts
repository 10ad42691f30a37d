import {readStored, removeStored, writeStored} from '../storage-web.js';
import {makePlan} from './plan.js';
import {fromStored} from './settings.js';
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

/** Which timer it is, of all on this page and on the others of the tab; part of the key. */
export function placeOf(timer: Element, meditation = ''): string {
  const index = [...document.querySelectorAll(timer.localName)].indexOf(timer);
  return `${KEY} ${location.pathname} ${meditation} ${index}`;
}

export function saveSitting(place: string, sitting: SavedSitting, now = Date.now()): boolean {
  return writeStored('session', place, {version: VERSION, savedAt: now, ...sitting});
}

export function forgetSitting(place: string): void {
  removeStored('session', place);
}

/** Without a reload there is nothing to take up again, and no reason to look. */
export function sittingBeforeReload(place: string): SavedSitting | undefined {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward'
    ? savedSitting(place)
    : undefined;
}

export function savedSitting(place: string, now = Date.now()): SavedSitting | undefined {
  const stored = readStored('session', place) as
    (Partial<SavedSitting> & {version?: unknown; savedAt?: number}) | undefined;
  if (stored?.version !== VERSION || typeof stored.elapsed !== 'number') return undefined;
  if (now - (stored.savedAt ?? 0) > OLD_MS) return undefined;
  const {elapsed, meditation} = stored;
  const settings = fromStored(stored.settings ?? {});
  const fits = elapsed >= 0 && elapsed < makePlan(settings).length;
  return fits ? {elapsed, meditation, settings} : undefined;
}
