import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {setPriority} from 'node:os';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {setup} from './setup.mjs';

/**
 * `npm test`: every check there is, on after a failed one; some go on beside the next ones, and what
 * they print comes when they end. The last line is `N passed, N failed`: a tool counts as one check,
 * tests count one by one in every engine.
 *
 *   npm test                    everything
 *   npm test -- eslint unit     only these steps
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, '.cache/results');

const tool = (name, command, ...args) => ({name, command, args});
const beside = (step) => ({...step, beside: true});
const browserTests = (name) => ({
  name,
  command: 'wtr',
  args: [],
  counted: true,
  env: {GROUP: name},
});

/**
 * Seven minutes of a hidden tab in a browser as people start it, beside the browser tests. They are its
 * load; with the higher priority (where it may, as root) they are not its end.
 */
const hiddenTab = {
  ...beside(tool('hidden-tab', 'node', 'test/bench/timer.mjs', '--minutes', '7', '--beside')),
  first: true,
};

const STEPS = [
  beside(tool('prettier', 'prettier', '--check', '--log-level', 'warn', '.')),
  beside(tool('eslint', 'eslint', '--max-warnings', '0', '.')),
  tool('types', 'tsc', '--noEmit'),
  tool('unused', 'knip'),
  tool('build', 'npm', 'run', '--silent', 'build'),
  beside(tool('package', 'npm', 'run', '--silent', 'check:package')),
  {name: 'node', command: 'node', args: () => nodeTestArguments(), counted: true},
  hiddenTab,
  browserTests('unit'),
  browserTests('embed'),
  browserTests('stories'),
];

/** Tests that need files or the linter rather than a browser. */
const NODE_TESTS = ['scripts', 'test/cli', 'test/node', 'test/house.test.ts'];

function* testFilesUnder(path) {
  if (/\.test\.(mjs|ts)$/.test(path)) yield path;
  else if (existsSync(join(root, path)) && !path.includes('.')) {
    for (const entry of readdirSync(join(root, path)).sort()) {
      yield* testFilesUnder(`${path}/${entry}`);
    }
  }
}

function nodeTestArguments() {
  const files = NODE_TESTS.filter((path) => existsSync(join(root, path)));
  return [
    '--import=tsx',
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(root, 'scripts/node-count-reporter.mjs')}`,
    `--test-reporter-destination=${join(results, 'node.json')}`,
    ...files.flatMap((path) => [...testFilesUnder(path)]),
  ];
}

function run({name, command, args, env, beside: isBeside, first}) {
  const list = typeof args === 'function' ? args() : args;
  return new Promise((resolve) => {
    const output = isBeside ? openSync(join(results, `${name}.log`), 'w') : 'inherit';
    const child = spawn(command, list, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        ...env,
        PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
        RESULTS: join(results, `${name}.json`),
        STORYBOOK_DISABLE_TELEMETRY: '1',
      },
    });
    if (first) goFirst(child.pid);
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

function goFirst(pid) {
  try {
    setPriority(pid, -10);
  } catch {
    // Not root: it takes its turn.
  }
}

/** What broke outside the tests (no browser, no file) is one failure more, never none. */
function countsOf({name, counted}, succeeded) {
  if (!counted) return succeeded ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
  const file = join(results, `${name}.json`);
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {passed: 0, failed: 0, skipped: 0};
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function check(step) {
  rmSync(join(results, `${step.name}.json`), {force: true});
  const title = `\n── ${step.name} ${'─'.repeat(Math.max(0, 60 - step.name.length))}`;
  console.log(step.beside ? `${title}\ngoes on beside the next ones` : title);
  const start = performance.now();
  const succeeded = await run(step);
  if (step.beside) console.log(title, readFileSync(join(results, `${step.name}.log`), 'utf8'));
  return {
    name: step.name,
    seconds: (performance.now() - start) / 1000,
    ...countsOf(step, succeeded),
  };
}

function printLine({name, seconds, passed, failed, skipped = 0}) {
  const marks = [failed ? '✗' : '✓', name.padEnd(10), `${seconds.toFixed(1).padStart(6)} s`];
  const sums = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
  const left = skipped ? `  (${skipped} not for every engine)` : '';
  console.log(`${marks.join(' ')} ${sums}${left}`);
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Steps: ${STEPS.map(({name}) => name).join(', ')}`);
  process.exit(2);
}
const steps = STEPS.filter(({name}) => names.length === 0 || names.includes(name));

mkdirSync(results, {recursive: true});
const outcomes = [];
const going = [];
const needsBrowsers = steps.some(({name, command}) => command === 'wtr' || name === 'hidden-tab');
if (!setup({browsers: needsBrowsers})) {
  outcomes.push({name: 'setup', seconds: 0, passed: 0, failed: 1});
}
for (const step of steps) {
  const outcome = check(step);
  if (step.beside) going.push(outcome);
  else outcomes.push(await outcome);
}
outcomes.push(...(await Promise.all(going)));

// Once more at the end: whoever reads only the last lines still learns what failed.
console.log('');
for (const {name, failures = []} of outcomes) {
  for (const failure of failures) console.log(`✗ ${name}: ${failure}\n`);
}
for (const outcome of outcomes) printLine(outcome);
const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
