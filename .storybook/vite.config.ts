import {defineConfig} from 'vite';

/** tsconfig.json has the legacy decorators, which Vite reads by itself. */
export default defineConfig({build: {target: 'es2022', chunkSizeWarningLimit: 2000}});
