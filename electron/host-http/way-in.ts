/** How a user gets at the page: a window of its own, or an address to open. */
import { homedir } from 'node:os';
import { type AppWindow, openAppWindow } from '../start/app-window.ts';
import { findChromium, isExecutable, listFolder } from '../start/chromium.ts';
import { hasDisplay, isRoot } from '../start/display.ts';
import type { HttpHost } from './server.ts';
import { type SignIn, TOKEN_LIFE } from './sign-in.ts';

export interface WayInOptions {
  readonly host: HttpHost;
  readonly signIn: SignIn;
  /** Gets Dutch lines. */
  readonly say: (line: string) => void;
  readonly stop: () => void;
  /** The user wants the address and no window. */
  readonly noWindow: boolean;
}

/** Opens the window; without one prints the address and resolves with null. */
export async function openWayIn(options: WayInOptions): Promise<AppWindow | null> {
  const { host, say, noWindow } = options;
  const { platform, env } = process;
  const home = homedir();
  const search = { platform, env, home, isExecutable, list: listFolder };
  const executable = noWindow || !hasDisplay(platform, env) ? null : findChromium(search);
  if (executable !== null) {
    say('Trajectwijzer opent in een eigen venster. Sluit het venster of druk op Ctrl+C om te stoppen.');
    const { firstPage, newAddress } = host;
    const window = await openAppWindow({ executable, firstPage, address: newAddress, root: isRoot(), home });
    if (window !== null) return window;
    say('Het venster opende niet.');
  }
  announce(options);
  return null;
}

/** Prints the address; Enter gives a new one, since each is good for one minute and one time. */
function announce({ host, signIn, say, stop }: WayInOptions): void {
  const print = (): void => {
    say('Trajectwijzer staat klaar. Open dit adres binnen een minuut in een browser op deze computer:');
    process.stdout.write(`${host.newAddress()}\n`);
  };
  print();
  if (process.stdin.isTTY) {
    say('Enter geeft een nieuw adres, Ctrl+C stopt.');
    process.stdin.on('data', print);
    return;
  }
  // Nobody can ask for another address, so this one was the only way in.
  setTimeout(() => {
    if (signIn.started()) return;
    say('Niemand opende het adres. Trajectwijzer stopt.');
    stop();
  }, TOKEN_LIFE).unref();
}
