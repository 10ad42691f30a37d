import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {dialMatches, dialOf, httpsUrl, mailHref, smsHref, telHref} from '../../src/links.js';

describe('dialOf', () => {
  for (const [number, dial] of [
    ['(800) 273-8255', '8002738255'],
    ['+1 612.555.0100', '+16125550100'],
    ['0800/111 222', '0800111222'],
    ['116–123', '116123'],
    ['555-0100 ext. 4', '5550100ext4'],
  ] as const) {
    it(`of “${number}” is ${dial}`, () => expect(dialOf(number)).to.equal(dial));
  }
});

describe('dialOf, where it is not clear what to dial', () => {
  for (const number of ['+44 (0)20 7946 0018', '555-0123 / 555-0456', '988/911']) {
    it(`of “${number}” gives no link`, () => expect(telHref(dialOf(number))).to.equal(undefined));
  }
});

describe('dialMatches', () => {
  const matching = [
    ['988', '988'],
    ['9-8-8', '988'],
    ['1-800-273-8255', '+18002738255'],
    ['800-273-8255', '+18002738255'],
    ['(800) 273-8255', '8002738255'],
    ['116 123', '116123'],
    ['0808 808 4994', '+448088084994'],
    ['13 11 14', '131114'],
    ['678-678', '678678'],
  ] as const;
  for (const [number, dial] of matching) {
    it(`“${number}” dials ${dial}`, () => expect(dialMatches(number, dial)).to.equal(true));
  }

  const others = [
    ['988', '989'],
    ['988', '+1988'],
    ['988', '1988'],
    ['741741', '+1741741'],
    ['116 123', '+44116123'],
    ['1-800-273-8255', '+19002738255'],
    ['800-273-8255', '8002738255,1900'],
    ['800-273-8255', '+9998002738255 '],
    ['800-273-8255', '+99998002738255'],
    ['988', ''],
    ['', '988'],
    ['call us', '988'],
    ['1-800-SUICIDE', '1800'],
    ['９００ 988', '988'],
    ['1-866-488-7386', '+118664887386'],
    ['+1 866 488 7386', '+4418664887386'],
    ['９８８', '988'],
    ['٩٨٨', '988'],
    ['988', '９８８'],
    ['988', '988;ext=1'],
    ['988', '*988#'],
    ['12', '12'],
    ['1234567890123456', '1234567890123456'],
  ] as const;
  for (const [number, dial] of others) {
    it(`“${number}” does not dial ${dial}`, () =>
      expect(dialMatches(number, dial)).to.equal(false));
  }

  it('never lets more digits through than are shown, but for a country code', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (number, dial) => {
        if (!dialMatches(number, dial)) return;
        const shown = number.replace(/\D/g, '').replace(/^0/, '');
        expect(dial.endsWith(shown)).to.equal(true);
        expect(dial.length - shown.length).to.be.at.most(4);
      }),
    );
  });
});

describe('links', () => {
  it('to https are absolute and without user info', () => {
    expect(httpsUrl('https://example.org')).to.equal('https://example.org/');
    expect(httpsUrl('HTTPS://Example.org/A?b#c')).to.equal('https://example.org/A?b#c');
    const refused = [
      'http://example.org',
      '//example.org',
      '/path',
      'https:example.org',
      'https:/example.org',
      'https:///example.org',
      'https:\\\\example.org',
      'https://988lifeline.org@evil.example',
      'https://:x@evil.example',
      'https://',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '',
    ];
    for (const text of refused) expect(httpsUrl(text), text).to.equal(undefined);
  });

  it('to telephones hold digits alone', () => {
    expect(telHref('988')).to.equal('tel:988');
    expect(telHref('+18002738255')).to.equal('tel:+18002738255');
    for (const text of [
      '98',
      '988;ext=1',
      '988,1',
      '*06#',
      '98８',
      '9'.repeat(16),
      '988\n',
      'tel:988',
    ]) {
      expect(telHref(text), text).to.equal(undefined);
      expect(smsHref(text), text).to.equal(undefined);
    }
  });

  it('to text messages carry a keyword as a body', () => {
    expect(smsHref('988')).to.equal('sms:988');
    expect(smsHref('741741', 'HOME')).to.equal('sms:741741?&body=HOME');
    expect(smsHref('741741', 'A&body=B')).to.equal('sms:741741?&body=A%26body%3DB');
  });

  it('to e-mail hold one plain address', () => {
    expect(mailHref('jo@samaritans.org')).to.equal('mailto:jo@samaritans.org');
    for (const text of [
      'jo',
      'jo@',
      'a@b',
      'a@b.c?cc=x@y.z',
      'a@b.c,d@e.f',
      '<a@b.c>',
      'a b@c.d',
      'a@b.c\n',
    ]) {
      expect(mailHref(text), text).to.equal(undefined);
    }
  });

  it('are one of four kinds, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(httpsUrl(text) ?? 'https://x').to.match(/^https:\/\/[^@]+/);
        expect(telHref(text) ?? 'tel:988').to.match(/^tel:\+?\d{3,15}$/);
        expect(smsHref(text, text) ?? 'sms:988').to.match(/^sms:\+?\d{3,15}/);
        expect(mailHref(text) ?? 'mailto:a@b.c').to.match(/^mailto:[^?&]+@[^?&]+$/);
      }),
    );
  });
});
