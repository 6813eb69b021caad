import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportPopWorkbook } from '../../../../electron/export/pop-export.ts';
import { footerText, textCell } from '../../../../electron/export/workbook.ts';
import type { Advies } from '../../../../shared/pathways/advice.ts';
import type { PopPlan, Waarde } from '../../../../shared/plan/plan-types.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import type { PopDossier } from '../../../../shared/plan/pop-dossier.ts';
import {
  EMPTY_ADVICE,
  EMPTY_DOSSIER,
  EXTREME_ADVICE,
  EXTREME_DOSSIER,
  INJECTIONS,
} from '../../../golden/pop/extreme.ts';
import { ADVICE, DICTIONARY, DOSSIER, planningFrom } from '../../../golden/pop/fixture.ts';

const plan = buildPop(DOSSIER, ADVICE, { woordenboek: DICTIONARY });

async function readBack(source: PopPlan): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await exportPopWorkbook(source);
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

const sheetOf = (book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const found = book.getWorksheet(name);
  if (found === undefined) throw new Error(`Geen blad ${name}.`);
  return found;
};

function cellsIn(book: ExcelJS.Workbook): ExcelJS.Cell[] {
  const all: ExcelJS.Cell[] = [];
  for (const sheet of book.worksheets) sheet.eachRow((rowOf) => rowOf.eachCell((cell) => all.push(cell)));
  return all;
}

/** The number in a cell, of a formula its stored result; null when there is none. */
function numberIn(cell: ExcelJS.Cell): number | null {
  const raw = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  return typeof raw === 'number' ? raw : null;
}

/** The row whose first cell holds this text. */
function rowOf(sheet: ExcelJS.Worksheet, text: string, from = 1): ExcelJS.Row {
  for (let number = from; number <= sheet.rowCount; number += 1) {
    if (String(sheet.getCell(number, 1).value ?? '').trim() === text) return sheet.getRow(number);
  }
  throw new Error(`Geen rij "${text}".`);
}

const inEuros = (value: Waarde, side: 'min' | 'max'): number | null => {
  const raw = value[side];
  return raw === null ? null : value.eenheid.startsWith('cent') ? raw / 100 : raw;
};

function named(book: ExcelJS.Workbook, name: string): number | null {
  const [place = ''] = book.definedNames.getRanges(name).ranges;
  const [, sheetName = '', address = ''] = /^'?([^'!]+)'?!(.+)$/.exec(place) ?? [];
  return numberIn(sheetOf(book, sheetName).getCell(address.replace(/\$/g, '')));
}

describe('footerText', () => {
  it('cuts before doubling and never halves a pair', () => {
    expect(footerText('A & B')).toBe('A && B');
    expect(footerText('&'.repeat(300))).toBe('&'.repeat(180));
    expect(footerText(`a${'&'.repeat(300)}`)).toBe(`a${'&'.repeat(178)}`);
    expect(footerText(`a${'😀'.repeat(200)}`)).toBe(`a${'😀'.repeat(89)}`);
  });
});

