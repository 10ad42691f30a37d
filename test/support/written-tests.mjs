import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Test files that are written by the test runner's configuration, to .cache/, and only gather others. */

/**
 * One test file for every file of stories, written to .cache/stories/: they run side by side, and a
 * file that does not even load fails alone. `GROUP=stories npx wtr .cache/stories/<tag>.test.ts`.
 */
export function writeStoryTests(rootDir) {
  const folder = '.cache/stories';
  const names = readdirSync(join(rootDir, 'stories'))
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => file.slice(0, -'.stories.ts'.length));
  mkdirSync(join(rootDir, folder), {recursive: true});
  for (const old of readdirSync(join(rootDir, folder))) {
    if (!names.includes(old.slice(0, -'.test.ts'.length))) rmSync(join(rootDir, folder, old));
  }
  for (const name of names) writeIfNew(join(rootDir, folder, `${name}.test.ts`), testOf(name));
  return `${folder}/*.test.ts`;
}

const testOf = (name) => `import * as stories from '../../stories/${name}.stories.js';
import {describeStories} from '../../test/support/story-tests.js';

await describeStories(stories, '${name}');
`;

/**
 * The tests of src/ in one page: they leave nothing behind in it, and to open one for each takes most of
 * a minute. Each of them still runs alone: `npx wtr test/src/hours.test.ts`.
 */
export function writeSourceTests(rootDir) {
  const name = '.cache/unit/src.test.ts';
  const files = readdirSync(join(rootDir, 'test/src'), {recursive: true})
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const imports = files.map(
    (file) => `import '../../test/src/${file.slice(0, -'.ts'.length)}.js';\n`,
  );
  mkdirSync(join(rootDir, '.cache/unit'), {recursive: true});
  writeIfNew(join(rootDir, name), imports.join(''));
  return name;
}

/** Another run may be reading it. */
function writeIfNew(file, text) {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // It is not there yet.
  }
  writeFileSync(file, text);
}
