import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

/** When nothing on the page says which language it is in. */
export const DEFAULT_LOCALE = 'en';

/** The nearest `lang` of an element, through shadow roots, as the browser itself would find it. */
export function languageOf(element: Element): string {
  const found = element.closest('[lang]');
  if (found) return found.getAttribute('lang') || DEFAULT_LOCALE;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : DEFAULT_LOCALE;
}

/** The best of `available` for a language tag, by cutting it from the right (BCP 47 lookup: `es-MX` → `es`). */
export function pickLocale(language: string, available: readonly string[]): string | undefined {
  for (
    let tag = language.toLowerCase();
    tag;
    tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))
  ) {
    const found = available.find((candidate) => candidate.toLowerCase() === tag);
    if (found) return found;
  }
  return undefined;
}

/** Writing direction of a language, from the script it is usually written in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|arc|ckb|dv|fa|ha-arab|he|khw|ks|ps|sd|ug|ur|uz-af|yi)\b/i.test(locale)
    ? 'rtl'
    : 'ltr';
}

/** The locale to write dates and times in: plain `en` and `es` mean their United States usage here. */
export function formatLocale(locale: string): string {
  return locale === 'en' || locale === 'es' ? `${locale}-US` : locale;
}

/** Interface words in every language we have; English is the shape of the others. */
export type Words<T> = {en: T} & Record<string, T>;

export interface ChosenWords<T> {
  /** The locale the words are in. */
  locale: string;
  /** Set where that is not the language asked for: then text has to say its direction, too. */
  direction?: 'ltr' | 'rtl';
  words: T;
}

/** The words for a language, or English. */
export function wordsFor<T>(words: Words<T>, language: string): ChosenWords<T> {
  const locale = pickLocale(language, Object.keys(words));
  if (locale) return {locale, words: words[locale] as T};
  return {locale: DEFAULT_LOCALE, direction: 'ltr', words: words.en};
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for the page and the shadow roots with widgets, and for `lang` alone, however many there are. */
function onLanguageChange(root: Node, listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => listeners.forEach((call) => call()));
  for (const place of [document, root]) {
    observer.observe(place, {subtree: true, attributeFilter: ['lang']});
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}

/** Keeps a widget in the language of the place it stands in. */
export class LanguageController implements ReactiveController {
  language = DEFAULT_LOCALE;
  #stop?: () => void;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly changed: () => void = () => {},
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onLanguageChange(this.host.getRootNode(), () => this.#update());
    this.#update();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #update(): void {
    const language = languageOf(this.host);
    if (language === this.language) return;
    this.language = language;
    this.changed();
    this.host.requestUpdate();
  }
}