describe('de werkmap', () => {
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    book = await readBack(plan);
  });

  it('heeft de bladen in volgorde, met een kop die blijft staan en een afdruk op A4 liggend', () => {
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      'Plan',
      'Vrijstellingen',
      'Kost en premies',
      'Vergelijking',
      'Acties',
      'Bronnen',
      'Redenen',
    ]);
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen' });
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^1:\d$/);
      expect(sheet.headerFooter.oddFooter).toContain('Pagina &P van &N');
    }
  });

  it('heeft op het blad Plan elk semester, met echte getallen', () => {
    const sheet = sheetOf(book, 'Plan');
    plan.planning.jaren
      .flatMap((year) => year.semesters)
      .forEach((semester, index) => {
        const found = sheet.getRow(5 + index);
        expect([2, 3, 4, 5, 6, 7, 8].map((column) => numberIn(found.getCell(column)))).toEqual([
          semester.semester,
          semester.studiepunten.min,
          semester.studiepunten.max,
          semester.urenPerWeek.min,
          semester.urenPerWeek.max,
          semester.leerkredietEinde?.min,
          semester.leerkredietEinde?.max,
        ]);
      });
  });

  it('rekent elk jaar met levende formules, met het resultaat van het plan ernaast', () => {
    const sheet = sheetOf(book, 'Kost en premies');
    for (const year of plan.planning.jaren) {
      const found = rowOf(sheet, year.academiejaar);
      expect(found.getCell(2).formula).toMatch(/^SUMIF\(Plan!/);
      expect(found.getCell(7).formula).toMatch(/^D\d+\+F\d+\+E\d+\*B\d+$/);
      expect([2, 3, 4, 5, 6, 7, 8].map((column) => numberIn(found.getCell(column)))).toEqual([
        year.studiepunten.min,
        year.studiepunten.max,
        299,
        14.3,
        0,
        inEuros(year.kost, 'min'),
        inEuros(year.kost, 'max'),
      ]);
      expect(found.getCell(7).numFmt).toBe('#,##0.00 "€"');
    }
  });

  it('geeft de cellen die een collega wil gebruiken een naam', () => {
    expect(named(book, 'TotaleKost_min')).toBe(3640);
    expect(named(book, 'TotaleKost_max')).toBe(3640);
    expect(named(book, 'NettoKost_min')).toBe(3640);
    expect(named(book, 'NettoKost_max')).toBe(3640);
    expect(named(book, 'Studiepunten_2025_2026')).toBe(30);
    expect(named(book, 'Vrijstelling_verwacht')).toBe(90);
  });

  it('heeft elk bedrag van elke maatregel, met eenheid', () => {
    const sheet = sheetOf(book, 'Kost en premies');
    for (const measure of plan.maatregelen.flatMap((group) => group.maatregelen)) {
      const heading = rowOf(sheet, measure.label);
      measure.bedragen.forEach((amount, index) => {
        const found = sheet.getRow(heading.number + 1 + index);
        expect(String(found.getCell(1).value)).toContain(amount.label);
        expect([numberIn(found.getCell(7)), numberIn(found.getCell(8))]).toEqual([
          inEuros(amount.waarde, 'min'),
          inEuros(amount.waarde, 'max'),
        ]);
        expect(found.getCell(4).value).toBeTruthy();
      });
    }
  });

  it('zegt bij een maatregel wat hem zou veranderen', () => {
    const [change] = plan.maatregelen.flatMap((group) => group.maatregelen).flatMap(({ kantelt }) => kantelt);
    const row = rowOf(sheetOf(book, 'Kost en premies'), 'Wat zou dit veranderen?');
    expect(row.getCell(9).value).toContain(change?.wijziging);
    expect(row.getCell(9).value).toContain('Verlies: Studietoelage');
  });

  it('heeft elk cijfer van de vergelijking', () => {
    const sheet = sheetOf(book, 'Vergelijking');
    for (const pathway of plan.vergelijking) {
      const found = rowOf(sheet, pathway.titel);
      const pairs = [pathway.teVolgen, pathway.jaren, pathway.kost, pathway.nettoKost, pathway.urenPerWeek];
      pairs.forEach((value, index) => {
        expect(numberIn(found.getCell(6 + index * 2))).toBe(inEuros(value, 'min'));
        expect(numberIn(found.getCell(7 + index * 2))).toBe(inEuros(value, 'max'));
      });
    }
    expect(rowOf(sheet, plan.vergelijking[3]?.titel ?? '').getCell(6).value).toBe('niet bekend');
  });

  it('heeft elke actie, stap, document en vraag, met echte data en een keuzelijst voor de status', () => {
    const sheet = sheetOf(book, 'Acties');
    const { vragen, documenten, stappen } = plan.meeTeBrengen;
    expect(sheet.rowCount).toBe(4 + plan.acties.length + vragen.length + documenten.length + stappen.length);
    expect(sheet.getCell('D5').value).toEqual(new Date(Date.UTC(2025, 8, 20)));
    expect(sheet.getCell('D5').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('E5').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"open,bezig,klaar,vervallen"'],
    });
  });

  it('biedt het oordeel als keuzelijst aan, behalve voor OKOT', () => {
    const sheet = sheetOf(book, 'Kost en premies');
    expect(rowOf(sheet, 'Vlaams opleidingsverlof').getCell(2).dataValidation.formulae).toEqual([
      '"ja,neen,voorwaardelijk,onbekend,niet van toepassing"',
    ]);
    const okot = rowOf(sheet, 'Opleiding via VDAB (OKOT)').getCell(2);
    expect(okot.value).toBe('VDAB beslist');
    expect(okot.dataValidation).toBeUndefined();
  });

  it('heeft elke reden met bron, datum en zekerheid', () => {
    const sheet = sheetOf(book, 'Redenen');
    const reasons = plan.maatregelen.flatMap((group) => group.maatregelen.flatMap((measure) => measure.redenen));
    reasons.forEach((reason, index) => {
      const found = sheet.getRow(5 + index);
      expect(found.getCell(3).value).toBe(reason.tekst);
      expect(numberIn(found.getCell(8))).toBe(reason.bron);
      if (reason.sinds?.iso) expect(found.getCell(9).value).toEqual(new Date(`${reason.sinds.iso}T00:00:00Z`));
      expect(found.getCell(11).value).toBe(reason.zekerheid.tekst);
    });
  });

  it('geeft elke formule een resultaat en niets dan onze eigen formules', () => {
    const formulas = cellsIn(book).filter((cell) => cell.type === ExcelJS.ValueType.Formula);
    expect(formulas.length).toBeGreaterThan(20);
    for (const cell of formulas) {
      expect(typeof cell.result).toBe('number');
      expect(cell.formula).toMatch(
        /^(SUMIF\(Plan![$A-Z0-9:,!Plan]+\)|SUM\([GH]\d+:[GH]\d+\)|C\d+|[DGH]\d+[+-][A-Z0-9+*]+)$/,
      );
    }
  });

  it('laat lange tekst teruglopen en de rij hoog genoeg zijn', () => {
    for (const cell of cellsIn(book)) {
      if (typeof cell.value === 'string') expect(cell.alignment?.wrapText).toBe(true);
    }
    expect(sheetOf(book, 'Vergelijking').getRow(5).height).toBeGreaterThan(60);
  });
});

