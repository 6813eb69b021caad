/** A session: keeps the handlers that main sets, and answers as Chromium would ask them. */
import { EventEmitter } from 'node:events';

type Answering<T> = (...args: unknown[]) => T;

export const sessions = new Map<string, FakeSession>();

export class FakeSession extends EventEmitter {
  private readonly handlers = new Map<string, Answering<unknown>>();
  private readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  private beforeRequest: ((details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) | null =
    null;
  spelling = true;

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
      this.schemes.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['beforeRequest']>): void => {
      this.beforeRequest = listener;
    },
  };

  setPermissionRequestHandler = (handler: Answering<unknown>): void => void this.handlers.set('request', handler);
  setPermissionCheckHandler = (handler: Answering<unknown>): void => void this.handlers.set('check', handler);
  setDevicePermissionHandler = (handler: Answering<unknown>): void => void this.handlers.set('device', handler);
  setUSBProtectedClassesHandler = (handler: Answering<unknown>): void => void this.handlers.set('usb', handler);
  setBluetoothPairingHandler = (handler: Answering<unknown>): void => void this.handlers.set('bluetooth', handler);
  setDisplayMediaRequestHandler = (handler: Answering<unknown>): void => void this.handlers.set('display', handler);
  setSpellCheckerEnabled = (enabled: boolean): void => {
    this.spelling = enabled;
  };

  /** Without a handler Electron grants. */
  grants(permission: string): boolean {
    let granted = !this.handlers.has('request');
    this.handlers.get('request')?.(null, permission, (answer: unknown) => {
      granted = answer === true;
    });
    const check = this.handlers.get('check');
    return granted || check === undefined || check(null, permission) === true;
  }

  grantsDevice(): boolean {
    const device = this.handlers.get('device');
    return device === undefined || device({}) === true;
  }

  /** Would a request for this address leave the page? Without a listener it would. */
  lets(url: string): boolean {
    let passes = true;
    this.beforeRequest?.({ url }, ({ cancel }) => {
      passes = !cancel;
    });
    return passes;
  }

  /** Fetches as a page does: first the filter, then the handler of the scheme; null when it goes nowhere. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response | null> {
    const handler = this.schemes.get(url.slice(0, url.indexOf(':')).toLowerCase());
    return this.lets(url) && handler !== undefined ? handler(new Request(url, init)) : null;
  }

  saves(url: string): boolean {
    let kept = true;
    this.emit(
      'will-download',
      {
        preventDefault: () => {
          kept = false;
        },
      },
      { getURL: () => url },
    );
    return kept;
  }
}
