import {perLocale} from '../../src/language.js';

const dates = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}),
);
const lists = perLocale((locale) => new Intl.ListFormat(locale));
const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const plurals = perLocale((locale) => new Intl.PluralRules(locale));

/** A calendar day, which is the same day everywhere. */
export const formatDate = (date: string, locale: string): string =>
  dates(locale).format(Date.parse(date));

export const formatList = (items: readonly string[], locale: string): string =>
  lists(locale).format(items);

export const formatNumber = (value: number, locale: string): string =>
  numbers(locale).format(value);

/** The form of a phrase for a number, e.g. `{one: '{count} article', other: '{count} articles'}`. */
export function formatCount(
  forms: Record<string, string>,
  count: number,
  locale: string,
): {text: string; count: string} {
  const text = forms[plurals(locale).select(count)] ?? forms.other ?? '';
  return {text, count: formatNumber(count, locale)};
}
