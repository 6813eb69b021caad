/**
 * A vault: one folder in which everything is sealed. Opening it takes the passphrase or the recovery key and the lock;
 * closing wipes the keys. Nothing here throws for what a user or a disk can do: those are values.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { LowSync } from 'lowdb';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { randomKey } from './crypto.ts';
import { holdsDossiers, type VaultProblem } from './dossier-folder.ts';
import { errorCode, type FileSystem, nodeFileSystem } from './file-system.ts';
import { openIndexLog } from './index-log.ts';
import { type KdfPolicy, PRODUCTION_KDF } from './kdf-policy.ts';
import { createKeyTable, openKeyTable } from './key-table.ts';
import { acquireLock, type Lock } from './lock.ts';
import { type ProcessTable, systemProcesses } from './process-table.ts';
import { openQuarantine } from './quarantine.ts';
import { RECOVERY_BYTES, readRecoveryKey, showRecoveryKey } from './recovery-key.ts';
import type { DossierRecord, Head } from './revisions.ts';
import { sealedAdapter } from './sealed-adapter.ts';
import { attempt, attemptAsync, fail, type StorageError } from './storage-error.ts';
import { type Dossiers, type HistoryEntry, type Listed, openDossiers } from './vault-dossiers.ts';
import {
  hasVaultFile,
  openWithPassphrase,
  openWithRecovery,
  readVaultFile,
  sealUnderPassphrase,
  sealUnderRecovery,
  type VaultFile,
  writeVaultFile,
} from './vault-file.ts';

export interface VaultOptions<Row> {
  readonly folder: string;
  /** What the list shows of a dossier; must never throw. */
  readonly rowOf: (record: DossierRecord) => Row;
  readonly isRow: (value: unknown) => value is Row;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly kdf?: KdfPolicy;
  readonly files?: FileSystem;
  readonly processes?: ProcessTable;
}

export interface OpenOptions {
  /** Take the lock of a computer that can no longer release it. */
  readonly takeOver?: boolean;
}

type Stored<T> = Result<T, StorageError>;

export interface Vault<Row> {
  readonly id: string;
  list(): readonly Listed<Row>[];
  find(id: string): Listed<Row> | null;
  problems(): readonly VaultProblem[];
  read(id: string, revision?: number): Stored<Head & { readonly problem: VaultProblem | null }>;
  save(id: string, base: number, record: DossierRecord): Stored<number>;
  history(id: string): Stored<readonly HistoryEntry[]>;
  erase(id: string, base: number, when: string): Stored<null>;
  readSettings(): Stored<unknown>;
  writeSettings(value: unknown): Stored<null>;
  /** Which rule packs were taken and which is in use; null when nobody chose. */
  readPacks(): Stored<unknown>;
  writePacks(value: unknown): Stored<null>;
  /** What was brought in on top of a release: programmes, lists, decisions; null when nothing was. */
  readLocal(): Stored<unknown>;
  writeLocal(value: unknown): Stored<null>;
  changePassphrase(current: string, next: string): Promise<Stored<null>>;
  /** Wipes the keys and lets others in; safe to call twice. */
  close(): void;
}

const DOSSIERS = 'dossiers';
const WRONG_PASSPHRASE = 'De wachtzin klopt niet. Probeer opnieuw; er is niets gewijzigd.';

/** Is there a vault in this folder? */
export const vaultExists = (folder: string, files: FileSystem = nodeFileSystem): boolean => hasVaultFile(files, folder);

