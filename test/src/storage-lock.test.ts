import {expect} from '@open-wc/testing';
import {Lock, isSealed} from '../../src/storage-lock.js';
import type {Sealed} from '../../src/storage-lock.js';
import {until} from '../support/worksheet.js';

const WORDS = {people: [{name: 'Sam', phone: '555 010 0199'}], note: '😀'.repeat(20)};

/** Cheap to make: how often a passphrase is hashed is not what is tested. */
const lockOf = (passphrase = 'four quiet green hills', salt?: Uint8Array<ArrayBuffer>) =>
  Lock.create(passphrase, salt, 1000);

/** What is locked in the same task, once the lock is ready for it. */
async function sealedNow(lock: Lock, value: unknown = WORDS): Promise<Sealed> {
  let sealed: Sealed | undefined;
  await until(() => (sealed = lock.sealNow(value)), 'a pad');
  return sealed!;
}

/** The same with one bit turned over: of the words, or of the tag after them. */
function changed({data, ...sealed}: Sealed, at: number): Sealed {
  const bytes = new Uint8Array(data.slice(0));
  bytes.set([bytes.at(at)! ^ 1], at < 0 ? bytes.length + at : at);
  return {...sealed, data: bytes.buffer};
}

describe('Lock', () => {
  const ways = {
    seal: (lock: Lock) => lock.seal(WORDS),
    sealNow: (lock: Lock) => sealedNow(lock),
  };
  for (const [name, sealedBy] of Object.entries(ways)) {
    describe(name, () => {
      it('gives the words back, also to another lock of the same passphrase', async () => {
        const lock = await lockOf();
        const sealed = await sealedBy(lock);
        expect(isSealed(sealed)).to.equal(true);
        expect(await lock.unseal(sealed)).to.deep.equal(WORDS);
        expect(await (await lockOf(undefined, sealed.salt)).unseal(sealed)).to.deep.equal(WORDS);
      });

      it('gives nothing for another passphrase', async () => {
        const sealed = await sealedBy(await lockOf());
        expect(await (await lockOf('another one', sealed.salt)).unseal(sealed)).to.equal(undefined);
      });

      it('gives nothing when somebody changed it', async () => {
        const lock = await lockOf();
        for (const at of [0, 20, -16, -1]) {
          const sealed = changed(await sealedBy(lock), at);
          expect(await lock.unseal(sealed), String(at)).to.equal(undefined);
        }
      });

      it('has none of the words in it, and never the same IV', async () => {
        const lock = await lockOf();
        const some: Sealed[] = [];
        for (let i = 0; i < 20; i++) some.push(await sealedBy(lock));
        expect(new Set(some.map(({iv}) => iv.join())).size).to.equal(20);
        for (const {data} of some) {
          expect(new TextDecoder('latin1').decode(data)).not.to.contain('Sam');
        }
      });
    });
  }

  it('locks at once what the browser opens: any length, under many keys', async () => {
    for (let round = 0; round < 8; round++) {
      const lock = await lockOf(`passphrase ${round}`);
      for (const length of [0, 13, 14, 15, 16, 29, 30, 31, 1000, 4000].map((it) => it + round)) {
        const words = 'ñ'.repeat(length);
        const sealed = await sealedNow(lock, words);
        expect(await lock.unseal(sealed), String(length)).to.equal(words);
      }
    }
  });

  it('is ready for the first words, and for longer ones after it had time', async () => {
    const lock = await lockOf();
    expect(lock.sealNow('first')).not.to.equal(undefined);
    expect(lock.sealNow('x'.repeat(100_000))).to.equal(undefined);
    const sealed = await sealedNow(lock, 'x'.repeat(100_001));
    expect(await lock.unseal(sealed)).to.have.length(100_001);
  });

  it('takes no number of rounds that would keep the page busy', async () => {
    const sealed = await (await lockOf()).seal(WORDS);
    for (const iterations of [0, -1, 1.5, 2 ** 40]) {
      expect(isSealed({...sealed, iterations}), String(iterations)).to.equal(false);
    }
  });
});
