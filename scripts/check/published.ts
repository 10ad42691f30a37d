import {build} from 'esbuild';
import {writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {readFile} from 'node:fs/promises';
import {classOf, elements} from '../widgets.js';
import {run, type Packed} from './packed.js';
import {equal, none, type Result} from './report.js';

/** Everything the exports map lets a consumer write, with `*` filled in from the tarball. */
export function documentedPaths({manifest, files}: Packed): {path: string; types: boolean}[] {
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    const types = typeof target !== 'string' && target.default === undefined;
    if (!path.includes('*')) return [{path: path.replace(/^\./, 'care-widgets'), types}];
    const [before = '', after = ''] = String(target).slice(2).split('*');
    return files
      .filter((file) => file.startsWith(before) && file.endsWith(after))
      .map((file) => file.slice(before.length, file.length - after.length))
      .map((part) => ({path: path.replace(/^\./, 'care-widgets').replace('*', part), types}));
  });
}

/** Names that must be there; a module that loads but is empty would pass otherwise. */
const promised: Record<string, string[]> = {
  'care-widgets': elements.map(classOf),
  'care-widgets/bundle': ['parseBundle'],
  ...Object.fromEntries(elements.map((tag) => [`care-widgets/${tag}`, [classOf(tag)]])),
};

/** Imports one path in a fresh process: it loads, has its names, and registers nothing by itself. */
async function importInNode(path: string, consumer: string): Promise<Result> {
  const what = `node: import '${path}'`;
  const options = path.endsWith('.json') ? `, {with: {type: 'json'}}` : '';
  const code = `
    const names = Object.keys(await import('${path}'${options}));
    const registered = ${JSON.stringify(elements)}.filter((it) => globalThis.customElements?.get(it));
    console.log(JSON.stringify({names, registered}));`;
  try {
    const {stdout} = await run(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code],
      {cwd: consumer},
    );
    const {names, registered} = JSON.parse(stdout) as {names: string[]; registered: string[]};
    const missing = (promised[path] ?? []).filter((name) => !names.includes(name));
    return none(what, [
      ...missing.map((name) => `no ${name}`),
      ...registered.map((tag) => `registers ${tag}`),
    ]);
  } catch (error) {
    const stderr = (error as {stderr?: string}).stderr ?? String(error);
    return none(what, [/^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr]);
  }
}

/** Where there is no page and nothing to load from, the crisis phrases are there all the same. */
async function crisisInNode({consumer}: Packed): Promise<Result> {
  const code = `
    import {createSearch} from 'care-widgets/search';
    const {search} = createSearch([]);
    console.log(search('i want to die').crisis, search('quiero morir').crisis, search('yoga').crisis);`;
  const {stdout} = await run(process.execPath, ['--input-type=module', '-e', code], {
    cwd: consumer,
  });
  return equal(
    'node: crisis for two queries of crisis, and one other',
    stdout.trim(),
    'true true false',
  );
}

export async function imports(packed: Packed): Promise<Result[]> {
  const paths = documentedPaths(packed).filter(({types}) => !types);
  const unreachable = elements.filter((tag) => !packed.manifest.exports[`./${tag}`]);
  return [
    none('exports: elements without a path', unreachable),
    await crisisInNode(packed),
    ...(await Promise.all(paths.map(({path}) => importInNode(path, packed.consumer)))),
  ];
}

