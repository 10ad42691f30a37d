import {expect} from '@open-wc/testing';
import {LoadError, loadJson} from '../../src/loader.js';
import {keep} from '../support/host-page.js';

let count = 0;
const FILE = '/fault/file?path=/test/support/fixture.json';
/** An address that nobody has asked for yet, and what was asked of it. */
const fresh = (query = '') => `${FILE}&key=loader-${(count += 1)}-${Date.now()}&${query}`;
const requestsOf = async (url: string) => {
  const key = new URL(url, location.href).searchParams.get('key');
  return (await (await fetch(`/fault/log?key=${key}`)).json()) as unknown[];
};
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('should not arrive'),
    (error: unknown) => error as Error,
  );

describe('loadJson', () => {
  it('asks once for a file, however many want it', async () => {
    const url = fresh();
    const [first, second] = await Promise.all([
      loadJson(url),
      loadJson(new URL(url, location.href).href),
    ]);
    expect(first).to.equal(second);
    expect(await loadJson(url)).to.equal(first);
    expect(await requestsOf(url)).to.have.length(1);
  });

  it('forgets a failure, so that the next one tries again', async () => {
    const url = fresh('status=500');
    expect(await failure(loadJson(url))).to.be.an.instanceOf(LoadError);
    await failure(loadJson(url));
    expect(await requestsOf(url)).to.have.length(2);
  });

  it('says which file and why', async () => {
    const cases = {
      'status=404': 'the server answered 404',
      'body=truncate': 'is not JSON',
      'body=html': 'is not JSON',
      'body=empty': 'is not JSON',
      'reset=1': 'could not be fetched',
    };
    for (const [query, reason] of Object.entries(cases)) {
      const {name, message} = await failure(loadJson(fresh(query)));
      expect(name).to.equal('LoadError');
      expect(message).to.contain(reason).and.contain(FILE);
    }
    expect((await failure(loadJson('http://['))).message).to.contain('is not an address');
  });

  it('reads a file with a byte order mark and any type', async () => {
    const file = await loadJson(fresh());
    expect(await loadJson(fresh('body=bom'))).to.deep.equal(file);
    expect(await loadJson(fresh('type=text/html'))).to.deep.equal(file);
  });

  for (const query of ['hang=1', 'hang=body']) {
    it(`gives up after four seconds: ${query}`, async () => {
      const start = performance.now();
      const {message} = await failure(loadJson(fresh(query)));
      expect(message).to.contain('4000 ms');
      expect(performance.now() - start).to.be.within(3900, 6000);
    });
  }

  it('reads no more than 16 MiB', async () => {
    const {message} = await failure(loadJson(await keep(`"${'x'.repeat(17 * 1024 * 1024)}"`)));
    expect(message).to.contain('larger than');
  });

  it('refuses a file with another hash', async () => {
    const integrity = `sha384-${'A'.repeat(64)}`;
    expect((await failure(loadJson(fresh(), {integrity}))).name).to.equal('LoadError');
  });

  it('takes a file with its hash', async () => {
    const bytes = await (await fetch(FILE)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
    const integrity = `sha384-${btoa(String.fromCharCode(...digest))}`;
    expect(await loadJson(fresh(), {integrity})).to.deep.equal(await loadJson(fresh()));
  });

  it('applies overlays, relative to their own address, and no circle of them', async () => {
    const base = await keep({version: 1, topics: [{id: 'a', label: 'A'}]});
    const small = await keep({extends: base, add: {topics: [{id: 'b', label: 'B'}]}});
    const smaller = await keep({extends: small, remove: {topics: ['a']}});
    const {topics} = (await loadJson(smaller)) as {topics: {id: string}[]};
    expect(topics.map(({id}) => id)).to.deep.equal(['b']);

    let deep = base;
    for (let i = 0; i < 6; i++) deep = await keep({extends: deep});
    expect((await failure(loadJson(deep))).message).to.contain('extends more than');
  });
});
