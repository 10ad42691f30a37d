import assert from 'node:assert/strict';
import {test} from 'node:test';
import {existsInRepository, readSources} from './build.mjs';
import {renderDocs} from './render.mjs';

test('README and docs/ have no dead links', () => {
  assert.deepEqual(renderDocs(readSources(), existsInRepository).problems, []);
});
