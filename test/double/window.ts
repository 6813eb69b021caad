/** A window and its page: runs the preload as a sandboxed one is run, with nothing to require but Electron's two parts. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

export interface Frame {
  readonly origin: string;
  readonly url: string;
}

interface WindowOptions {
  readonly webPreferences?: { readonly preload?: string; readonly partition?: string };
}

export const windows: FakeWindow[] = [];

export class FakeContents extends EventEmitter {
  mainFrame: Frame = { origin: 'null', url: 'about:blank' };
  reloads = 0;
  webRtc = '';
  private openHandler: ((details: { url: string }) => { action: string }) | null = null;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }
  reloadIgnoringCache(): void {
    this.reloads += 1;
  }

  /** True when the page gets there. */
  navigates(event: string, url: string): boolean {
    let stays = false;
    this.emit(
      event,
      {
        url,
        preventDefault: () => {
          stays = true;
        },
      },
      url,
    );
    return !stays;
  }

  /** True when a window opens. Without a handler Electron opens one. */
  opens(url: string): boolean {
    return this.openHandler === null || this.openHandler({ url }).action !== 'deny';
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  shown = false;
  focused = 0;
  readonly options: WindowOptions;
  private destroyed = false;

  constructor(options: WindowOptions, made: (contents: FakeContents) => void) {
    super();
    this.options = options;
    windows.push(this);
    made(this.webContents);
  }

  loadURL(url: string): Promise<void> {
    const { protocol, host } = new URL(url);
    this.webContents.mainFrame = { origin: `${protocol}//${host}`, url };
    setImmediate(() => this.emit('ready-to-show'));
    return Promise.resolve();
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
  isDestroyed(): boolean {
    return this.destroyed;
  }
  close(): void {
    this.destroyed = true;
    this.emit('closed');
  }

  /** Runs the built preload; gives what it put in the world of the page. */
  runPreload(invoke: (channel: string, ...args: unknown[]) => Promise<unknown>): Record<string, unknown> {
    const exposed: Record<string, unknown> = {};
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, value: unknown) => {
          if (name in exposed) throw new Error(`${name} is there already`);
          exposed[name] = value;
        },
      },
      ipcRenderer: { invoke },
    };
    const require = (name: string): unknown => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    };
    const module = { exports: {} };
    const code = readFileSync(this.options.webPreferences?.preload ?? '', 'utf8');
    runInNewContext(code, { require, module, exports: module.exports, Promise, Object });
    return exposed;
  }
}
