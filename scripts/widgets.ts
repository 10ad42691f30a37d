import {existsSync, readdirSync} from 'node:fs';

/** Tags of the elements: every folder of components/ that holds a file of its own name. */
export const elements = readdirSync('components')
  .filter((name) => existsSync(`components/${name}/${name}.ts`))
  .sort();

/** Tags that have a script of their own. */
export const scripts = readdirSync('components/entries')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

/** `article-card` → `ArticleCard`, the name of its class. */
export function classOf(tag: string): string {
  return tag.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
}
