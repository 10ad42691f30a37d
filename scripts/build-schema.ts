import {writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import {bundleSchema} from '../src/bundle.js';
import {jsonSchema} from './json-schema.js';

/** The published schema, also kept beside the content it describes, where editors find it. */
export const SCHEMA_FILES = ['data/bundle.schema.json', 'dist/bundle.schema.json'] as const;

/** JSON Schema of what authors write, from the same definition that parses it. */
export async function bundleJsonSchema(): Promise<string> {
  const {properties, ...rest} = jsonSchema(bundleSchema);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Content bundle of care-widgets',
    ...rest,
    // The parser checks this before the rest: an unknown major version is refused as a whole.
    properties: {
      ...(properties as object),
      version: {type: 'number', minimum: 1, exclusiveMaximum: 2},
    },
  };
  const [file] = SCHEMA_FILES;
  return format(JSON.stringify(schema), {...(await resolveConfig(file)), filepath: file});
}

export async function buildSchema(): Promise<void> {
  const schema = await bundleJsonSchema();
  await Promise.all(SCHEMA_FILES.map((file) => writeFile(file, schema)));
}
