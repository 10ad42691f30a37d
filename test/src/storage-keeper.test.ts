import {expect} from '@open-wc/testing';
import {Keeper} from '../../src/storage-keeper.js';
import {Lock, isSealed} from '../../src/storage-lock.js';
import {Slots} from '../../src/storage-slots.js';
import type {Saved} from '../../src/storage-slots.js';
import {until} from '../support/worksheet.js';

interface Value {
  revision: number;
  text: string;
}

/** Slots that answer when and how the test says. */
class FakeSlots extends Slots {
  written: Saved[] = [];
  waiting: ((done: boolean) => void)[] = [];

  override write(saved: Saved): Promise<boolean> {
    this.written.push(saved);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  async answer(done: boolean): Promise<void> {
    for (const resolve of this.waiting.splice(0)) resolve(done);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const value = (revision: number, text = ''): Value => ({revision, text});
const fake = () => {
  const slots = new FakeSlots('fake');
  return {slots, keeper: new Keeper<Value>(slots, () => {})};
};
let count = 0;
const name = () => `test-keeper-${(count += 1)}-${Math.random().toString(36).slice(2)}`;

describe('Keeper', () => {
  it('writes nothing before it is told to keep', () => {
    const {slots, keeper} = fake();
    keeper.save(value(1));
    void keeper.flush();
    expect(slots.written).to.deep.equal([]);
    expect(keeper.state).to.equal('none');
  });

  it('has begun the write when it returns', () => {
    const {slots, keeper} = fake();
    keeper.start(value(1));
    keeper.save(value(2, 'a'));
    expect(slots.written.map(({revision}) => revision)).to.deep.equal([1, 2]);
  });

  it('says "kept" when the newest is there, and not before', async () => {
    const {slots, keeper} = fake();
    keeper.start(value(1));
    expect(keeper.state).to.equal('unsaved');
    await slots.answer(true);
    expect(keeper.state).to.equal('kept');
  });

  it('while writes are slow the newest wins, and no more than eight are on their way', async () => {
    const {slots, keeper} = fake();
    keeper.start(value(1));
    for (let revision = 2; revision <= 20; revision++) keeper.save(value(revision));
    expect(slots.waiting.length).to.equal(8);
    await slots.answer(true);
    expect(slots.written.at(-1)!.revision).to.equal(20);
    await slots.answer(true);
    expect(keeper.state).to.equal('kept');
  });

  it('says "unsaved" within a second when a write does not come back', async () => {
    const {slots, keeper} = fake();
    keeper.start(value(1));
    await slots.answer(true);
    const start = performance.now();
    keeper.save(value(2));
    await until(() => keeper.state === 'unsaved', 'the state');
    expect(performance.now() - start).to.be.below(1000);
    await slots.answer(true);
    expect(keeper.state).to.equal('kept');
  });

  it('says "unsaved" at once when a write fails, and tries again by itself', async () => {
    const {slots, keeper} = fake();
    keeper.start(value(1));
    await slots.answer(false);
    expect(keeper.state).to.equal('unsaved');
    await until(() => slots.waiting.length > 0, 'another try');
    await slots.answer(true);
    expect(keeper.state).to.equal('kept');
  });

  it('stops where it is told to', async () => {
    const {slots, keeper} = fake();
    keeper.start(value(1));
    keeper.stop();
    await slots.answer(false);
    expect(keeper.state).to.equal('none');
    keeper.save(value(2));
    expect(slots.written.length).to.equal(1);
  });
});

describe('Keeper with a lock', () => {
  /** A lock that seals when the test says so, with nothing to write before. */
  const slowLock = () => {
    const waiting: (() => void)[] = [];
    const seal = () => new Promise((resolve) => waiting.push(() => resolve('sealed')));
    return {lock: {seal, sealNow: () => undefined} as unknown as Lock, waiting};
  };

  it('has begun the write when it returns, the first one too', async () => {
    const {slots, keeper} = fake();
    const lock = await Lock.create('a passphrase', undefined, 1000);
    keeper.start(value(1), lock);
    keeper.save(value(2, 'a'));
    keeper.save(value(3, 'ab'));
    expect(slots.written.map(({revision}) => revision)).to.deep.equal([1, 2, 3]);
    const {body} = slots.written.at(-1)!;
    expect(isSealed(body) && (await lock.unseal(body))).to.deep.equal(value(3, 'ab'));
  });

  it('does not replace what is newer by what was sealed late', async () => {
    const {slots, keeper} = fake();
    const {lock, waiting} = slowLock();
    keeper.start(value(1), lock);
    keeper.save(value(2));
    keeper.save(value(3));
    for (const seal of waiting.reverse()) seal();
    await until(() => slots.written.length, 'a write');
    await slots.answer(true);
    expect(slots.written.map(({revision}) => revision)).to.deep.equal([3]);
  });

  it('writes nothing after everything was cleared', async () => {
    const {slots, keeper} = fake();
    const {lock, waiting} = slowLock();
    keeper.start(value(1), lock);
    await keeper.clear();
    for (const seal of waiting) seal();
    await slots.answer(true);
    expect(slots.written).to.deep.equal([]);
  });
});

describe('Slots', () => {
  it('keep the last two, the latest first', async () => {
    const slots = new Slots(name());
    for (let revision = 1; revision <= 5; revision++) {
      expect(await slots.write({revision, savedAt: 0, body: `v${revision}`}, false)).to.equal(true);
    }
    expect((await slots.read()).map(({body}) => body)).to.deep.equal(['v5', 'v4']);
    expect(await slots.clear()).to.equal(true);
    expect(await slots.read()).to.deep.equal([]);
  });

  it('what is written once more never replaces what another tab wrote since', async () => {
    const its = name();
    const [older, newer] = [new Slots(its), new Slots(its)];
    await older.write({revision: 6, savedAt: 0, body: 'old'}, false);
    await newer.write({revision: 8, savedAt: 0, body: 'new'}, false);
    expect(await older.write({revision: 6, savedAt: 0, body: 'old'}, true, true)).to.equal(true);
    expect((await newer.read()).map(({body}) => body)).to.deep.equal(['new']);
    expect(await newer.write({revision: 8, savedAt: 1, body: 'new'}, true, true)).to.equal(true);
    expect((await newer.read())[0]!.savedAt).to.equal(1);
    older.close();
    await newer.clear();
  });

  it('where there is no storage nothing is left to be cleared', async () => {
    const slots = new Slots(name());
    const real = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', {value: undefined, configurable: true});
    try {
      expect(await slots.clear()).to.equal(true);
      expect(await slots.write({revision: 1, savedAt: 0, body: ''}, false)).to.equal(false);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', real);
    }
  });

  it('looking leaves no database behind', async () => {
    const its = name();
    await new Slots(its).read();
    expect((await indexedDB.databases()).map((it) => it.name)).not.to.include(its);
  });

  it('open again after the database was closed under them', async () => {
    const slots = new Slots(name());
    await slots.write({revision: 1, savedAt: 0, body: 'a'}, true);
    slots.close();
    expect(await slots.write({revision: 2, savedAt: 0, body: 'b'}, true)).to.equal(true);
    await slots.clear();
  });
});

describe('Lock', () => {
  // The real number of rounds is timed by the bench; here it would only be slow.
  const salt = () => crypto.getRandomValues(new Uint8Array(16));
  const ROUNDS = 1000;

  it('gives back what was sealed, to the same passphrase on another keyboard too', async () => {
    const its = salt();
    const sealed = await (await Lock.create('pāss é phrase', its, ROUNDS)).seal({text: 'Sam 👩🏽‍🚒'});
    const again = await Lock.create('pāss e\u0301 phrase', its, ROUNDS);
    expect(isSealed(sealed)).to.equal(true);
    expect(await again.unseal(sealed)).to.deep.equal({text: 'Sam 👩🏽‍🚒'});
  });

  it('gives nothing to another passphrase, or for a changed byte', async () => {
    const its = salt();
    const lock = await Lock.create('one passphrase', its, ROUNDS);
    const sealed = await lock.seal('secret');
    const other = await Lock.create('another', its, ROUNDS);
    expect(await other.unseal(sealed)).to.equal(undefined);
    new Uint8Array(sealed.data)[0]! ^= 1;
    expect(await lock.unseal(sealed)).to.equal(undefined);
  });

  it('never uses the same numbers twice, and never lets the key out', async () => {
    const lock = await Lock.create('one passphrase', salt(), ROUNDS);
    const all = await Promise.all(Array.from({length: 50}, () => lock.seal('same')));
    expect(new Set(all.map(({iv}) => iv.join())).size).to.equal(50);
    const {key} = lock as unknown as {key: CryptoKey};
    expect(key.extractable).to.equal(false);
    expect(key.algorithm).to.deep.include({name: 'AES-GCM', length: 256});
  });

  it('takes 600 000 rounds unless told otherwise', async () => {
    expect((await (await Lock.create('x', salt())).seal('')).iterations).to.equal(600_000);
  });
});