/** A strict TypeScript consumer, with library files checked, under both module resolutions. */
export async function types(packed: Packed): Promise<Result[]> {
  const modules = documentedPaths(packed).filter(({path}) => !path.endsWith('.json'));
  const lines = modules.map(({path}, i) => `import type * as m${i} from '${path}';`);
  const used = modules.map((_, i) => `typeof m${i}`).join(', ');
  const markup = elements.map((tag) => `  <${tag}></${tag}>,`).join('\n');
  await writeFile(
    join(packed.consumer, 'consumer.tsx'),
    `${lines.join('\n')}
import type {CustomElements} from 'care-widgets/jsx';
import {${elements.map(classOf).join(', ')}} from 'care-widgets';
declare global {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
export type All = [${used}];
export const made: [${elements.map(classOf).join(', ')}] = [
${elements.map((tag) => `  document.createElement('${tag}'),`).join('\n')}
];
export const markup = [
${markup}
];
// @ts-expect-error a property no widget has
export const wrong = <crisis-banner nonsense="1"></crisis-banner>;
`,
  );
  const check = async (module: string, moduleResolution: string): Promise<Result> => {
    const config = join(packed.consumer, `tsconfig.${module}.json`);
    await writeFile(
      config,
      JSON.stringify({
        compilerOptions: {
          module,
          moduleResolution,
          strict: true,
          noEmit: true,
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          jsx: 'preserve',
          types: [],
          skipLibCheck: module === 'esnext', // once is enough
        },
        files: ['consumer.tsx'],
      }),
    );
    const what = `types: ${moduleResolution} consumer, errors`;
    const tsc = resolve('node_modules/typescript/bin/tsc');
    try {
      await run(process.execPath, [tsc, '-p', config], {cwd: packed.consumer});
      return none(what, []);
    } catch (error) {
      const {stdout} = error as {stdout?: string};
      return none(what, (stdout ?? String(error)).trim().split('\n'));
    }
  };
  return Promise.all([check('nodenext', 'nodenext'), check('esnext', 'bundler')]);
}

async function bundled(code: string, packed: Packed): Promise<{text: string; inputs: string[]}> {
  const {outputFiles, metafile} = await build({
    stdin: {contents: code, resolveDir: packed.consumer},
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {})
    .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
    .map(([name]) => name);
  return {text: outputFiles[0]?.text ?? '', inputs};
}

/** A bundler takes what is used and no more. */
export async function treeShaking(packed: Packed): Promise<Result[]> {
  const [all, hours, register] = await Promise.all([
    bundled(`import 'care-widgets';`, packed),
    bundled(`import * as hours from 'care-widgets/hours'; console.log(hours);`, packed),
    bundled(`import 'care-widgets/register';`, packed),
  ]);
  const lit = hours.inputs.filter((name) =>
    /node_modules\/(@lit|lit|lit-html|lit-element)\//.test(name),
  );
  return [
    equal(`bundler: unused import 'care-widgets', bytes`, all.text.length, 0),
    none(`bundler: Lit behind 'care-widgets/hours'`, lit),
    none(
      `bundler: lost from 'care-widgets/register'`,
      elements.filter((tag) => !register.text.includes(tag)),
    ),
  ];
}

/** The rules of publint and of "are the types wrong?" on the tarball itself. */
export async function rules({tarball, manifest}: Packed): Promise<Result[]> {
  const file = await readFile(tarball);
  const {messages, pkg} = await publint({
    strict: true,
    pack: {tarball: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)},
  });
  const data = Object.keys(manifest.exports).filter((path) => path.endsWith('.json'));
  const attw = await run(process.execPath, [
    resolve('node_modules/@arethetypeswrong/cli/dist/index.js'),
    tarball,
    '--profile=esm-only',
    '--format=json',
    '--exclude-entrypoints',
    ...data.map((path) => path.slice(2)),
  ]).catch((error: {stdout: string}) => error);
  const {analysis} = JSON.parse(attw.stdout) as {
    analysis: {problems: {kind: string; entrypoint?: string; resolutionKind?: string}[]};
  };
  // esm-only: what CommonJS and Node 10 would find is of no interest.
  const problems = analysis.problems.filter(
    ({resolutionKind}) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs',
  );
  return [
    none(
      'publint, strict',
      messages.map((message) => formatMessage(message, pkg) ?? message.code),
    ),
    none(
      'are the types wrong?',
      problems.map(({kind, entrypoint}) => `${kind} ${entrypoint}`),
    ),
  ];
}
