import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import {promisify} from 'node:util';
import {execFile} from 'node:child_process';
import {minify} from 'terser';
import {build, mergeConfig, type InlineConfig, type Plugin, type Rolldown} from 'vite';
import shared from '../vite.config.js';
import {classicFile} from './classic-file.js';
import {scripts} from './widgets.js';

const run = promisify(execFile);

function bundle(config: InlineConfig): Promise<unknown> {
  const quiet: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {emptyOutDir: false, reportCompressedSize: false},
  };
  return build(mergeConfig(mergeConfig(shared, quiet), config));
}

/**
 * Lit leaves its version numbers and a metadata table on `window`, where a development build of Lit
 * on the partner's page would warn of a second copy. Legacy decorators use neither; inside one
 * closed file they can be local. scripts/check/browser.ts fails when a new Lit has other words.
 */
const withoutGlobals: Plugin = {
  name: 'without-globals',
  transform: {
    filter: {id: /\/node_modules\/(@lit\/reactive-element|lit-element|lit-html)\//},
    handler: (code) =>
      code
        .replace(/\(\w+\.(reactiveElement|litElement|litHtml)Versions\?\?=\[\]\)\.push\(/, 'void (')
        .replace(
          /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=/,
          'const litPropertyMetadata=',
        ),
  },
};

/** The crisis phrases weigh more than they may in a script: these load them from beside themselves. */
const phrasesBeside = {
  find: './crisis-phrases.js',
  replacement: resolve('src/search/crisis-phrases-beside.ts'),
};

/** Rolldown's own minifier leaves 2 % more. */
async function smaller<T extends Rolldown.OutputChunk>(chunk: T): Promise<T> {
  const {code} = await minify(chunk.code, {
    module: true,
    ecma: 2020,
    compress: {passes: 3, unsafe_arrows: true},
    format: {ascii_only: true, wrap_func_args: false},
  });
  return {...chunk, code: code!};
}

/** One classic file with everything in it, and nothing of its later part evaluated too early. */
async function classic(name: string, entry: string, atOnce?: boolean): Promise<void> {
  const [{output}] = (await bundle({
    plugins: [withoutGlobals],
    resolve: {alias: [phrasesBeside]},
    build: {
      write: false,
      lib: {entry, formats: ['es'], fileName: name},
      // What both parts need stands in the first, not in a third.
      rolldownOptions: {preserveEntrySignatures: 'allow-extension'},
    },
  })) as [Rolldown.RolldownOutput];
  const chunks = output.filter((part) => part.type === 'chunk');
  const [now, later, ...more] = await Promise.all(chunks.map(smaller));
  if (!now || more.length > 0) throw new Error(`${name}: more than two parts`);
  await mkdir('dist', {recursive: true});
  await writeFile(`dist/${name}.js`, classicFile(now, later, atOnce));
}

export async function buildClassic(): Promise<void> {
  await Promise.all([
    classic('care-widgets', 'components/register.ts'),
    classic('meditation-timer-worker', 'src/timer/worker.ts'),
    ...scripts.map((tag) => classic(tag, `components/entries/${tag}.ts`, true)),
  ]);
}

interface Package {
  dependencies: Record<string, string>;
  exports: Record<string, {types: string; default?: string} | string>;
}

/** package.json names each module's output and types; the types stand where the source stands. */
function publishedModules({exports}: Package): Record<string, string> {
  const entries = Object.values(exports).flatMap((target) => {
    if (typeof target === 'string' || !target.default) return [];
    const name = target.default.replace(/^\.\/dist\/esm\/(.*)\.js$/, '$1');
    const source = target.types.replace(/^\.\/dist\/types\/(.*)\.d\.ts$/, '$1.ts');
    return [[name, source] as const];
  });
  return Object.fromEntries(entries);
}

/** For bundlers: dependencies stay imports, so that a page has one Lit. */
export async function buildModules(): Promise<void> {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Package;
  const names = Object.keys(manifest.dependencies).map((name) => name.replaceAll('.', '\\.'));
  await bundle({
    build: {
      outDir: 'dist/esm',
      sourcemap: true,
      lib: {entry: publishedModules(manifest), formats: ['es']},
      rolldownOptions: {
        external: new RegExp(`^(${names.join('|')})(/|$)`),
        output: {chunkFileNames: 'shared/[name]-[hash].js'},
      },
    },
  });
}

/** The `care-widgets` command; jsonc-parser, its one dependency, stays an import. */
export async function buildCommand(): Promise<void> {
  await bundle({
    build: {
      outDir: 'dist/cli',
      ssr: 'cli/care-widgets.ts',
      rolldownOptions: {external: /^jsonc-parser$/, output: {entryFileNames: 'care-widgets.js'}},
    },
  });
  await chmod('dist/cli/care-widgets.js', 0o755);
}

export async function buildTypes(): Promise<void> {
  const tsc = 'node_modules/typescript/bin/tsc';
  await run(process.execPath, [tsc, '-p', 'tsconfig.types.json']).catch(
    (error: {stdout: string}) => {
      throw new Error(error.stdout);
    },
  );
}
