import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PopPlan, Waarde } from '../../../shared/plan/plan-types.ts';
import { buildPop } from '../../../shared/plan/pop.ts';
import { decidingReasons, isPrintedInFull, MOST_QUESTIONS } from '../../../templates/concise.ts';
import { leesbaarAccent, NEUTRAAL } from '../../../templates/house-style.ts';
import { height, WHOLE } from '../../../templates/length.ts';
import type { PdfBlock, PdfDefinitie } from '../../../templates/pdf-types.ts';
import { popPdf } from '../../../templates/pop-pdf.ts';
import { EMPTY_ADVICE, EMPTY_DOSSIER, EXTREME_ADVICE, EXTREME_DOSSIER } from '../../golden/pop/extreme.ts';
import { ADVICE, DICTIONARY, DOSSIER } from '../../golden/pop/fixture.ts';
import { readFont } from '../../golden/pop/font.ts';

const plan = buildPop(DOSSIER, ADVICE, { woordenboek: DICTIONARY });
const extreme = buildPop(EXTREME_DOSSIER, EXTREME_ADVICE);
const empty = buildPop(EMPTY_DOSSIER, EMPTY_ADVICE);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a definition, at any depth. */
function nodes(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(nodes)];
}

const headAndFoot = (definition: PdfDefinitie, page: number): PdfBlock[] =>
  [definition.header(page), definition.footer(page, 5)].filter((block) => block !== null);

const texts = (definition: PdfDefinitie): string[] =>
  nodes([definition.content, headAndFoot(definition, 1), headAndFoot(definition, 2)])
    .map((node) => node.text)
    .filter((text) => typeof text === 'string');

const allText = (definition: PdfDefinitie): string =>
  texts(definition)
    .join('\n')
    .replace(/\u200b/g, '');

/** Every figure of the plan that a reader must find. */
function values(source: PopPlan): Waarde[] {
  return [
    ...source.vergelijking.flatMap((row) => [row.teVolgen, row.jaren, row.kost, row.nettoKost]),
    ...source.planning.jaren.flatMap((year) => [
      year.kost,
      year.studiepunten,
      ...year.semesters.map((s) => s.urenPerWeek),
    ]),
    ...source.maatregelen.flatMap((group) =>
      group.maatregelen.flatMap((row) => row.bedragen.map((amount) => amount.waarde)),
    ),
    ...source.rechten.map((entitlement) => entitlement.saldo),
    ...(source.kost === null
      ? []
      : [source.kost.totaal, source.kost.netto, source.kost.uren, source.kost.overige, source.kost.inkomen]),
  ].filter((value) => value !== null);
}

