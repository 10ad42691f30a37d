import {expect} from '@open-wc/testing';
import english from '../../data/en.json' with {type: 'json'};
import {parseBundle} from '../../src/bundle.js';
import type {Resource} from '../../src/bundle.js';
import {crisisLines, currentAlert} from '../../src/crisis-lines.js';
import type {LineChoice} from '../../src/crisis-lines.js';

const {resources} = parseBundle(english).bundle;
const idsOf = (choice: Partial<LineChoice> = {}) =>
  crisisLines({region: 'US', language: 'en', resources, ...choice}).map(({id}) => id);
const lifeline = resources.find(({id}) => id === '988-lifeline') as Resource;
const own = (fields: Partial<Resource>): Resource => ({
  ...(resources.find(({id}) => id === 'childhelp') as Resource),
  id: 'own',
  name: 'Our own line',
  ...fields,
});

describe('crisisLines', () => {
  it('begin with 988 and emergency services', () => {
    expect(idsOf().slice(0, 2)).to.deep.equal(['988-lifeline', 'emergency-us']);
    expect(idsOf({resources: undefined}).slice(0, 2)).to.deep.equal([
      '988-lifeline',
      'emergency-us',
    ]);
  });

  it('have the compiled lines of every region without any content', () => {
    for (const region of ['US', 'CA', 'GB', 'IE', 'AU', 'NZ']) {
      const lines = crisisLines({region, language: 'en'});
      expect(lines.length, region).to.be.at.least(2);
      expect(
        lines.some(({kind}) => kind === 'emergency'),
        region,
      ).to.equal(true);
    }
  });

  it('have a line of the bundle when it has a priority, or is named', () => {
    const plain = own({priority: undefined});
    expect(idsOf({resources: [plain]})).not.to.include('own');
    expect(idsOf({resources: [plain], ids: ['own']})[0]).to.equal('own');
    expect(idsOf({resources: [own({priority: -1})]})[0]).to.equal('own');
  });

  it('have no line that is out of service, elsewhere or no crisis line', () => {
    for (const fields of [
      {status: 'inactive'},
      {status: 'defunct'},
      {serviceArea: [{country: 'CA'}]},
      {kind: 'service'},
    ] as const) {
      expect(
        idsOf({resources: [own({priority: 1, ...fields} as Partial<Resource>)]}),
      ).not.to.include('own');
    }
  });

  it('put the named ones first, in that order, and drop none', () => {
    const ids = idsOf({ids: ['trevor-project', 'crisis-text-line', 'nobody']});
    expect(ids.slice(0, 2)).to.deep.equal(['trevor-project', 'crisis-text-line']);
    expect(ids).to.include('988-lifeline');
  });

  it('let a bundle order and annotate a compiled line, and nothing else', () => {
    const tampered = {...lifeline, name: 'Evil', priority: 99, channels: [], alert: {text: 'Down'}};
    const line = crisisLines({region: 'US', language: 'en', resources: [tampered]}).find(
      ({id}) => id === '988-lifeline',
    );
    expect(line?.name).to.equal('988 Suicide & Crisis Lifeline');
    expect(line?.channels.length).to.be.at.least(5);
    expect(line).to.deep.include({priority: 99, alert: {text: 'Down'}});
  });

  it('have the first two compiled lines before the second of the bundle, however it orders them', () => {
    const own3 = [1, 2, 3].map((n) => own({id: `own-${n}`, name: `Own ${n}`, priority: -n}));
    const last = {...lifeline, priority: 1e9};
    expect(idsOf({resources: [...own3, last]}).slice(0, 4)).to.deep.equal([
      'own-3',
      '988-lifeline',
      'emergency-us',
      'own-2',
    ]);
  });

  it('put what the partner names before what the bundle orders', () => {
    expect(idsOf({resources: [own({priority: -1e9})], ids: ['988-lifeline']})[0]).to.equal(
      '988-lifeline',
    );
  });

  it('have no stranger under a compiled name', () => {
    expect(idsOf({resources: [own({name: lifeline.name, priority: -9})]})).not.to.include('own');
  });
});

describe('currentAlert', () => {
  const text = 'Calls do not connect.';
  const at = (moment: string, alert: object) =>
    currentAlert({...lifeline, alert: {text, ...alert}}, new Date(moment));

  it('holds from its start to its end, that day too', () => {
    const alert = {from: '2026-11-01T08:00:00Z', until: '2026-11-03'};
    expect(at('2026-11-01T07:59:00Z', alert)).to.equal(undefined);
    expect(at('2026-11-01T08:01:00Z', alert)).to.equal(text);
    expect(at('2026-11-03T12:00:00', alert)).to.equal(text);
    expect(at('2026-11-04T00:00:01', alert)).to.equal(undefined);
  });

  it('holds without dates until it is taken out', () => {
    expect(at('2020-01-01', {})).to.equal(text);
    expect(currentAlert({...lifeline, alert: undefined}, new Date())).to.equal(undefined);
  });
});
