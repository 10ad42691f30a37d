import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';

function* testsIn(suite, path = []) {
  for (const test of suite?.tests ?? []) yield {...test, path: [...path, test.name].join(' › ')};
  for (const child of suite?.suites ?? []) yield* testsIn(child, [...path, child.name]);
}

/** What went wrong with a file as a whole: it could not load, or a hook of it broke. */
const brokenBy = ({errors, testResults}) =>
  errors?.[0]?.message ?? testResults?.suites?.[0]?.error?.message ?? 'did not finish';

/**
 * Writes exact counts and what failed as JSON. A file that broke before or outside its tests counts
 * as one failure, so that nothing which went wrong can be missing from the sum.
 */
export function countReporter(file) {
  return {
    onTestRunFinished({sessions, testCoverage}) {
      const counts = {passed: 0, failed: 0, skipped: 0, browsers: {}, failures: []};
      for (const session of sessions) {
        const name = session.browser.name;
        const browser = (counts.browsers[name] ??= {passed: 0, failed: 0, skipped: 0});
        const file = relative(process.cwd(), session.testFile ?? '');
        const note = (what, message) =>
          counts.failures.push(`${name}, ${file}: ${what}\n    ${message ?? ''}`);
        let failedTests = 0;
        for (const test of testsIn(session.testResults)) {
          const outcome = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
          if (outcome === 'failed') {
            failedTests += 1;
            note(test.path, test.error?.message);
          }
          browser[outcome] += 1;
        }
        if (!session.passed && failedTests === 0) {
          browser.failed += 1;
          note('the whole file', brokenBy(session));
        }
      }
      for (const browser of Object.values(counts.browsers)) {
        counts.passed += browser.passed;
        counts.failed += browser.failed;
        counts.skipped += browser.skipped;
      }
      if (testCoverage) counts.coverage = testCoverage.summary;
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, `${JSON.stringify(counts, null, 2)}\n`);
    },
  };
}