/** Makes a vault and opens it; the recovery key is shown once and kept nowhere. */
export function createVault<Row>(
  passphrase: string,
  options: VaultOptions<Row>,
): Promise<Stored<{ readonly vault: Vault<Row>; readonly recoveryKey: string }>> {
  const { folder, files = nodeFileSystem, kdf = PRODUCTION_KDF, processes = systemProcesses } = options;
  return attemptAsync(async () => {
    if (hasVaultFile(files, folder)) throw fail('vault-exists', 'In deze map is al een kluis.');
    files.mkdirSync(join(folder, DOSSIERS), { recursive: true, mode: 0o700 });
    if (holdsDossiers(files, join(folder, DOSSIERS))) {
      throw fail(
        'corrupt',
        'Hier staan dossiers zonder kluisbestand. Zet het kluisbestand uit een reservekopie terug.',
      );
    }
    const id = randomBytes(16).toString('hex');
    const vaultKey = randomKey();
    const recovery = randomBytes(RECOVERY_BYTES);
    const sealed = await sealUnderPassphrase(id, vaultKey, passphrase, kdf);
    const body = {
      gemaakt: new Date(options.now()).toISOString(),
      ...sealed,
      ...sealUnderRecovery(id, vaultKey, recovery),
    };
    const lock = acquireLock(folder, { files, processes, takeOver: false });
    try {
      // Another window may have made it while the passphrase was stretched.
      if (hasVaultFile(files, folder)) throw fail('vault-exists', 'In deze map is al een kluis.');
      createKeyTable(files, folder, id);
      writeVaultFile(files, folder, { id, body }, true);
      const recoveryKey = showRecoveryKey(recovery);
      recovery.fill(0);
      return { vault: vaultOf({ id, body }, vaultKey, lock, options), recoveryKey };
    } catch (cause) {
      vaultKey.fill(0);
      releaseQuietly(lock);
      if (errorCode(cause) === 'EEXIST') throw fail('vault-exists', 'In deze map is al een kluis.');
      throw cause;
    }
  });
}

/** Opens with the passphrase. Errors: no-vault, wrong-passphrase, in-use, corrupt, newer-version, disk. */
export function openVault<Row>(
  passphrase: string,
  options: VaultOptions<Row>,
  open: OpenOptions = {},
): Promise<Stored<Vault<Row>>> {
  const { folder, files = nodeFileSystem, kdf = PRODUCTION_KDF } = options;
  return attemptAsync(async () => {
    const { file } = readVaultFile(files, folder);
    const vaultKey = await openWithPassphrase(file, passphrase, kdf);
    if (vaultKey === null) throw fail('wrong-passphrase', WRONG_PASSPHRASE);
    return locked(vaultKey, options, open, (current) => current);
  });
}

/** Opens with the recovery key and sets a new passphrase. */
export function recoverVault<Row>(
  recoveryKey: string,
  newPassphrase: string,
  options: VaultOptions<Row>,
  open: OpenOptions = {},
): Promise<Stored<Vault<Row>>> {
  const { folder, files = nodeFileSystem, kdf = PRODUCTION_KDF } = options;
  return attemptAsync(async () => {
    const bytes = readRecoveryKey(recoveryKey);
    if (bytes === null) {
      throw fail('wrong-passphrase', 'Deze herstelsleutel is niet volledig of verkeerd overgetypt. Kijk ze na.');
    }
    const { file } = readVaultFile(files, folder);
    const vaultKey = openWithRecovery(file, bytes);
    bytes.fill(0);
    if (vaultKey === null) throw fail('wrong-passphrase', 'Deze herstelsleutel hoort niet bij deze kluis.');
    const sealed = await sealUnderPassphrase(file.id, vaultKey, newPassphrase, kdf);
    return locked(vaultKey, options, open, (current) => {
      const renewed = { id: current.id, body: { ...current.body, ...sealed } };
      writeVaultFile(files, folder, renewed);
      return renewed;
    });
  });
}

/** Takes the lock, then looks at the vault file again: its other copy may have to be mended. */
function locked<Row>(
  vaultKey: Buffer,
  options: VaultOptions<Row>,
  { takeOver = false }: OpenOptions,
  change: (file: VaultFile) => VaultFile,
): Vault<Row> {
  const { folder, files = nodeFileSystem, processes = systemProcesses } = options;
  try {
    const lock = acquireLock(folder, { files, processes, takeOver });
    try {
      const { file, repair } = readVaultFile(files, folder);
      const changed = change(file);
      if (repair) mendQuietly(() => writeVaultFile(files, folder, changed));
      return vaultOf(changed, vaultKey, lock, options);
    } catch (cause) {
      releaseQuietly(lock);
      throw cause;
    }
  } catch (cause) {
    vaultKey.fill(0);
    throw cause;
  }
}

