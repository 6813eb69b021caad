/** The sheets Plan and Kost en premies: change the studiepunten in the first, see the euros in the second. */
import { wholeChange } from '../shared/plan/changes.ts';
import { combinationName } from '../shared/plan/combination.ts';
import type { PopBedrag, PopJaar, PopMaatregel, PopPlan } from '../shared/plan/plan-types.ts';
import { reference } from './blocks.ts';
import {
  columnLetter,
  formatOf,
  formulaCell,
  numberCell,
  rangeCells,
  type SheetBuilder,
  sheetBuilder,
  textCell,
} from './sheet.ts';
import type { Cell, Sheet } from './workbook-types.ts';

export const VERDICTS = ['ja', 'neen', 'voorwaardelijk', 'onbekend', 'niet van toepassing'] as const;

const PLAN = 'Plan';

/** Where the semesters stand on the sheet Plan; null when there are none. */
export interface SemesterRows {
  readonly first: number;
  readonly last: number;
}

export function planSheet(
  plan: PopPlan,
  subtitle: string,
): { readonly sheet: Sheet; readonly semesters: SemesterRows | null } {
  const builder = sheetBuilder(
    PLAN,
    [19, 11, 15, 15, 14, 14, 14, 14, 24],
    `${plan.titel} – ${plan.omslag.client}`,
    subtitle,
  );
  const headingRow = builder.heading([
    'Academiejaar',
    'Semester',
    'Studiepunten laag',
    'Studiepunten hoog',
    'Uren per week laag',
    'Uren per week hoog',
    'Leerkrediet erna laag',
    'Leerkrediet erna hoog',
    'Bedragen van',
  ]);
  const rows = plan.planning.jaren.flatMap((year) => year.semesters);
  const first = builder.next();
  for (const semester of rows) {
    const number = builder.next();
    const { min, max } = semester.studiepunten;
    const high: Cell =
      min !== null && min === max
        ? formulaCell(`C${number}`, min, 'decimal')
        : max === null
          ? textCell('geen bovengrens', 'muted')
          : numberCell(max, 'decimal', 'input');
    builder.row([
      textCell(semester.academiejaar),
      numberCell(semester.semester, 'integer'),
      min === null ? textCell('niet bekend', 'muted') : numberCell(min, 'decimal', 'input'),
      high,
      ...rangeCells(semester.urenPerWeek),
      ...(semester.leerkredietEinde === null ? [null, null] : rangeCells(semester.leerkredietEinde)),
      textCell(semester.prijspeil),
    ]);
  }
  const last = builder.next() - 1;
  if (rows.length > 0) {
    builder.wide(
      [
        textCell(
          'Verander je de gekleurde studiepunten, dan rekent het blad “Kost en premies” mee. De uren per week en het leerkrediet rekenen niet mee.',
          'muted',
        ),
      ],
      1,
    );
  }
  addExplanation(builder, plan);
  return { sheet: builder.done(headingRow), semesters: rows.length === 0 ? null : { first, last } };
}

/** The words of the plan, one per row, under the table. */
function addExplanation(builder: SheetBuilder, plan: PopPlan): void {
  const { keuze } = plan;
  const pairs: readonly (readonly [string, string | null])[] = [
    ['Vraag', plan.vraag.tekst],
    ['Doel', plan.vraag.doel],
    ['Beroep', plan.vraag.beroep],
    ...plan.inzichten.map((text) => ['Inzicht', text] as const),
    ...plan.doelen.map((text) => ['Doel', text] as const),
    ['Traject', keuze === null ? null : `${keuze.traject.titel} (${keuze.label})`],
    ...(keuze?.traject.waarom ?? []).map((text) => ['Waarom', text] as const),
    ...(keuze?.traject.waarschuwingen ?? []).map((text) => ['Let op', text] as const),
    ...plan.waarschuwingen.map((text) => ['Let op', text] as const),
    ...plan.keuzes.flatMap((row) => [
      ['Keuze', [row.voorstel, row.reden].filter((part) => part !== null).join(': ')] as const,
      ['Terugblik', row.evaluatie] as const,
    ]),
    ...plan.opleidingen.map(
      (row) =>
        [
          'Opleiding in plan',
          [row.naam, row.aanbieder, row.odbNummer, row.start?.tekst, row.reden].filter(Boolean).join(' · '),
        ] as const,
    ),
    ...plan.notities.map(
      (row) => ['Nota', `${row.tekst} (${[row.door, row.op.tekst].filter(Boolean).join(', ')})`] as const,
    ),
    [plan.melding.titel, plan.melding.tekst.join(' ')],
  ];
  builder.blank();
  for (const [label, text] of pairs) if (text !== null) builder.wide([textCell(label, 'bold'), textCell(text)], 2);
}

