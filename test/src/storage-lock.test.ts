import {expect} from '@open-wc/testing';
import {Lock} from '../../src/storage-lock.js';
import type {Sealed} from '../../src/storage-lock.js';
import {until} from '../support/worksheet.js';

const WORDS = {people: [{name: 'Sam', phone: '555 010 0199'}], note: '😀'.repeat(20)};

/** Cheap to make: how often a passphrase is hashed is not what is tested. */
const lockOf = (passphrase = 'four quiet green hills', salt?: Uint8Array<ArrayBuffer>) =>
  Lock.create(passphrase, salt, 1000);

/** What is locked in the same task, once the lock is ready for it. */
async function hurried(lock: Lock): Promise<Sealed> {
  let sealed: Sealed | undefined;
  await until(() => (sealed = lock.sealNow(WORDS)), 'a pad');
  return sealed!;
}

/** The same with one bit of its words turned over. */
function changed({data, ...sealed}: Sealed): Sealed {
  const bytes = new Uint8Array(data.slice(0));
  bytes[20]! ^= 1;
  return {...sealed, data: bytes.buffer};
}

describe('Lock', () => {
  const ways = {
    seal: (lock: Lock) => lock.seal(WORDS),
    sealNow: (lock: Lock) => hurried(lock),
  };
  for (const [name, sealedBy] of Object.entries(ways)) {
    describe(name, () => {
      it('gives the words back, also to another lock of the same passphrase', async () => {
        const lock = await lockOf();
        const sealed = await sealedBy(lock);
        expect(await lock.unseal(sealed)).to.deep.equal(WORDS);
        expect(await (await lockOf(undefined, sealed.salt)).unseal(sealed)).to.deep.equal(WORDS);
      });

      it('gives nothing for another passphrase', async () => {
        const sealed = await sealedBy(await lockOf());
        expect(await (await lockOf('another one', sealed.salt)).unseal(sealed)).to.equal(undefined);
      });

      it('gives nothing when somebody changed it', async () => {
        const lock = await lockOf();
        expect(await lock.unseal(changed(await sealedBy(lock)))).to.equal(undefined);
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

  it('takes no copy by AES-GCM for a hurried one, not even with a tag', async () => {
    const lock = await lockOf();
    const {tag} = await hurried(lock);
    const {data, ...sealed} = await lock.seal(WORDS);
    const words = data.slice(0, data.byteLength - 16);
    expect(await lock.unseal({...sealed, data: words, tag})).to.equal(undefined);
  });

  it('takes no hurried copy without its tag', async () => {
    const lock = await lockOf();
    const sealed = await hurried(lock);
    expect(await lock.unseal({...sealed, tag: undefined})).to.equal(undefined);
    expect(await lock.unseal({...sealed, tag: new Uint8Array(16)})).to.equal(undefined);
  });
});
