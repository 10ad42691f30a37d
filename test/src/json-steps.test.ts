import {expect} from '@open-wc/testing';
import {parseJsonInSteps} from '../../src/json-steps.js';

const records = Array.from({length: 4000}, (_, i) => ({
  id: `r${i}`,
  name: `"},{"id":"no ${i}`,
  list: [{id: 'inner'}, {id: 'inner'}],
  text: 'ñ — x'.repeat(20),
}));

/** As a response arrives. */
const inParts = (text: string) => text.match(/[^]{1,60000}/g) ?? [];
const same = async (text: string) =>
  expect(await parseJsonInSteps(inParts(text))).to.eql(JSON.parse(text));

describe('parseJsonInSteps', () => {
  it('gives what JSON.parse gives', async () => {
    await same(JSON.stringify({version: 1, resources: records, articles: [{id: 'a'}]}));
  });

  it('reads a file that is written with spaces', async () => {
    await same(JSON.stringify({resources: records.slice(0, 1500)}, null, 2));
  });

  it('is not misled by resources that are somewhere else', async () => {
    const other = {articles: [{resources: [{id: 'x'}]}], resources: records};
    await same(JSON.stringify(other));
    await same(`{"resources": [{"id": 1}], "resources": ${JSON.stringify(records)}}`);
  });

  it('reads small files, and files of another shape', async () => {
    await same('{"resources": []}');
    await same(JSON.stringify(records));
  });

  it('refuses what is not JSON', async () => {
    const text = JSON.stringify({resources: records}).slice(0, -100);
    const error = await parseJsonInSteps(inParts(text)).catch((it: unknown) => it);
    expect(error).to.be.instanceOf(SyntaxError);
  });
});
