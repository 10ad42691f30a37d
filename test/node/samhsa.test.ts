import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {convertDirectory, parseCsv} from '../../scripts/samhsa/convert.js';
import {parseBundle} from '../../src/bundle.js';

/** Two rows as SAMHSA writes them; the numbers are not real ones. */
const HEADER =
  'name1,name2,street1,street2,city,state,zip,phone,intake1,intake2,intake1a,intake2a,service_code_info';
const CSV = [
  HEADER,
  '"Cedar Creek, Inc.",Day Treatment,1 Main Street,,Duluth,MN,55802,218-555-0100,218-555-0101 x7,,,,MH * OP * MD SF SS * VET * ADLT * SP',
  'Cedar Creek,,2 "Old" Road,,Duluth,MN,55802,218-555-0100,,,,,',
  'Cedar Creek,,3 Road,,Duluth,MN,55802,218-555-0100,,,,,',
].join('\r\n');

const json = convertDirectory(CSV);
const [first, second, third] = json.resources;

describe('the SAMHSA import', () => {
  it('makes a bundle of which nothing is left out', () => {
    const {bundle, warnings} = parseBundle(json);
    assert.deepEqual([bundle.resources.length, warnings], [3, []]);
  });

  it('reads quoted cells', () => {
    assert.equal(parseCsv('a,b\n"x, ""y""",z')[0]?.a, 'x, "y"');
  });

  it('makes topics, audiences, languages and cost of the service codes', () => {
    assert.ok(first?.topics.includes('veterans'));
    assert.ok(first?.audiences?.includes('adults'));
    assert.deepEqual(first?.languages, ['en', 'es']);
    assert.equal(first?.cost?.note, 'Medicaid, cash, sliding fee scale');
  });

  it('does not call free what says nothing of cost', () => {
    assert.equal(second?.cost, undefined);
  });

  it('puts extensions beside the number, not into it', () => {
    const intake = first?.channels[1];
    assert.deepEqual(
      [intake?.number, intake?.dial, intake?.note],
      ['218-555-0101', '+12185550101', 'Extension 7'],
    );
  });

  it('gives every facility an id of its own', () => {
    assert.notEqual(second?.id, third?.id);
  });

  it('says that it is a snapshot of 2022, out of date', () => {
    assert.equal(json.generatedAt.slice(0, 4), '2022');
    assert.ok(Date.parse(json.expiresAt) < Date.parse('2024-01-01'));
  });
});
