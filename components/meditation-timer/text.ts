import {formatLocale} from '../../src/language.js';
import {fillText} from '../dom.js';

/** "1 minute", "5 minutes". */
export function countText(forms: Record<string, string>, count: number, locale: string): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other ?? '';
  return fillText(form, {count: new Intl.NumberFormat(formatLocale(locale)).format(count)});
}

/** "2:32 PM" */
export function timeText(time: number, locale: string): string {
  return new Intl.DateTimeFormat(formatLocale(locale), {timeStyle: 'short'}).format(time);
}
