import {createHash} from 'node:crypto';
import {existsSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {build} from 'esbuild';

/**
 * Browsers cannot load these as they are: dom-testing-library depends on CommonJS packages
 * (aria-query, pretty-format). They are bundled once per lock file into .cache/.
 */
const ENTRIES = {
  'shadow-dom-testing-library': 'shadow-dom-testing-library',
  'storybook-test': 'storybook/test',
  'axe-core': 'axe-core',
  vcf: 'vcf',
};

/** A WTR plugin that points bare imports at the bundles. */
export async function prebundlePlugin(rootDir) {
  const key = createHash('sha256')
    .update(readFileSync(`${rootDir}/package-lock.json`))
    .update(JSON.stringify(ENTRIES))
    .digest('hex')
    .slice(0, 12);
  const folder = `.cache/prebundle-${key}`;
  if (!existsSync(`${rootDir}/${folder}`)) await bundle(`${rootDir}/${folder}`);
  const bundles = new Map(
    Object.entries(ENTRIES).map(([name, source]) => [source, `/${folder}/${name}.js`]),
  );
  return {
    name: 'prebundle',
    resolveImport: ({source}) => bundles.get(source),
  };
}

/** Built aside and moved into place, so that two runs at once never see half of it. */
async function bundle(folder) {
  const unfinished = `${folder}.${process.pid}`;
  await build({
    entryPoints: ENTRIES,
    outdir: unfinished,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    define: {'process.env.NODE_ENV': '"test"', global: 'globalThis'},
    external: ['lit', 'lit/*', 'lit-html', '@lit/*'],
    logLevel: 'warning',
  });
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, {recursive: true});
  }
}