describe('popPdf', () => {
  it('zegt bij een maatregel wat hem zou veranderen, het verlies eerst', () => {
    const printed = allText(popPdf(plan));
    expect(printed).toContain('Wat zou dit veranderen: ');
    expect(printed.indexOf('Verlies: Studietoelage')).toBeGreaterThan(0);
    expect(printed.indexOf('Verlies: Studietoelage')).toBeLessThan(printed.indexOf('Winst: Vlaams zorgkrediet'));
  });

  it('drukt elk cijfer van het plan zoals het plan het schrijft', () => {
    const text = allText(popPdf(plan));
    // Amounts of what is refused or open stand in the program and in the workbook.
    const maatregelen = plan.maatregelen.filter((group) => group.maatregelen.some(isPrintedInFull));
    for (const value of values({ ...plan, maatregelen })) expect(text.includes(value.tekst), value.tekst).toBe(true);
  });

  it('drukt elke reden, bron, open vraag, actie, nota en afwijking', () => {
    const text = allText(popPdf(plan));
    const expected = [
      ...plan.maatregelen.flatMap((group) =>
        group.maatregelen.flatMap((row) => [
          row.label,
          row.kern,
          ...(group.maatregelen.some(isPrintedInFull) ? row.redenen : decidingReasons(row).slice(0, 4)).map(
            (reason) => reason.tekst,
          ),
        ]),
      ),
      ...plan.bronnen.map((source) => `${source.uitgever}: ${source.titel}`),
      ...plan.meeTeBrengen.vragen.slice(0, MOST_QUESTIONS).map((question) => question.label),
      ...plan.meeTeBrengen.documenten.map((document) => document.wat),
      ...plan.meeTeBrengen.stappen.map((step) => step.wat),
      ...plan.acties.map((action) => action.wat),
      ...plan.notities.map((note) => note.tekst),
      ...plan.afwijkingen.map((row) => row.reden),
      ...plan.inzichten,
      ...plan.doelen,
      ...plan.melding.tekst,
      plan.regelpakket.hashKort,
      'nagekeken op 20 november 2026',
      'van 25 april 2025',
    ];
    for (const sentence of expected) expect(text.includes(sentence), sentence).toBe(true);
    expect(text).not.toContain('GEHEIM');
  });

  it('geeft elke keer een verse definitie: pdfmake schrijft erin', () => {
    const first = popPdf(plan);
    const second = popPdf(plan);
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    const objects = new Set<unknown>(nodes(first.content));
    expect(nodes(second.content).some((node) => objects.has(node))).toBe(false);
  });

  it('zet taal, titel, paginanummers, initialen en een vaste datum, en noemt zich nooit getagd', () => {
    const definition = popPdf(plan);
    expect(definition).toMatchObject({ pageSize: 'A4', language: 'nl-BE', displayTitle: true });
    expect(definition).not.toHaveProperty('tagged');
    expect(definition.info.title).toBe('Persoonlijk ontwikkelingsplan – Amina Kaya');
    expect(definition.info.creationDate.toISOString()).toBe('2025-09-15T12:00:00.000Z');
    const text = nodes(headAndFoot(definition, 2)).map((node) => node.text);
    expect(text).toContain('pagina 2 van 5');
    expect(text).toContain('Persoonlijk ontwikkelingsplan · A.K.');
    expect(definition.header(1)).toBeNull();
  });

  it('geeft elke sectie een bladwijzer', () => {
    const bookmarks = nodes(popPdf(plan).content)
      .filter((node) => node.outline === true)
      .map((node) => node.text);
    expect(bookmarks).toEqual([
      'Persoonlijk ontwikkelingsplan',
      'Je vraag en je doel',
      'Je traject',
      'Wat we nog bekeken',
      'Vrijstellingen',
      'Planning',
      'Kost en steun',
      'Premies en rechten',
      'Acties',
      'Mee te brengen',
      'Nota’s en afwijkingen',
      'Akkoord',
      'Bijlage A. Waarom deze antwoorden',
      'Bijlage B. Bronnen',
    ]);
  });

  it.each([
    ['gewoon', plan],
    ['extreem', extreme],
    ['leeg', empty],
  ])('houdt niets bijeen dat niet op een pagina past of een paginabreuk vraagt (%s)', (_, source) => {
    const whole = nodes(popPdf(source).content).filter((node) => node.unbreakable === true);
    for (const node of whole) {
      expect(nodes(node).some((part) => part.pageBreak !== undefined)).toBe(false);
      expect(height(node as { stack: PdfBlock[] })).toBeLessThanOrEqual(WHOLE);
    }
  });

  it('vraagt nooit om alles opnieuw te zetten, en meet waar het document eindigt', () => {
    const measured: number[] = [];
    const { pageBreakBefore } = popPdf(plan, NEUTRAAL, { measured: (end) => measured.push(end) });
    for (const headlineLevel of [undefined, 1, 9]) {
      const node = { headlineLevel, startPosition: { verticalRatio: 0.97 }, pageNumbers: [4] };
      expect(pageBreakBefore({ ...node, pages: 4 })).toBe(false);
      expect(pageBreakBefore({ ...node, pages: 5 })).toBe(false);
    }
    expect(measured).toEqual([0.97, 0]);
  });

  it('geeft elk eindeloos woord plaatsen om te breken', () => {
    for (const text of texts(popPdf(extreme))) {
      const longest = Math.max(...text.split(/[\s\u200b]/).map((word) => word.length));
      expect(longest).toBeLessThan(40);
    }
  });

  it('zegt van een andere opleiding of een ander jaar dat het niet berekend is', () => {
    const [row] = plan.afwijkingen;
    if (row === undefined) throw new Error('geen afwijking');
    const text = allText(popPdf({ ...plan, afwijkingen: [{ ...row, berekend: null }] }));
    expect(text).toContain('niet in dit plan berekend');
    expect(text).toContain('Mag je starten?');
    expect(text).not.toContain('Kan dit?');
  });

  it('linkt alleen naar een gewoon https-adres', () => {
    const links = nodes(popPdf(extreme).content)
      .map((node) => node.link)
      .filter((link) => link !== undefined);
    expect(links.length).toBeGreaterThan(5);
    expect(links.every((link) => typeof link === 'string' && link.startsWith('https://'))).toBe(true);
    expect(allText(popPdf(extreme))).toContain('javascript:alert(1)');
  });

  it('gebruikt hoogstens drie lettergroottes op de omslag en drie erna', () => {
    const definition = popPdf(plan);
    const from = definition.content.findIndex((block) => 'pageBreak' in block);
    const sizes = (blocks: unknown): number =>
      new Set(nodes(blocks).flatMap((node) => (typeof node.text === 'string' ? [node.fontSize ?? 9.5] : []))).size;
    expect(sizes([definition.content.slice(0, from), headAndFoot(definition, 1)])).toBeLessThanOrEqual(3);
    expect(sizes([definition.content.slice(from), headAndFoot(definition, 2)])).toBeLessThanOrEqual(3);
  });

  it('kan elk teken zetten dat er staat, in beide gewichten, met cijfers van gelijke breedte', () => {
    const folder = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
    for (const name of ['Roboto-Regular.ttf', 'Roboto-Medium.ttf']) {
      const letter = readFont(join(folder, name));
      const signs = new Set(`${allText(popPdf(plan))}${allText(popPdf(empty))}€éëïöüçŞğİłĐ≥≤–’“”·…`.replace(/\s/g, ''));
      expect([...signs].filter((sign) => !letter.has(sign))).toEqual([]);
      expect(new Set([...'0123456789'].map(letter.width)).size).toBe(1);
      // The shapes of the verdicts are drawn, since the font has no sign for them.
      expect(letter.has('◐')).toBe(false);
    }
  });

  it('tekent de vijf vormen en geen enkel teken ervan als letter', () => {
    const text = allText(popPdf(plan));
    expect(text).not.toMatch(/[✓✕◐]/);
    expect(nodes(popPdf(plan).content).filter((node) => typeof node.svg === 'string').length).toBeGreaterThan(30);
  });
});

describe('huisstijl', () => {
  it('neemt een leesbare kleur over en weigert een onleesbare of ongeldige', () => {
    expect(leesbaarAccent({ ...NEUTRAAL, accent: '#7A1F1F' })).toBe('#7a1f1f');
    expect(leesbaarAccent({ ...NEUTRAAL, accent: '#ffe000' })).toBe(NEUTRAAL.accent);
    expect(leesbaarAccent({ ...NEUTRAAL, accent: 'red;' })).toBe(NEUTRAAL.accent);
  });

  it('zet naam, adres en voettekst van de organisatie', () => {
    const definition = popPdf(plan, {
      organisatie: 'Stad Gent',
      adres: 'Botermarkt 1',
      voettekst: 'Vertrouwelijk',
      accent: '#7a1f1f',
    });
    expect(allText(definition)).toContain('Stad Gent · Botermarkt 1');
    expect(allText(definition)).toContain('Stad Gent · Vertrouwelijk');
    expect(JSON.stringify(definition)).toContain('#7a1f1f');
    expect(JSON.stringify(definition)).not.toContain(NEUTRAAL.accent);
  });
});
