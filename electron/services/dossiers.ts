/** The dossiers in the vault: opening, saving with revisions, archive, history, erasing and the examples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../../shared/api/contract.ts';
import type { DossierRow, OpenDossier } from '../../shared/api/contract-dossiers.ts';
import type { ApiError, FieldProblem } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import { DOSSIER_FORMAAT, DOSSIER_VERSIE, type Dossier } from '../../shared/dossier/dossier.ts';
import { parseDossierText } from '../../shared/dossier/parse-dossier.ts';
import type { Dictionary } from '../../shared/facts/dictionary.ts';
import type { DossierRecord } from '../storage/revisions.ts';
import type { Vault } from '../storage/vault.ts';
import type { Clock } from './create-services-ports.ts';
import { type ListQuery, selectRows } from './dossiers-list.ts';
import { parseSent, parseStored, remarksOn, sameId, unknownFactsOf } from './dossiers-parse.ts';
import { newUlid } from './dossiers-ulid.ts';
import { type Session, toApiError } from './session.ts';
import { readSettings } from './settings-values.ts';

export const PRACTICE_FOLDER = fileURLToPath(new URL('../../shared/dossier/oefendossiers/', import.meta.url));

export interface DossierPorts {
  readonly session: Session;
  readonly dictionary: Dictionary;
  readonly clock: Clock;
  readonly practiceFolder: string;
}

interface One {
  readonly id: string;
  readonly revision: number;
}
type OpenVault = Vault<DossierRow>;
type Saved = { readonly revision: number; readonly savedAt: string };
type Marks = Pick<DossierRecord, 'archived' | 'practice'>;

const NOT_FOUND: ApiError = { kind: 'not-found', message: 'Dit dossier bestaat niet (meer).' };

export interface Dossiers {
  list(query: ListQuery): Answer<'dossiers.list'>;
  open(input: { readonly id: string; readonly revision?: number }): Answer<'dossiers.open'>;
  create(input: { readonly client?: Dossier['client'] }): Answer<'dossiers.create'>;
  save(input: One & { readonly dossier: unknown }): Answer<'dossiers.save'>;
  archive(input: One): Answer<'dossiers.archive'>;
  restore(input: One & { readonly from?: number }): Answer<'dossiers.restore'>;
  history(input: { readonly id: string }): Answer<'dossiers.history'>;
  remove(input: One): Answer<'dossiers.remove'>;
  loadPractice(): Answer<'dossiers.loadPractice'>;
  /** Puts a checked dossier in the vault as the revision after `base`, and opens it. */
  put(dossier: Dossier, base: number, marks: Marks): Answer<'dossiers.open'>;
}

