import {expect} from '@open-wc/testing';
import {newPerson} from '../../../src/worksheet/model.js';
import {callHref} from '../../../src/worksheet/reach.js';

describe('callHref', () => {
  const calls = {
    '555-0199/555-0200': 'tel:5550199',
    '030/1234567': 'tel:0301234567',
    '+44 (0)20 7946 0958': 'tel:+442079460958',
    '(020) 7946 0958': 'tel:02079460958',
    '\u202a+1 555 010 0199\u202c': 'tel:+15550100199',
    '555 010 0199 ext. 4': 'tel:5550100199',
    '555 010 0199 x4': 'tel:5550100199',
    'ask at the desk': undefined,
  };
  for (const [phone, href] of Object.entries(calls)) {
    it(`${phone} dials ${href ?? 'nothing'}`, () => {
      expect(callHref({...newPerson('friends', 'p1'), phone})).to.equal(href);
    });
  }
});
