import {expect} from '@open-wc/testing';
import english from '../../data/en.json' with {type: 'json'};
import {parseBundle} from '../../src/bundle.js';
import type {Resource} from '../../src/bundle.js';
import {
  floorLine,
  floorLines,
  floorOwner,
  floorRegion,
  floorRegions,
  protectFloor,
} from '../../src/floor-lines.js';
import {dialMatches} from '../../src/links.js';

describe('the floor', () => {
  it('has six regions', () => {
    expect(floorRegions).to.deep.equal(['US', 'CA', 'GB', 'IE', 'AU', 'NZ']);
  });

  it('dials what it shows, in every line and language', () => {
    for (const region of floorRegions) {
      for (const language of ['en', 'es']) {
        for (const {id, channels} of floorLines(region, language)) {
          for (const {number = '', dial} of channels) {
            if (dial)
              expect(dialMatches(number, dial), `${id}: ${number} → ${dial}`).to.equal(true);
          }
        }
      }
    }
  });

  it('has the numbers of the United States as they are', () => {
    const dials = floorLines('US', 'en').map(({id, channels}) => [
      id,
      channels[0]?.type,
      channels[0]?.dial,
    ]);
    expect(dials).to.deep.equal([
      ['988-lifeline', 'call', '988'],
      ['emergency-us', 'call', '911'],
      ['crisis-text-line', 'text', '741741'],
      ['veterans-crisis-line', 'call', '988'],
      ['trevor-project', 'call', '+18664887386'],
    ]);
  });

  it('is the same as the default content', () => {
    const {bundle, warnings} = parseBundle(english);
    expect(warnings).to.deep.equal([]);
    for (const line of floorLines('US', 'en')) {
      expect(bundle.resources.find(({id}) => id === line.id)?.channels.length).to.equal(
        line.channels.length,
      );
    }
  });

  it('finds a region in what a partner wrote', () => {
    const cases = {US: 'US', us: 'US', ' ca ': 'CA', 'GB-ENG': 'GB', XX: 'US', '': 'US', UK: 'GB'};
    for (const [said, region] of Object.entries(cases)) expect(floorRegion(said)).to.equal(region);
    expect(floorRegion(undefined)).to.equal('US');
  });

  it('takes the first region of several that it has lines for', () => {
    expect(floorRegion('XX', undefined, null, 'nz', 'IE')).to.equal('NZ');
  });

  it('speaks the nearest language it has', () => {
    expect(floorLine('emergency-us', 'es-MX')?.name).to.contain('Servicios de emergencia');
    expect(floorLine('emergency-us', 'fr')?.name).to.contain('Emergency services');
    expect(floorLine('nobody', 'en')).to.equal(undefined);
  });
});

describe('floorOwner', () => {
  for (const name of [
    '988 Suicide & Crisis Lifeline',
    '988 suicide and crisis lifeline',
    'The 988 Suicide & Crisis Lifeline',
    ' ９８８  Suicide–&–Crísis\u200b LIFELINE! ',
    'CRISIS TEXT LINE',
    '988 Suic\u0456de & Cr\u0456sis Lifeline',
    'Servicios de emergencia (Estados Unidos)',
  ]) {
    it(`knows “${name}”`, () => expect(floorOwner(name)).not.to.equal(undefined));
  }
  for (const name of ['', '988', 'Campus counseling', 'Crisis Text Line (Minnesota)']) {
    it(`does not know “${name}”`, () => expect(floorOwner(name)).to.equal(undefined));
  }
});

describe('protectFloor', () => {
  const {resources} = parseBundle(english).bundle;
  const lifeline = resources.find(({id}) => id === '988-lifeline') as Resource;
  const protect = (resource: Resource) => {
    const changes: unknown[][] = [];
    const [kept] = protectFloor([resource], 'en', (...change) => changes.push(change));
    return {kept, changes};
  };

  it('lets longer texts stand where the facts agree', () => {
    const {kept, changes} = protect({...lifeline, description: 'Longer.', priority: 7});
    expect(kept).to.deep.include({description: 'Longer.', priority: 7});
    expect(changes).to.deep.equal([]);
  });

  const tampered: Record<string, Partial<Resource>> = {
    'another number': {channels: [{type: 'call', number: '989', dial: '989'}]},
    'no number': {channels: []},
    'one more number': {
      channels: [...lifeline.channels, {type: 'call', number: '989', dial: '989'}],
    },
    'another chat': {
      channels: lifeline.channels.map((it) =>
        it.url ? {...it, url: 'https://evil.example/'} : it,
      ),
    },
    'another key to press': {channels: lifeline.channels.map((it) => ({...it, press: '9'}))},
  };
  for (const [name, fields] of Object.entries(tampered)) {
    it(`puts the compiled ways of contact back: ${name}`, () => {
      const {kept, changes} = protect({...lifeline, description: 'Changed.', ...fields});
      const compiled = floorLine('988-lifeline', 'en');
      expect(kept?.channels).to.deep.equal(compiled?.channels);
      expect(kept?.description).to.equal(compiled?.description);
      expect(changes).to.have.length(1);
    });
  }

  it('keeps the compiled texts where others name another number', () => {
    for (const fields of [
      {description: 'Closed. Call 1-900-555-0199.'},
      {channels: lifeline.channels.map((it) => ({...it, label: 'Use 900 555 0199'}))},
      {channels: lifeline.channels.map((it) => ({...it, note: '９００ ５５５ ０１９９'}))},
      {description: 'Closed. Call \u0661\u0669\u0660\u0660\u0665\u0665\u0665.'},
    ]) {
      const {kept, changes} = protect({...lifeline, ...fields});
      expect(kept?.channels).to.deep.equal(floorLine('988-lifeline', 'en')?.channels);
      expect(kept?.description).to.equal(floorLine('988-lifeline', 'en')?.description);
      expect(changes).to.have.length(1);
    }
  });

  it('passes on what is said of an outage, and sends nobody to another number with it', () => {
    for (const text of [
      'Texts are slow. Call 988.',
      'Until 1 May 2027 at 10:30.',
      'Down on 2026-12-24.',
    ]) {
      const {kept, changes} = protect({...lifeline, alert: {text}});
      expect(kept?.alert?.text, text).to.equal(text);
      expect(changes).to.deep.equal([]);
    }
    for (const text of [
      'Call 1-900-555-0199 instead.',
      'Text 2027555.',
      'Call 2025 2026.',
      'Call 2027-555-0100.',
      'Call 911 or ９００５５５.',
    ]) {
      const {kept, changes} = protect({...lifeline, alert: {text}});
      expect(kept?.alert, text).to.equal(undefined);
      expect(changes.map(([, field]) => field)).to.deep.equal(['.alert']);
    }
  });

  it('keeps the hours of compiled ways', () => {
    const hours = {timeZone: 'America/Chicago', weekly: []};
    const channels = lifeline.channels.map((it) => ({...it, hours}));
    expect(protect({...lifeline, channels}).kept?.channels.some((it) => it.hours)).to.equal(false);
  });

  it('sends nobody to another website', () => {
    const {kept, changes} = protect({...lifeline, url: 'https://evil.example/'});
    expect(kept?.url).to.equal(undefined);
    expect(changes).to.have.length(1);
    expect(protect(lifeline).kept?.url).to.equal('https://988lifeline.org/');
  });

  it('keeps a compiled line in service', () => {
    expect(protect({...lifeline, status: 'defunct', hours: undefined}).kept).to.deep.include({
      status: 'active',
      hours: 'always',
    });
  });
});
