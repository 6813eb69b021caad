/** Starts and stops the browser shell: what `browser.ts` runs. */
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AppWindow } from '../start/app-window.ts';
import { dataFolder } from '../start/data-folder.ts';
import { hasDisplay } from '../start/display.ts';
import { downloadOf } from '../start/download.ts';
import { openLink } from '../start/open-link.ts';
import { pageFiles } from '../start/page-files.ts';
import { SECURITY_HEADERS } from '../start/security-headers.ts';
import { mayOpen, sourceHosts } from '../start/source-links.ts';
import type { Workbench } from '../start/workbench.ts';
import { createPresence, PRESENCE_DEFAULTS, type Presence } from './presence.ts';
import { type HttpHost, startHttpHost } from './server.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { watchSleep } from './sleep-watch.ts';
import { openWayIn } from './way-in.ts';

/** The built page, beside the built program. */
const PAGE_FOLDER = fileURLToPath(new URL('../renderer/', import.meta.url));

const NO_WINDOW = '--geen-venster';
/** A window that is just opening is closed as well, but not waited for without end. */
const LONGEST_END = 5000;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const after = (milliseconds: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, milliseconds).unref();
  return () => clearTimeout(timer);
};

const every = (milliseconds: number, run: () => void): (() => void) => {
  const timer = setInterval(run, milliseconds).unref();
  return () => clearInterval(timer);
};

/** Runs until its page or its window is gone, or until it is told to stop; then ends the process. */
export async function runBrowserShell(args: readonly string[]): Promise<void> {
  const signIn = createSignIn(() => performance.now());
  const workbench = waitFor<Workbench>();
  const opened: { host: HttpHost | null; window: Promise<AppWindow | null> } = {
    host: null,
    window: Promise.resolve(null),
  };
  let stopping = false;
  const stop = (exitCode = 0): void => {
    if (stopping) return;
    stopping = true;
    void finish().finally(() => process.exit(exitCode));
  };
  const finish = async (): Promise<void> => {
    presence.close();
    signIn.close();
    // First what matters: the keys are wiped and the vault is free, whatever happens to the rest.
    const bench = await workbench.promise.catch(() => null);
    bench?.lock();
    const window = opened.window.then((found) => found?.close());
    const all = Promise.allSettled([bench?.close(), opened.host?.close(), window]);
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, LONGEST_END))]);
  };
  const lock = (): void => workbench.now()?.lock();
  const presence = createPresence({
    ...PRESENCE_DEFAULTS,
    lock,
    stop: () => {
      say('Er is geen pagina meer open. Trajectwijzer stopt.');
      stop();
    },
    after,
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
  // Whoever started this program is gone: nobody would ever stop it.
  if (process.connected) process.on('disconnect', () => stop());
  watchSleep({ now: Date.now, every, onSleep: lock });

  // The door is open before what lies behind it is ready: a page and a window take their time too.
  const host = await openDoor(workbench, signIn, presence);
  opened.host = host;
  opened.window = openWayIn({ host, signIn, say, stop, noWindow: args.includes(NO_WINDOW) });

  const { createWorkbench, logLine } = await import('../start/workbench.ts');
  const { env, platform } = process;
  // npm changes folder before it runs a script; a relative path means what it means for the caller.
  const folder = dataFolder({ platform, env, home: homedir(), cwd: env.INIT_CWD ?? process.cwd() });
  const made = createWorkbench({ folder, log: (entry) => say(logLine(entry)) });
  if (made.ok) workbench.resolve(made.value);
  else {
    say(made.error.melding);
    workbench.reject(new Error(made.error.code));
    stop(1);
  }
  const window = await opened.window;
  if (window !== null) void window.closed.then(() => stop());
}

function openDoor(workbench: Later<Workbench>, signIn: SignIn, presence: Presence): Promise<HttpHost> {
  const { env, platform } = process;
  let hosts: ReadonlySet<string> | null = null;
  return startHttpHost({
    dispatch: async (name, input) => (await workbench.promise).dispatch(name, input),
    page: pageFiles(PAGE_FOLDER),
    takeFile: (ticket) => downloadOf(workbench.now()?.files.take(ticket) ?? null),
    receiveFile: (bytes) => workbench.now()?.files.receive(bytes) ?? null,
    openSource: async (url) => {
      const { PACKS_FOLDER } = await import('../services/data-files.ts');
      hosts ??= sourceHosts(PACKS_FOLDER);
      const address = mayOpen(url, hosts);
      return address !== null && hasDisplay(platform, env) && openLink(platform, address);
    },
    headers: SECURITY_HEADERS,
    signIn,
    presence,
    ...(env.TRAJECTWIJZER_LOG ? { onRefusal: (status, reason) => say(`geweigerd: ${status} ${reason}`) } : {}),
  });
}

interface Later<T> {
  readonly promise: Promise<T>;
  /** What came, or null as long as it did not. */
  now(): T | null;
  resolve(value: T): void;
  reject(cause: Error): void;
}

/** Something that comes later; that it never comes is for whoever waits for it. */
function waitFor<T>(): Later<T> {
  let came: T | null = null;
  let settle: { resolve: (value: T) => void; reject: (cause: Error) => void } | null = null;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  promise.catch(() => undefined);
  return {
    promise,
    now: () => came,
    resolve(value) {
      came = value;
      settle?.resolve(value);
    },
    reject: (cause) => settle?.reject(cause),
  };
}
