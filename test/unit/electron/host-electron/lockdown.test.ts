import { describe, expect, it } from 'vitest';
import {
  ALLOWED_PERMISSIONS,
  type LockedContents,
  type LockedSession,
  lockApp,
  lockSession,
} from '../../../../electron/host-electron/lockdown.ts';
import { FOREIGN } from './foreign-addresses.ts';

type Listener = (...args: never[]) => void;

function lockedPage() {
  const listeners = new Map<string, Listener>();
  const opened: string[] = [];
  const app = {
    switches: new Map<string, string | undefined>(),
    sandboxed: false,
    made: null as ((event: unknown, contents: LockedContents) => void) | null,
  };
  let openHandler = (_details: { readonly url: string }): { action: 'deny' } | null => null;
  let webRtc = '';
  lockApp(
    {
      commandLine: { appendSwitch: (name, value) => void app.switches.set(name, value) },
      enableSandbox: () => {
        app.sandboxed = true;
      },
      on: (_event, listener) => {
        app.made = listener;
      },
    },
    (url) => void opened.push(url),
  );
  app.made?.(null, {
    on: (event: string, listener: Listener) => void listeners.set(event, listener),
    setWindowOpenHandler: (handler) => {
      openHandler = handler;
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      webRtc = policy;
    },
  });
  const goesTo = (event: string, url: string): boolean => {
    let prevented = false;
    const details = {
      url,
      preventDefault: () => {
        prevented = true;
      },
    };
    listeners.get(event)?.(...([details, undefined, () => undefined] as never[]));
    return !prevented;
  };
  return { app, opened, listeners, goesTo, openWindow: (url: string) => openHandler({ url }), webRtc: () => webRtc };
}

describe('lockdown of the app', () => {
  it('sandboxes every renderer and takes the network away', () => {
    const { app } = lockedPage();
    expect(app.sandboxed).toBe(true);
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...app.switches.keys()]).toContain('disable-background-networking');
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s leads nowhere else', (event) => {
    const { goesTo } = lockedPage();
    const files = ['app://workbench/assets/a.js', 'app://workbench/files/0'];
    expect([...FOREIGN, ...files].filter((url) => goesTo(event, url))).toEqual([]);
    expect(goesTo(event, 'app://workbench/index.html')).toBe(true);
  });

  it('opens no window, whatever the address', () => {
    const { openWindow, opened } = lockedPage();
    for (const url of [...FOREIGN, 'app://workbench/index.html', 'https://www.vdab.be/']) {
      expect(openWindow(url)).toEqual({ action: 'deny' });
    }
    expect(opened).toContain('https://www.vdab.be/');
  });

  it('embeds nothing, picks no bluetooth device, tells no address to others', () => {
    const { goesTo, webRtc } = lockedPage();
    expect(goesTo('will-attach-webview', 'app://workbench/index.html')).toBe(false);
    expect(goesTo('select-bluetooth-device', '')).toBe(false);
    expect(webRtc()).toBe('disable_non_proxied_udp');
  });
});

/** Every permission that Electron 45 names. */
const PERMISSIONS = [
  ...['ar', 'automatic-fullscreen', 'background-fetch', 'background-sync', 'captured-surface-control'],
  ...['clipboard-read', 'deprecated-sync-clipboard-read', 'display-capture', 'fileSystem', 'fullscreen', 'geolocation'],
  ...['geolocation-approximate', 'hand-tracking', 'hid', 'idle-detection', 'keyboardLock', 'local-fonts'],
  ...['local-network', 'local-network-access', 'loopback-network', 'media', 'mediaKeySystem', 'midi', 'midiSysex'],
  ...['nfc', 'notifications', 'openExternal', 'payment-handler', 'periodic-background-sync', 'persistent-storage'],
  ...['pointerLock', 'screen-wake-lock', 'sensors', 'serial', 'smart-card', 'speaker-selection', 'storage-access'],
  ...['system-wake-lock', 'top-level-storage-access', 'usb', 'vr', 'web-app-installation', 'web-printing'],
  ...['window-management', 'unknown', '', 'clipboard-sanitized-write2'],
];

