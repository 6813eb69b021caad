/** Before all specs: the built program is that of the sources. */
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from '../../electron/start/build.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// biome-ignore lint/style/noDefaultExport: Playwright calls the default export
export default async function build(): Promise<void> {
  const outcome = await buildWhenStale(ROOT, (line) => process.stderr.write(`${line}\n`));
  if (outcome === 'failed') throw new Error('The build failed.');
}
