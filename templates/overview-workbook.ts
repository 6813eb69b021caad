/** The overview of a folder of dossiers: one row each, with the verdicts and the first proposal, or why it was refused. */
import type { Advies } from '../shared/pathways/advice.ts';
import { waarde } from '../shared/plan/values.ts';
import { NEUTRAAL } from './house-style.ts';
import { rangeCells, sheetBuilder, textCell } from './sheet.ts';
import type { Cell, Workbook } from './workbook-types.ts';

export interface OverviewRow {
  readonly bestand: string;
  readonly resultaat: 'klaar' | 'geweigerd' | 'niet bewaard';
  /** Absent when the dossier was refused. */
  readonly advised?: { readonly id: string; readonly naam: string; readonly advies: Advies };
  readonly problemen: readonly string[];
}

const MEASURES = ['toelating', 'taalvoorwaarde', 'leerkrediet', 'studiegeld', 'vov', 'okot'] as const;

/** `peildatum`: ISO date. Proposals are the first ones; nothing is computed here. */
export function overviewWorkbook(rows: readonly OverviewRow[], peildatum: string): Workbook {
  const subtitle = `Advies op ${peildatum}`;
  const sheet = sheetBuilder(
    'Overzicht',
    [26, 29, 22, 14, ...MEASURES.map(() => 15), 40, 14, 14, 60],
    'Overzicht',
    subtitle,
  );
  const head = sheet.heading([
    'Bestand',
    'Dossier',
    'Klant',
    'Resultaat',
    ...MEASURES,
    'Eerste voorstel',
    'Studiegeld vanaf',
    'Studiegeld tot',
    'Problemen',
  ]);
  for (const row of rows) sheet.row(cellsOf(row));
  return {
    title: 'Overzicht van de adviezen',
    maker: 'Trajectwijzer',
    date: peildatum,
    footer: subtitle,
    accent: NEUTRAAL.accent,
    sheets: [sheet.done(head)],
  };
}

function cellsOf({ bestand, resultaat, advised, problemen }: OverviewRow): Cell[] {
  const problems = textCell(problemen.join('\n'));
  if (!advised) {
    return [
      textCell(bestand),
      null,
      null,
      textCell(resultaat),
      ...MEASURES.map(() => null),
      null,
      null,
      null,
      problems,
    ];
  }
  const { id, naam, advies } = advised;
  const [first] = advies.voorstellen;
  const verdict = (measure: string): Cell => textCell(advies.maatregelen.find((one) => one.id === measure)?.oordeel);
  const cost: readonly Cell[] = first ? rangeCells(waarde(first.totaal.kost, 'cent')) : [null, null];
  return [
    textCell(bestand),
    textCell(id),
    textCell(naam),
    textCell(resultaat),
    ...MEASURES.map(verdict),
    textCell(first ? [first.titel, first.instelling].filter((part) => part !== null).join(', ') : null),
    ...cost,
    problems,
  ];
}
