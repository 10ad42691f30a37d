import {expect} from '@open-wc/testing';
import {distanceText, kilometres, kilometresTo} from '../../../src/finder/distance.js';
import {service} from './services.js';

const DULUTH = {latitude: 46.7867, longitude: -92.1005};
const MINNEAPOLIS = {latitude: 44.9778, longitude: -93.265};

describe('distance', () => {
  it('is as the crow flies', () => {
    expect(kilometres(DULUTH, MINNEAPOLIS)).to.be.closeTo(221, 2);
    expect(kilometres(DULUTH, DULUTH)).to.equal(0);
    expect(
      kilometres({latitude: 0, longitude: 179.5}, {latitude: 0, longitude: -179.5}),
    ).to.be.closeTo(111, 1);
  });

  it('is to the nearest location, and to none where a service has no coordinates', () => {
    const both = service('both', {locations: [MINNEAPOLIS, DULUTH, {latitude: 46}]});
    expect(kilometresTo(both, DULUTH)).to.equal(0);
    expect(kilometresTo(service('none'), DULUTH)).to.equal(Infinity);
  });

  it('is said as a country measures its roads', () => {
    expect(distanceText(5, 'en', 'US')).to.equal('3 miles');
    expect(distanceText(5, 'es', 'US')).to.equal('3 millas');
    expect(distanceText(5, 'en', 'CA')).to.equal('5 kilometers');
    expect(distanceText(0.5, 'en', 'US')).to.equal('0.3 miles');
  });
});
