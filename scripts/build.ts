import {rm, mkdir} from 'node:fs/promises';
import {buildClassic, buildCommand, buildModules, buildTypes} from './build-code.js';
import {buildContent} from './build-content.js';
import {buildIntegrity} from './build-integrity.js';
import {buildMetadata} from './build-metadata.js';
import {buildSchema} from './build-schema.js';

/** `npm run build`: everything that is published. What comes out: docs/architecture.md. */
async function timed(name: string, work: Promise<void>): Promise<void> {
  const start = performance.now();
  await work;
  console.log(`${name.padEnd(28)}${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`);
}

await rm('dist', {recursive: true, force: true});
await mkdir('dist');
await Promise.all([
  timed('classic scripts', buildClassic()),
  timed('modules for bundlers', buildModules()),
  timed('command', buildCommand()),
  timed('type declarations', buildTypes()),
  timed('content', buildContent()),
  timed('schema of the content', buildSchema()),
  timed('editor and framework data', buildMetadata()),
]);
await timed('integrity', buildIntegrity());
