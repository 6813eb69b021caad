import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { LIST_COLUMNS } from '../../../../shared/local/list-columns.ts';
import { openWorkbench, releaseData, type Workbench } from './workbench.ts';

const HEADING = LIST_COLUMNS.map(({ kop }) => kop).join(';');
const [first, second] = releaseData().catalogue.programmes.filter(
  ({ niveau, soort }) => niveau === 'pba' && soort === 'gewoon',
);
if (first === undefined || second === undefined) throw new Error('the catalogue has too few programmes');

const row = (about: string, { soort = 'okot', jaar = '2025-2026', volledig = 'neen' } = {}): string =>
  `${soort};${jaar};Proeflijst;https://example.org/lijst;${volledig};${about}`;
const byId = (id: string): string => `${id};;`;
const byName = (naam: string, instelling: string): string => `;${naam};${instelling}`;
const csv = (...rows: readonly string[]): string => [HEADING, ...rows].join('\n');

const bring = async (bench: Workbench, text: string) =>
  bench.must('lists.import', { ticket: bench.files.receive(Buffer.from(text)) ?? '', naam: 'lijst.csv' });

let sequence = 0;
/** What the rules know of a list for this programme: asked as "what is still missing". */
async function listed(
  bench: Workbench,
  opleiding: string,
  { jaar = '2025-2026', feiten = {} }: { jaar?: string; feiten?: Record<string, unknown> } = {},
) {
  sequence += 1;
  const dossier = {
    formaat: 'trajectwijzer-dossier',
    versie: 1,
    id: '01J8ZQ4M5N6P7R8S9T0V1W2X3Y',
    feiten: { 'persoon.woongewest': 'vlaanderen', 'werk.statuut': 'werkzoekende', ...feiten },
    traject: { opleiding, academiejaar: jaar, contract: 'diplomacontract', studiepunten: 60 },
  } as unknown as Dossier;
  const { advies } = await bench.must('advice.compute', { dossier, peildatum: '2025-09-01', stream: 's', sequence });
  const okot = advies.maatregelen.find(({ id }) => id === 'okot');
  const reason = okot?.redenen.find(({ feiten: used }) => 'opleiding.opOkotLijst' in used);
  return {
    advies,
    missing: okot?.ontbreekt.includes('opleiding.opOkotLijst'),
    value: reason?.feiten['opleiding.opOkotLijst'],
  };
}

describe('the OKOT list of a year', () => {
  it('says yes for what is on it, by id or by name and institution', async () => {
    const bench = await openWorkbench();
    expect((await listed(bench, first.id)).missing).toBe(true);
    const { lijsten } = await bring(bench, csv(row(byId(first.id)), row(byName(second.naam, second.instelling))));
    expect(lijsten).toMatchObject([
      { soort: 'okot', academiejaar: '2025-2026', rijen: 2, gevonden: 2, volledig: false },
    ]);
    for (const { id } of [first, second])
      expect(await listed(bench, id)).toMatchObject({ missing: false, value: true });
  });

  it('says who said so, as a secondary source', async () => {
    const bench = await openWorkbench();
    await bring(bench, csv(row(byId(first.id))));
    const { advies } = await listed(bench, first.id);
    expect(advies.voorstellen[0]?.waarom.join(' ')).toContain('secundaire bron');
    expect(advies.bronnen['lijst:okot:2025-2026']).toMatchObject({
      titel: 'Proeflijst',
      url: 'https://example.org/lijst',
    });
    expect(advies.invoer.lokaal).toMatchObject({ lijsten: { versie: '2026-11-20' } });
  });

  it('leaves unknown what is not on it, unless it says that it names all', async () => {
    const bench = await openWorkbench();
    await bring(bench, csv(row(byId(second.id))));
    expect((await listed(bench, first.id)).missing).toBe(true);
    await bring(bench, csv(row(byId(second.id), { volledig: 'ja' })));
    expect(await listed(bench, first.id)).toMatchObject({ missing: false, value: false });
  });

  it('says nothing of another year', async () => {
    const bench = await openWorkbench();
    await bring(bench, csv(row(byId(first.id), { volledig: 'ja' })));
    expect((await listed(bench, first.id, { jaar: '2026-2027' })).missing).toBe(true);
  });

  it('says nothing of the knelpunt list, nor that one of this', async () => {
    const bench = await openWorkbench();
    await bring(bench, csv(row(byId(first.id), { soort: 'knelpunt', volledig: 'ja' })));
    expect((await listed(bench, first.id)).missing).toBe(true);
  });

  it('gives way to what a person said', async () => {
    const bench = await openWorkbench();
    await bring(bench, csv(row(byId(first.id))));
    const said = await listed(bench, first.id, { feiten: { 'opleiding.opOkotLijst': false } });
    expect(said.value).toBe(false);
    expect(said.advies.waarschuwingen.join(' ')).toContain('verschillen over');
  });

  it('is replaced by a newer one of the same year, and can be removed', async () => {
    const bench = await openWorkbench();
    await bring(bench, csv(row(byId(first.id)), row(byId(first.id), { soort: 'knelpunt' })));
    const { lijsten } = await bring(bench, csv(row(byId(second.id))));
    expect(lijsten.map(({ soort }) => soort)).toEqual(['knelpunt', 'okot']);
    expect((await listed(bench, first.id)).missing).toBe(true);
    const key = { soort: 'okot', academiejaar: '2025-2026' } as const;
    expect((await bench.must('lists.remove', key)).lijsten).toHaveLength(1);
    expect(await bench.kind('lists.remove', key)).toBe('not-found');
  });
});

