import { useEffect } from 'react';
import type { Settings } from '../../../shared/api/contract-session.ts';
import { useCall } from '../api/api-context.ts';

export const THEMES = ['systeem', 'licht', 'donker'] as const satisfies readonly Settings['weergave'][];

/** Light, dark, or as the system. Nothing of it is kept in the browser: it rests with the other settings. */
export function applyTheme(theme: Settings['weergave']): void {
  if (theme === 'systeem') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Shows the theme of the settings, once the vault is open; before that the system decides. */
export function useTheme(): void {
  const call = useCall();
  useEffect(() => {
    void call('settings.get', {}).then((result) => {
      if (result.ok) applyTheme(result.value.weergave);
    });
  }, [call]);
}
