import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {bundleJsonSchema} from '../../scripts/build-schema.js';
import {BundleError, parseBundle} from '../../src/bundle.js';

/**
 * The published JSON Schema and the parser are made of one definition. The parser is stricter in
 * what a schema cannot say: that is told in the schema's descriptions, and is listed here.
 */
const TOLD_IN_WORDS = [
  'a date that exists',
  'a day that exists',
  'an absolute https: address',
  'an IANA time zone',
  'an e-mail address',
  'what its type needs',
  'nothing but',
  'the digits of',
  'an id used once',
  'a name of its own',
  'the compiled ways of contact',
  'no numbers but those of crisis lines',
  'its own website',
];

const english = JSON.parse(readFileSync('data/en.json', 'utf8')) as Record<string, unknown>;
const schema = JSON.parse(await bundleJsonSchema()) as object;
const isValid = new Ajv2020({strict: false, validateFormats: false}).compile(schema);

const places: string[][] = [];
(function walk(value: unknown, path: string[]) {
  if (path.length > 0) places.push(path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
})(english, []);

const GONE = Symbol('gone');
function changed(path: string[], value: unknown): unknown {
  const copy = structuredClone(english);
  let target: Record<string, unknown> = copy;
  for (const key of path.slice(0, -1)) target = target[key] as Record<string, unknown>;
  const last = path.at(-1) as string;
  if (value !== GONE) target[last] = value;
  else if (Array.isArray(target)) target.splice(Number(last), 1);
  else delete target[last];
  return copy;
}

const value = fc.oneof(
  fc.constant(GONE),
  fc.jsonValue({maxDepth: 2}),
  fc.constantFrom(
    '',
    ' ',
    '988',
    'always',
    '2026-02-30',
    'https://example.org/',
    'http://a',
    'en',
    'x'.repeat(5000),
    -1,
    0.5,
    1e9,
    true,
    null,
    [],
    {},
  ),
);

describe('the published JSON Schema', () => {
  it('accepts nothing that the parser leaves out, but for what it tells in words', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), value, (path, replacement) => {
        const input = changed(path, replacement);
        if (!isValid(input)) return;
        accepted++;
        const {warnings} = parseBundle(input);
        const untold = warnings.filter(
          ({expected}) => !TOLD_IN_WORDS.some((words) => expected.startsWith(words)),
        );
        assert.deepEqual(untold, [], path.join('.'));
      }),
      {numRuns: 200},
    );
    assert.ok(accepted > 20, `${accepted} accepted`);
  });

  it('refuses what the parser refuses or leaves out, but for what it tells in words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), value, (path, replacement) => {
        const input = changed(path, replacement);
        if (isValid(input)) return;
        try {
          assert.notDeepEqual(parseBundle(input).warnings, [], path.join('.'));
        } catch (error) {
          assert.ok(error instanceof BundleError, String(error));
        }
      }),
      {numRuns: 200},
    );
  });
});