describe('a list with mistakes', () => {
  it.each([
    [row(byId('nergens:iets')), 'Id', 'staat niet in de catalogus'],
    [row(byName('Iets', 'Nergens')), 'Instelling', 'staat niet in de lijst'],
    [row(';;'), 'Opleiding', 'geef de opleiding'],
    [row(byId(first.id), { soort: 'vdab' }), 'Soort', 'okot of knelpunt'],
    [row(byId(first.id), { jaar: '2025-2027' }), 'Academiejaar', 'academiejaar als'],
    [row(byId(first.id), { volledig: 'misschien' }), 'Volledige lijst', 'ja of neen'],
    [row(byId(first.id)).replace('https://example.org/lijst', 'javascript:1'), 'Adres van de bron', 'https'],
  ])('is refused by row and column: %s', async (bad, kolom, words) => {
    const bench = await openWorkbench();
    const ticket = bench.files.receive(Buffer.from(csv(bad))) ?? '';
    const { problemen } = await bench.must('lists.preview', { ticket });
    expect(problemen).toHaveLength(1);
    expect(problemen[0]).toMatchObject({ rij: 'Lijst, rij 2', kolom });
    expect(problemen[0]?.melding).toContain(words);
    expect(await bench.kind('lists.import', { ticket })).toBe('invalid');
    expect((await bench.must('lists.list', {})).lijsten).toEqual([]);
  });

  it('that says two things of the same list is refused', async () => {
    const bench = await openWorkbench();
    const text = csv(row(byId(first.id)), row(byId(second.id), { volledig: 'ja' }), row(byId(first.id)));
    const { problemen } = await bench.must('lists.preview', { ticket: bench.files.receive(Buffer.from(text)) ?? '' });
    expect(problemen.map(({ rij, kolom }) => `${rij}, ${kolom}`)).toEqual([
      'Lijst, rij 3, Volledige lijst',
      'Lijst, rij 4, Opleiding',
    ]);
  });

  it('its template is read again, without its example', async () => {
    const bench = await openWorkbench();
    const { ticket } = await bench.must('lists.template', {});
    const bytes = bench.files.take(ticket)?.bytes ?? new Uint8Array();
    const preview = await bench.must('lists.preview', { ticket: bench.files.receive(bytes) ?? '' });
    expect(preview).toMatchObject({ lijsten: [], aantalOvergeslagen: 1 });
  });
});
