/** Decisions of institutions that a counsellor keeps: recorded without the client, exported and imported as a file. */
import { createHash } from 'node:crypto';
import type { Answer } from '../../shared/api/contract.ts';
import type { DecisionInput } from '../../shared/api/contract-precedents.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { canonicalJson } from '../../shared/engine/canonical-json.ts';
import { type DecisionImport, decisionFile, decisionsFromFile } from '../../shared/local/decision-file.ts';
import { type Decision, decisionSchema, sameDecision } from '../../shared/local/decisions.ts';
import { personalDataIn } from '../../shared/local/personal-data.ts';
import { type Brought, broughtFile } from './brought-file.ts';
import { linesOf, refused } from './catalogue-import.ts';
import { type Clock, type FilePort, todayOf } from './create-services-ports.ts';
import { safeFileName } from './exports-file-name.ts';
import type { LocalShelf } from './local-shelf.ts';
import type { Session } from './session.ts';

export interface PrecedentPorts {
  readonly session: Session;
  readonly local: LocalShelf;
  readonly files: FilePort;
  readonly clock: Clock;
  readonly data: { readonly catalogue: Catalogue };
}

const MAX_BYTES = 5_000_000;
const NOT_FOUND: ApiError = { kind: 'not-found', message: 'Deze beslissing is er niet (meer).' };
const NONE: ApiError = { kind: 'not-found', message: 'Er zijn nog geen beslissingen om te exporteren.' };

export function createPrecedents({ session, local, files, clock, data }: PrecedentPorts) {
  const clientNames = (): string[] => {
    const names: string[] = [];
    session.withVault((vault) => {
      for (const { row } of vault.list()) names.push(row.naam);
      return ok(null);
    });
    return names;
  };

  const strangeIn =
    (names: readonly string[]) =>
    (decision: Decision): string | null => {
      const { van, naar, vak, opmerking } = decision;
      for (const text of [van.naam, van.instelling, naar.naam, naar.instelling, vak?.naam, vak?.uitVak, opmerking]) {
        const found = text === undefined ? null : personalDataIn(text, names);
        if (found !== null) return `Hier staat ${found}. Een beslissing mag niet zeggen wie de klant is.`;
      }
      if (data.catalogue.institution(naar.instelling) === undefined)
        return `De instelling "${naar.instelling}" staat niet in de lijst.`;
      if (decision.op > todayOf(clock)) return 'De datum van de beslissing ligt in de toekomst.';
      return null;
    };

  const brought = broughtFile({ session, files }, async (bytes): Promise<DecisionImport> => {
    const value = bytes.length > MAX_BYTES ? undefined : jsonOf(bytes);
    return decisionsFromFile(value, local.read().beslissingen, strangeIn(clientNames()));
  });

  const shown = () => ({ beslissingen: [...local.read().beslissingen] });
  const keep = (beslissingen: readonly Decision[]): Answer<'precedents.list'> =>
    session.withVault(() => {
      const written = local.write({ ...local.read(), beslissingen });
      return written.ok ? ok(shown()) : written;
    });

  return {
    list: (): Answer<'precedents.list'> => session.withVault(() => ok(shown())),
    record: (draft: DecisionInput): Answer<'precedents.record'> =>
      session.withVault((): Answer<'precedents.record'> => {
        const made = decisionOf(draft);
        if (!made.ok) return made;
        const strange = strangeIn(clientNames())(made.value);
        if (strange !== null) return err({ kind: 'invalid', message: strange });
        const { beslissingen } = local.read();
        return keep([...beslissingen.filter((one) => !sameDecision(one, made.value)), made.value]);
      }),
    remove: ({ id }: { readonly id: string }): Answer<'precedents.remove'> =>
      session.withVault((): Answer<'precedents.remove'> => {
        const { beslissingen } = local.read();
        const rest = beslissingen.filter((one) => one.id !== id);
        return rest.length === beslissingen.length ? err(NOT_FOUND) : keep(rest);
      }),
    exportFile: (): Answer<'precedents.export'> =>
      session.withVault((): Answer<'precedents.export'> => {
        const { beslissingen } = local.read();
        if (beslissingen.length === 0) return err(NONE);
        const bytes = Buffer.from(`${JSON.stringify(decisionFile(beslissingen), null, 2)}\n`, 'utf8');
        const fileName = safeFileName(['Beslissingen vrijstellingen', todayOf(clock)], 'json');
        return ok(files.offer({ fileName, mime: 'application/json', bytes }));
      }),
    preview: async (file: Brought): Promise<Answer<'precedents.preview'>> => {
      const read = await brought.read(file);
      if (!read.ok) return read;
      const { nieuw, dubbel, problemen } = read.value;
      return ok({ nieuw: [...nieuw], dubbel, ...linesOf({ problemen, overgeslagen: [] }) });
    },
    take: async (file: Brought): Promise<Answer<'precedents.import'>> => {
      const read = await brought.read(file);
      if (!read.ok) return read;
      const { nieuw, problemen } = read.value;
      if (problemen.length > 0) return err(refused(problemen));
      const kept = keep([...local.read().beslissingen, ...nieuw]);
      if (kept.ok) brought.forget();
      return kept;
    },
    /** For locking. */
    forget: brought.forget,
  };
}

/** The id is made of the content: the same decision has the same id on two machines. */
function decisionOf(draft: DecisionInput): Result<Decision, ApiError> {
  const { op: _op, opmerking: _opmerking, ...content } = draft;
  const id = `EIGEN-${createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 12)}`;
  const parsed = decisionSchema.safeParse({ ...draft, id, bron: 'eigen ervaring' });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const message = issue?.code === 'custom' ? issue.message : 'vul dit aan of verbeter het';
  const fields = [{ path: issue?.path.join('.') ?? '', message }];
  return err({ kind: 'invalid', message: 'Deze beslissing is niet volledig. Er is niets bewaard.', fields });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
