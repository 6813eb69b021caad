import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../../electron/export/pdf.ts';
import { buildHandbook } from '../../../../shared/plan/handbook.ts';
import { parameterTables, periodLabel } from '../../../../shared/plan/parameter-tables.ts';
import { reformsAround } from '../../../../shared/plan/reforms.ts';
import { rulesView } from '../../../../shared/plan/rules-view.ts';
import { handbookPdf } from '../../../../templates/handbook-pdf.ts';
import { releaseData } from '../../electron/services/workbench.ts';

const { pack, versions } = releaseData();
const viewOn = (day: string) => rulesView(pack, versions.regelpakket, day);

describe('the handbook', () => {
  const view = viewOn('2025-10-01');
  const book = buildHandbook(view);

  it('has a chapter for every measure, with words for all that it says', () => {
    expect(book.hoofdstukken.map(({ id }) => id).sort()).toEqual(view.maatregelen.map(({ id }) => id).sort());
    for (const { id, voorwaarden, bronnen } of book.hoofdstukken) {
      expect([id, voorwaarden.every(({ tekst }) => tekst.length > 3)]).toEqual([id, true]);
      expect([id, bronnen.length > 0]).toEqual([id, true]);
    }
  });

  it('numbers every source that it cites, and lists each with publisher, link and day of checking', () => {
    const cited = book.hoofdstukken.flatMap((one) => [
      ...one.bronnen,
      ...one.voorwaarden.flatMap(({ bronnen }) => bronnen),
      ...one.conflicten.flatMap(({ stemmen }) => stemmen.flatMap(({ bron }) => bron ?? [])),
    ]);
    const known = book.bronnen.map(({ nummer }) => nummer);
    expect(cited.filter((number) => !known.includes(number))).toEqual([]);
    for (const { uitgever, url, nagekeken } of book.bronnen) {
      expect(uitgever).not.toBe('');
      expect(url).not.toBe('');
      expect(nagekeken.iso).toMatch(/^\d{4}-/);
    }
  });

  it('names the exceptions and where sources disagree', () => {
    const vov = book.hoofdstukken.find(({ id }) => id === 'vov');
    expect(vov?.voorwaarden.filter(({ uitzondering }) => uitzondering !== null).length).toBe(2);
    const taal = book.hoofdstukken.find(({ id }) => id === 'taalvoorwaarde');
    expect(taal?.conflicten.map(({ onderwerp }) => onderwerp)).toContain('Nederlands voor een graduaat');
  });

  it('becomes a PDF with a bookmark and an entry in the contents for every chapter', async () => {
    const { content } = handbookPdf(book);
    const titles = JSON.stringify(content);
    for (const { label } of book.hoofdstukken) expect(titles).toContain(JSON.stringify(label).slice(1, 20));
    expect(titles.match(/"tocItem":"inhoud"/g)?.length).toBeGreaterThanOrEqual(book.hoofdstukken.length + 4);
    const bytes = await renderPdf(handbookPdf(book));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});

describe('the tables of figures', () => {
  const value = (van: string, tot: string | null, tekst: string) => ({
    ...{ van, tot, tekst, waarde: 1, bron: 'b', zekerheid: 'officieel' as const, noot: null, inForce: false },
  });
  const series = (naam: string, ...waarden: ReturnType<typeof value>[]) => ({
    ...{ naam, label: null, eenheid: 'cent', buiten: 'onbekend' as const, waarden },
  });

  it('put figures of the same periods side by side, and single ones apart', () => {
    const years = [value('2024-09-01', '2025-09-01', 'a'), value('2025-09-01', null, 'b')];
    const found = parameterTables([
      series('vast', ...years),
      series('minUren', value('2019-09-01', null, '32')),
      series('perSp', ...years),
      series('anders', value('2024-01-01', '2025-01-01', 'x'), value('2025-01-01', null, 'y')),
    ]);
    expect(found.tables.map(({ labels }) => labels)).toEqual([['vast', 'per sp'], ['anders']]);
    expect(found.tables[0]?.rows.map(({ values }) => values.length)).toEqual([2, 2]);
    expect(found.singles.map(({ label }) => label)).toEqual(['minimum uren']);
  });

  it.each([
    ['2025-09-01', null, 'vanaf 2025-2026'],
    ['2024-09-01', '2025-09-01', '2024-2025'],
    ['2019-09-01', '2022-09-01', '2019-2020 tot en met 2021-2022'],
    ['2024-01-01', null, 'vanaf 1 januari 2024'],
    ['2024-01-01', '2025-09-01', '1 januari 2024 tot 1 september 2025'],
  ])('%s to %s reads %s', (van, tot, text) => {
    expect(periodLabel({ van, tot })).toBe(text);
  });
});

describe('the reform calendar', () => {
  it('knows the changes of VOV in September 2025, with their certainty', () => {
    const found = viewOn('2025-06-01').hervormingen.filter(
      ({ maatregel, datum }) => maatregel === 'vov' && datum === '2025-09-01',
    );
    expect(found).toContainEqual(expect.objectContaining({ was: '50%', wordt: '80%', zekerheid: 'ontwerp' }));
    expect(found).toContainEqual(expect.objectContaining({ soort: 'cijfer', was: null, wordt: '28 uur per week' }));
    expect(found.some(({ soort }) => soort === 'voorwaarde')).toBe(true);
  });

  it.each([
    ['2024-03-01', 1],
    ['2024-02-29', 0],
    ['2027-03-01', 1],
    ['2027-03-02', 0],
  ])('looks 18 months back and ahead: on %s it has the change of September 2025 %d times', (peildatum, times) => {
    const { maatregelen } = viewOn('2025-10-01');
    const found = reformsAround({ peildatum, maatregelen });
    expect(found.filter(({ maatregel, was }) => maatregel === 'vov' && was === '50%').length).toBe(times);
  });

  it('stands in date order', () => {
    const dates = viewOn('2025-06-01').hervormingen.map(({ datum }) => datum);
    expect(dates).toEqual([...dates].sort());
  });
});

describe('what stands beside the rules', () => {
  // The measures of the contract, section 2: the texts may speak of one that has no rule yet.
  const MEASURES =
    'studiegeld leerkrediet stopzetting studietoelage groeipakket toelating taalvoorwaarde taaltest harde-knip werkstudent-codex werkstudent-instelling okot vrijstelling-beschikbaarheid uitkering-behoud vov bev-brussel cep-wallonie vrijstelling-actiris opleidingscheque tijdskrediet tijdskrediet-uitkering vok zorgkrediet loopbaancheque kmo-portefeuille strategische-transformatiesteun sectorfonds opleidingsrecht-federaal project-600 project-600-prive project-3030 kiesvoordezorg vorming-hogerop instroom-b evc evc-beroepskwalificatie naric'.split(
      ' ',
    );

  it('is about measures that exist', () => {
    const { conflicten, nietGeweten } = pack.document;
    const named = [...conflicten, ...nietGeweten].flatMap(({ maatregelen }) => maatregelen);
    expect(named.filter((id) => !MEASURES.includes(id))).toEqual([]);
    expect(conflicten.length).toBeGreaterThan(15);
  });
});
