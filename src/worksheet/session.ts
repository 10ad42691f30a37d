import {Keeper} from '../storage-keeper.js';
import type {KeepState, Tier} from '../storage-keeper.js';
import {Lock, isSealed} from '../storage-lock.js';
import {Slots} from '../storage-slots.js';
import type {Saved} from '../storage-slots.js';
import {Tabs} from '../tabs.js';
import {compare, merged} from './files.js';
import {History} from './history.js';
import type {StepKind} from './history.js';
import {isBlank, movePerson, newPerson, parseNetwork, removePerson, updatePerson} from './model.js';
import type {People, Person, PersonPatch, SupportNetwork} from './model.js';

/** A tab that has not given the sheet away by then is frozen, or was killed. */
const NO_ANSWER_MS = 500;

/**
 * One visit's worksheet: the people, what can be undone, and whether it is kept. Nothing touches
 * storage before the person asked for it, except to look whether something is kept already.
 */
export class WorksheetSession {
  people: People = [];
  readonly history = new History();
  readonly keeper: Keeper<SupportNetwork>;
  /** What is kept on this device and not on the page yet. */
  found?: 'open' | 'locked';
  /** Another tab has the sheet now; `closed`: it had it, and left. */
  readOnly: boolean | 'closed' = false;
  /** Another tab has the sheet, and the newest words from here did not get to the disk. */
  isBehind = false;
  /** What the person answered; undefined until they were asked. */
  answer?: Tier;

  #revision = 0;
  #saved: Saved[] = [];
  /** Counts decisions: one that took its time must not come after a later one. */
  #decision = 0;
  #lock?: Lock;
  #tabs: Tabs;
  /** Set while the answer of the tab that has the sheet is waited for. */
  #answered?: () => void;

