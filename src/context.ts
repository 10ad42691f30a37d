import {ContextConsumer, ContextProvider, createContext} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {BundleWarning} from './bundle.js';
import {LanguageController, DEFAULT_LOCALE, pickLocale} from './language.js';
import {loadJson, peekJson} from './loader.js';
import type {LoadOptions} from './loader.js';

/**
 * Where widgets get their content. It hands out JSON, not records: every copy of the library parses
 * at its own door, so two versions can share one source.
 */
export interface BundleSource {
  /** What is there already, without waiting: inline JSON, or a file that has arrived. */
  peek(language: string): unknown;
  /** The best there is for a language; rejects when it does not arrive. */
  load(language: string): Promise<unknown>;
}

// One key for every copy of this major: their consumers and providers understand each other.
export const bundleContext = createContext<BundleSource | undefined>(
  Symbol.for('care-widgets/bundle@1'),
);

/** One file, one language. */
export function urlSource(url: string, options?: LoadOptions): BundleSource {
  return {peek: () => peekJson(url, options), load: () => loadJson(url, options)};
}

/** `<base>content/<locale>.json`, the file chosen by the language of the place. */
export function localeSource(base: string, locales: readonly string[]): BundleSource {
  const url = (language: string) =>
    `${base}content/${pickLocale(language, locales) ?? DEFAULT_LOCALE}.json`;
  return {
    peek: (language) => peekJson(url(language)),
    load: (language) => loadJson(url(language)),
  };
}

/** JSON that stands in the page; `next`, if any, is loaded to improve on it. */
export function inlineSource(json: unknown, next?: BundleSource): BundleSource {
  return {
    peek: () => json,
    load: (language) => next?.load(language).catch(() => json) ?? Promise.resolve(json),
  };
}

/**
 * Puts the page's default source on `<html>`. Before any `define`: it also hands its consumers over
 * to a nearer `<content-bundle>` that upgrades later. The first copy of the library on a page wins.
 */
export function providePageBundle(source: BundleSource | undefined): void {
  const html: HTMLElement & {[provided]?: true} = document.documentElement;
  if (html[provided]) return;
  Object.defineProperty(html, provided, {value: true});
  new ContextProvider(html as HTMLElement & ReactiveControllerHost, {
    context: bundleContext,
    initialValue: source,
  });
}
const provided = Symbol.for('care-widgets/page-provider@1');

interface Parsed<T> {
  bundle: T;
  warnings?: BundleWarning[];
}
type Parse<T> = (json: unknown) => Parsed<T> | Promise<Parsed<T>>;

const parsed = new WeakMap<object, Map<unknown, ReturnType<Parse<unknown>>>>();

/** Parses each file once per page and reader, and tells the console once what was left out. */
function parseOnce<T>(parse: Parse<T>, json: unknown): ReturnType<Parse<T>> {
  const key = typeof json === 'object' && json !== null ? json : {};
  const results = parsed.get(key) ?? new Map<unknown, ReturnType<Parse<unknown>>>();
  parsed.set(key, results);
  let result = results.get(parse) as ReturnType<Parse<T>> | undefined;
  if (!result) {
    result = parse(json);
    results.set(parse, result);
    if (result instanceof Promise) {
      result.then(
        (value) => {
          results.set(parse, value);
          tellWarnings(value);
        },
        () => {},
      );
    } else tellWarnings(result);
  }
  return result;
}

function tellWarnings({warnings = []}: Parsed<unknown>): void {
  for (const {path, expected, found} of warnings) {
    console.warn(`care-widgets: left out ${path}: expected ${expected}, found ${found}.`);
  }
}

export type BundleState = 'pending' | 'ready' | 'failed';

interface BundleHost extends ReactiveControllerHost, HTMLElement {
  /** Address of the widget's own bundle. */
  src?: string | null;
}

/** Brings a widget its content: own `src`, else the nearest `<content-bundle>`, else the page's. */
export class BundleController<T> implements ReactiveController {
  state: BundleState = 'pending';
  bundle?: T;
  error?: unknown;

  #language: LanguageController;
  #consumer: ContextConsumer<typeof bundleContext, BundleHost>;
  #connected = false;
  #request = 0;
  #asked?: {source: BundleSource | undefined; language: string};
  #ownSource?: {src: string; source: BundleSource};

  constructor(
    private readonly host: BundleHost,
    private readonly parse: Parse<T>,
  ) {
    this.#language = new LanguageController(host, () => this.#update());
    this.#consumer = new ContextConsumer(host, {
      context: bundleContext,
      subscribe: true,
      callback: () => this.#update(),
    });
    // Last, so that language and source are known when this one connects.
    host.addController(this);
  }

  get language(): string {
    return this.#language.language;
  }

  hostConnected(): void {
    this.#connected = true;
    addEventListener('online', this.#online);
    this.#update();
  }

  hostDisconnected(): void {
    this.#connected = false;
    removeEventListener('online', this.#online);
  }

  /** The connection is back: what failed may come now. */
  #online = (): void => {
    if (this.error) this.retry();
  };

  hostUpdate(): void {
    this.#update();
  }

  /** Asks again, after a failure. */
  retry(): void {
    this.#asked = undefined;
    this.#update();
  }

  #source(): BundleSource | undefined {
    const {src} = this.host;
    if (!src) return this.#consumer?.value;
    if (this.#ownSource?.src !== src) this.#ownSource = {src, source: urlSource(src)};
    return this.#ownSource.source;
  }

  #update(): void {
    if (!this.#connected) return;
    const source = this.#source();
    const {language} = this;
    if (this.#asked && this.#asked.source === source && this.#asked.language === language) return;
    this.#asked = {source, language};
    // A late answer to an earlier question is not an answer.
    const request = ++this.#request;
    const settle = (take: () => void) => {
      if (request !== this.#request) return;
      take();
      this.host.requestUpdate();
    };
    this.state = this.bundle ? 'ready' : 'pending';
    if (!source) return settle(() => this.#fail(new Error('no content bundle on this page')));
    const here = source.peek(language);
    if (here !== undefined) this.#take(here, settle);
    source.load(language).then(
      (json) => {
        if (json !== here) this.#take(json, settle);
      },
      (error: unknown) => settle(() => this.#fail(error)),
    );
  }

  #take(json: unknown, settle: (take: () => void) => void): void {
    const ready = ({bundle}: Parsed<T>) =>
      settle(() => {
        this.bundle = bundle;
        this.state = 'ready';
        this.error = undefined;
        this.host.dispatchEvent(new Event('load'));
      });
    const failed = (error: unknown) => settle(() => this.#fail(error));
    try {
      const result = parseOnce(this.parse, json);
      if (result instanceof Promise) result.then(ready, failed);
      else ready(result);
    } catch (error) {
      failed(error);
    }
  }

  /** What is on screen stays; only a widget that has nothing says that it failed. */
  #fail(error: unknown): void {
    this.error = error;
    if (!this.bundle) this.state = 'failed';
    console.warn(`care-widgets: <${this.host.localName}> keeps what it has.`, error);
    this.host.dispatchEvent(new Event('error'));
  }
}
