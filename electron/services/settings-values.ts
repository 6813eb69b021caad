/** What the settings are when nobody set them, and reading what an earlier version of the program wrote. */
import { Settings } from '../../shared/api/contract-session.ts';
import { ok, type Result } from '../../shared/api/result.ts';
import { type Huisstijl, NEUTRAAL } from '../../templates/house-style.ts';
import type { StorageError } from '../storage/storage-error.ts';

export const DEFAULT_SETTINGS: Settings = {
  autoLockMinutes: 10,
  organisatie: null,
  adres: null,
  voettekst: null,
  accent: NEUTRAAL.accent,
  begeleider: { naam: null, rol: null },
  weergave: 'systeem',
};

/** What the stored document says; a part that this version of the program does not accept gets its default. */
export function settingsFrom(stored: unknown): Settings {
  const whole = Settings.safeParse(stored);
  if (whole.success) return whole.data;
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const given = new Map<string, unknown>(Object.entries(stored));
  const parts = Object.entries(Settings.shape).flatMap(([name, schema]) => {
    const part = schema.safeParse(given.get(name));
    return part.success ? [[name, part.data] as const] : [];
  });
  return Settings.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(parts) });
}

/** Reads the settings of an open vault. */
export function readSettings(vault: { readSettings(): Result<unknown, StorageError> }): Result<Settings, StorageError> {
  const stored = vault.readSettings();
  return stored.ok ? ok(settingsFrom(stored.value)) : stored;
}

export const houseStyleOf = ({ organisatie, adres, voettekst, accent }: Settings): Huisstijl => ({
  organisatie,
  adres,
  voettekst,
  accent,
});