describe('de kost in andere gevallen', () => {
  const [base] = ADVICE.voorstellen;
  const planWith = (change: Partial<Advies['voorstellen'][number]>, dossier: PopDossier = DOSSIER): PopPlan =>
    buildPop(dossier, { ...ADVICE, voorstellen: base === undefined ? [] : [{ ...base, ...change }] });

  it('toont een bereik van studiepunten in twee kolommen, met een eigen naam voor het hoogste', async () => {
    const planning = planningFrom(2025, 1, 15).map((rowOf) => ({
      ...rowOf,
      studiepunten: { min: 12, max: 15 },
      kost: {
        min: (rowOf.semester === 1 ? 29900 : 0) + 12 * 1430,
        max: (rowOf.semester === 1 ? 29900 : 0) + 15 * 1430,
      },
    }));
    const cost = { min: 29900 + 24 * 1430, max: 29900 + 30 * 1430 };
    const measures = (base?.maatregelen ?? []).map((rowOf) =>
      rowOf.id === 'studiegeld'
        ? { ...rowOf, bedragen: { ...rowOf.bedragen, variabel: { min: 1430, max: 1430, eenheid: 'cent' as const } } }
        : rowOf,
    );
    const book = await readBack(
      planWith({ planning, maatregelen: measures, totaal: { kost: cost, nettoKost: cost, jaren: { min: 1, max: 1 } } }),
    );
    expect([named(book, 'Studiepunten_2025_2026'), named(book, 'Studiepunten_2025_2026_max')]).toEqual([24, 30]);
    expect([named(book, 'TotaleKost_min'), named(book, 'TotaleKost_max')]).toEqual([642.2, 728]);
    expect(rowOf(sheetOf(book, 'Kost en premies'), '2025-2026').getCell(8).formula).toMatch(/\*C\d+$/);
  });

  it('zet een vast bedrag waar het tarief de kost niet verklaart, en zegt dat', async () => {
    const cost = { min: 13650, max: 72800 };
    const planning = planningFrom(2025, 1, 15).map((rowOf) => ({
      ...rowOf,
      kost: rowOf.semester === 1 ? cost : { min: 0, max: 0 },
    }));
    const book = await readBack(
      planWith({ planning, totaal: { kost: cost, nettoKost: cost, jaren: { min: 1, max: 1 } } }),
    );
    const found = rowOf(sheetOf(book, 'Kost en premies'), '2025-2026');
    expect([found.getCell(7).value, found.getCell(8).value]).toEqual([136.5, 728]);
    expect(String(found.getCell(9).value)).toContain('Bedrag uit het advies');
    expect(named(book, 'TotaleKost_min')).toBe(136.5);
  });

  it('zet dezelfde nettokost als de PDF zolang VDAB niet beslist, en de zin erbij', async () => {
    const source = planWith({ okot: true });
    const book = await readBack(source);
    expect(source.kost?.netto.tekst).toBe('€\u00a03.640');
    expect(named(book, 'NettoKost_min')).toBe(3640);
    expect(named(book, 'NettoKost_max')).toBe(3640);
    const words = cellsIn(book).map((cell) => String(cell.value));
    expect(words.some((word) => word.includes('zonder wat VDAB voor een OKOT-traject kan betalen'))).toBe(true);
  });

  it('maakt een werkmap van een leeg dossier', async () => {
    const book = await readBack(buildPop(EMPTY_DOSSIER, EMPTY_ADVICE));
    expect(book.worksheets).toHaveLength(7);
  });
});

