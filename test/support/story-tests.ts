import {checkStory, composeStories, modesHere} from './stories.js';

/** Every story in every mode: accessible by axe-core, no wider than its place, quiet on the console. */
export async function describeStories(
  module: Record<string, unknown>,
  file: string,
): Promise<void> {
  const stories = composeStories(module, file);
  for (const mode of await modesHere()) {
    describe(mode.name, () => {
      for (const story of stories) it(story.name, () => checkStory(story, mode));
    });
  }
}
