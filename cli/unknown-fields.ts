import {bundleSchema} from '../src/bundle.js';
import {collections, overlayBase} from '../src/overlay.js';
import type {Schema} from '../src/schema.js';
import type {Problem} from './problem.js';

type Json = Record<string, unknown>;
type Any = Schema<unknown>;

const OVERLAY_KEYS = ['$schema', 'extends', 'add', 'patch', 'remove', 'pin'];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const warning = (path: string, name: string, known: string[]): Problem => ({
  severity: 'warning',
  path: `${path}.${name}`,
  message: `this field is not read; known here: ${known.join(', ')}`,
});

/** Fields that the format does not have: a slip of the pen, or something for a newer version. */
export function unknownFields(json: unknown): Problem[] {
  if (overlayBase(json) === undefined) return [...within(bundleSchema, json, '$')];
  return [...withinOverlay(json as Json)];
}

function* within(schema: Any, value: unknown, path: string): Generator<Problem> {
  if (schema.kind === 'array' && Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* within(schema.item, item, `${path}[${at}]`);
  } else if (schema.kind === 'either') {
    const known = schema.options.map((option) => [...within(option, value, path)]);
    // The shape that knows most of it is the one that was meant.
    const fitting = schema.options.map((option, i) => ({
      problems: known[i] ?? [],
      fits: option.kind === 'record' ? fits(option, value) : false,
    }));
    const best = fitting
      .filter(({fits: it}) => it)
      .sort((a, b) => a.problems.length - b.problems.length)[0];
    yield* best?.problems ?? [];
  } else if (schema.kind === 'record' && isObject(value)) {
    for (const [name, inside] of Object.entries(value)) {
      const field = Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined;
      if (field) yield* within(field.schema, inside, `${path}.${name}`);
      else yield warning(path, name, Object.keys(schema.fields));
    }
  }
}

/** Of the shapes of a block, the one of its `type`; of others, any. */
function fits(schema: Any & {kind: 'record'}, value: unknown): boolean {
  const type = schema.fields['type']?.schema;
  if (!isObject(value)) return false;
  return type?.kind === 'choice' ? type.values.some((one) => one === value['type']) : true;
}

function* withinOverlay(overlay: Json): Generator<Problem> {
  for (const name of Object.keys(overlay)) {
    // With it goes everything inside.
    if (!OVERLAY_KEYS.includes(name))
      yield {...warning('$', name, OVERLAY_KEYS), severity: 'error'};
  }
  if (bundleSchema.kind !== 'record') return;
  for (const part of ['add', 'patch', 'remove'] as const) {
    const parts = overlay[part];
    for (const [collection, given] of Object.entries(isObject(parts) ? parts : {})) {
      const schema = Object.hasOwn(bundleSchema.fields, collection)
        ? bundleSchema.fields[collection]?.schema
        : undefined;
      if (!collections.some((name) => name === collection) || schema?.kind !== 'array') {
        yield {...warning(`$.${part}`, collection, [...collections]), severity: 'error'};
      } else if (part === 'add') {
        yield* within(schema, given, `$.add.${collection}`);
      } else if (part === 'patch') {
        for (const [id, patch] of Object.entries(isObject(given) ? given : {})) {
          yield* within(schema.item, patch, `$.patch.${collection}.${id}`);
        }
      }
    }
  }
}
