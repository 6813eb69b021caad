/** Before all specs: there is a Chromium, and the built program is that of the sources. */
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from '../../electron/start/build.ts';
import { ensureChromium, thisComputer } from './ensure-chromium.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// biome-ignore lint/style/noDefaultExport: Playwright calls the default export
export default async function prepare(): Promise<void> {
  // The processes that run the specs read their configuration after this, and inherit it.
  process.env.CHROMIUM_PATH = ensureChromium(thisComputer());
  const outcome = await buildWhenStale(ROOT, (line) => process.stderr.write(`${line}\n`));
  if (outcome === 'failed') throw new Error('The build failed.');
}
