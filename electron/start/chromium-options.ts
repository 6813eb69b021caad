/** How the browser shell's window is started: on its own, without a network, without memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ChromiumOptions {
  /** A folder that only this run uses, and only this user reads. */
  readonly profile: string;
  /** What the window shows first; says nothing and holds no secret. */
  readonly firstPage: string;
  readonly root: boolean;
}

/** Features that would call home or keep what a page shows. */
const OFF = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'PasswordLeakDetection',
];

export function chromiumArguments({ profile, firstPage, root }: ChromiumOptions): readonly string[] {
  return [
    `--app=${firstPage}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--window-size=1280,860',
    '--lang=nl-BE',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-breakpad',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--no-pings',
    '--no-service-autorun',
    '--password-store=basic',
    '--use-mock-keychain',
    // Whatever a page or the browser itself would want: the only address there is, is ours.
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    '--no-proxy-server',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    `--disable-features=${OFF.join(',')}`,
    ...(root ? ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] : []),
  ];
}

/** No offer to keep a passphrase, no spelling sent anywhere, and a question where to save a document. */
const PREFERENCES = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  spellcheck: { use_spelling_service: false },
  download: { prompt_for_download: true },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  dns_prefetching: { enabled: false },
  net: { network_prediction_options: 2 },
};

/** Puts the settings where Chromium looks for them when it starts. */
export function writePreferences(profile: string): void {
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(PREFERENCES), { mode: 0o600 });
}
