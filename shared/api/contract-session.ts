/** The vault as a whole: making, opening and locking it, and the settings in it. */
import { z } from 'zod';
import { IsoMoment, MAX_NAME, Name, NewPassphrase, Nothing, Passphrase } from './fields.ts';
import { type Method, READS_VAULT, WRITES_VAULT } from './method.ts';

export const VaultProblemView = z.strictObject({
  /** Id of the dossier; null when it is about the vault. */
  id: z.string().max(40).nullable(),
  kind: z.enum(['set-aside', 'unreadable', 'newer-version', 'missing', 'rolled-back', 'settings']),
  /** Dutch. */
  message: z.string().max(1000),
});

export const SessionState = z.strictObject({
  state: z.enum(['absent', 'locked', 'open']),
  /** When the vault locks unless something happens (ISO moment); null when it is not open. */
  locksAt: IsoMoment.nullable(),
  autoLockMinutes: z.int().nullable(),
  /** What was found damaged since the vault was opened. */
  problems: z.array(VaultProblemView).readonly(),
});
export type SessionState = z.infer<typeof SessionState>;

/** House style and counsellor; `accent` is '#rrggbb'. */
export const Settings = z.strictObject({
  autoLockMinutes: z.int().min(1).max(120),
  organisatie: Name.nullable(),
  adres: Name.nullable(),
  voettekst: Name.nullable(),
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  begeleider: z.strictObject({
    naam: Name.nullable(),
    rol: z.enum(['loopbaanbegeleider', 'trajectbegeleider', 'vdab-consulent']).nullable(),
  }),
  /** Colours of the screens: as the system, light or dark. */
  weergave: z.enum(['systeem', 'licht', 'donker']).default('systeem'),
});
export type Settings = z.infer<typeof Settings>;

const takeOver = z.boolean().exactOptional();
const recoveryKey = z.string().min(1).max(MAX_NAME);
const opening = ['no-vault', 'wrong-passphrase', 'in-use', 'corrupt', 'newer-version', 'disk'] as const;

export const sessionMethods = {
  'session.state': { input: Nothing, output: SessionState, errors: [] },
  /** Makes the vault and opens it. The recovery key is shown this once and kept nowhere. */
  'session.create': {
    input: z.strictObject({ passphrase: NewPassphrase }),
    output: z.strictObject({ recoveryKey: z.string() }),
    errors: ['vault-exists', 'in-use', 'corrupt', 'newer-version', 'disk'],
  },
  'session.unlock': {
    input: z.strictObject({ passphrase: Passphrase, takeOver }),
    output: SessionState,
    errors: opening,
  },
  /** Opens with the recovery key and sets a new passphrase; the recovery key stays valid. */
  'session.recover': {
    input: z.strictObject({ recoveryKey, passphrase: NewPassphrase, takeOver }),
    output: SessionState,
    errors: opening,
  },
  'session.lock': { input: Nothing, output: SessionState, errors: [] },
  'session.changePassphrase': {
    input: z.strictObject({ current: Passphrase, next: NewPassphrase }),
    output: Nothing,
    errors: [...WRITES_VAULT, 'wrong-passphrase'],
  },
  /** The user is still there. */
  'session.touch': { input: Nothing, output: SessionState, errors: [] },
  'settings.get': { input: Nothing, output: Settings, errors: [...READS_VAULT, 'newer-version'] },
  'settings.set': { input: Settings, output: Settings, errors: WRITES_VAULT },
} as const satisfies Record<string, Method>;
