import {expect} from '@open-wc/testing';
import {parseBundle} from '../../../src/bundle.js';
import {readWorksheets} from '../../../src/worksheet/content.js';

const load = async (locale: string): Promise<Record<string, unknown>> =>
  (await fetch(`/data/${locale}.json`)).json();

const spoiled = (worksheet: Record<string, unknown>): unknown[] => [
  ...Object.keys(worksheet).flatMap((key) =>
    [undefined, null, 7, '', {}, [], ['x'], [{id: 'x'}]].map((bad) => ({...worksheet, [key]: bad})),
  ),
  null,
  7,
  worksheet,
  {...worksheet, id: '__proto__'},
  {...worksheet, title: 'x'.repeat(400)},
  {...worksheet, title: 'a\u202eb'},
];

describe('the worksheet’s own reader', () => {
  for (const locale of ['en', 'es']) {
    it(`reads what the format’s parser reads (${locale})`, async () => {
      const json = await load(locale);
      const {bundle} = readWorksheets(json);
      const {bundle: whole} = parseBundle(json);
      expect(bundle.worksheets).to.deep.equal(whole.worksheets);
      expect(bundle.locale).to.equal(whole.locale);
    });
  }

  it('keeps and leaves out the same records', async () => {
    const json = await load('en');
    const [first] = json.worksheets as Record<string, unknown>[];
    const slim = {...json, resources: [], articles: [], topics: [], meditations: []};
    for (const bad of spoiled(first!)) {
      const input = {...slim, worksheets: [bad]};
      const {worksheets} = parseBundle(input).bundle;
      const mine = readWorksheets(input).bundle.worksheets;
      // As JSON: an optional field that is missing and one that is undefined are the same.
      expect(JSON.stringify(mine), JSON.stringify(bad)?.slice(0, 120)).to.equal(
        JSON.stringify(worksheets),
      );
    }
  });

  it('refuses another version', () => {
    expect(() => readWorksheets({version: 2})).to.throw('version');
    expect(() => readWorksheets(null)).to.throw('version');
  });
});