  constructor(
    private readonly changed: () => void,
    name = 'support-network',
  ) {
    this.keeper = new Keeper<SupportNetwork>(new Slots(`care-widgets/${name}`), changed);
    this.#tabs = new Tabs(`care-widgets/${name}`, {
      taken: () => void this.#giveUp(),
      given: () => (this.#answered ? this.#answered() : void this.#reread()),
      closed: () => {
        if (this.readOnly) this.readOnly = 'closed';
        this.changed();
      },
      cleared: () => this.#letGo(),
    });
  }

  get isEmpty(): boolean {
    return this.people.every(isBlank);
  }

  get #network(): SupportNetwork {
    return {version: 1, revision: this.#revision, people: this.people};
  }

  get keepState(): KeepState {
    return this.isBehind ? 'unsaved' : this.keeper.state;
  }

  find(id: string): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  in(category: string): People {
    return this.people.filter((person) => person.category === category);
  }

  add(category: string): Person {
    const person = newPerson(category);
    this.#step('add', person.id, [...this.people, person]);
    return person;
  }

  edit(id: string, patch: PersonPatch): void {
    this.#set(updatePerson(this.people, id, patch));
  }

  remove(id: string): void {
    this.#step('remove', id, removePerson(this.people, id));
  }

  move(id: string, by: 1 | -1): void {
    const after = movePerson(this.people, id, by);
    if (after !== this.people) this.#step('move', id, after);
  }

  bringIn(file: People, take: ReadonlySet<string>): void {
    const merge = compare(this.people, file);
    this.#step('import', merge.added[0]?.id ?? '', merged(this.people, merge, take), take);
  }

  undo(): string | undefined {
    return this.#take(this.history.undo(this.people));
  }

  redo(): string | undefined {
    return this.#take(this.history.redo(this.people));
  }

  /** Looks whether something is kept here; the newest that can be read counts. */
  async look(): Promise<void> {
    this.#saved = await this.keeper.slots.read();
    if (this.keeper.tier !== 'none') return this.#comeBack();
    this.#find();
  }

  #find(): void {
    const locked = this.#saved.some(({body}) => isSealed(body));
    const open = this.#saved.some(({body}) => parseNetwork(body));
    this.found = locked ? 'locked' : open ? 'open' : undefined;
    this.changed();
  }

  /**
   * Puts what is kept on the page, below what was written before. False: that passphrase does not
   * open it, or nothing can be read. With `keep` false it is only brought here, and what is kept stays as it is.
   */
  async open(passphrase?: string, keep = true): Promise<boolean> {
    if (passphrase !== undefined) {
      const sealed = this.#saved.map(({body}) => body).find(isSealed);
      if (!sealed) return false;
      this.#lock = await Lock.create(passphrase, sealed.salt, sealed.iterations);
    }
    const opened = await this.#load(true, keep);
    if (opened) this.found = undefined;
    if (opened && keep) this.#tabs.take();
    else this.#lock = undefined;
    this.changed();
    return opened;
  }

  /**
   * Keeps the sheet from now on, in place of whatever was known to be kept. False: another tab has
   * kept one meanwhile, which is `found` now; or what was kept could not be deleted.
   */
  async keep(tier: Tier, passphrase = ''): Promise<boolean> {
    const decision = ++this.#decision;
    if (tier === 'none') {
      this.answer = tier;
      const isKept = this.keeper.tier !== 'none';
      this.keeper.stop();
      if (isKept) this.#tabs.clear();
      const cleared = !isKept || (await this.keeper.clear());
      this.#lock = undefined;
      this.#tabs.close();
      this.changed();
      return cleared;
    }
    const isKnown = this.found || this.keeper.tier !== 'none';
    if (!isKnown) this.keeper.expect();
    this.#saved = await this.keeper.slots.read();
    if (decision !== this.#decision) return true;
    if (!isKnown) {
      this.keeper.stop();
      this.#find();
      if (this.found) return false;
    }
    this.answer = tier;
    const lock = tier === 'locked' ? await Lock.create(passphrase) : undefined;
    if (decision !== this.#decision) return true;
    this.#lock = lock;
    const [newest] = this.#saved;
    this.#revision = Math.max(this.#revision, newest?.revision ?? 0) + 1;
    this.found = undefined;
    this.keeper.start(this.#network, this.#lock);
    // Twice, so that neither slot holds what was there before.
    this.#revision++;
    this.keeper.save(this.#network, true);
    this.#tabs.take();
    return true;
  }

  /** "Open here instead": the other tab lets go, and this one has its words. */
  async takeOver(): Promise<void> {
    const decision = ++this.#decision;
    const isAnswered = this.readOnly !== 'closed' && this.#answer();
    this.#tabs.take();
    await isAnswered;
    if (decision !== this.#decision) return;
    this.readOnly = false;
    if (await this.#load()) return;
    // The other tab kept it another way, or no longer.
    this.answer = undefined;
    this.isBehind = false;
    await this.look();
  }

  /** Until the tab that has the sheet has written its last words. */
  async #answer(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#answered = resolve;
      setTimeout(resolve, NO_ANSWER_MS);
    });
    this.#answered = undefined;
  }

  /** Out of the page, and maybe for good: another sheet may have what is kept now. */
  leave(): void {
    void this.keeper.flush();
    this.#tabs.close();
  }

  /** Deletes what was found and not opened. */
  async drop(): Promise<boolean> {
    const dropped = await this.keeper.clear();
    if (dropped) this.found = undefined;
    this.changed();
    return dropped;
  }

  /** Back in the page: whoever has the sheet now gives it back, with the words written meanwhile. */
  async #comeBack(): Promise<void> {
    this.#tabs.take();
    const [newest] = this.#saved;
    if (newest && newest.revision > this.#revision) await this.#load();
  }

  /** Everything off this page and off this device, as far as a page can do that. */
  async clear(): Promise<boolean> {
    this.wipe();
    this.found = undefined;
    this.#tabs.clear();
    const cleared = await this.keeper.clear();
    this.changed();
    return cleared;
  }

  /** Everything out of memory, at once. What is kept stays kept. */
  wipe(): void {
    this.#decision++;
    this.keeper.stop();
    this.people = [];
    this.#saved = [];
    this.history.forget();
    this.#lock = undefined;
    this.answer = undefined;
    this.readOnly = this.isBehind = false;
    this.#tabs.close();
    this.changed();
  }

  async #load(withWritten = false, keep = true): Promise<boolean> {
    this.#saved = await this.keeper.slots.read();
    for (const {body, savedAt} of this.#saved) {
      // With a lock nothing counts that is not under it: somebody else could have put it there.
      const value = this.#lock ? isSealed(body) && (await this.#lock.unseal(body)) : body;
      const network = parseNetwork(value);
      if (!network) continue;
      const known = new Set(network.people.map(({id}) => id));
      // First, so that the field that is being written in stays where it is.
      const written =
        withWritten || this.isBehind ? this.people.filter(({id}) => !known.has(id)) : [];
      // Words that are nowhere else go before those of another tab.
      const here = this.isBehind ? this.people : [];
      const there = network.people.map((person) => here.find(({id}) => id === person.id) ?? person);
      const isMore = written.length > 0 || this.isBehind;
      this.people = [...written, ...there];
      this.#revision = network.revision;
      this.history.forget();
      if (!keep) return true;
      this.answer = this.#lock ? 'locked' : 'open';
      this.isBehind = false;
      if (isMore) {
        // What is on the page is kept from when it is there, not from when the older words were.
        this.#revision++;
        this.keeper.start(this.#network, this.#lock);
        this.changed();
      } else this.keeper.resume(network, savedAt, this.#lock);
      return true;
    }
    return false;
  }

  /** The other tab wrote after we read; that is newer as long as nothing was typed here. */
  async #reread(): Promise<void> {
    if (this.readOnly) return;
    const [newest] = await this.keeper.slots.read();
    if (newest && newest.revision > this.#revision && !this.history.next) await this.#load();
  }

  async #giveUp(): Promise<void> {
    if (this.keeper.tier === 'none' && !this.readOnly) return;
    // What is on the disk already would come after what the other tab writes.
    const written = this.keeper.isBehind ? this.keeper.flush() : undefined;
    this.keeper.stop();
    this.#decision++;
    this.readOnly = true;
    this.changed();
    if (written) {
      const done = await written;
      if (!this.readOnly) return;
      this.isBehind = !done;
      this.changed();
    }
    this.#tabs.give();
  }

  /** Another tab deleted what is kept. The words here stay on this page. */
  #letGo(): void {
    this.#decision++;
    this.readOnly = this.isBehind = false;
    this.found = this.answer = this.#lock = undefined;
    // Once more, for what was written here since.
    void this.keeper.clear();
    this.#tabs.close();
  }

  #take(result: ReturnType<History['undo']>): string | undefined {
    if (!result) return undefined;
    this.#set(result.people);
    return result.step.id;
  }

  #step(kind: StepKind, id: string, after: People, replaced?: ReadonlySet<string>): void {
    this.history.record({kind, id, before: this.people, after, replaced});
    this.#set(after);
  }

  /** The write begins before anything is rendered. */
  #set(people: People): void {
    this.people = people;
    this.#revision++;
    this.keeper.save(this.#network);
    this.changed();
  }
}
