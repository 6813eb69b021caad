/** What only the browser shell needs: signing in with the one-time token of the address, and showing that the page is there. */

const TOKEN = /^#[A-Za-z0-9_-]{40,64}$/;
const JSON_HEADERS = { 'Content-Type': 'application/json', 'X-Workbench': '1' };

/** Is this page served by HTTP, without the preload of Electron? */
export const inBrowserShell = (page: object): boolean => !('workbench' in page);

/** Exchanges the token for the session cookie and takes it out of the address; false when it was refused. */
export async function signIn(page: Window): Promise<boolean> {
  const { hash } = page.location;
  if (!TOKEN.test(hash)) return true;
  // First out of the address and the history: a token that stays visible can be copied.
  page.history.replaceState(null, '', page.location.pathname);
  const response = await fetch('/sessie', {
    method: 'POST',
    headers: JSON_HEADERS,
    credentials: 'same-origin',
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  return response.ok;
}

/** One request stays open as long as this page does; without any the vault locks. */
export function stayPresent(): void {
  new EventSource('/aanwezig');
}

/** Shows a cited source in the user's own browser; false when the shell does not do that. */
export async function openSource(url: string): Promise<boolean> {
  try {
    const response = await fetch('/bron', {
      method: 'POST',
      headers: JSON_HEADERS,
      credentials: 'same-origin',
      body: JSON.stringify({ url }),
    });
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null && 'opened' in answer && answer.opened === true;
  } catch {
    return false;
  }
}
