/** What can go wrong with stored data. Inside the storage it is thrown; at its border it becomes a value. */
import { err, ok, type Result } from '../../shared/api/result.ts';
import { errorCode } from './file-system.ts';

export type StorageErrorKind =
  | 'no-vault'
  | 'vault-exists'
  | 'in-use'
  | 'wrong-passphrase'
  | 'not-found'
  | 'conflict'
  | 'corrupt'
  | 'newer-version'
  | 'too-large'
  | 'disk';

export interface StorageError {
  readonly kind: StorageErrorKind;
  /** Dutch: what is wrong and what to do. Never a value of a dossier. */
  readonly message: string;
  /** Only with `in-use`: the user may decide that the other computer is gone. */
  readonly canTakeOver?: boolean;
}

export class StorageFailure extends Error {
  readonly error: StorageError;

  constructor(error: StorageError) {
    super(error.kind);
    this.name = 'StorageFailure';
    this.error = error;
  }
}

export const fail = (kind: StorageErrorKind, message: string): StorageFailure => new StorageFailure({ kind, message });

export const NEWER_VERSION =
  'Dit is gemaakt met een nieuwere versie van Trajectwijzer. Werk het programma bij; er is niets gewijzigd.';

const UNCHANGED = 'Wat er stond, is niet gewijzigd.';

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: `De schijf is vol. Maak plaats en probeer opnieuw. ${UNCHANGED}`,
  EDQUOT: `Je schijfruimte is op. Maak plaats en probeer opnieuw. ${UNCHANGED}`,
  EACCES: `Je mag in de map van de kluis niet lezen of schrijven. ${UNCHANGED}`,
  EPERM: `Je mag in de map van de kluis niet schrijven. ${UNCHANGED}`,
  EROFS: `De schijf van de kluis is alleen-lezen. ${UNCHANGED}`,
  EMFILE: `Er zijn te veel bestanden tegelijk open. Sluit andere programma's en probeer opnieuw. ${UNCHANGED}`,
};

/** A system error as an error of the storage; null when it is none. */
function diskError(cause: unknown): StorageError | null {
  const code = errorCode(cause);
  if (!(cause instanceof Error) || !('syscall' in cause)) return null;
  const message = DISK[code] ?? `De schijf gaf een fout (${code}). Probeer opnieuw. ${UNCHANGED}`;
  return { kind: 'disk', message };
}

/** Runs a step; failures of storage and disk become a value, mistakes of our own stay thrown. */
export function attempt<T>(step: () => T): Result<T, StorageError> {
  try {
    return ok(step());
  } catch (cause) {
    return err(asStorageError(cause));
  }
}

/** The same for a step that takes its time. */
export async function attemptAsync<T>(step: () => Promise<T>): Promise<Result<T, StorageError>> {
  try {
    return ok(await step());
  } catch (cause) {
    return err(asStorageError(cause));
  }
}

function asStorageError(cause: unknown): StorageError {
  if (cause instanceof StorageFailure) return cause.error;
  const disk = diskError(cause);
  if (disk === null) throw cause;
  return disk;
}
