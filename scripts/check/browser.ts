import {readFile} from 'node:fs/promises';
import type {RequestListener} from 'node:http';
import {elements} from '../widgets.js';
import {inChromium} from './chromium.js';
import {classicFiles} from './classic.js';
import {none, type Result} from './report.js';

/** A host page of each kind: one that allows all, and one whose policy keeps lit-html from starting. */
const policies: Record<string, string> = {
  open: '',
  closed:
    "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

interface Seen {
  file: string;
  policy: string;
  defined: string[];
  /** Names put on `window`. */
  leaked: string[];
  errors: string[];
}

/** Runs in every frame, before our script. */
const probe = `
  window.errors = [];
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  window.before = new Set(Object.getOwnPropertyNames(window)).add('before');`;

/** Runs in the outer page: waits for the frames, then writes down what each became. */
const collect = `
  addEventListener('load', () => setTimeout(() => {
    const seen = [...document.querySelectorAll('iframe')].map(({src, contentWindow: frame}) => ({
      file: new URL(src).searchParams.get('file'),
      policy: new URL(src).pathname.slice(1),
      defined: ${JSON.stringify(elements)}.filter((tag) => frame.customElements.get(tag)),
      leaked: Object.getOwnPropertyNames(frame).filter((name) => !frame.before.has(name)),
      errors: frame.errors,
    }));
    document.body.textContent = JSON.stringify(seen);
  }, 1500));`;

const frames = Object.keys(policies)
  .flatMap((policy) =>
    classicFiles.map((file) => `<iframe src="/${policy}?file=${file}"></iframe>`),
  )
  .join('');

const answer: RequestListener = async (request, response) => {
  const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
  const send = (type: string, body: string) => {
    response.setHeader('content-type', type);
    response.end(body);
  };
  if (pathname === '/') return send('text/html', `<script src="/collect.js"></script>${frames}`);
  if (pathname === '/probe.js') return send('text/javascript', probe);
  if (pathname === '/collect.js') return send('text/javascript', collect);
  const policy = policies[pathname.slice(1)];
  if (policy !== undefined) {
    if (policy) response.setHeader('content-security-policy', policy);
    const file = searchParams.get('file') ?? '';
    const widgets = elements.map((tag) => `<${tag}>fallback</${tag}>`).join('');
    // No charset on purpose: old pages have none.
    return send(
      'text/html',
      `<script src="/probe.js"></script>${widgets}<script async src="/dist/${file}"></script>`,
    );
  }
  if (!/^\/dist\/[\w/.-]+\.js(on)?$/.test(pathname) || pathname.includes('..')) {
    response.statusCode = 404;
    return send('text/plain', '');
  }
  send(
    pathname.endsWith('.json') ? 'application/json' : 'text/javascript',
    await readFile(pathname.slice(1), 'utf8'),
  );
};

/** Built without lit-html, so they stand under every policy. */
const LITLESS = ['content-bundle', 'crisis-banner'];

/** Scripts that define other than their own tag and <content-bundle>. */
const DEFINES: Record<string, string[]> = {
  'care-widgets': elements,
  'article-card': ['article-card', 'article-list', 'content-bundle'],
  // The smallest file: no content, only what is compiled in.
  'crisis-banner': ['crisis-banner'],
};

/** What a file has to define: its widgets, or, where lit-html may not start, those without. */
function expected({file, policy}: Seen): string[] {
  const name = file.replace('.js', '');
  const wanted = DEFINES[name] ?? [name, 'content-bundle'];
  return policy === 'open' ? wanted : wanted.filter((tag) => LITLESS.includes(tag));
}

/** Every classic file in Chromium, on a page that allows all and under a Trusted Types policy. */
export async function hostPages(): Promise<Result[]> {
  const seen = (await inChromium((request, response) => void answer(request, response))) as Seen[];
  return seen.map((it) => {
    const wanted = expected(it);
    const page = it.policy === 'open' ? 'an open page' : 'a Trusted Types page';
    return none(`${it.file} on ${page}`, [
      ...wanted.filter((tag) => !it.defined.includes(tag)).map((tag) => `${tag} not defined`),
      ...it.defined.filter((tag) => !wanted.includes(tag)).map((tag) => `${tag} defined`),
      ...it.leaked.map((name) => `global ${name}`),
      ...it.errors,
    ]);
  });
}