describe('tekst blijft tekst', () => {
  it('maakt nooit een formule of een link van gegevens', async () => {
    const book = await readBack(buildPop(EXTREME_DOSSIER, EXTREME_ADVICE));
    let seen = 0;
    for (const cell of cellsIn(book)) {
      if (cell.type === ExcelJS.ValueType.Formula) {
        expect(cell.formula).toMatch(/^(SUMIF|SUM|C\d|[DGH]\d)/);
      }
      if (cell.type === ExcelJS.ValueType.Hyperlink) expect(cell.hyperlink.startsWith('https://')).toBe(true);
      if (typeof cell.value === 'string') {
        expect(cell.value).not.toMatch(/^[=+\-@\t\r\n]/);
        if (/^'[=+\-@\t]/.test(cell.value)) {
          seen += 1;
          expect(cell.numFmt).toBe('@');
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it.each([...INJECTIONS, '\r=1', '\n=1'])('zet %j achter een apostrof', (text) => {
    const cell = new ExcelJS.Workbook().addWorksheet('x').getCell('A1');
    textCell(cell, text);
    expect(cell.value).toBe(`'${text}`);
    expect(cell.type).toBe(ExcelJS.ValueType.String);
  });

  it('laat gewone tekst zoals hij is en kort wat geen cel kan bevatten', () => {
    const sheet = new ExcelJS.Workbook().addWorksheet('x');
    textCell(sheet.getCell('A1'), 'gewone tekst = prima');
    expect(sheet.getCell('A1').value).toBe('gewone tekst = prima');
    textCell(sheet.getCell('A2'), 'x'.repeat(40_000));
    expect(String(sheet.getCell('A2').value).length).toBeLessThan(32_767);
  });
});
