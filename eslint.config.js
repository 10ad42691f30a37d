import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {house} from './scripts/eslint/index.mjs';

const inTemplate = 'TaggedTemplateExpression[tag.name=/^(html|svg|staticHtml)$/] TemplateElement';
const testFunction = '/^(describe|context|it|test|suite|specify)$/';

const ban = (selector, message) => ({selector, message});

/** Focus and skip hide tests; a test that an engine cannot run says `this.skip()` with a reason. */
const focusBans = [
  ban(
    `MemberExpression[object.name=${testFunction}][property.name=/^(only|skip|todo)$/]`,
    'Leave no focused or skipped tests behind.',
  ),
  ban('CallExpression[callee.name=/^(x|f)(describe|it|test|context)$/]', 'Leave no skipped tests.'),
];

const MARKUP = 'Markup in strings can carry script: use a template or DOM methods.';
const STYLE =
  'A host CSP blocks style attributes: use a class, static styles or CSSOM (.style=${…}).';
const SCRIPT = 'A host can clobber it: use the getter taken from Document.prototype (src/).';

const markupBans = [
  ban('ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]', MARKUP),
  ban('MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', MARKUP),
  ban('MemberExpression[property.name=/^(setHTMLUnsafe|parseHTMLUnsafe)$/]', MARKUP),
  ban('MemberExpression[object.name=document][property.name=/^write(ln)?$/]', MARKUP),
  ban(`${inTemplate}[value.raw=/[.](inner|outer)HTML\\s*=/]`, MARKUP),
  ban('ImportSpecifier[imported.name=styleMap]', STYLE),
  ban(`${inTemplate}[value.raw=/(^|\\s)style\\s*=/]`, STYLE),
  ban('CallExpression[callee.property.name=setAttribute][arguments.0.value=style]', STYLE),
  ban('MemberExpression[object.name=document][property.name=/^(currentScript|scripts)$/]', SCRIPT),
];

/** Everything that remembers or goes to the network is in one of two places. */
const REMEMBER = 'Only src/storage* may remember things, through a wrapper that cannot throw.';
const FETCH = 'Only src/loader* may use the network.';
const reachBans = [
  ban('MemberExpression[property.name=/^(localStorage|sessionStorage|indexedDB)$/]', REMEMBER),
  ban('MemberExpression[object.name=document][property.name=cookie]', REMEMBER),
  ban('MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=fetch]', FETCH),
  ban('MemberExpression[object.name=navigator][property.name=sendBeacon]', FETCH),
];
const reachGlobals = [
  {name: 'localStorage', message: REMEMBER},
  {name: 'sessionStorage', message: REMEMBER},
  {name: 'indexedDB', message: REMEMBER},
  {name: 'caches', message: REMEMBER},
  {name: 'fetch', message: FETCH},
  {name: 'XMLHttpRequest', message: FETCH},
  {name: 'WebSocket', message: FETCH},
  {name: 'EventSource', message: FETCH},
];

const nodeGlobals = Object.fromEntries(
  Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']),
);

const shipped = ['src/**/*.ts', 'components/**/*.ts'];
const browser = [...shipped, 'stories/**/*.ts', 'site/**/*.ts'];

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.site/', 'coverage/']),
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    plugins: {house},
    rules: {
      eqeqeq: 'error',
      'no-control-regex': 'off', // cleaning what authors paste is about control characters
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', ...focusBans],
      'house/imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {globals: nodeGlobals},
  },
  {
    files: ['test/embed/pages/*.{js,mjs}'], // they run on a partner's page
    rules: {'no-undef': 'off'},
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {sourceType: 'commonjs'},
  },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        // `to.equal` is typed as a promise for its snapshots, which we do not use.
        {
          allowForKnownSafeCalls: [
            {from: 'package', name: ['equal', 'Equal'], package: '@open-wc/semantic-dom-diff'},
            {from: 'package', name: ['equal', 'Equal'], package: 'chai'},
            {from: 'package', name: ['describe', 'it', 'test', 'suite'], package: 'node:test'},
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: [...browser, 'test/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: {
      'lit/attribute-names': 'off', // it wants camelCase → lowercase; ours are kebab-case
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'off', // `title`-like properties are named by the field's word
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'wc/no-closed-shadow-root': 'error',
      'wc/no-typos': 'error',
      'wc/guard-super-call': 'off', // the base is always LitElement or ReactiveElement
      'wc/require-listener-teardown': 'off', // a disconnect is only believed after a microtask
    },
  },
  {
    files: browser,
    plugins: {'lit-a11y': litA11y},
    // The plugin has no flat config; `configs['flat/recommended'] ?? []` would silently do nothing.
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari takes a list without markers for no list, unless it has the role.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: browser,
    rules: {
      'no-restricted-syntax': ['error', ...focusBans, ...markupBans, ...reachBans],
      'no-restricted-globals': ['error', ...reachGlobals],
    },
  },
  {
    files: ['src/storage*.ts', 'src/loader*.ts', 'src/storage/**', 'src/loader/**'],
    rules: {
      'no-restricted-syntax': ['error', ...focusBans, ...markupBans],
      'no-restricted-globals': 'off',
    },
  },
  {
    files: shipped,
    ignores: ['src/locales/**'],
    rules: {'house/literal-words': 'error', 'no-console': ['error', {allow: ['warn', 'error']}]},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests define throw-away elements, build broken markup on purpose and read chai getters.
      '@typescript-eslint/no-unused-expressions': 'off',
      'lit/prefer-static-styles': 'off',
    },
  },
);
