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
 * Makes the browser read its locales, once a page: that takes longer than all else. The smallest formatter
 * does it, so that the first date does not have to as well.
 */
export function wakeIntl(): void {
  const {Segmenter} = Intl as Partial<typeof Intl>;
  if (Segmenter) new Segmenter();
}
