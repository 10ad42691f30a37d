/** What a partner can say on our own script tag. */
export interface ScriptOptions {
  /** `data-bundle`: address of the page's content bundle. */
  bundle?: string;
  /** `data-prefix`: put before every tag name, e.g. `care-` gives `<care-article-card>`. */
  prefix: string;
  /** `data-region`: ISO 3166-1 country whose lines come first, e.g. `CA`. */
  region?: string;
  /** Address of the script itself; the default content stands beside it. */
  src: string;
}

/** Through the prototype, because `<img name=currentScript>` clobbers `document`'s own property. */
export const currentScript = (): unknown =>
  Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document);

/** Reads our script tag. There is a current one only while a classic script runs, so it is called once, at start. */
export function scriptOptions(script: unknown): ScriptOptions {
  if (!(script instanceof HTMLScriptElement)) return {prefix: '', src: ''};
  const {bundle, prefix = '', region} = script.dataset;
  // A prefix that makes no tag name is none.
  return {bundle, prefix: /^[a-z][a-z0-9-]*-$/.test(prefix) ? prefix : '', region, src: script.src};
}
