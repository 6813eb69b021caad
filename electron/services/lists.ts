/** The lists of a year that somebody brings in: looked at first, then taken as a whole or not at all. */
import type { Answer } from '../../shared/api/contract.ts';
import type { ListRow } from '../../shared/api/contract-catalogue-import.ts';
import type { ApiError } from '../../shared/api/errors.ts';
import { err, ok } from '../../shared/api/result.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { fold } from '../../shared/catalogue/words.ts';
import type { LocalData } from '../../shared/local/local-data.ts';
import { isSameList, type ProgrammeList, withList } from '../../shared/local/programme-lists.ts';
import { readLists } from '../import/read-import.ts';
import { type Brought, broughtFile } from './brought-file.ts';
import { type ImportPorts, linesOf, refused, XLSX } from './catalogue-import.ts';
import { todayOf } from './create-services-ports.ts';
import { safeFileName } from './exports-file-name.ts';

interface ListPorts extends ImportPorts {
  /** With what was brought in. */
  readonly data: { readonly catalogue: Catalogue };
}

const NO_LIST: ApiError = { kind: 'not-found', message: 'Deze lijst is er niet (meer).' };

export function createLists({ session, local, files, clock, shipped, data }: ListPorts) {
  const brought = broughtFile({ session, files }, (bytes, naam) =>
    readLists(bytes, data.catalogue, { bestand: naam, op: todayOf(clock) }),
  );

  const rowOf = (list: ProgrammeList): ListRow => {
    const { soort, academiejaar, bron, volledig, bestand, op, rijen } = list;
    const { catalogue } = data;
    const gevonden = rijen.filter(({ opleiding, naam, instelling }) =>
      opleiding === undefined
        ? catalogue.ofInstitution(instelling ?? '').some((one) => fold(one.naam) === fold(naam ?? ''))
        : catalogue.byId(opleiding) !== undefined,
    ).length;
    return { soort, academiejaar, ...bron, volledig, bestand, op, rijen: rijen.length, gevonden };
  };
  const shown = () => ({ lijsten: local.read().lijsten.map(rowOf) });

  const change = (next: (now: LocalData) => LocalData): Answer<'lists.list'> =>
    session.withVault(() => {
      const written = local.write(next(local.read()));
      return written.ok ? ok(shown()) : written;
    });

  return {
    template: async (): Promise<Answer<'lists.template'>> => {
      const open = session.withVault(() => ok(null));
      if (!open.ok) return open;
      const [{ renderWorkbook }, { listTemplate }] = await Promise.all([
        import('../export/workbook.ts'),
        import('../../templates/import-template.ts'),
      ]);
      const names = shipped.institutions.map(({ naam }) => naam);
      const bytes = await renderWorkbook(listTemplate(names, todayOf(clock)));
      const fileName = safeFileName(['Lijst van een academiejaar'], 'xlsx');
      return session.withVault(() => ok(files.offer({ fileName, mime: XLSX, bytes })));
    },
    preview: async (file: Brought): Promise<Answer<'lists.preview'>> => {
      const read = await brought.read(file);
      return read.ok ? ok({ lijsten: read.value.lijsten.map(rowOf), ...linesOf(read.value) }) : read;
    },
    take: async (file: Brought): Promise<Answer<'lists.import'>> => {
      const read = await brought.read(file);
      if (!read.ok) return read;
      const { lijsten, problemen } = read.value;
      if (problemen.length > 0) return err(refused(problemen));
      const changed = change((now) => ({ ...now, lijsten: lijsten.reduce(withList, now.lijsten) }));
      if (changed.ok) brought.forget();
      return changed;
    },
    list: (): Answer<'lists.list'> => session.withVault(() => ok(shown())),
    remove: (key: Pick<ProgrammeList, 'soort' | 'academiejaar'>): Answer<'lists.remove'> =>
      session.withVault(() =>
        local.read().lijsten.some((one) => isSameList(one, key))
          ? change((now) => ({ ...now, lijsten: now.lijsten.filter((one) => !isSameList(one, key)) }))
          : err(NO_LIST),
      ),
    /** For locking. */
    forget: brought.forget,
  };
}