interface YearRow {
  readonly builder: SheetBuilder;
  readonly semesters: SemesterRows | null;
}

/** Studiepunten of a year from the sheet Plan, so that a change there counts here. */
function studiepuntenCells({ builder, semesters }: YearRow, year: PopJaar): [Cell, Cell] {
  const number = builder.next();
  const { min, max } = year.studiepunten;
  if (semesters === null || min === null || max === null) return rangeCells(year.studiepunten);
  const from = (column: string): string =>
    `SUMIF(${PLAN}!$A$${semesters.first}:$A$${semesters.last},A${number},${PLAN}!$${column}$${semesters.first}:$${column}$${semesters.last})`;
  return [formulaCell(from('C'), min, 'decimal'), formulaCell(from('D'), max, 'decimal')];
}

function addYearRow(place: YearRow, year: PopJaar): void {
  const { builder } = place;
  const number = builder.next();
  const { tarief, kost } = year;
  const computes = tarief !== null && kost.min !== null && kost.max !== null;
  const formula = (studiepunten: string): string => `D${number}+F${number}+E${number}*${studiepunten}${number}`;
  builder.row([
    textCell(year.academiejaar),
    ...studiepuntenCells(place, year),
    ...(tarief === null
      ? [null, null, null]
      : [
          numberCell(tarief.vast, 'euro'),
          numberCell(tarief.perStudiepunt, 'euro'),
          numberCell(tarief.toeslag, 'euro'),
        ]),
    ...(computes
      ? [formulaCell(formula('B'), kost.min, 'euro'), formulaCell(formula('C'), kost.max, 'euro')]
      : rangeCells(kost)),
    textCell(
      [
        year.prijspeil === null ? null : `Bedragen van ${year.prijspeil}.`,
        computes ? null : 'Bedrag uit het advies: het hangt niet alleen van de studiepunten af.',
      ]
        .filter((part) => part !== null)
        .join(' '),
      'muted',
    ),
  ]);
  const name = `Studiepunten_${year.academiejaar.replace('-', '_')}`;
  builder.name(name, number, 2);
  if (year.studiepunten.min !== year.studiepunten.max) builder.name(`${name}_max`, number, 3);
}

function addTotals(builder: SheetBuilder, plan: PopPlan, first: number): void {
  const { kost } = plan;
  if (kost === null) return;
  if (kost.overige !== null) {
    builder.row([
      textCell('Tests, EVC en erkenning van diploma’s'),
      null,
      null,
      null,
      null,
      null,
      ...rangeCells(kost.overige),
    ]);
  }
  const last = builder.next() - 1;
  const sum = (column: 'G' | 'H'): string => `SUM(${column}${first}:${column}${last})`;
  const { totaal, netto, aftrek } = kost;
  const computes = kost.somKlopt && totaal.min !== null && totaal.max !== null && last >= first;
  const totalRow = builder.row([
    textCell('Kost in totaal', 'bold'),
    ...[null, null, null, null, null],
    ...(computes
      ? [formulaCell(sum('G'), totaal.min, 'euro', 'sum'), formulaCell(sum('H'), totaal.max, 'euro', 'sum')]
      : rangeCells(totaal, 'sum')),
    computes ? null : textCell('Bedrag uit het advies.', 'muted'),
  ]);
  builder.name('TotaleKost_min', totalRow, 7);
  builder.name('TotaleKost_max', totalRow, 8);
  const deductionRow = builder.row([
    textCell('Premies die de kost verlagen'),
    ...[null, null, null, null, null],
    aftrek.bijLaag === null ? textCell('niet bekend', 'muted') : numberCell(aftrek.bijLaag, 'euro'),
    aftrek.bijHoog === null ? textCell('niet bekend', 'muted') : numberCell(aftrek.bijHoog, 'euro'),
  ]);
  const after = (column: 7 | 8, amount: number | null, deduction: number | null): Cell => {
    const letter = columnLetter(column);
    return amount === null || deduction === null
      ? textCell('niet bekend', 'muted')
      : formulaCell(`${letter}${totalRow}-${letter}${deductionRow}`, amount, 'euro', 'sum');
  };
  const netRow = builder.row([
    textCell('Nettokost, na premies', 'bold'),
    ...[null, null, null, null, null],
    after(7, netto.min, aftrek.bijLaag),
    after(8, netto.max, aftrek.bijHoog),
  ]);
  builder.name('NettoKost_min', netRow, 7);
  builder.name('NettoKost_max', netRow, 8);
  const extra = [
    ['In plaats van loon', kost.inkomen],
    ['Uren verlof, alle jaren samen', kost.uren],
  ] as const;
  for (const [label, value] of extra) {
    if (value !== null) builder.row([textCell(label), null, null, null, null, null, ...rangeCells(value)]);
  }
  for (const remark of kost.opmerkingen) builder.wide([textCell(remark, 'muted')], 1);
  if (kost.combinatie !== null) {
    const { maatregelen, tweede, waarom, voorwaarden } = kost.combinatie;
    const parts = [
      maatregelen.length === 0
        ? 'Beste combinatie: nog niet te zeggen.'
        : `Beste combinatie: ${combinationName(maatregelen)}.`,
      waarom,
      tweede.length === 0 ? null : `Tweede keuze: ${combinationName(tweede)}.`,
      ...voorwaarden,
    ];
    builder.wide([textCell(parts.filter((part) => part !== null).join(' '))], 1);
  }
}