export function createDossiers(ports: DossierPorts): Dossiers {
  const { session, dictionary, clock } = ports;
  const moment = (): string => new Date(clock.now()).toISOString();

  const store = (
    vault: OpenVault,
    dossier: object,
    base: number,
    marks: Marks,
  ): Result<Saved & { id: string }, ApiError> => {
    const savedAt = moment();
    const id = 'id' in dossier ? String(dossier.id) : '';
    const record = { savedAt, archived: marks.archived, practice: marks.practice, dossier };
    const saved = vault.save(id, base, record);
    return saved.ok ? ok({ id, revision: saved.value, savedAt }) : err(toApiError(saved.error));
  };

  const put = (dossier: Dossier, base: number, marks: Marks): Answer<'dossiers.open'> =>
    session.withVault((vault) => {
      const stored = store(vault, dossier, base, marks);
      if (!stored.ok) return stored;
      return ok(opened(dictionary, dossier, { ...stored.value, ...marks }, null));
    });

  /** Another state of the same content, as a new revision. */
  const again = ({ id, revision }: One, archived: boolean, from: number | undefined): Answer<'dossiers.restore'> =>
    session.withVault((vault) => {
      const read = vault.read(id, from);
      if (!read.ok) return read;
      const { dossier, practice } = read.value.record;
      const stored = store(vault, dossier, revision, { archived, practice });
      if (!stored.ok) return stored;
      return ok({ revision: stored.value.revision, savedAt: stored.value.savedAt });
    });

  return {
    put,
    list: (query) =>
      session.withVault((vault) => ok({ ...selectRows(vault.list(), query), problems: vault.problems() })),
    open: ({ id, revision }) =>
      session.withVault((vault) => {
        const read = vault.read(id, revision);
        if (!read.ok) return read;
        const { record, problem } = read.value;
        const parsed = parseStored(dictionary, record.dossier);
        if (!parsed.ok) return parsed;
        const { savedAt, archived, practice } = record;
        const saved = { id, revision: read.value.revision, savedAt, archived, practice };
        return ok(opened(dictionary, parsed.value, saved, problem?.message ?? null));
      }),
    create: ({ client }) =>
      session.withVault((vault) => {
        const settings = readSettings(vault);
        if (!settings.ok) return settings;
        const { begeleider, organisatie } = settings.value;
        const counsellor = present({ naam: begeleider.naam, organisatie, rol: begeleider.rol });
        const draft = {
          formaat: DOSSIER_FORMAAT,
          versie: DOSSIER_VERSIE,
          id: newUlid(clock.now()),
          ...(client === undefined ? {} : { client: present(client) }),
          ...(Object.keys(counsellor).length === 0 ? {} : { begeleider: counsellor }),
          gemaakt: moment(),
          gewijzigd: moment(),
          fase: 'intake',
          feiten: {},
        };
        const parsed = parseSent(dictionary, draft);
        return parsed.ok ? put(parsed.value, 0, { archived: false, practice: false }) : parsed;
      }),
    save: ({ id, revision, dossier }) =>
      session.withVault((vault) => {
        const parsed = parseSent(dictionary, dossier);
        if (!parsed.ok) return parsed;
        const same = sameId(parsed.value, id);
        if (!same.ok) return same;
        const known = vault.find(id);
        if (known === null) {
          // Reading says why: it is gone, or it is there and cannot be read.
          const read = vault.read(id);
          return read.ok ? err(NOT_FOUND) : read;
        }
        const changed = { ...parsed.value, gewijzigd: moment() };
        const stored = store(vault, changed, revision, known.row);
        if (!stored.ok) return stored;
        const contradictions = remarksOn(dictionary, changed);
        return ok({ revision: stored.value.revision, savedAt: stored.value.savedAt, contradictions });
      }),
    archive: (one) => again(one, true, undefined),
    restore: ({ from, ...one }) => again(one, false, from),
    history: ({ id }) =>
      session.withVault((vault) => {
        const history = vault.history(id);
        return history.ok ? ok({ revisions: history.value }) : history;
      }),
    remove: ({ id, revision }) =>
      session.withVault((vault) => {
        const erased = vault.erase(id, revision, moment());
        return erased.ok ? ok({}) : erased;
      }),
    loadPractice: () =>
      session.withVault((vault) => {
        const ids: string[] = [];
        for (const dossier of practiceDossiers(ports.practiceFolder, dictionary)) {
          if (vault.find(dossier.id) !== null) continue;
          const stored = store(vault, dossier, 0, { archived: false, practice: true });
          if (stored.ok) ids.push(dossier.id);
          // One that is there and cannot be read, or that was brought by a synchronised folder, is no reason to stop.
          else if (stored.error.kind === 'disk' || stored.error.kind === 'in-use') return stored;
        }
        return ok({ ids });
      }),
  };
}

function opened(
  dictionary: Dictionary,
  dossier: Dossier,
  saved: Saved & Marks & { readonly id: string },
  notice: string | null,
): OpenDossier {
  const contradictions: readonly FieldProblem[] = remarksOn(dictionary, dossier);
  const { id, revision, savedAt, archived, practice } = saved;
  const unknownFacts = unknownFactsOf(dictionary, dossier);
  return { id, revision, savedAt, archived, practice, dossier, contradictions, unknownFacts, notice };
}

/** Without what is null or undefined: in a dossier, what is not known is absent. */
const present = (group: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => value !== null && value !== undefined));

/** The examples that come with the program. */
function practiceDossiers(folder: string, dictionary: Dictionary): readonly Dossier[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = parseDossierText(readFileSync(join(folder, name), 'utf8'), dictionary);
      if (!parsed.ok) throw new Error(`practice dossier ${name} is not valid`);
      return parsed.value;
    });
}
