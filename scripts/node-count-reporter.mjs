/** A node:test reporter that ends with the counts as JSON, in the form of the browser tests' own. */
export default async function* countReporter(events) {
  const counts = {passed: 0, failed: 0, skipped: 0, failures: []};
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite that fails by itself (a hook, a file that cannot load) is a failure, too.
    const ownFailure = data.details?.error?.failureType !== 'subtestsFailed';
    if (type === 'test:fail' && ownFailure) {
      counts.failed += 1;
      counts.failures.push(
        `${data.file ?? ''}: ${data.name}\n    ${data.details.error?.cause ?? ''}`,
      );
    } else if (data.details?.type === 'suite') continue;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:pass') counts.passed += 1;
  }
  yield JSON.stringify(counts);
}
