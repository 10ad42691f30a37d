import {expect} from '@open-wc/testing';
import {servesPlace} from '../../../src/finder/place.js';
import {inCity, service} from './services.js';

const duluth = service('duluth', {
  ...inCity('Duluth'),
  serviceArea: [{country: 'US', region: 'US-MN', name: 'Minnesota'}],
});
const country = service('country', {serviceArea: [{country: 'US'}]});
const fargo = service('fargo', inCity('Fargo', 'ND', '58102'));

describe('servesPlace', () => {
  for (const typed of ['Duluth', 'dulu', 'MN', 'minnesota', '55802', '558', 'duluth mn']) {
    it(`finds Duluth by "${typed}"`, () => {
      const here = servesPlace(typed)!;
      expect([duluth, fargo].map(here)).to.eql([true, false]);
    });
  }

  it('leaves a service for the whole country in every place', () => {
    expect(servesPlace('fargo')!(country)).to.equal(true);
  });

  it('waits for a second letter', () => {
    expect([servesPlace(''), servesPlace(' d ')]).to.eql([undefined, undefined]);
  });
});
