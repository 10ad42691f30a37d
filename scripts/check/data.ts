import {Ajv2020} from 'ajv/dist/2020.js';
import {readdir, readFile} from 'node:fs/promises';
import {integrityOf} from '../build-integrity.js';
import {crisisWeights} from '../train-crisis.js';
import {bundleJsonSchema, SCHEMA_FILES} from '../build-schema.js';
import {run} from './packed.js';
import {equal, none, type Result} from './report.js';

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** The content against its schema, and the generated files against what they are generated from. */
export async function data(): Promise<Result[]> {
  const schema = await bundleJsonSchema();
  const validate = new Ajv2020({strict: false, validateFormats: false, allErrors: true}).compile(
    JSON.parse(schema) as object,
  );
  const errorsIn = (bundle: unknown) =>
    validate(bundle)
      ? []
      : (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);

  const results: Result[] = [];
  const content = await readdir('dist/content');
  for (const file of content.filter((name) => name !== 'crisis-phrases.json')) {
    results.push(
      none(`content/${file} against the schema`, errorsIn(await read(`dist/content/${file}`))),
    );
  }
  const good = (await read('dist/content/en.json')) as Record<string, unknown>;
  const broken: Record<string, unknown>[] = [
    {...good, version: 2},
    {...good, id: undefined},
    {...good, region: 'United States'},
    {...good, resources: [{id: 'x'}]},
    {...good, topics: 'sad'},
  ];
  const refused = broken.filter((it) => errorsIn(JSON.parse(JSON.stringify(it))).length > 0);
  results.push(equal('schema: broken bundles refused', refused.length, broken.length));

  const stale: string[] = [];
  for (const file of SCHEMA_FILES) if ((await readFile(file, 'utf8')) !== schema) stale.push(file);
  results.push(none('schema: files out of date', stale));

  const floor = ['--import', 'tsx', 'scripts/build-floor.ts', '--check'];
  const said = await run(process.execPath, floor).catch((error: {stderr: string}) => error);
  results.push(
    none('src/floor.ts: differs from data/', said.stderr.includes('floor') ? [said.stderr] : []),
  );

  const weights = await readFile('data/crisis-weights.json', 'utf8');
  const learned = await crisisWeights();
  results.push(
    equal('crisis-weights.json: as npm run build:crisis', Number(weights === learned), 1),
  );

  const listed = (await read('dist/integrity.json')) as Record<string, string>;
  const real = await integrityOf('dist');
  const files = [...new Set([...Object.keys(listed), ...Object.keys(real)])];
  results.push(
    none(
      'integrity.json: wrong or missing',
      files.filter((file) => listed[file] !== real[file]),
    ),
  );
  return results;
}
