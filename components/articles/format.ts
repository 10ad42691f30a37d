import {formatLocale} from '../../src/language.js';
import {formatter} from '../../src/formatter.js';

/** A calendar day, which is the same day everywhere, as it is written. */
export const formatDate = (date: string, locale: string): string =>
  formatter(Intl.DateTimeFormat, formatLocale(locale), {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(date.slice(0, 10)));

export const formatList = (items: readonly string[], locale: string): string =>
  formatter(Intl.ListFormat, formatLocale(locale), {}).format(items);

export const formatNumber = (value: number, locale: string): string =>
  formatter(Intl.NumberFormat, formatLocale(locale), {}).format(value);

/** The form of a phrase for a number, e.g. `{one: '{count} article', other: '{count} articles'}`. */
export function formatCount(
  forms: Record<string, string>,
  count: number,
  locale: string,
): {text: string; count: string} {
  const text =
    forms[formatter(Intl.PluralRules, formatLocale(locale), {}).select(count)] ?? forms.other ?? '';
  return {text, count: formatNumber(count, locale)};
}
