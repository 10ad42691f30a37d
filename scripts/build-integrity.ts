import {createHash} from 'node:crypto';
import {readdir, readFile, writeFile} from 'node:fs/promises';

/** `integrity` values for `<script>`, `<link>` and `fetch`, one for every file in dist/. */
export async function integrityOf(dist: string): Promise<Record<string, string>> {
  const entries = await readdir(dist, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.slice(dist.length + 1).replaceAll('\\', '/'),
    )
    .filter((file) => file !== 'integrity.json')
    .sort();
  const hash = async (file: string) =>
    `sha384-${createHash('sha384')
      .update(await readFile(`${dist}/${file}`))
      .digest('base64')}`;
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)])));
}

export async function buildIntegrity(): Promise<void> {
  const hashes = await integrityOf('dist');
  await writeFile('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
}
