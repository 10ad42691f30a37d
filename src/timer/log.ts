import {readStored, removeStored, writeStored} from '../storage-web.js';

/**
 * A list of sittings, kept in this browser once a person switches it on: when and how long, nothing
 * else. It counts nothing up, because a count becomes a duty.
 */
const KEY = 'care-widgets/meditation-log';

export interface LogEntry {
  /** ISO 8601. */
  at: string;
  minutes: number;
}

const isEntry = (value: unknown): value is LogEntry =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as LogEntry).minutes === 'number' &&
  !Number.isNaN(Date.parse((value as LogEntry).at));

/** Newest first; nothing at all while it is switched off. */
export function readLog(): LogEntry[] | undefined {
  const stored = readStored('local', KEY);
  return Array.isArray(stored) ? stored.filter(isEntry) : undefined;
}

export function switchLogOn(): boolean {
  return writeStored('local', KEY, readLog() ?? []);
}

/** Switching off deletes it all. */
export function deleteLog(): void {
  removeStored('local', KEY);
}

export function addToLog(minutes: number, at: Date): void {
  const log = readLog();
  if (log) writeStored('local', KEY, [{at: at.toISOString(), minutes}, ...log]);
}

export function deleteFromLog(entry: LogEntry): void {
  const log = readLog();
  if (log)
    writeStored(
      'local',
      KEY,
      log.filter(({at}) => at !== entry.at),
    );
}
