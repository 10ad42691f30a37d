import {pause} from './pause.js';

const made = new Map<unknown, Map<string, unknown>>();

/** A formatter of `Intl`, made once: making one takes longer than using it hundreds of times. */
export function formatter<F, O extends object>(
  Format: new (locale: string, options: O) => F,
  locale: string,
  options: NoInfer<O>,
): F {
  const known = made.get(Format) ?? new Map<string, unknown>();
  made.set(Format, known);
  const key = locale + JSON.stringify(options);
  const found = known.get(key) ?? new Format(locale, options);
  known.set(key, found);
  return found as F;
}

/**
 * Names of languages as people say them in a locale, with our own for what browsers do not know. A code
 * that is no language stays as it is: one odd record must not stop a list of thousands.
 */
export function languageNamer(
  locale: string,
  own: Record<string, string> = {},
): (code: string) => string {
  const known = new Map(Object.entries(own));
  return (code) => {
    let name = known.get(code);
    if (name !== undefined) return name;
    try {
      name = formatter(Intl.DisplayNames, locale, {type: 'language'}).of(code);
    } catch {
      // Neither every tag nor every locale that people write is one.
    }
    known.set(code, (name ??= code));
    return name;
  };
}

/**
 * Makes the browser read its locales, once a page: that takes longer than all else. A part at a time, each
 * in a task of its own, and the smallest that needs it, so that the first date does not take all of them.
 */
export async function wakeIntl(locale: string): Promise<void> {
  const {Segmenter} = Intl as Partial<typeof Intl>;
  const parts = [
    () => new Intl.Collator(locale),
    () => Segmenter && new Segmenter(locale),
    () => new Intl.NumberFormat(locale),
    () => new Intl.DateTimeFormat(locale),
    () => new Intl.ListFormat(locale),
    () => new Intl.DisplayNames(locale, {type: 'language'}).of('en'),
    () => new Intl.DateTimeFormat(locale, {timeZone: 'America/Chicago'}).format(0),
  ];
  for (const wake of parts) {
    await pause();
    wake();
  }
}
