import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';

/** custom-elements.json and what editors and JSX frameworks read; see custom-elements-manifest.config.js. */
export async function buildMetadata(): Promise<void> {
  await promisify(execFile)(process.execPath, [
    'node_modules/@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--quiet',
  ]);
  await nameOnce('dist/vscode.css-custom-data.json');
}

/** The generator lists a property once for each widget that has it; an editor would offer it as often. */
async function nameOnce(file: string): Promise<void> {
  const data = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  for (const list of Object.values(data)) {
    if (!Array.isArray(list)) continue;
    const seen = new Set<string>();
    const once = (list as {name: string}[]).filter(({name}) => !seen.has(name) && seen.add(name));
    list.splice(0, list.length, ...once);
  }
  await writeFile(file, `${JSON.stringify(data, null, 2)}\n`);
}
