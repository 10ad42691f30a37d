import type {Schema} from '../src/schema.js';

type Json = Record<string, unknown>;

/** JSON Schema (2020-12) of a schema of ours. What `refine` checks in code is told in `description`. */
export function jsonSchema(schema: Schema<unknown>): Json {
  const described = schema.expected ? {description: `Expected: ${schema.expected}.`} : {};
  return {...described, ...ofKind(schema)};
}

function ofKind(schema: Schema<unknown>): Json {
  switch (schema.kind) {
    case 'text': {
      const {max: maxLength, pattern} = schema;
      return {
        type: 'string',
        minLength: 1,
        maxLength,
        // White space alone is no text: the reader trims it.
        pattern: pattern?.source ?? '\\S',
      };
    }
    case 'number':
      return {
        type: schema.whole ? 'integer' : 'number',
        minimum: schema.min,
        maximum: schema.max,
      };
    case 'flag':
      return {type: 'boolean'};
    case 'choice':
      return {enum: schema.values};
    case 'array':
      return {type: 'array', items: jsonSchema(schema.item)};
    case 'record': {
      const fields = Object.entries(schema.fields);
      return {
        type: 'object',
        properties: Object.fromEntries(
          fields.map(([name, field]) => [name, jsonSchema(field.schema)]),
        ),
        required: fields.filter(([, field]) => !field.optional).map(([name]) => name),
      };
    }
    case 'either':
      return {anyOf: schema.options.map(jsonSchema)};
  }
}
