import {defineConfig} from 'vite';
import {templatePlugins} from './scripts/build-templates.js';

/** Settings that every build shares: scripts/build-code.ts adds what each file needs. */
export default defineConfig({
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    target: 'es2022',
    rolldownOptions: {
      checks: {pluginTimings: false},
      // A page without a charset reads UTF-8 as something else, and the script dies.
      output: {minify: true, charset: 'ascii'},
    },
  },
  plugins: templatePlugins,
});
