/** Which screen is shown, in the address after #. It holds ids only: never a name. */
import { useSyncExternalStore } from 'react';

export const DOSSIER_TABS = ['intake', 'trajecten', 'vrijstellingen', 'plan', 'okot', 'uitvoer'] as const;
export type DossierTab = (typeof DOSSIER_TABS)[number];

export type Route =
  | { readonly screen: 'dossiers' | 'oefenen' | 'instelling' }
  | { readonly screen: 'regels'; readonly id: string | null }
  | { readonly screen: 'dossier'; readonly id: string; readonly tab: DossierTab; readonly focus: string | null };

const isTab = (text: string | undefined): text is DossierTab => DOSSIER_TABS.some((tab) => tab === text);
const plain = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** '#/dossier/01K.../plan' -> the plan of that dossier; anything strange is the worklist. */
export function parseRoute(hash: string): Route {
  const [screen, first, second, third] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => safeDecode(part));
  switch (screen) {
    case 'oefenen':
    case 'instelling':
      return { screen };
    case 'regels':
      return { screen, id: plain(first) };
    case 'dossier':
      return first === undefined || first === ''
        ? { screen: 'dossiers' }
        : { screen, id: first, tab: isTab(second) ? second : 'intake', focus: plain(third) };
    default:
      return { screen: 'dossiers' };
  }
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The address of a screen, for a link. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'dossier':
      return `#/dossier/${encodeURIComponent(route.id)}/${route.tab}${route.focus === null ? '' : `/${encodeURIComponent(route.focus)}`}`;
    case 'regels':
      return route.id === null ? '#/regels' : `#/regels/${encodeURIComponent(route.id)}`;
    default:
      return `#/${route.screen}`;
  }
}

export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}