function addAmountRow(builder: SheetBuilder, amount: PopBedrag, condition: string | null): void {
  const format = formatOf(amount.waarde);
  const unit =
    format === 'euro' ? (amount.waarde.eenheid === 'cent/maand' ? '€ per maand' : '€') : amount.waarde.eenheid;
  const [low, high] = rangeCells(amount.waarde);
  builder.row([
    textCell(condition === null ? `    ${amount.label}` : `    ${amount.label} (${condition})`),
    null,
    null,
    textCell(unit),
    textCell(amount.prijspeil),
    textCell(reference(amount.bronnen)),
    low,
    high,
    textCell(amount.zekerheid?.tekst, 'muted'),
  ]);
}

function addMeasureRows(builder: SheetBuilder, measure: PopMaatregel): void {
  const { oordeel, afwijking } = measure;
  const number = builder.row([
    textCell(measure.label, 'bold'),
    textCell(oordeel === null ? 'VDAB beslist' : VERDICT_WORD[oordeel.oordeel]),
    textCell(afwijking?.wordt ? VERDICT_WORD[afwijking.wordt.oordeel] : null),
    null,
    null,
    textCell(reference(measure.bronnen)),
    null,
    null,
    textCell(
      [measure.kern, afwijking?.wordt ? `Afwijking: ${afwijking.reden} (${afwijking.door}).` : null]
        .filter((part) => part !== null)
        .join(' '),
    ),
  ]);
  // OKOT is VDAB's to decide: no list invites to fill in a verdict.
  if (oordeel !== null) {
    builder.choices(number, 2, VERDICTS);
    builder.choices(number, 3, VERDICTS);
  }
  for (const amount of measure.bedragen) addAmountRow(builder, amount, measure.bedragenAls);
  for (const change of measure.kantelt) {
    const cells = [textCell('Wat zou dit veranderen?', 'muted'), ...new Array<null>(7).fill(null)];
    builder.row([...cells, textCell(wholeChange(change), 'muted')]);
  }
}

export const VERDICT_WORD = {
  ja: 'ja',
  neen: 'neen',
  voorwaardelijk: 'voorwaardelijk',
  onbekend: 'onbekend',
  nvt: 'niet van toepassing',
} as const;

export function costSheet(plan: PopPlan, subtitle: string, semesters: SemesterRows | null): Sheet {
  const builder = sheetBuilder('Kost en premies', [42, 15, 15, 14, 14, 12, 14, 14, 50], 'Kost en premies', subtitle);
  builder.heading([
    'Academiejaar',
    'Studiepunten laag',
    'Studiepunten hoog',
    'Vast deel',
    'Prijs per studiepunt',
    'Toeslag',
    'Kost laag',
    'Kost hoog',
    'Opmerking',
  ]);
  const first = builder.next();
  for (const year of plan.planning.jaren) addYearRow({ builder, semesters }, year);
  addTotals(builder, plan, first);
  builder.blank();
  builder.heading([
    'Premie of recht',
    'Antwoord',
    'Volgens begeleider',
    'Eenheid',
    'Bedrag van',
    'Bron',
    'Bedrag laag',
    'Bedrag hoog',
    'Wat dat betekent',
  ]);
  for (const group of plan.maatregelen) for (const measure of group.maatregelen) addMeasureRows(builder, measure);
  if (plan.nietVanToepassing.length > 0) {
    builder.wide([textCell(`Niet van toepassing: ${plan.nietVanToepassing.join(', ')}.`, 'muted')], 1);
  }
  for (const entitlement of plan.rechten) {
    builder.row([
      textCell(`Saldo ${entitlement.maatregel}`),
      null,
      null,
      textCell(entitlement.saldo.eenheid === 'cent' ? '€' : entitlement.saldo.eenheid),
      null,
      null,
      ...rangeCells(entitlement.saldo),
      textCell(`${entitlement.bron}, ${entitlement.op.tekst}`, 'muted'),
    ]);
  }
  // Two tables stand here: only what belongs to both stays in view.
  return builder.done(3);
}
