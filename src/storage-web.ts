/** JSON in the browser's own storage. Never throws: it can be full, forbidden, or not there at all. */

export type StorageKind = 'local' | 'session';

function storageOf(kind: StorageKind): Storage {
  return kind === 'local' ? localStorage : sessionStorage;
}

export function readStored(kind: StorageKind, key: string): unknown {
  try {
    const text = storageOf(kind).getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns whether it was kept. */
export function writeStored(kind: StorageKind, key: string, value: unknown): boolean {
  try {
    storageOf(kind).setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removeStored(kind: StorageKind, key: string): void {
  try {
    storageOf(kind).removeItem(key);
  } catch {
    // Nothing could be kept there either.
  }
}
