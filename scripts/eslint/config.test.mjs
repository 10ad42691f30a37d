import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ESLint} from 'eslint';

/** The bans of eslint.config.js bite: a rule that is misspelt or overridden bans nothing. */
const eslint = new ESLint();

async function rulesAgainst(filePath, code) {
  const [{messages}] = await eslint.lintText(code, {filePath});
  const fatal = messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return messages.map(({ruleId}) => ruleId);
}

// Typed rules need files of the project; their text is replaced.
const SOURCE = 'src/hours.ts';
const LOADER = 'src/loader.ts';
const WIDGET = 'components/styles.ts';
const TEST = 'test/support/browser.test.ts';

const forbidden = [
  [WIDGET, 'export const f = (e: Element) => e.innerHTML;', 'no-restricted-syntax'],
  [WIDGET, 'export const f = (e: Element) => e.outerHTML;', 'no-restricted-syntax'],
  [WIDGET, 'export const f = (e: Element) => e.insertAdjacentHTML;', 'no-restricted-syntax'],
  [
    WIDGET,
    "export {unsafeHTML} from 'lit/directives/unsafe-html.js';\nimport {unsafeHTML} from 'lit/directives/unsafe-html.js';\nunsafeHTML('');",
    'no-restricted-syntax',
  ],
  [
    WIDGET,
    "import {styleMap} from 'lit/directives/style-map.js';\nexport const f = styleMap;",
    'no-restricted-syntax',
  ],
  [
    WIDGET,
    "import {html} from 'lit';\nexport const f = (x: string) => html`<p style=${x}></p>`;",
    'no-restricted-syntax',
  ],
  [
    WIDGET,
    "import {html} from 'lit';\nexport const f = (x: string) => html`<p .innerHTML=${x}></p>`;",
    'no-restricted-syntax',
  ],
  [
    WIDGET,
    "import {html} from 'lit';\nexport const f = html`<p>Close</p>`;",
    'house/literal-words',
  ],
  [WIDGET, "import {html} from 'lit';\nexport const f = html`<img src='x'>`;", 'lit-a11y/alt-text'],
  [WIDGET, 'export const f = document.currentScript;', 'no-restricted-syntax'],
  [WIDGET, 'export const f = document.scripts;', 'no-restricted-syntax'],
  [WIDGET, 'export const f = document.cookie;', 'no-restricted-syntax'],
  [WIDGET, 'export const f = localStorage;', 'no-restricted-globals'],
  [WIDGET, 'export const f = window.localStorage;', 'no-restricted-syntax'],
  [WIDGET, 'export const f = () => fetch("/");', 'no-restricted-globals'],
  [WIDGET, 'export const f = () => globalThis.fetch("/");', 'no-restricted-syntax'],
  [WIDGET, 'export const f = 1 as any;', '@typescript-eslint/no-explicit-any'],
  [
    WIDGET,
    'async function g() {}\nexport function f() {\n  g();\n}',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    SOURCE,
    "import {Line} from './floor-lines.js';\nexport const f = (x: Line) => x;",
    '@typescript-eslint/consistent-type-imports',
  ],
  [SOURCE, "import {html} from 'lit';\nexport const f = html``;", 'house/imports'],
  [LOADER, 'export const f = document.currentScript;', 'no-restricted-syntax'],
  [TEST, "describe.only('x', () => {});", 'no-restricted-syntax'],
  [TEST, "it.skip('x', () => {});", 'no-restricted-syntax'],
  [TEST, "xit('x', () => {});", 'no-restricted-syntax'],
];

const allowed = [
  [LOADER, 'export const f = () => fetch("/");'],
  [WIDGET, "import {html} from 'lit';\nexport const f = html`<p .style=${'order: 1'}></p>`;"],
  [WIDGET, "import {html} from 'lit';\nexport const f = html`<ul role='list'></ul>`;"],
  [TEST, 'export const f = (e: Element) => e.innerHTML;'],
  [TEST, "it('x', function () {\n  this.skip();\n});"],
];

describe('eslint.config.js', () => {
  for (const [file, code, rule] of forbidden) {
    it(`${rule} in ${file}: ${code.split('\n').at(-1)}`, async () => {
      assert.ok((await rulesAgainst(file, code)).includes(rule));
    });
  }
  for (const [file, code] of allowed) {
    it(`allowed in ${file}: ${code.split('\n').at(-1)}`, async () => {
      assert.deepEqual(await rulesAgainst(file, code), []);
    });
  }
});
