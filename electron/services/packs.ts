/** Bringing in a rule pack, with what it would change shown first; and an advice of earlier computed again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../shared/api/contract.ts';
import type { PackPreview, Replay } from '../../shared/api/contract-packs.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { parseDossierText } from '../../shared/dossier/parse-dossier.ts';
import { canonicalJson } from '../../shared/engine/canonical-json.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { packOfAdvice } from '../../shared/pathways/replay/kept-advice.ts';
import {
  changedSinceKept,
  type Difference,
  dayDifferences,
  ownMeasures,
  packDifferences,
  verdictDifferences,
} from '../../shared/pathways/replay/replay.ts';
import { movedMeasure } from '../worker/compare-advice.ts';
import { type Clock, type FilePort, todayOf } from './create-services-ports.ts';
import { parseSent, parseStored } from './dossiers-parse.ts';
import { type CheckedPack, MAX_PACK_BYTES, readPackText } from './pack-text.ts';
import { PACK_NOT_FOUND, type Shelf } from './packs-shelf.ts';
import type { Session } from './session.ts';

/** Dossiers that a preview looks at, the latest first: more takes too long to wait for. */
const MOST_DOSSIERS = 300;

export interface PackPorts {
  readonly session: Session;
  readonly shelf: Shelf;
  readonly files: FilePort;
  readonly clock: Clock;
  readonly practiceFolder: string;
}

export interface PackService {
  list(): Answer<'packs.list'>;
  preview(input: { readonly ticket: string } | { readonly hash: string }): Answer<'packs.preview'>;
  take(input: { readonly hash: string }): Answer<'packs.import'>;
  use(input: { readonly hash: string | null }): Answer<'packs.use'>;
  replay(input: {
    readonly dossier: unknown;
    readonly advies: number;
    readonly peildatum?: string;
  }): Answer<'advice.replay'>;
  /** For locking. */
  forget(): void;
}

const EXPIRED: ApiError = { kind: 'expired', message: 'Dit bestand staat niet meer klaar. Kies het opnieuw.' };
const NO_ADVICE: ApiError = { kind: 'not-found', message: 'Dit advies staat niet in het dossier.' };
const NO_PACK_NAMED: ApiError = {
  kind: 'not-found',
  message: 'Dit advies zegt niet met welk regelpakket het gemaakt is. Opnieuw rekenen kan dus niet.',
};

interface Looked {
  readonly id: string;
  readonly naam: string;
  readonly oefening: boolean;
  readonly dossier: Dossier;
}

