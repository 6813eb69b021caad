/** What was brought in on this computer: read once per opening of the vault, laid on top of the data, told to the worker. */
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { type LocalData, NO_LOCAL_DATA, parseLocalData } from '../../shared/local/local-data.ts';
import { type LocalParts, withLocal } from '../../shared/local/with-local.ts';
import type { Versie } from '../../shared/pathways/advice.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { dataHash } from './data-hash.ts';
import type { Session } from './session.ts';

export interface LocalShelf {
  /** Nothing while the vault is closed. */
  read(): LocalData;
  /** Keeps and uses it. */
  write(next: LocalData): Result<null, ApiError>;
  /** These data with what was brought in. */
  apply(data: AdviceData): AdviceData;
  /** For locking. */
  forget(): void;
}

const UNREAD: ApiError = {
  kind: 'disk',
  message: 'Wat je eerder invoerde, is niet te lezen met deze versie. Er is niets gewijzigd.',
};

/** `onUse` is told what to compute with from now on. */
export function createLocalShelf(session: Session, onUse: (parts: LocalParts | null) => void): LocalShelf {
  let kept: { readonly data: LocalData; readonly parts: LocalParts | null } | null = null;
  let made = new WeakMap<AdviceData, AdviceData>();

  const use = (data: LocalData): void => {
    kept = { data, parts: partsOf(data) };
    made = new WeakMap();
    onUse(kept.parts);
  };

  const open = (): typeof kept => {
    if (kept === null) {
      const read = session.withVault((vault) => vault.readLocal());
      if (read.ok) use(parseLocalData(read.value) ?? NO_LOCAL_DATA);
    }
    return kept;
  };

  return {
    read: () => open()?.data ?? NO_LOCAL_DATA,
    write(next) {
      // What could not be read is not overwritten: it may be of a newer version.
      if (open() === null) return session.withVault(() => err(UNREAD));
      const written = session.withVault((vault) => vault.writeLocal(next));
      if (!written.ok) return written;
      use(next);
      return ok(null);
    },
    apply(data) {
      const parts = open()?.parts ?? null;
      if (parts === null) return data;
      const known = made.get(data) ?? withLocal(data, parts);
      made.set(data, known);
      return known;
    },
    forget() {
      if (kept !== null && kept.parts !== null) onUse(null);
      kept = null;
      made = new WeakMap();
    },
  };
}

/** Null when nothing was brought in. */
export function partsOf({ catalogus, lijsten, beslissingen }: LocalData): LocalParts | null {
  const versies: Record<string, Versie> = {};
  if (catalogus !== null)
    versies.catalogus = { versie: catalogus.op, hash: dataHash({ rijen: catalogus.opleidingen }) };
  if (lijsten.length > 0) versies.lijsten = { versie: latest(lijsten), hash: dataHash({ lijsten }) };
  if (beslissingen.length > 0) versies.precedenten = { versie: latest(beslissingen), hash: dataHash({ beslissingen }) };
  return Object.keys(versies).length === 0 ? null : { data: { catalogus, lijsten, beslissingen }, versies };
}

const latest = (rows: readonly { readonly op: string }[]): string =>
  rows.reduce((last, { op }) => (op > last ? op : last), '');
