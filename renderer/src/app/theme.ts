/** Light, dark, or as the system: a choice of this screen, not of a client, so it may stay outside the vault. */
export const THEMES = ['systeem', 'licht', 'donker'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'weergave';

export function storedTheme(): Theme {
  const stored = window.localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === stored) ?? 'systeem';
}

export function applyTheme(theme: Theme): void {
  if (theme === 'systeem') {
    delete document.documentElement.dataset.theme;
    window.localStorage.removeItem(KEY);
  } else {
    document.documentElement.dataset.theme = theme;
    window.localStorage.setItem(KEY, theme);
  }
}
