import {writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {inOrder} from '../src/finder/directory.js';
import {createSearch} from '../src/search/search.js';
import {lineFor, readContent} from './content-file.js';
import {problemsOf} from './check.js';
import {CommandError, fileProblem} from './problem.js';

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
  for (const target of [output, index]) {
    const isSource = [name, base].some(
      (file) => file && target && resolve(file) === resolve(target),
    );
    if (isSource) throw new CommandError(`${target} is what this is made of; name another file`);
  }
  const content = await readContent(name, base);
  const {bundle, problems} = problemsOf(content, today);
  const errors = problems.filter(({severity}) => severity === 'error');
  for (const problem of errors) print(lineFor(content, problem));
  if (!bundle) throw new CommandError(`${name}: nothing was written`);
  const {resources, topics, locale} = bundle;
  if (output) {
    await write(output, JSON.stringify(bundle));
    print(`${output}: ${resources.length} services, ${bundle.articles.length} articles`);
  }
  if (index) {
    const json = JSON.stringify(createSearch(inOrder(bundle), {topics, locale}));
    await write(index, json);
    print(`${index}: ${resources.length} services, ${json.length} bytes`);
  }
  return errors.length === 0;
}

async function write(name: string, text: string): Promise<void> {
  await writeFile(name, text).catch((error: unknown) => {
    const {code} = error as {code?: string};
    const why =
      code === 'ENOENT' ? 'there is no such folder' : code === 'EISDIR' ? 'this is a folder' : code;
    throw fileProblem(name, `cannot be written (${why})`);
  });
}