function lockedSession(dev = false) {
  const listeners = new Map<string, Listener>();
  type Handlers = {
    -readonly [K in keyof Omit<LockedSession, 'on' | 'webRequest'>]?: Parameters<LockedSession[K]>[0];
  };
  const handlers: Handlers & { request?: Parameters<LockedSession['webRequest']['onBeforeRequest']>[0] } = {};
  const keep =
    <K extends keyof typeof handlers>(name: K) =>
    (value: (typeof handlers)[K]): void => {
      handlers[name] = value;
    };
  lockSession(
    {
      setPermissionRequestHandler: keep('setPermissionRequestHandler'),
      setPermissionCheckHandler: keep('setPermissionCheckHandler'),
      setDevicePermissionHandler: keep('setDevicePermissionHandler'),
      setUSBProtectedClassesHandler: keep('setUSBProtectedClassesHandler'),
      setBluetoothPairingHandler: keep('setBluetoothPairingHandler'),
      setDisplayMediaRequestHandler: keep('setDisplayMediaRequestHandler'),
      setSpellCheckerEnabled: keep('setSpellCheckerEnabled'),
      on: (event: string, listener: Listener) => void listeners.set(event, listener),
      webRequest: { onBeforeRequest: keep('request') },
    },
    dev,
  );
  const loads = (url: string): boolean => {
    let cancelled = true;
    handlers.request?.({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return !cancelled;
  };
  const happens = (event: string, ...rest: unknown[]): boolean => {
    let prevented = false;
    listeners.get(event)?.(
      ...([
        {
          preventDefault: () => {
            prevented = true;
          },
        },
        ...rest,
      ] as never[]),
    );
    return !prevented;
  };
  return { handlers, loads, happens };
}

describe('lockdown of the session', () => {
  it('grants one permission and no other, asked or checked', () => {
    const { handlers } = lockedSession();
    const granted = (permission: string): boolean => {
      let answer = true;
      handlers.setPermissionRequestHandler?.(null, permission, (given) => {
        answer = given;
      });
      return answer || handlers.setPermissionCheckHandler?.(null, permission) === true;
    };
    expect(PERMISSIONS.filter(granted)).toEqual([]);
    expect([...ALLOWED_PERMISSIONS]).toEqual(['clipboard-sanitized-write']);
    expect(granted('clipboard-sanitized-write')).toBe(true);
  });

  it('gives no device, no screen and no spelling', () => {
    const { handlers, happens } = lockedSession();
    expect(handlers.setDevicePermissionHandler?.()).toBe(false);
    expect(handlers.setUSBProtectedClassesHandler?.({ protectedClasses: ['hid'] })).toEqual(['hid']);
    expect(handlers.setSpellCheckerEnabled).toBe(false);
    const answers: unknown[] = [];
    handlers.setBluetoothPairingHandler?.({}, (answer) => answers.push(answer));
    handlers.setDisplayMediaRequestHandler?.({}, (answer) => answers.push(answer));
    for (const event of ['select-hid-device', 'select-usb-device']) {
      expect(happens(event, {}, (id?: string) => answers.push(id))).toBe(false);
    }
    expect(answers).toEqual([{ confirmed: false }, null, undefined, undefined]);
  });

  it('loads nothing but its own address', () => {
    const { loads } = lockedSession();
    const others = ['ws://127.0.0.1/', 'wss://evil.example/', 'ftp://evil.example/', 'https://update.googleapis.com/'];
    expect([...FOREIGN, ...others].filter(loads)).toEqual([]);
    expect(loads('app://workbench/assets/a.js')).toBe(true);
  });

  it('opens the developer tools for developers only', () => {
    expect(lockedSession(true).loads('devtools://devtools/bundled/x.js')).toBe(true);
    expect(lockedSession(false).loads('devtools://devtools/bundled/x.js')).toBe(false);
    expect(lockedSession(true).loads('https://evil.example/')).toBe(false);
  });

  it('saves only files that a ticket was given for', () => {
    const { happens } = lockedSession();
    const saves = (url: string): boolean => happens('will-download', { getURL: () => url });
    expect(saves('app://workbench/files/0123456789abcdef0123456789abcdef')).toBe(true);
    const refused = [...FOREIGN, 'app://workbench/index.html', 'app://workbench/files/../index.html'];
    expect(refused.filter(saves)).toEqual([]);
  });
});
