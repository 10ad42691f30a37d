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

  for (const typed of ['Duluth, MN', 'Duluth, Minnesota', 'duluth minn', 'Duluth MN 55802']) {
    it(`reads "${typed}" as a town in its state`, () => {
      const town = service('town', inCity('Duluth'));
      const other = service('other', inCity('Duluth', 'GA', '30096'));
      expect([town, other].map(servesPlace(typed)!)).to.eql([true, false]);
    });
  }

  for (const [typed, city, state, zip] of [
    ['St. Paul', 'Saint Paul', 'MN', '55101'],
    ['Saint Paul, MN', 'St. Paul', 'MN', '55101'],
    ['Minnesota', 'Austin', 'MN', '55912'],
    ['MN', 'Austin', 'Minnesota', '55912'],
    ['west virginia', 'Beckley', 'WV', '25801'],
    ['Carolina del Norte', 'Durham', 'NC', '27701'],
    ['durham, carolina del norte', 'Durham', 'NC', '27701'],
    ['carolina d', 'Durham', 'North Carolina', '27701'],
    ['Nuevo México', 'Taos', 'NM', '87571'],
    ['SW1A 1AA', 'London', '', 'sw1a 2aa'],
    ['m5v2t6', 'Toronto', 'ON', 'M5V 3L9'],
  ] as const) {
    it(`finds ${city} ${zip} by "${typed}"`, () => {
      const here = servesPlace(typed)!;
      const there = service('there', inCity(city, state, zip));
      expect([there, fargo].map(here)).to.eql([true, false]);
    });
  }

  it('takes a code for its state alone, and a state for no other', () => {
    const butte = service('butte', inCity('Butte', 'MT', '59701'));
    const vernon = service('vernon', inCity('Mount Vernon', 'WA', '98273'));
    expect([butte, vernon].map(servesPlace('MT')!)).to.eql([true, false]);
    const beckley = service('beckley', inCity('Beckley', 'WV', '25801'));
    expect(servesPlace('virginia')!(beckley)).to.equal(false);
  });

  describe('a line for a state', () => {
    const line = (region: string) => service(region, {serviceArea: [{country: 'US', region}]});
    const lines = [line('US-MN'), line('US-ND')];
    it('is found by its name in Spanish', () => {
      const [york, jersey] = ['US-NY', 'US-NJ'].map(line);
      expect([york, jersey].map((it) => servesPlace('nueva york')!(it!))).to.eql([true, false]);
    });

    for (const typed of ['55802', 'Minnesota', 'Duluth, MN', 'Winona MN', 'Duluth']) {
      it(`is found by "${typed}"`, () => {
        expect(lines.map(servesPlace(typed, ['Duluth MN', 'Fargo ND'])!)).to.eql([true, false]);
      });
    }

    for (const [zip, state] of Object.entries({
      '00901': 'PR',
      '02903': 'RI',
      '05401': 'VT',
      '10001': 'NY',
      '20001': 'DC',
      '20105': 'VA',
      '25301': 'WV',
      '39901': 'GA',
      '73101': 'OK',
      '79901': 'TX',
      '88001': 'NM',
      '96813': 'HI',
    })) {
      it(`for ${state} is found by ${zip}`, () => {
        expect(servesPlace(zip)!(line(`US-${state}`))).to.equal(true);
      });
    }

    it('is not left out for a town that nothing here knows', () => {
      expect(lines.map(servesPlace('Winona', ['Duluth MN'])!)).to.eql([true, true]);
    });
  });

  it('leaves a service for the whole country in every place', () => {
    expect(servesPlace('fargo')!(country)).to.equal(true);
  });

  it('waits for a second letter', () => {
    expect([servesPlace(''), servesPlace(' d ')]).to.eql([undefined, undefined]);
  });
});
