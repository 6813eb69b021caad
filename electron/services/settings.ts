/** The settings: they rest in the vault, since they name the counsellor. */
import type { Settings } from '../../shared/api/contract-session.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { ok, type Result } from '../../shared/api/result.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings-values.ts';

export interface SettingsService {
  get(): Result<Settings, ApiError>;
  set(settings: Settings): Result<Settings, ApiError>;
}

export function createSettings(session: Session): SettingsService {
  return {
    get: () => session.withVault(readSettings),
    set: (settings) => {
      const written = session.withVault((vault) => vault.writeSettings(settings));
      if (!written.ok) return written;
      session.setAutoLock(settings.autoLockMinutes);
      return ok(settings);
    },
  };
}
