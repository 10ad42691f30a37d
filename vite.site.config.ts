import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {defineConfig} from 'vite';
import type {Plugin} from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * In `npm run dev` our own script tag becomes the source, so that a change shows at once: the same
 * widgets and content, without what the tag's own attributes say. What is built is there, too.
 */
const ownScript = /<script\b[^>]*\bsrc="\/?dist\/[a-z-]+\.js"[^>]*><\/script>/g;

const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

function development(): Plugin {
  return {
    name: 'care-development',
    apply: 'serve',
    configureServer({middlewares}) {
      middlewares.use('/content', sirv(`${root}data`, {dev: true}));
      middlewares.use('/dist', sirv(`${root}dist`, {dev: true}));
    },
    transformIndexHtml: {
      order: 'pre',
      handler(page) {
        // Vite's own client is inline; the pages' policy is for what is built.
        const html = page.replace(policy, '');
        const [first, ...others] = html.match(ownScript) ?? [];
        if (!first) return html;
        const source = `<script type="module" src="/@fs${root}stories/setup.ts"></script>`;
        return others.reduce((text, each) => text.replace(each, ''), html.replace(first, source));
      },
    },
  };
}

/** What partners open: the demo page and the snippet builder. */
export default defineConfig({
  root: `${root}site`,
  // No page in the place of a file that is missing.
  appType: 'mpa',
  // Relative, so that the folder works at any address.
  base: './',
  build: {
    outDir: `${root}.site`,
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {input: [`${root}site/index.html`, `${root}site/snippet.html`]},
  },
  server: {fs: {allow: [root]}},
  plugins: [development()],
});
