import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {promisify} from 'node:util';

export const run = promisify(execFile);

export interface Manifest {
  dependencies: Record<string, string>;
  exports: Record<string, string | {types?: string; default?: string}>;
}

export interface Packed {
  tarball: string;
  /** Paths in the tarball. */
  files: string[];
  /** A folder whose node_modules holds the unpacked package and what it declares, nothing more. */
  consumer: string;
  manifest: Manifest;
  remove(): Promise<void>;
}

/** Packs as `npm publish` would and installs the tarball, without a network. */
export async function packAndInstall(): Promise<Packed> {
  const consumer = await mkdtemp(join(tmpdir(), 'care-widgets-'));
  const {stdout} = await run('npm', [
    'pack',
    '--json',
    '--ignore-scripts',
    `--pack-destination=${consumer}`,
  ]);
  const [packed] = JSON.parse(stdout) as [{filename: string; files: {path: string}[]}];
  const tarball = join(consumer, packed.filename);
  const installed = join(consumer, 'node_modules/care-widgets');
  await mkdir(installed, {recursive: true});
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
  await link(Object.keys(manifest.dependencies), consumer);
  return {
    tarball,
    consumer,
    manifest,
    files: packed.files.map(({path}) => path),
    remove: () => rm(consumer, {recursive: true}),
  };
}

/** Links declared dependencies and theirs; an import of anything else fails in the consumer. */
async function link(names: string[], consumer: string, seen = new Set<string>()): Promise<void> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const target = resolve('node_modules', name);
    const place = join(consumer, 'node_modules', name);
    await mkdir(dirname(place), {recursive: true});
    await symlink(target, place);
    const {dependencies = {}} = JSON.parse(
      await readFile(join(target, 'package.json'), 'utf8'),
    ) as Partial<Manifest>;
    await link(Object.keys(dependencies), consumer, seen);
  }
}
