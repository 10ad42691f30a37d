import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {renderDocs} from './render.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** README first, then docs/ by name. */
export function readSources() {
  const docs = existsSync(join(root, 'docs'))
    ? readdirSync(join(root, 'docs'), {recursive: true})
    : [];
  const paths = [
    'README.md',
    ...docs
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`)
      .sort(),
  ].filter((path) => existsSync(join(root, path)));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

export const existsInRepository = (path) => existsSync(join(root, path));

/** Writes README and docs/ as pages to `folder`. */
export function buildDocs(folder) {
  const {pages, problems} = renderDocs(readSources(), existsInRepository);
  for (const problem of problems) console.warn(`docs: ${problem}`);
  mkdirSync(folder, {recursive: true});
  if (existsSync(join(root, 'docs'))) cpSync(join(root, 'docs'), folder, {recursive: true});
  cpSync(join(root, 'scripts/docs/docs.css'), join(folder, 'docs.css'));
  for (const [path, html] of pages) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), html);
  }
}
