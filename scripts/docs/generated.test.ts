import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {generatedDocs} from '../build-docs.js';

for (const [path, text] of await generatedDocs()) {
  test(`${path} is what its source says (else: npm run build:docs)`, async () => {
    assert.equal(await readFile(path, 'utf8'), text);
  });
}
