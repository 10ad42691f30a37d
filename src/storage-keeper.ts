import type {Lock} from './storage-lock.js';
import type {Slots} from './storage-slots.js';

/** What a person can choose; `none` is memory alone. */
export const TIERS = ['none', 'locked', 'open'] as const;
export type Tier = (typeof TIERS)[number];

/** `unsaved` means: the newest words are on this page and nowhere else. */
export type KeepState = 'none' | 'kept' | 'unsaved';

interface Revised {
  revision: number;
}

/** A keystroke that is not on the disk after this long is said to be unsaved. */
const LATE_MS = 800;
const RETRY_MS = 1000;
/** More than one, so that a slow write does not hold up the next keystroke; few, so that they do not pile up. */
const MAX_IN_FLIGHT = 8;

/**
 * Writes every version of something to disk as it is made, and says truthfully whether the newest
 * one is there. It cannot throw, and it resumes by itself when there is room again.
 */
export class Keeper<T extends Revised> {
  tier: Tier = 'none';
  state: KeepState = 'none';
  savedAt = 0;

  #lock?: Lock;
  #newest?: T;
  #strict = false;
  #started = -1;
  #savedRevision = -1;
  /** The newest that was handed to the slots. */
  #written = -1;
  #inFlight = 0;
  #late?: ReturnType<typeof setTimeout>;
  #again?: ReturnType<typeof setTimeout>;

  constructor(
    readonly slots: Slots,
    private readonly changed: () => void,
  ) {
    slots.lost = () => {
      this.#savedRevision = -1;
      if (this.tier !== 'none') this.#set('unsaved');
    };
  }

  /** Whether the newest words are not on the disk yet. */
  get isBehind(): boolean {
    return this.#newest?.revision !== this.#savedRevision;
  }

  /** Until `start`: a disk that does not answer is told of as soon as one that answers no. */
  expect(): void {
    this.#late ??= setTimeout(() => this.#check(), LATE_MS);
  }

  /** Keeps `value`, and everything after it, with a lock or openly. */
  start(value: T, lock?: Lock): void {
    this.tier = lock ? 'locked' : 'open';
    this.#lock = lock;
    this.#started = this.#savedRevision = this.#written = -1;
    this.state = 'unsaved';
    this.save(value, true);
  }

  /** Goes on with what was read from the disk. */
  resume(value: T, savedAt: number, lock?: Lock): void {
    this.tier = lock ? 'locked' : 'open';
    this.#lock = lock;
    this.#newest = value;
    this.#started = this.#savedRevision = this.#written = value.revision;
    this.savedAt = savedAt;
    this.#set('kept');
  }

  /** In the input handler: the write has begun when this returns. */
  save(value: T, strict = false): void {
    this.#newest = value;
    if (this.tier === 'none') return;
    this.expect();
    void this.#write(strict);
  }

  /** The newest version once more, where it must survive a power cut too. Resolves to whether it is there. */
  flush(): Promise<boolean> | undefined {
    if (this.tier === 'none' || !this.#newest) return undefined;
    this.#started = -1;
    return this.#write(true, true);
  }

  /** Stops keeping; what is on the disk stays there. */
  stop(): void {
    clearTimeout(this.#late);
    clearTimeout(this.#again);
    this.#late = this.#again = undefined;
    this.#lock = this.#newest = undefined;
    this.tier = 'none';
    this.#set('none');
  }

  async clear(): Promise<boolean> {
    this.stop();
    // Nor what is still being sealed.
    this.#written = Infinity;
    return this.slots.clear();
  }

  #write(strict = false, last = false): Promise<boolean> | undefined {
    this.#strict ||= strict;
    const value = this.#newest;
    if (!value || value.revision === this.#started) return undefined;
    if (this.#inFlight >= MAX_IN_FLIGHT && !last) return undefined;
    this.#started = value.revision;
    this.#inFlight++;
    const isStrict = this.#strict;
    this.#strict = false;
    return this.#put(value, isStrict).then((done) => {
      this.#inFlight--;
      if (this.tier === 'none') return done;
      if (done) this.#saved(value);
      else this.#missed();
      return done;
    });
  }

  /** Nothing comes between the handler and the disk, not even a microtask. */
  #put(value: T, strict: boolean): Promise<boolean> {
    const lock = this.#lock;
    if (!lock) return this.#save(value, value, strict);
    const now = lock.sealNow(value);
    if (now) return this.#save(value, now, strict);
    // More at once than was got ready for: a file that was brought in.
    return lock.seal(value).then(
      (sealed) => this.#save(value, sealed, strict),
      () => false,
    );
  }

  /** Sealing takes its time, and what was sealed late must not replace what is newer. */
  #save({revision}: T, body: unknown, strict: boolean): Promise<boolean> {
    if (revision < this.#written) return Promise.resolve(true);
    this.#written = revision;
    const again = revision === this.#savedRevision;
    return this.slots.write({revision, savedAt: Date.now(), body}, strict, again);
  }

  #saved(value: T): void {
    this.#savedRevision = Math.max(this.#savedRevision, value.revision);
    this.savedAt = Date.now();
    // Progress: whatever is newer has its own time to get there.
    clearTimeout(this.#late);
    this.#late = undefined;
    if (!this.isBehind) this.#set('kept');
    else this.expect();
    void this.#write();
  }

  #missed(): void {
    this.#started = -1;
    this.#set('unsaved');
    this.#again ??= setTimeout(() => {
      this.#again = undefined;
      void this.#write(true);
    }, RETRY_MS);
  }

  #check(): void {
    this.#late = undefined;
    if (this.isBehind) this.#set('unsaved');
  }

  #set(state: KeepState): void {
    this.state = state;
    this.changed();
  }
}
