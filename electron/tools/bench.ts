/**
 * `npm run bench [-- --json FILE] [--quick]`: how quick and how honest the engine is, beside two others. It is first
 * bundled as the app is, since separate modules are slower than what people get. A report: it always ends with 0,
 * also when a target is missed.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const { values } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean' } } });

await build({
  configFile: false,
  root: root('.'),
  logLevel: 'error',
  build: { ssr: root('electron/tools/bench/main.ts'), outDir: root('out/bench'), emptyOutDir: true, minify: false },
});
const { bench }: typeof import('./bench/main.ts') = await import(pathToFileURL(root('out/bench/main.js')).href);
await bench({
  shared: root('shared'),
  fixture: root('test/fixtures/bench-pack'),
  quick: values.quick ?? false,
  json: values.json,
});
