import {chai} from '@open-wc/testing';

/**
 * The test runner clones what an assertion compared, and an element cannot be cloned: the report was
 * never sent, and the run stood still until its deadline. What cannot be cloned is told in words.
 */
const {assert} = chai.Assertion.prototype as {assert: (...args: unknown[]) => void};
chai.Assertion.prototype.assert = function (...args: unknown[]) {
  try {
    assert.apply(this, args);
  } catch (error) {
    const compared = error as {actual?: unknown; expected?: unknown};
    compared.actual = sendable(compared.actual);
    compared.expected = sendable(compared.expected);
    throw error;
  }
};

function sendable(value: unknown): unknown {
  try {
    structuredClone(value);
    return value;
  } catch {
    return chai.util.inspect(value);
  }
}
