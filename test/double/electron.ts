/**
 * A stand-in for the module `electron`, for running the built main process and preload under plain Node. It does what the
 * documentation says of the parts we use: the order of events, cloned messages, handlers that can refuse.
 */
import { EventEmitter } from 'node:events';
import { FakeSession, sessions } from './session.ts';
import { type FakeContents, FakeWindow, windows } from './window.ts';

/** What main did, for a test to look at. */
export const record = {
  sandboxed: false,
  switches: {} as Record<string, string>,
  schemes: [] as unknown[],
  opened: [] as string[],
  menu: '',
  errors: [] as string[],
  paths: {} as Record<string, string>,
  handlers: [] as string[],
  exit: null as number | null,
};

let ready = (): void => undefined;
const whenReady = new Promise<void>((resolve) => {
  ready = resolve;
});

/** Electron is ready once the main module has run to its end. */
export const becomeReady = (): void => ready();

class FakeApp extends EventEmitter {
  readonly isPackaged = process.env.DOUBLE_PACKAGED === '1';
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      record.switches[name] = value;
    },
  };
  enableSandbox(): void {
    record.sandboxed = true;
  }
  setPath(name: string, path: string): void {
    record.paths[name] = path;
  }
  requestSingleInstanceLock(): boolean {
    return process.env.DOUBLE_SECOND !== '1';
  }
  whenReady(): Promise<void> {
    return whenReady;
  }
  quit(): void {
    this.emit('before-quit', {});
    this.emit('will-quit', {});
    record.exit ??= 0;
  }
  exit(code: number): void {
    record.exit = code;
  }
}

export const app = new FakeApp();

class FakeIpcMain {
  readonly handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  handle(channel: string, handler: (event: unknown, ...args: unknown[]) => unknown): void {
    if (this.handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.handlers.set(channel, handler);
    record.handlers.push(channel);
  }
}

export const ipcMain = new FakeIpcMain();

export class BrowserWindow extends FakeWindow {
  constructor(options: ConstructorParameters<typeof FakeWindow>[0]) {
    super(options, (contents: FakeContents) => app.emit('web-contents-created', {}, contents));
    this.on('closed', () => {
      if (windows.every((window) => window.isDestroyed())) app.emit('window-all-closed');
    });
  }
}

export const session = {
  fromPartition: (partition: string): FakeSession => {
    const known = sessions.get(partition) ?? new FakeSession();
    sessions.set(partition, known);
    return known;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]): void => {
    record.schemes.push(...schemes);
  },
};

export const powerMonitor = new EventEmitter();

export const shell = {
  openExternal: (url: string): Promise<void> => {
    record.opened.push(url);
    return Promise.resolve();
  },
};

export const dialog = {
  showErrorBox: (title: string, text: string): void => void record.errors.push(`${title}: ${text}`),
};

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => {
    record.menu = JSON.stringify(menu);
  },
};
