/** Hands an address to the user's own browser, from the browser shell; Electron has a door of its own. */
import { spawn } from 'node:child_process';

/** Milliseconds after which an opener that did not complain is believed. */
const BELIEVED = 1500;

/** The program that opens an address, and what it is given. The address was written by a URL parser: no spaces, no quotes. */
export function openerOf(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return [platform === 'darwin' ? 'open' : 'xdg-open', [url]];
}

/** True when it was handed over. `url`: only what `mayOpen` gave. */
export function openLink(platform: NodeJS.Platform, url: string): Promise<boolean> {
  const [program, args] = openerOf(platform, url);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    setTimeout(() => resolve(true), BELIEVED).unref();
    child.unref();
  });
}
