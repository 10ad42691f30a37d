import type {Bundle, Worksheet} from '../bundle.js';
import {clean} from '../clean.js';

/**
 * The worksheet's own reader: the schema library and the rest of the format would be a fifth of its
 * file. `bundle.ts` stays the definition, and a property test (test/src/worksheet/content.test.ts) holds both against each other.
 */
export type BundleWorksheets = Pick<Bundle, 'locale' | 'dir' | 'worksheets'>;

const object = (value: unknown): Record<string, unknown> => Object(value);
const text = (value: unknown, max = 4000): string | undefined =>
  (typeof value === 'string' && value.length <= max && clean(value)) || undefined;
const title = (value: unknown) => text(value, 300);
const texts = (value: unknown): string[] | undefined => {
  const read = Array.isArray(value) ? value.map((it) => text(it)) : [undefined];
  return read.every((it) => it !== undefined) ? read : undefined;
};

const ID = /^(?!__proto__$|constructor$|prototype$)[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

/** Records with an id of their own and every field; the others are left out. */
function list<T extends {id: string}>(
  value: unknown,
  fields: (it: Record<string, unknown>) => Record<string, unknown>,
): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = new Set<unknown>();
  return value.flatMap((entry) => {
    const it = object(entry);
    const {id} = it;
    const read = fields(it);
    const whole = Object.values(read).every((field) => field !== undefined);
    if (typeof id !== 'string' || !ID.test(id) || ids.has(id) || !whole) return [];
    ids.add(id);
    return [{id, ...read} as unknown as T];
  });
}

/** @throws TypeError when the file is no bundle of a version this copy reads. */
export function readWorksheets(input: unknown): {bundle: BundleWorksheets} {
  const {version, locale, dir, worksheets} = object(input);
  if (typeof version !== 'number' || Math.floor(version) !== 1)
    throw new TypeError('$.version: expected 1');
  return {
    bundle: {
      locale: text(locale) ?? '',
      dir: dir === 'rtl' || dir === 'ltr' ? dir : undefined,
      worksheets:
        list<Worksheet>(worksheets, (it) => ({
          title: title(it.title),
          intro: text(it.intro),
          // The one field that may be missing or empty; a bad one is bad all the same.
          ...((it.attribution ?? '') !== '' && {attribution: text(it.attribution)}),
          categories: list(it.categories, (category) => ({
            title: title(category.title),
            why: text(category.why),
            examples: texts(category.examples),
            starters: texts(category.starters),
          })),
          asks: list(it.asks, ({label}) => ({label: title(label)})),
          messages: list(it.messages, (message) => ({text: text(message.text)})),
        })) ?? [],
    },
  };
}
