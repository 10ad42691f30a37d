import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import lists from '../../data/crisis-examples.json' with {type: 'json'};
import {suggestsCrisis} from '../../src/search/crisis.js';

/** All that was ever worked in. Too many for every engine; those read a list of their own. */
const SHARE_SHOWN = 0.99;
const SHARE_FALSE = 0.01;

describe('suggestsCrisis, for the examples', () => {
  it('shows the lines for words of crisis, English and Spanish', () => {
    const missed = lists.show.filter((query) => !suggestsCrisis(query));
    assert.ok(missed.length / lists.show.length <= 1 - SHARE_SHOWN, missed.join(', '));
  });

  it('does not for words that look alike', () => {
    const wrong = lists.hide.filter((query) => suggestsCrisis(query));
    assert.ok(wrong.length / lists.hide.length <= SHARE_FALSE, wrong.join(', '));
  });
});
