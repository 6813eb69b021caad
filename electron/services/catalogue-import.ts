/** Programmes that somebody brings in: looked at first, then taken as a whole or not at all. */
import type { Answer } from '../../shared/api/contract.ts';
import { type CataloguePreview, type LocalCatalogue, MAX_LINES } from '../../shared/api/contract-catalogue-import.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok, type Result } from '../../shared/api/result.ts';
import type { Problem } from '../../shared/catalogue/build.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { ImportedCatalogue, LocalData } from '../../shared/local/local-data.ts';
import { type ReadImport, readProgrammes } from '../import/read-import.ts';
import { type Brought, broughtFile } from './brought-file.ts';
import { type Clock, type FilePort, todayOf } from './create-services-ports.ts';
import { safeFileName } from './exports-file-name.ts';
import type { LocalShelf } from './local-shelf.ts';
import type { Session } from './session.ts';

export interface ImportPorts {
  readonly session: Session;
  readonly local: LocalShelf;
  readonly files: FilePort;
  readonly clock: Clock;
  /** The catalogue that the app carries. */
  readonly shipped: Catalogue;
}

const NO_EARLIER: ApiError = { kind: 'not-found', message: 'Er is geen vorige invoer om terug te zetten.' };
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createCatalogueImport({ session, local, files, clock, shipped }: ImportPorts) {
  const brought = broughtFile({ session, files }, (bytes) => readProgrammes(bytes, shipped));

  const shown = (): LocalCatalogue => {
    const { catalogus, vorigeCatalogus } = local.read();
    return { ingevoerd: rowOf(catalogus), vorige: rowOf(vorigeCatalogus), meegeleverd: shipped.programmes.length };
  };

  const change = (next: (now: LocalData) => LocalData): Result<LocalCatalogue, ApiError> =>
    session.withVault(() => {
      const written = local.write(next(local.read()));
      return written.ok ? ok(shown()) : written;
    });

  return {
    template: async (): Promise<Answer<'catalogue.template'>> => {
      const open = session.withVault(() => ok(null));
      if (!open.ok) return open;
      const [{ renderWorkbook }, { programmeTemplate }] = await Promise.all([
        import('../export/workbook.ts'),
        import('../../templates/import-template.ts'),
      ]);
      const names = shipped.institutions.map(({ naam }) => naam);
      const bytes = await renderWorkbook(programmeTemplate(names, todayOf(clock)));
      const fileName = safeFileName(['Opleidingen invullen'], 'xlsx');
      return session.withVault(() => ok(files.offer({ fileName, mime: XLSX, bytes })));
    },
    preview: async (file: Brought): Promise<Answer<'catalogue.previewImport'>> => {
      const read = await brought.read(file);
      return read.ok ? ok(previewOf(read.value)) : read;
    },
    take: async (file: Brought): Promise<Answer<'catalogue.import'>> => {
      const read = await brought.read(file);
      if (!read.ok) return read;
      const { opleidingen, problemen } = read.value;
      if (problemen.length > 0) return err(refused(problemen));
      if (opleidingen.length === 0) return err(NOTHING_NEW);
      const kept: ImportedCatalogue = {
        bestand: file.naam ?? '',
        op: new Date(clock.now()).toISOString(),
        opleidingen,
      };
      const changed = change((now) => ({
        ...now,
        catalogus: kept,
        vorigeCatalogus: now.catalogus ?? now.vorigeCatalogus,
      }));
      if (changed.ok) brought.forget();
      return changed;
    },
    local: (): Answer<'catalogue.local'> => session.withVault(() => ok(shown())),
    remove: (): Answer<'catalogue.removeLocal'> =>
      change((now) => ({ ...now, catalogus: null, vorigeCatalogus: now.catalogus ?? now.vorigeCatalogus })),
    restore: (): Answer<'catalogue.restoreLocal'> =>
      session.withVault(() =>
        local.read().vorigeCatalogus === null
          ? err(NO_EARLIER)
          : change((now) => ({ ...now, catalogus: now.vorigeCatalogus, vorigeCatalogus: now.catalogus })),
      ),
    /** For locking. */
    forget: brought.forget,
  };
}

const NOTHING_NEW: ApiError = {
  kind: 'invalid',
  message: 'In dit bestand staat geen opleiding die nog niet in de catalogus staat. Er is niets ingevoerd.',
};

const MAX_FIELDS = 50;

/** All or nothing: with one problem nothing is taken. */
export const refused = (problemen: readonly Problem[]): ApiError => ({
  kind: 'invalid',
  message: `Er is niets ingevoerd: er ${problemen.length === 1 ? 'is 1 fout' : `zijn ${problemen.length} fouten`} in het bestand. Verbeter ze en kies het bestand opnieuw.`,
  fields: problemen.slice(0, MAX_FIELDS).map(({ row, path, message }) => ({
    path: [row, path]
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, 400),
    message: message.slice(0, 1000),
  })),
});

const LONGEST = 1000;
const cut = (text: string): string => text.slice(0, LONGEST);

/** The lines of a preview, at most so many of each. */
export const linesOf = ({ problemen, overgeslagen }: Pick<ReadImport, 'problemen' | 'overgeslagen'>) => ({
  problemen: problemen
    .slice(0, MAX_LINES)
    .map(({ row, path, message }) => ({ rij: cut(row), kolom: cut(path), melding: cut(message) })),
  aantalProblemen: problemen.length,
  overgeslagen: overgeslagen.slice(0, MAX_LINES).map(({ rij, reden }) => ({ rij: cut(rij), reden: cut(reden) })),
  aantalOvergeslagen: overgeslagen.length,
});

const institutionsOf = (rows: ImportedCatalogue['opleidingen']): number =>
  new Set(rows.map(({ instelling }) => instelling)).size;

const previewOf = (read: ReadImport): CataloguePreview => ({
  soort: read.soort,
  opleidingen: read.opleidingen.length,
  instellingen: institutionsOf(read.opleidingen),
  metVakken: read.opleidingen.filter(({ opleidingsonderdelen }) => opleidingsonderdelen !== undefined).length,
  ...linesOf(read),
});

const rowOf = (kept: ImportedCatalogue | null): LocalCatalogue['ingevoerd'] =>
  kept === null
    ? null
    : {
        bestand: kept.bestand,
        op: kept.op,
        opleidingen: kept.opleidingen.length,
        instellingen: institutionsOf(kept.opleidingen),
      };
