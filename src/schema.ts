import {clean} from './clean.js';

/**
 * A schema is plain data: `read` below takes JSON through it in the browser, and
 * scripts/json-schema.ts writes the published JSON Schema from the same data. Valibot did
 * both, for 1.5 kB (brotli) more in every file; see docs/decisions.md, "A schema of our own".
 */
export type Schema<T> = (
  | {readonly kind: 'text'; readonly max: number; readonly pattern?: RegExp}
  | {readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole?: boolean}
  | {readonly kind: 'flag'}
  | {readonly kind: 'choice'; readonly values: readonly string[]}
  | {readonly kind: 'array'; readonly item: Schema<unknown>; readonly lenient: boolean}
  | {readonly kind: 'record'; readonly fields: Fields}
  | {readonly kind: 'either'; readonly options: readonly Schema<unknown>[]}
) & {
  /** Makes of the value what is wanted, or nothing where it is none; `expected` says what would be. */
  readonly refine?: (value: never, leftOut: Report) => unknown;
  /** In words, where the kind does not say it. */
  readonly expected?: string;
  readonly type?: T;
};

interface Field<T> {
  readonly schema: Schema<T>;
  readonly optional?: boolean;
  /** A bad value costs the field, not the record. */
  readonly lenient?: boolean;
  readonly type?: T;
}
type Fields = Readonly<Record<string, Field<unknown>>>;

export type Infer<S> = S extends {readonly type?: infer T} ? T : never;
type Required<F> = {[K in keyof F]: F[K] extends {readonly optional: true} ? never : K}[keyof F];
type RecordOf<F> = {[K in Required<F>]: Exclude<Infer<F[K]>, undefined>} & {
  [K in Exclude<keyof F, Required<F>>]?: Infer<F[K]> | undefined;
};
type Flat<T> = {[K in keyof T]: T[K]};

/** Says what was left out: its path, what was expected there, what was found. */
export type Report = (path: string, expected: string, found: string) => void;

/** Where the reader is. One list of keys for the whole run: paths are written out for reports alone. */
interface Run {
  keys: (string | number)[];
  report: Report;
}

export const text = (max: number, pattern?: RegExp, expected?: string): Schema<string> => ({
  kind: 'text',
  max,
  pattern,
  expected,
});
export const number = (min: number, max: number, whole?: boolean): Schema<number> => ({
  kind: 'number',
  min,
  max,
  whole,
});
export const flag: Schema<boolean> = {kind: 'flag'};
export const choice = <const V extends string>(...values: V[]): Schema<V> => ({
  kind: 'choice',
  values,
});
/** One bad item and the array is bad. */
export const array = <T>(item: Schema<T>): Schema<T[]> => ({kind: 'array', item, lenient: false});
/** Bad items are left out, and the second of two with one `id`. */
export const list = <T>(item: Schema<T>): Schema<T[]> => ({kind: 'array', item, lenient: true});
export const record = <const F extends Fields>(fields: F): Schema<Flat<RecordOf<F>>> => ({
  kind: 'record',
  fields,
});
export const either = <S extends Schema<unknown>[]>(...options: S): Schema<Infer<S[number]>> => ({
  kind: 'either',
  options,
});
export const refine = <T>(
  schema: Schema<T>,
  refinement: (value: T, leftOut: Report) => T | undefined,
  expected: string,
): Schema<T> => ({...schema, refine: refinement, expected});

export const required = <T>(schema: Schema<T>) => ({schema}) as Field<T>;
export const optional = <T>(schema: Schema<T>) =>
  ({schema, optional: true}) as Field<T> & {readonly optional: true};
export const lenient = <T>(schema: Schema<T>) =>
  ({schema, optional: true, lenient: true}) as Field<T> & {readonly optional: true};

const FOUND_MAX = 40;
/** What was found, for an error: short, and never what is inside of an object. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  const said = String(value).slice(0, FOUND_MAX);
  return typeof value === 'string' ? `"${said}"` : said;
}

/** Reports about the place where the reader is, or about `below` it. */
function tell({keys, report}: Run, expected: string, found: string, below = ''): void {
  const path = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  report(path + below, expected, found);
}

/**
 * Copies the known fields of a value into fresh objects, so that strangers and `__proto__` never get
 * in. `undefined` = it cannot be used; why has been reported.
 */
export function read<T>(schema: Schema<T>, value: unknown, report: Report): T | undefined {
  return readValue(schema, value, {keys: [], report}) as T | undefined;
}

function readValue(schema: Schema<unknown>, value: unknown, run: Run): unknown {
  const good = readKind(schema, value, run);
  if (good === undefined || !schema.refine) return good;
  const refined = schema.refine(good as never, (path, expected, found) =>
    tell(run, expected, found, path),
  );
  if (refined === undefined) tell(run, schema.expected ?? '', describe(value));
  return refined;
}

function readAt(key: string | number, schema: Schema<unknown>, value: unknown, run: Run): unknown {
  run.keys.push(key);
  const good = readValue(schema, value, run);
  run.keys.pop();
  return good;
}