function vaultOf<Row>(file: VaultFile, vaultKey: Buffer, lock: Lock, options: VaultOptions<Row>): Vault<Row> {
  const { folder, files = nodeFileSystem, kdf = PRODUCTION_KDF } = options;
  const dossierFolder = join(folder, DOSSIERS);
  files.mkdirSync(dossierFolder, { recursive: true, mode: 0o700 });
  const keys = openKeyTable(files, folder, file.id, vaultKey);
  const quarantine = openQuarantine(files, folder, options.now);
  const log = openIndexLog(files, folder, file.id, vaultKey, options.isRow);
  const assertHeld = (): void => {
    if (!lock.held()) throw fail('in-use', 'Een andere computer nam deze kluis over. Vergrendel en open ze opnieuw.');
  };
  const revisions = { files, folder: dossierFolder, vaultId: file.id, keys, quarantine };
  const dossiers: Dossiers<Row> = openDossiers({ revisions, log, rowOf: options.rowOf, assertHeld });
  const sealed = { files, folder, vaultId: file.id, vaultKey, quarantine };
  const noteDamage = (): void => dossiers.noteProblem(SETTINGS_DAMAGED);
  const settings = sealedAdapter({ ...sealed, kind: 'instellingen', onDamage: noteDamage });
  const packs = sealedAdapter({ ...sealed, kind: 'pakketten', onDamage: noteDamage });
  const local = sealedAdapter({ ...sealed, kind: 'lokaal', onDamage: () => dossiers.noteProblem(LOCAL_DAMAGED) });
  let current = file;
  let closed = false;

  /** After closing the keys are wiped: nothing may be read or written with what is left of them. */
  const whileOpen = <T>(step: () => T): Stored<T> =>
    attempt(() => {
      if (closed) throw fail('in-use', 'Deze kluis is gesloten. Open ze opnieuw.');
      return step();
    });

  const readFrom = (adapter: typeof settings): Stored<unknown> =>
    whileOpen(() => {
      const store = new LowSync<unknown>(adapter, null);
      store.read();
      return store.data;
    });
  const writeTo = (adapter: typeof settings, value: unknown): Stored<null> =>
    whileOpen(() => {
      assertHeld();
      new LowSync<unknown>(adapter, value).write();
      return null;
    });

  return {
    id: file.id,
    list: dossiers.list,
    find: dossiers.find,
    problems: dossiers.problems,
    read: (id, revision) => whileOpen(() => dossiers.read(id, revision)),
    save: (id, base, record) => whileOpen(() => dossiers.save(id, base, record)),
    history: (id) => whileOpen(() => dossiers.history(id)),
    erase: (id, base, when) =>
      whileOpen(() => {
        dossiers.erase(id, base, when);
        return null;
      }),
    readSettings: () => readFrom(settings),
    writeSettings: (value) => writeTo(settings, value),
    readPacks: () => readFrom(packs),
    writePacks: (value) => writeTo(packs, value),
    readLocal: () => readFrom(local),
    writeLocal: (value) => writeTo(local, value),
    async changePassphrase(passphrase, next) {
      const changed = await attemptAsync(async () => {
        const known = await openWithPassphrase(current, passphrase, kdf);
        if (known === null) throw fail('wrong-passphrase', WRONG_PASSPHRASE);
        const sealed = await sealUnderPassphrase(current.id, known, next, kdf);
        known.fill(0);
        assertHeld();
        const renewed = { id: current.id, body: { ...current.body, ...sealed } };
        writeVaultFile(files, folder, renewed);
        current = renewed;
        return null;
      });
      return changed.ok ? ok(null) : err(changed.error);
    },
    close() {
      if (closed) return;
      closed = true;
      dossiers.close(lock.held());
      for (const part of [keys, log, settings, packs, local]) part.close();
      vaultKey.fill(0);
      releaseQuietly(lock);
    },
  };
}

const SETTINGS_DAMAGED: VaultProblem = {
  id: null,
  kind: 'settings',
  message: 'De instellingen waren beschadigd en staan nu apart in de map quarantaine. Kijk de instellingen na.',
};

const LOCAL_DAMAGED: VaultProblem = {
  id: null,
  kind: 'settings',
  message:
    'Wat je zelf invoerde (opleidingen, lijsten, beslissingen) was beschadigd en staat nu apart in de map quarantaine. Voer het opnieuw in.',
};

function mendQuietly(step: () => void): void {
  try {
    step();
  } catch {
    // The other copy is whole; the next opening tries again.
  }
}

/** When even this fails the lock stays, and is taken over once this process is gone. */
function releaseQuietly(lock: Lock): void {
  mendQuietly(() => lock.release());
}
