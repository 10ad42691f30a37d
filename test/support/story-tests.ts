import {composeStories, modesHere, showStory} from './stories.js';
import type {ShownStory} from './stories.js';

/** Every story in every mode: accessible by axe-core, no wider than its place, quiet on the console. */
export async function describeStories(
  module: Record<string, unknown>,
  file: string,
): Promise<void> {
  const stories = composeStories(module, file);
  const modes = await modesHere();
  for (const story of stories) {
    describe(story.name, () => {
      let shown!: ShownStory;
      before(async () => (shown = await showStory(story)));
      after(() => shown.remove());
      for (const mode of modes) it(mode.name, () => shown.check(mode));
    });
  }
}
