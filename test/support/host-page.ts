/** A partner's page in an iframe of this origin, so that a test can look into it. */
export interface HostPage {
  frame: HTMLIFrameElement;
  document: Document;
  window: Window & typeof globalThis & {probe?: Probe};
  close: () => void;
}

/** What test/embed/pages/probe.js has written down, from before our script ran. */
export interface Probe {
  /** Uncaught errors and rejections. */
  errors: string[];
  warnings: string[];
  /** "crisis-banner load" */
  events: string[];
  /** Directives that something ran into. */
  violations: string[];
  /** `alert`, `print`, `open` and the like were called, or a hostile string ran. */
  executed: string[];
  /** Written to or read from a cookie or a storage. */
  stored: string[];
  /** `unload` and `beforeunload` listeners. */
  unload: string[];
  /** Names put on `window`. */
  leaked(): string[];
  /** Changed properties of built-in prototypes. */
  patched(): string[];
}

interface PageOptions {
  /** Name of a file in test/embed/pages/, without `.html`. */
  html?: string;
  /** Or the page itself. */
  markup?: string;
  /** Content-Security-Policy header; `%OTHER%` stands for the other origin. */
  csp?: string;
  /** Fills in `%name%` in the page. */
  set?: Record<string, string>;
  /** Value of the frame's `sandbox` attribute; without `allow-same-origin` the page cannot be looked into. */
  sandbox?: string;
  /** `parsed` does not wait for what never arrives. */
  until?: 'load' | 'parsed';
  width?: number;
  height?: number;
}

let kept = 0;

async function post(text: string): Promise<string> {
  const name = `${(kept += 1)}-${Math.random().toString(36).slice(2)}`;
  await fetch(`/fault/keep?name=${name}`, {method: 'POST', body: text});
  return name;
}

/** Leaves a file with the server; the answer is its address, to which faults can be added. */
export async function keep(content: unknown, type = 'application/json'): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return `/fault/file?kept=${await post(text)}&type=${encodeURIComponent(type)}`;
}

/** Address of our script in a folder with these phrases; `undefined` = without any. */
export async function scriptBeside(
  phrases: unknown,
  script = 'resource-finder.js',
): Promise<string> {
  if (phrases === undefined) return `/fault/folder/none/${script}`;
  const text = typeof phrases === 'string' ? phrases : JSON.stringify(phrases);
  return `/fault/folder/${await post(text)}/${script}`;
}

/** Resolves when the page has loaded; its async scripts may still run, so wait for what they do. */
export async function openHostPage(options: PageOptions): Promise<HostPage> {
  const {html, markup, csp, set = {}, sandbox, until = 'load', width = 800, height = 600} = options;
  const query = new URLSearchParams({...(html && {html}), ...(csp && {csp})});
  if (markup) query.set('kept', await post(markup));
  for (const [key, value] of Object.entries(set)) query.set(`set.${key}`, value);

  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.src = `/fault/page?${query}`;
  document.body.append(frame);
  await (until === 'load' ? loaded : parsed(frame));
  const page = frame.contentWindow as HostPage['window'];
  return {
    frame,
    window: page,
    // Null for a page of an origin of its own.
    document: frame.contentDocument as Document,
    close: () => frame.remove(),
  };
}

async function parsed(frame: HTMLIFrameElement): Promise<void> {
  const isParsed = () => {
    const {URL: url = '', readyState = 'loading'} = frame.contentDocument ?? {};
    return url !== 'about:blank' && readyState !== 'loading';
  };
  while (!isParsed()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The origin of the second server, which serves the same routes with CORS. */
export async function otherOrigin(): Promise<string> {
  return (await fetch('/fault/other-origin')).text();
}
