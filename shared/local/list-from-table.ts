/** Lists of a year from a small table: every mistake by row and column, and nothing is taken with one. */
import type { Problem } from '../catalogue/build.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { problem, type Row, readTable, type Table } from '../catalogue/import/from-table.ts';
import { EXAMPLE_NAME } from '../catalogue/import/table-columns.ts';
import { LIST_COLUMNS, LIST_SHEET } from './list-columns.ts';
import { LIST_KINDS, type ProgrammeList, programmeListSchema } from './programme-lists.ts';

export interface ListImport {
  readonly lijsten: readonly ProgrammeList[];
  readonly overgeslagen: readonly { readonly rij: string; readonly reden: string }[];
  readonly problemen: readonly Problem[];
}

const YES = ['ja', 'waar', 'true', '1', 'x'];
const NO = ['', 'neen', 'nee', 'onwaar', 'false', '0'];

/** `bestand` and `op` (ISO day) are kept with the lists. Rows of one kind and year are one list. */
export function listsFromTable(
  table: Table,
  catalogue: Catalogue,
  { bestand, op }: { readonly bestand: string; readonly op: string },
): ListImport {
  const problemen: Problem[] = [];
  const overgeslagen: { rij: string; reden: string }[] = [];
  const groups = new Map<string, { readonly first: Row; readonly rijen: ProgrammeList['rijen'][number][] }>();
  const seen = new Set<string>();
  for (const row of readTable(table, LIST_COLUMNS, LIST_SHEET, problemen)) {
    const wrong = (kop: string, message: string): void =>
      void problemen.push(problem(LIST_SHEET, row.nummer, kop, message));
    const [soort, jaar] = [row.waarde('Soort').toLowerCase(), row.waarde('Academiejaar')];
    const [id, naam, instelling] = [row.waarde('Id'), row.waarde('Opleiding'), row.waarde('Instelling')];
    if (naam === EXAMPLE_NAME) {
      overgeslagen.push({ rij: `${LIST_SHEET}, rij ${row.nummer}`, reden: 'dit is de voorbeeldrij van het sjabloon' });
      continue;
    }
    if (!LIST_KINDS.some((kind) => kind === soort) && soort !== '') wrong('Soort', 'kies okot of knelpunt');
    if (id === '' && (naam === '' || instelling === ''))
      wrong('Opleiding', 'geef de opleiding en haar instelling, of het id uit Trajectwijzer');
    if (id !== '' && catalogue.byId(id) === undefined) wrong('Id', 'deze opleiding staat niet in de catalogus');
    if (id === '' && instelling !== '' && catalogue.institution(instelling) === undefined)
      wrong('Instelling', 'deze instelling staat niet in de lijst');
    const all = row.waarde('Volledige lijst').toLowerCase();
    if (!YES.includes(all) && !NO.includes(all)) wrong('Volledige lijst', 'schrijf ja of neen');
    const key = `${soort}|${jaar}`;
    const about = `${key}|${id === '' ? `${naam}|${instelling}`.toLowerCase() : id}`;
    if (seen.has(about)) wrong('Opleiding', 'deze opleiding staat al hoger in deze lijst');
    seen.add(about);
    const rij = id === '' ? { naam, instelling } : { opleiding: id };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: row, rijen: [rij] });
    else {
      for (const kop of ['Bron', 'Adres van de bron', 'Volledige lijst'])
        if (row.waarde(kop) !== group.first.waarde(kop))
          wrong(kop, `dit moet hetzelfde zijn als in rij ${group.first.nummer}: het is dezelfde lijst`);
      group.rijen.push(rij);
    }
  }
  const lijsten: ProgrammeList[] = [];
  if (problemen.length === 0)
    for (const { first, rijen } of groups.values()) {
      const parsed = programmeListSchema.safeParse({
        soort: first.waarde('Soort').toLowerCase(),
        academiejaar: first.waarde('Academiejaar'),
        bron: { titel: first.waarde('Bron'), url: first.waarde('Adres van de bron') },
        volledig: YES.includes(first.waarde('Volledige lijst').toLowerCase()),
        ...{ bestand, op, rijen },
      });
      if (parsed.success) lijsten.push(parsed.data);
      else
        for (const { path } of parsed.error.issues) {
          const [kop, message] = SAY[path.join('.')] ?? ['', 'deze rij klopt niet'];
          problemen.push(problem(LIST_SHEET, first.nummer, kop, message));
        }
    }
  return { lijsten, overgeslagen, problemen };
}

const SAY: Readonly<Record<string, readonly [string, string]>> = {
  academiejaar: ['Academiejaar', 'een academiejaar als 2026-2027'],
  'bron.titel': ['Bron', 'de titel van de lijst, hoogstens 400 tekens'],
  'bron.url': ['Adres van de bron', 'een adres dat begint met https://'],
};
