/** Whether the vault is open, for whom it may be used, and when it locks by itself. */
import type { DossierRow } from '../../shared/api/contract-dossiers.ts';
import type { SessionState } from '../../shared/api/contract-session.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { StorageError } from '../storage/storage-error.ts';
import {
  createVault,
  type OpenOptions,
  openVault,
  recoverVault,
  type Vault,
  type VaultOptions,
  vaultExists,
} from '../storage/vault.ts';
import type { Clock } from './create-services-ports.ts';
import { isDossierRow, rowOf } from './dossiers-row.ts';
import { DEFAULT_SETTINGS, readSettings } from './settings-values.ts';

type OpenedVault = Vault<DossierRow>;
type Answer<T> = Result<T, ApiError>;

export interface SessionOptions extends Pick<VaultOptions<DossierRow>, 'folder' | 'kdf' | 'files' | 'processes'> {
  readonly clock: Clock;
  /** Runs after every locking: what others still hold has to go too. */
  readonly onLock: () => void;
}

export interface Session {
  state(): SessionState;
  create(passphrase: string): Promise<Answer<{ recoveryKey: string }>>;
  unlock(passphrase: string, open?: OpenOptions): Promise<Answer<SessionState>>;
  recover(recoveryKey: string, passphrase: string, open?: OpenOptions): Promise<Answer<SessionState>>;
  changePassphrase(current: string, next: string): Promise<Answer<Record<string, never>>>;
  lock(): SessionState;
  touch(): SessionState;
  setAutoLock(minutes: number): void;
  /** Runs with the open vault and counts as use; `locked` or `no-vault` when there is none. */
  withVault<T>(use: (vault: OpenedVault) => Result<T, StorageError | ApiError>): Answer<T>;
}

const LOCKED: ApiError = { kind: 'locked', message: 'De kluis is vergrendeld. Geef je wachtzin om verder te gaan.' };
const NO_VAULT: ApiError = { kind: 'no-vault', message: 'Er is nog geen kluis. Kies eerst een wachtzin.' };
const VAULT_EXISTS: ApiError = { kind: 'vault-exists', message: 'Er is al een kluis. Open ze met je wachtzin.' };

const MINUTE = 60_000;

/** An error of the storage as one of the contract. */
export function toApiError(error: StorageError | ApiError): ApiError {
  const { canTakeOver, ...rest } = error;
  return canTakeOver === true ? { ...rest, canTakeOver } : rest;
}

export function createSession(options: SessionOptions): Session {
  const { clock, folder } = options;
  const vaultOptions: VaultOptions<DossierRow> = {
    folder,
    rowOf,
    isRow: isDossierRow,
    now: clock.now,
    ...(options.kdf ? { kdf: options.kdf } : {}),
    ...(options.files ? { files: options.files } : {}),
    ...(options.processes ? { processes: options.processes } : {}),
  };
  let vault: OpenedVault | null = null;
  let limit = DEFAULT_SETTINGS.autoLockMinutes * MINUTE;
  let used = { wall: 0, monotonic: 0 };
  let cancelTimer = (): void => undefined;
  /** Rises at every locking, so that an opening that was under way notices. */
  let lockings = 0;
  let busy: Promise<unknown> = Promise.resolve();

  /** Stretching a passphrase takes its time: two openings at once would fight for the lock. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = busy.then(step, step);
    busy = turn.catch(() => undefined);
    return turn;
  };

  /** The wall clock sees sleep, the other one is not fooled by a clock that is set back. */
  const idle = (): number => Math.max(clock.monotonic() - used.monotonic, clock.now() - used.wall);

  const use = (): void => {
    used = { wall: clock.now(), monotonic: clock.monotonic() };
  };

  const waitToLock = (): void => {
    cancelTimer();
    cancelTimer = clock.after(Math.max(0, limit - idle()), () => {
      if (vault === null) return;
      if (idle() >= limit) lock();
      else waitToLock();
    });
  };

  const lock = (): SessionState => {
    lockings += 1;
    cancelTimer();
    const open = vault;
    vault = null;
    open?.close();
    options.onLock();
    return state();
  };

  const current = (): OpenedVault | null => {
    if (vault !== null && idle() >= limit) lock();
    return vault;
  };

  const state = (): SessionState => {
    const open = current();
    const name = open !== null ? 'open' : vaultExists(folder, options.files) ? 'locked' : 'absent';
    return {
      state: name,
      locksAt: open === null ? null : new Date(clock.now() + Math.max(0, limit - idle())).toISOString(),
      autoLockMinutes: open === null ? null : limit / MINUTE,
      problems: open?.problems() ?? [],
    };
  };

  const begin = (opened: OpenedVault, since: number): Answer<SessionState> => {
    if (lockings !== since) {
      // Something locked meanwhile (the computer went to sleep): it stays locked.
      opened.close();
      return ok(state());
    }
    vault = opened;
    const settings = readSettings(opened);
    limit = (settings.ok ? settings.value : DEFAULT_SETTINGS).autoLockMinutes * MINUTE;
    use();
    waitToLock();
    return ok(state());
  };

  const opening = (
    open: () => Promise<Result<OpenedVault, StorageError>>,
    whenOpen: () => Answer<SessionState> | null,
  ): Promise<Answer<SessionState>> => {
    const asked = lockings;
    return inTurn(async () => {
      if (lockings !== asked) return ok(state());
      const already = current() === null ? null : whenOpen();
      if (already !== null) return already;
      const since = lockings;
      const opened = await open();
      return opened.ok ? begin(opened.value, since) : err(toApiError(opened.error));
    });
  };

  return {
    state,
    lock,
    create: (passphrase) =>
      inTurn(async () => {
        if (current() !== null) return err(VAULT_EXISTS);
        const since = lockings;
        const created = await createVault(passphrase, vaultOptions);
        if (!created.ok) return err(toApiError(created.error));
        // Even when something locked meanwhile, the recovery key must reach the user: it exists only now.
        begin(created.value.vault, since);
        return ok({ recoveryKey: created.value.recoveryKey });
      }),
    unlock: (passphrase, open) =>
      opening(
        () => openVault(passphrase, vaultOptions, open),
        () => {
          use();
          return ok(state());
        },
      ),
    recover: (recoveryKey, passphrase, open) =>
      opening(
        () => recoverVault(recoveryKey, passphrase, vaultOptions, open),
        () => {
          lock();
          return null;
        },
      ),
    changePassphrase: (passphrase, next) =>
      inTurn(async () => {
        const open = current();
        if (open === null) return err(vaultExists(folder, options.files) ? LOCKED : NO_VAULT);
        use();
        const changed = await open.changePassphrase(passphrase, next);
        return changed.ok ? ok({}) : err(toApiError(changed.error));
      }),
    touch() {
      if (current() !== null) use();
      return state();
    },
    setAutoLock(minutes) {
      limit = minutes * MINUTE;
      if (vault !== null) waitToLock();
    },
    withVault(run) {
      const open = current();
      if (open === null) return err(vaultExists(folder, options.files) ? LOCKED : NO_VAULT);
      use();
      const result = run(open);
      return result.ok ? result : err(toApiError(result.error));
    },
  };
}
