import {writeFile} from 'node:fs/promises';
import {inOrder} from '../src/finder/directory.js';
import {createSearch} from '../src/search/search.js';
import {placeIn, readContent} from './content-file.js';
import {problemsOf} from './check.js';
import {CommandError, problemLine} from './problem.js';

export interface BuildOptions {
  base?: string;
  today: string;
  /** Where the whole bundle goes. */
  output?: string;
  /** Where the search index goes, for the `index` attribute of `<resource-finder>`. */
  index?: string;
}

/**
 * `care-widgets build`: one whole file of an overlay and what is underneath, and its search index. Bad
 * records are left out and named; whether there were none.
 */
export async function build(
  name: string,
  {base, today, output, index}: BuildOptions,
  print: (line: string) => void,
): Promise<boolean> {
  const content = await readContent(name, base);
  const {bundle, problems} = problemsOf(content, today);
  const errors = problems.filter(({severity}) => severity === 'error');
  for (const problem of errors) print(problemLine(name, problem, placeIn(content, problem.path)));
  if (!bundle) throw new CommandError(`${name}: nothing was written`);
  const {resources, topics, locale} = bundle;
  if (output) {
    await writeFile(output, JSON.stringify(bundle));
    print(`${output}: ${resources.length} services, ${bundle.articles.length} articles`);
  }
  if (index) {
    const json = JSON.stringify(createSearch(inOrder(bundle), {topics, locale}));
    await writeFile(index, json);
    print(`${index}: ${resources.length} services, ${json.length} bytes`);
  }
  return errors.length === 0;
}
