import {localeSource, providePageBundle, urlSource} from '../src/context.js';
import type {BundleSource} from '../src/context.js';
import {define} from '../src/define.js';
import type {WidgetClass} from '../src/define.js';
import {page} from '../src/page.js';
import {pause} from '../src/pause.js';
import {currentScript, scriptOptions} from '../src/script-options.js';
import {ContentBundle} from './content-bundle/content-bundle.js';

type Tagged = WidgetClass & {readonly tag: string};

/** Languages of the default content, `content/<locale>.json` beside the script. */
export const CONTENT_LOCALES: readonly string[] = ['en', 'es'];

const isTagged = (value: unknown): value is Tagged =>
  typeof value === 'function' && typeof (value as Partial<Tagged>).tag === 'string';

/** Frames out of view have no frames to wait for; a slow phone may need this long for two. */
const UNSEEN_MS = 2000;

/** What stands already is on the screen before anything else takes the time. */
const painted = (): Promise<unknown> =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    setTimeout(done, document.hidden ? 0 : UNSEEN_MS);
  });

const OUR_FILES =
  /\/(care-widgets|article-card|resource-finder|meditation-timer|support-network-worksheet)\.js([?#]|$)/;

/** Our tag where an editor wrote `type="module"`, as other web components want it. */
const moduleTag = (): HTMLScriptElement | undefined =>
  [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].find(({src}) =>
    OUR_FILES.test(src),
  );

/** Content can wait until what needs none is on the screen: to ask for it takes time, too. */
const after = (shown: Promise<unknown>, source?: BundleSource): BundleSource | undefined =>
  source && {
    peek: (language) => source.peek(language),
    load: (language) => shown.then(() => source.load(language)),
  };

/**
 * Starts a script tag: the page's content first, then `now`, then, guarded, whatever `later` brings.
 * Lit throws while it loads under some Trusted Types policies; then the others keep showing their
 * own fallback, and what is in `now` already stands.
 */
export function start(now: Tagged[], later?: () => Promise<Record<string, unknown>>): void {
  // A server may import the entry; there is no page to start.
  if (!globalThis.document) return;
  const {bundle, prefix, region, src} = scriptOptions(currentScript() ?? moduleTag());
  page.region ??= region;
  // A loader that wraps scripts gives an address that has no folder.
  page.folder = src && !/^(blob|data):/i.test(src) ? new URL('.', src).href : undefined;
  const shown = now.length ? painted() : pause();
  const beside = page.folder ? localeSource(page.folder, CONTENT_LOCALES) : undefined;
  providePageBundle(after(shown, bundle ? urlSource(bundle) : beside));
  for (const element of [ContentBundle, ...now]) define(prefix + element.tag, element);
  if (!later) return;
  shown.then(later).then(
    async (module) => {
      for (const element of Object.values(module)) {
        // To evaluate and to connect takes long on a phone: a task each.
        await pause();
        if (isTagged(element)) define(prefix + element.tag, element);
      }
    },
    (error: unknown) => console.warn('care-widgets: some widgets keep their fallback.', error),
  );
}
