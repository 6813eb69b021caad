/**
 * What a page may not do, whatever it holds: leave, open windows, embed others, ask permissions, reach a network. The types
 * here are the small part of Electron's that is used; `main.ts` passes the real objects.
 */
import { APP_SCHEME, isAppPage, isAppUrl } from './app-origin.ts';

interface Refusable {
  preventDefault(): void;
}

interface NavigationEvent extends Refusable {
  readonly url: string;
}

export interface LockedContents {
  on(event: 'will-navigate', listener: (event: NavigationEvent) => void): unknown;
  on(event: 'will-frame-navigate', listener: (event: NavigationEvent) => void): unknown;
  on(event: 'will-redirect', listener: (event: NavigationEvent) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Refusable) => void): unknown;
  on(
    event: 'select-bluetooth-device',
    listener: (event: Refusable, devices: unknown, choose: (id: string) => void) => void,
  ): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void;
}

export interface LockedApp {
  on(event: 'web-contents-created', listener: (event: unknown, contents: LockedContents) => void): unknown;
  readonly commandLine: { appendSwitch(name: string, value?: string): void };
  enableSandbox(): void;
}

export interface LockedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setUSBProtectedClassesHandler(handler: (details: { readonly protectedClasses: string[] }) => string[]): void;
  setBluetoothPairingHandler(
    handler: (details: unknown, answer: (response: { confirmed: boolean }) => void) => void,
  ): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, answer: (streams: null) => void) => void): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  on(event: 'select-hid-device' | 'select-usb-device', listener: PickerListener): unknown;
  on(event: 'will-download', listener: (event: Refusable, item: { getURL(): string }) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

type PickerListener = (event: Refusable, details: unknown, choose: (id?: string) => void) => void;

/** The only thing that a page may ask: to copy text that the user selected. */
export const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Chromium's own traffic is off as well: no name is ever looked up. */
const SWITCHES: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
];

/** Before `ready`: the sandbox for every renderer, no network, and the rules for every page that is ever made. */
export function lockApp(app: LockedApp, openLink: (url: string) => void): void {
  app.enableSandbox();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, openLink));
}

function lockContents(contents: LockedContents, openLink: (url: string) => void): void {
  const stay = (event: NavigationEvent): void => {
    if (!isAppPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // A link to a source asks for a window: it never gets one, the user's own browser may.
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** After `ready`, before the window: permissions, devices, downloads and the network of the session that it uses. */
export function lockSession(session: LockedSession, dev: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED_PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  const pickNothing: PickerListener = (event, _details, choose) => {
    event.preventDefault();
    choose();
  };
  session.on('select-hid-device', pickNothing);
  session.on('select-usb-device', pickNothing);
  session.on('will-download', (event, item) => {
    if (!isOwnFile(item.getURL())) event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, dev) }));
}

/** A file that a ticket was given for. */
function isOwnFile(url: string): boolean {
  return isAppUrl(url) && new URL(url).pathname.startsWith('/files/');
}

/** Our own address; for developers also the developer tools, which are pages of Chromium. */
function mayLoad(url: string, dev: boolean): boolean {
  return url.startsWith(`${APP_SCHEME}:`) ? isAppUrl(url) : dev && url.startsWith('devtools://');
}
