import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

function* testsIn(suite) {
  yield* suite?.tests ?? [];
  for (const child of suite?.suites ?? []) yield* testsIn(child);
}

/**
 * Writes exact counts as JSON. A file that broke before or outside its tests counts as one failure,
 * so that nothing which went wrong can be missing from the sum.
 */
export function countReporter(file) {
  return {
    onTestRunFinished({sessions, testCoverage}) {
      const counts = {passed: 0, failed: 0, skipped: 0, browsers: {}};
      for (const session of sessions) {
        const name = session.browser.name;
        const browser = (counts.browsers[name] ??= {passed: 0, failed: 0, skipped: 0});
        let failedTests = 0;
        for (const test of testsIn(session.testResults)) {
          const outcome = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
          if (outcome === 'failed') failedTests += 1;
          browser[outcome] += 1;
        }
        if (!session.passed && failedTests === 0) browser.failed += 1;
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