export function createPacks(ports: PackPorts): PackService {
  const { session, shelf, files, clock, practiceFolder } = ports;
  let pending: CheckedPack | null = null;

  const list = (): Answer<'packs.list'> => session.withVault(() => ok({ pakketten: shelf.rows() }));

  const brought = (ticket: string): Result<AdviceData | readonly string[], ApiError> => {
    const bytes = files.collect(ticket);
    if (bytes === null) return err(EXPIRED);
    pending = null;
    if (bytes.length > MAX_PACK_BYTES) return ok(['Het bestand is groter dan 16 MB. Een regelpakket is veel kleiner.']);
    const read = readPackText(new TextDecoder().decode(bytes));
    if (!read.ok) return ok(read.error);
    pending = read.value;
    return ok(shelf.dataWith(read.value));
  };

  /** Those of the vault and the practice dossiers of the app; what cannot be read is only counted. */
  const dossiersToLookAt = (data: AdviceData): { looked: Looked[]; skipped: number } => {
    const looked: Looked[] = [];
    let skipped = 0;
    const { dictionary } = data.pack;
    session.withVault((vault) => {
      const rows = vault.list().filter(({ row }) => !row.archived && !row.practice);
      skipped += Math.max(0, rows.length - MOST_DOSSIERS);
      for (const { id, row } of rows.slice(0, MOST_DOSSIERS)) {
        const read = vault.read(id);
        const parsed = read.ok ? parseStored(dictionary, read.value.record.dossier) : read;
        if (parsed.ok) looked.push({ id, naam: row.naam, oefening: false, dossier: parsed.value });
        else skipped += 1;
      }
      return ok(null);
    });
    for (const name of readdirSync(practiceFolder)
      .filter((one) => one.endsWith('.json'))
      .sort()) {
      const parsed = parseDossierText(readFileSync(join(practiceFolder, name), 'utf8'), dictionary);
      if (!parsed.ok) skipped += 1;
      else looked.push({ id: parsed.value.id, naam: nameOf(parsed.value), oefening: true, dossier: parsed.value });
    }
    return { looked, skipped };
  };

  const describe = (data: AdviceData, waarschuwingen: readonly string[]): PackPreview => {
    const present = shelf.current();
    const { looked, skipped } = dossiersToLookAt(present);
    const today = todayOf(clock);
    const changed = looked.flatMap(({ dossier, ...who }) => {
      const maatregelen = verdictDifferences(present, data, dossier, today).flatMap(movedOf);
      return maatregelen.length === 0 ? [] : [{ ...who, maatregelen }];
    });
    return {
      aanvaard: true,
      pakket: shelf.row(data.versions.regelpakket),
      waarschuwingen: waarschuwingen.map((one) => one.slice(0, LONGEST)),
      dossiers: changed,
      bekeken: looked.length,
      overgeslagen: skipped,
    };
  };

  const replay = (dossier: Dossier, index: number, today: string): Result<Replay, ApiError> => {
    const kept = dossier.adviezen?.[index];
    const toen = kept?.peildatum;
    if (kept === undefined || toen === undefined) return err(NO_ADVICE);
    const named = packOfAdvice(kept.invoer);
    if (named === undefined) return err(NO_PACK_NAMED);
    const older = shelf.load(named.hash);
    if (older === undefined) {
      const message = `Het regelpakket ${named.versie} van dit advies is er niet. Voer dat pakket eerst in.`;
      return err({ kind: 'not-found', message: message.slice(0, 900) });
    }
    const newer = shelf.current();
    const then = ownMeasures(older, dossier, toen);
    const changed = changedSinceKept(kept.samenvatting ?? {}, then);
    const labels = new Map(then.map(({ id, label }) => [id, label]));
    return ok({
      toen: { pakket: named, peildatum: toen },
      nu: { pakket: newer.versions.regelpakket, peildatum: today },
      doorDossier: changed.map((id) => labels.get(id) ?? id),
      doorRegels: packDifferences(older, newer, dossier, toen).flatMap((one) =>
        movedOf(one).map((moved) => ({
          ...moved,
          oorzaken: one.oorzaken.map((cause) => ({ ...cause, bron: sourceOf(newer, older, cause.bron) })),
        })),
      ),
      doorDatum: dayDifferences(newer, dossier, toen, today).flatMap(movedOf),
      andereGegevens: [
        ...OTHER_DATA.filter((kind) => isOther(kept.invoer?.[kind], newer.versions[kind].hash)),
        ...(canonicalJson(kept.invoer?.lokaal ?? {}) === canonicalJson(newer.versions.lokaal ?? {})
          ? []
          : (['eigen invoer'] as const)),
      ],
    });
  };

  return {
    list,
    preview: (input) =>
      session.withVault((): Answer<'packs.preview'> => {
        if ('hash' in input) {
          const known = shelf.load(input.hash);
          return known === undefined ? err(PACK_NOT_FOUND) : ok(describe(known, []));
        }
        const read = brought(input.ticket);
        if (!read.ok) return read;
        if (!('pack' in read.value)) {
          return ok({ aanvaard: false, problemen: read.value.map((one) => one.slice(0, LONGEST)) });
        }
        return ok(describe(read.value, pending?.waarschuwingen ?? []));
      }),
    take: ({ hash }) =>
      session.withVault((): Answer<'packs.import'> => {
        if (pending === null || pending.pack.document.hash !== hash) return err(PACK_NOT_FOUND);
        const taken = shelf.take(pending);
        if (!taken.ok) return taken;
        pending = null;
        return list();
      }),
    use: ({ hash }) =>
      session.withVault((): Answer<'packs.use'> => {
        const used = shelf.use(hash);
        return used.ok ? list() : used;
      }),
    replay: ({ dossier, advies, peildatum }) => {
      const parsed = session.withVault(() => parseSent(shelf.current().pack.dictionary, dossier));
      return parsed.ok ? replay(parsed.value, advies, peildatum ?? todayOf(clock)) : parsed;
    },
    forget() {
      pending = null;
      shelf.forget();
    },
  };
}

/** Longest line about a problem that goes over the border. */
const LONGEST = 2000;
const OTHER_DATA = ['catalogus', 'precedenten', 'huisregels'] as const;

const isOther = (given: unknown, hash: string): boolean =>
  typeof given === 'object' && given !== null && 'hash' in given && given.hash !== hash;

const nameOf = ({ client }: Dossier): string => [client?.voornaam, client?.naam].filter(Boolean).join(' ');

const movedOf = ({ toen, nu }: Pick<Difference, 'toen' | 'nu'>) => movedMeasure(toen, nu);

function sourceOf(newer: AdviceData, older: AdviceData, key: string | null) {
  const found = key === null ? undefined : (newer.pack.document.bronnen[key] ?? older.pack.document.bronnen[key]);
  return found === undefined ? null : { titel: found.titel, uitgever: found.uitgever, url: found.url };
}
