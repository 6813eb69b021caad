/** The one address at which the Electron shell shows anything. */
export const APP_SCHEME = 'app';
const APP_HOST = 'workbench';
/** As Chromium writes the origin of a frame. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** An address as a parser writes it: what has to be cleaned first is not taken. */
const PLAIN = /^[\x21-\x7e]{1,2048}$/;

/** Is this address ours? Compares what the parser makes of it: never the beginning of the text, which `app://workbench@evil` passes. */
export function isAppUrl(url: string): boolean {
  const parsed = PLAIN.test(url) && URL.canParse(url) ? new URL(url) : null;
  return (
    parsed !== null &&
    parsed.protocol === `${APP_SCHEME}:` &&
    parsed.host === APP_HOST &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** Is this the page itself? The only address that a navigation may lead to: a reload. */
export function isAppPage(url: string): boolean {
  if (!isAppUrl(url)) return false;
  const { pathname } = new URL(url);
  return pathname === '/' || pathname === '/index.html';
}