function readKind(schema: Schema<unknown>, value: unknown, run: Run): unknown {
  switch (schema.kind) {
    case 'text': {
      const fits = typeof value === 'string' && value.length <= schema.max;
      const said = fits && clean(value);
      if (said && (!schema.pattern || schema.pattern.test(said))) return said;
      tell(run, schema.expected ?? `text of at most ${schema.max} characters`, describe(value));
      return undefined;
    }
    case 'number': {
      const {min, max, whole} = schema;
      const fits = typeof value === 'number' && value >= min && value <= max;
      if (fits && (!whole || Number.isInteger(value))) return value;
      tell(run, `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`, describe(value));
      return undefined;
    }
    case 'flag':
      if (typeof value === 'boolean') return value;
      tell(run, 'true or false', describe(value));
      return undefined;
    case 'choice':
      if (schema.values.includes(value as string)) return value;
      tell(run, schema.values.join(' | '), describe(value));
      return undefined;
    case 'array':
      return readArray(schema.item, schema.lenient, value, run);
    case 'record':
      return readRecord(schema.fields, value, run);
    case 'either':
      return readEither(schema.options, value, run);
  }
}

function readArray(
  item: Schema<unknown>,
  keepsRest: boolean,
  value: unknown,
  run: Run,
): unknown[] | undefined {
  if (!Array.isArray(value)) {
    tell(run, 'an array', describe(value));
    return undefined;
  }
  const reader = new ListReader(item, value, run);
  while (reader.read(value.length));
  return keepsRest || reader.good.length === value.length ? reader.good : undefined;
}

/** Reads the good items of a list, a number of them at a time. */
class ListReader<T> {
  readonly good: T[] = [];
  #ids = new Set<unknown>();
  #next = 0;

  constructor(
    private readonly item: Schema<T>,
    private readonly values: readonly unknown[],
    private readonly run: Run,
  ) {}

  /** Whether there is more to read after these. */
  read(count: number): boolean {
    const {item, values, run} = this;
    const end = Math.min(this.#next + count, values.length);
    for (; this.#next < end; this.#next++) {
      const one = readAt(this.#next, item, values[this.#next], run) as T | undefined;
      // In a choice of shapes, such as an article's blocks, `id` names another record, maybe twice.
      const id = item.kind === 'record' ? (one as {id?: unknown} | undefined)?.id : undefined;
      if (id !== undefined && this.#ids.has(id)) {
        tell(run, 'an id used once', `${describe(id)} again`, `[${this.#next}].id`);
      } else if (one !== undefined) {
        this.#ids.add(id);
        this.good.push(one);
      }
    }
    return end < values.length;
  }
}

/** A reader for a list that may be too long for one go. */
export function listReader<T>(item: Schema<T>, value: unknown, report: Report): ListReader<T> {
  if (!Array.isArray(value)) report('', 'an array', describe(value));
  return new ListReader(item, Array.isArray(value) ? value : [], {keys: [], report});
}

function readRecord(fields: Fields, value: unknown, run: Run): object | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    tell(run, 'an object', describe(value));
    return undefined;
  }
  const result: Record<string, unknown> = {};
  for (const name in fields) {
    // Old libraries on the host page add enumerable properties to `Object.prototype`.
    if (!Object.hasOwn(fields, name)) continue;
    const field = fields[name] as Field<unknown>;
    const given = (value as Record<string, unknown>)[name];
    if (given === undefined && field.optional) continue;
    const good = readAt(name, field.schema, given, run);
    if (good !== undefined) result[name] = good;
    // An editor's empty field is a field left out.
    else if (!field.lenient && !(field.optional && (given ?? '') === '')) return undefined;
  }
  return result;
}

/** The first that fits; what is reported is why the best known one, by its `type`, or the last did not. */
function readEither(options: readonly Schema<unknown>[], value: unknown, run: Run): unknown {
  const type = (value as {type?: unknown} | null)?.type;
  let told: Parameters<Report>[] = [];
  for (const option of options) {
    const reports: Parameters<Report>[] = [];
    const report: Report = (...args) => reports.push(args);
    const good = readValue(option, value, {keys: run.keys, report});
    if (good !== undefined) {
      for (const args of reports) run.report(...args);
      return good;
    }
    // A block of a known type is told what its own type lacks.
    const isOther = (list: Parameters<Report>[]) => list[0]?.[0].endsWith('.type') ?? true;
    const isDeeper = (reports[0]?.[0].length ?? 0) > (told[0]?.[0].length ?? 0);
    if (!isOther(reports) && (type !== undefined || isDeeper)) told = reports;
    else if (isOther(told)) told = eitherType(told, reports);
  }
  for (const args of told) run.report(...args);
  return undefined;
}

/** Of a type that there is not: every one there is. */
function eitherType(told: Parameters<Report>[], more: Parameters<Report>[]): Parameters<Report>[] {
  const [path, expected, found] = told[0] ?? [];
  if (!path?.endsWith('.type') || more[0]?.[0] !== path) return more;
  return [[path, `${expected} | ${more[0][1]}`, `${found}`]];
}
