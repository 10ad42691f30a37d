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

/**
 * Reads our script tag. Only true while the classic script runs, so it is called once, at start.
 * Through the prototype, because `<img name=currentScript>` clobbers `document`'s own property.
 */
export function scriptOptions(): ScriptOptions {
  const getter = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get;
  const script: unknown = getter?.call(document);
  if (!(script instanceof HTMLScriptElement)) return {prefix: '', src: ''};
  const {bundle, prefix = '', region} = script.dataset;
  // A prefix that makes no tag name is none.
  return {bundle, prefix: /^[a-z][a-z0-9-]*-$/.test(prefix) ? prefix : '', region, src: script.src};
}
