import {cp, mkdir, mkdtemp, readFile, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {integrityOf} from '../build-integrity.js';
import {none, type Result} from './report.js';
import {run} from './packed.js';

async function copyTree(to: string): Promise<void> {
  const {stdout} = await run('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  for (const file of stdout.split('\0')) {
    if (!file || file === 'node_modules') continue; // the latter where it is a link itself
    await mkdir(dirname(join(to, file)), {recursive: true});
    // A file that is deleted but not yet committed is still listed.
    await cp(file, join(to, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await symlink(resolve('node_modules'), join(to, 'node_modules'));
}

async function hashesIn(folder: string): Promise<Record<string, string>> {
  const hashes = await integrityOf(join(folder, 'dist'));
  for (const file of ['custom-elements.json', 'data/bundle.schema.json']) {
    hashes[`../${file}`] = await readFile(join(folder, file), 'utf8');
  }
  return hashes;
}

/**
 * Builds once more, in a folder of another name and depth, in another time zone and language, and
 * compares every byte with what was built here. Only then can others verify a release.
 */
export async function reproducible(): Promise<Result[]> {
  const temporary = await mkdtemp(join(tmpdir(), 'care-widgets-'));
  try {
    const elsewhere = join(temporary, 'deeper/and deeper');
    await copyTree(elsewhere);
    const env = {...process.env, TZ: 'Pacific/Auckland', LANG: 'es_MX.UTF-8'};
    await run('npm', ['run', 'build'], {cwd: elsewhere, env});
    const [a, b] = [await hashesIn('.'), await hashesIn(elsewhere)];
    const files = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    const different = files.filter((file) => a[file] !== b[file]);
    return [none(`two builds, ${files.length} files: different bytes`, different)];
  } catch (error) {
    return [none('two builds', [String(error)])];
  } finally {
    await rm(temporary, {recursive: true});
  }
}
