import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

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

/** Another run may be reading it. */
function writeIfNew(file, text) {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // It is not there yet.
  }
  writeFileSync(file, text);
}
