/**
 * Two places in IndexedDB that take turns, so that what was kept before the last write is still
 * there when that write was torn. Nothing in here throws: what does not work answers `false`.
 *
 * IndexedDB and not localStorage, which lost up to 40 s of typing when Chromium was killed.
 */
export interface Saved {
  /** The later copy has the higher one, whatever the clock says. */
  revision: number;
  /** When, for the person to read. */
  savedAt: number;
  body: unknown;
}

const STORE = 'slots';
const BLOCKED_MS = 2000;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as DOMException);
  });

export class Slots {
  /** Called when what was kept may be gone. */
  lost?: () => void;

  #database?: IDBDatabase;
  #opening?: Promise<boolean>;

  constructor(readonly name: string) {}

  /** Opens the database. Unless told to create it, it leaves none behind where there was none. */
  open(create: boolean): Promise<boolean> {
    if (this.#database) return Promise.resolve(true);
    this.#opening ??= this.#open(create)
      .catch(() => false)
      .finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #open(create: boolean): Promise<boolean> {
    const known = await indexedDB.databases?.();
    if (!create && known && !known.some(({name}) => name === this.name)) return false;
    const request = indexedDB.open(this.name, 1);
    request.onupgradeneeded = () => {
      if (create) request.result.createObjectStore(STORE);
      else request.transaction?.abort();
    };
    const database = await settled(request);
    // A full disk closes the database under us (Chromium); the next write opens it again. Or it is deleted.
    database.onclose = database.onversionchange = () => {
      this.close();
      this.lost?.();
    };
    this.#database = database;
    return true;
  }

  /**
   * Starts the write before it returns, when the database is open: `commit()` in the same task is
   * what saves the last keystroke of a browser that is killed in the next moment.
   */
  write(saved: Saved, strict: boolean, again = false): Promise<boolean> {
    if (!this.#database) {
      return this.open(true).then(
        (open) => open && !!this.#database && this.write(saved, strict, again),
      );
    }
    try {
      const durability = strict ? 'strict' : 'relaxed';
      const transaction = this.#database.transaction(STORE, 'readwrite', {durability});
      const store = transaction.objectStore(STORE);
      const slot = saved.revision % 2;
      const put = () => {
        store.put(saved, slot);
        transaction.commit();
      };
      if (!again) put();
      else {
        // What is there already is written once more for safety, and never over what another tab wrote since.
        const there = store.get(slot) as IDBRequest<Saved | undefined>;
        there.onsuccess = () => (there.result?.revision ?? 0) <= saved.revision && put();
      }
      return new Promise((resolve) => {
        transaction.oncomplete = () => resolve(true);
        transaction.onerror = (event) => event.preventDefault();
        transaction.onabort = () => {
          this.close();
          resolve(false);
        };
      });
    } catch {
      this.close();
      return Promise.resolve(false);
    }
  }

  /** What is kept, the latest first. */
  async read(): Promise<Saved[]> {
    try {
      if (!(await this.open(false)) || !this.#database) return [];
      const all = await settled(
        this.#database.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Saved[]>,
      );
      return all.sort((a, b) => b.revision - a.revision);
    } catch {
      this.close();
      return [];
    }
  }

  /** Deletes both; the browser may leave traces on the disk all the same. */
  async clear(): Promise<boolean> {
    this.close();
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.deleteDatabase(this.name);
    } catch {
      // Where nothing can be opened nothing is kept.
      return true;
    }
    return new Promise((resolve) => {
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(false);
      // By a tab that does not answer: it will be deleted when that one is closed.
      request.onblocked = () => setTimeout(() => resolve(false), BLOCKED_MS);
    });
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
  }
}
