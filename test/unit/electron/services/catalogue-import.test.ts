import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { syntheticRows } from '../../../../electron/tools/bench/synthetic-catalogue.ts';
import { PROGRAMME_COLUMNS } from '../../../../shared/catalogue/import/table-columns.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { PASSPHRASE } from '../storage/temp-vault.ts';
import { openWorkbench, releaseData, type Workbench } from './workbench.ts';

const HEADING = PROGRAMME_COLUMNS.map(({ kop }) => kop).join(';');
const csv = (...lines: readonly string[]): string => [HEADING, ...lines].join('\n');
const ROW = 'Graduaat in de droomkunde;HOGENT;graduaat;120;Gent;dag;nl;2026-2027;Studiegids;https://example.org/gids;';
const OTHER =
  'Graduaat in de klokkenbouw;HOGENT;graduaat;120;Gent;dag;nl;2026-2027;Studiegids;https://example.org/gids;';

const ticketOf = (bench: Workbench, content: string | Uint8Array): string =>
  bench.files.receive(typeof content === 'string' ? Buffer.from(content) : content) ?? '';
const take = (bench: Workbench, content: string, naam = 'gids.csv') =>
  bench.must('catalogue.import', { ticket: ticketOf(bench, content), naam });
const namesOf = async (bench: Workbench, text: string): Promise<string[]> =>
  (await bench.must('catalogue.search', { text })).programmes.map(({ naam }) => naam);

describe('programmes that are brought in', () => {
  it('are counted first, and nothing is kept until they are taken', async () => {
    const bench = await openWorkbench();
    const preview = await bench.must('catalogue.previewImport', { ticket: ticketOf(bench, csv(ROW, OTHER)) });
    expect(preview).toMatchObject({ soort: 'csv', opleidingen: 2, instellingen: 1, aantalProblemen: 0 });
    expect(await namesOf(bench, 'droomkunde')).toEqual([]);
    expect((await bench.must('catalogue.local', {})).ingevoerd).toBeNull();
    expect(existsSync(join(bench.folder, 'lokaal.tw'))).toBe(false);
  });

  it('are taken with the ticket of the preview, found, and still there after unlocking', async () => {
    const bench = await openWorkbench();
    const ticket = ticketOf(bench, csv(ROW));
    await bench.must('catalogue.previewImport', { ticket });
    const local = await bench.must('catalogue.import', { ticket, naam: 'gids.csv' });
    expect(local.ingevoerd).toEqual({
      bestand: 'gids.csv',
      op: '2026-11-20T09:00:00.000Z',
      opleidingen: 1,
      instellingen: 1,
    });
    expect(await namesOf(bench, 'droomkunde hogent')).toEqual(['Graduaat in de droomkunde']);
    await bench.must('session.lock', {});
    expect(await namesOf(bench, 'droomkunde')).toEqual([]);
    expect(bench.engine.local).toBeNull();
    await bench.must('session.unlock', { passphrase: PASSPHRASE });
    expect(await namesOf(bench, 'droomkunde')).toEqual(['Graduaat in de droomkunde']);
  });

  it('rest sealed in the folder of the vault', async () => {
    const bench = await openWorkbench();
    await take(bench, csv(ROW));
    expect(readFileSync(join(bench.folder, 'lokaal.tw')).includes('droomkunde')).toBe(false);
  });

  it('reach the advice, which names their version and hash', async () => {
    const bench = await openWorkbench();
    const dossier = {
      formaat: 'trajectwijzer-dossier',
      versie: 1,
      id: '01J8ZQ4M5N6P7R8S9T0V1W2X3Y',
      vraag: { opleidingen: ['hogent:invoer-graduaat-in-de-droomkunde'] },
    } as Dossier;
    const advise = async () =>
      (await bench.must('advice.compute', { dossier, stream: 's', sequence: sequence++ })).advies;
    let sequence = 1;
    const before = await advise();
    expect(before.invoer.lokaal).toEqual({});
    expect(before.waarschuwingen.join(' ')).toContain('staat niet in deze catalogus');
    await take(bench, csv(ROW));
    const after = await advise();
    expect(after.voorstellen.map(({ titel }) => titel)).toContain('Graduaat in de droomkunde');
    expect(after.invoer.lokaal).toEqual({
      catalogus: { versie: '2026-11-20T09:00:00.000Z', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(after.invoer.catalogus).toEqual(before.invoer.catalogus);
    await bench.must('catalogue.removeLocal', {});
    expect((await advise()).invoer.lokaal).toEqual({});
  });

  it('can be removed, and the ones before can be put back', async () => {
    const bench = await openWorkbench();
    await take(bench, csv(ROW), 'een.csv');
    const second = await take(bench, csv(OTHER), 'twee.csv');
    expect(second).toMatchObject({ ingevoerd: { bestand: 'twee.csv' }, vorige: { bestand: 'een.csv' } });
    expect(await namesOf(bench, 'droomkunde')).toEqual([]);
    expect(await bench.must('catalogue.restoreLocal', {})).toMatchObject({
      ingevoerd: { bestand: 'een.csv' },
      vorige: { bestand: 'twee.csv' },
    });
    expect(await namesOf(bench, 'droomkunde')).toEqual(['Graduaat in de droomkunde']);
    expect(await bench.must('catalogue.removeLocal', {})).toMatchObject({
      ingevoerd: null,
      vorige: { bestand: 'een.csv' },
    });
    expect(await namesOf(bench, 'droomkunde')).toEqual([]);
  });

  it('leave what the app carries alone: a row that it already has is left aside', async () => {
    const bench = await openWorkbench();
    const [known] = releaseData().catalogue.programmes;
    const row = `${known?.naam};${known?.instelling};graduaat;120;;;nl;2026-2027;Gids;https://example.org;`;
    const preview = await bench.must('catalogue.previewImport', { ticket: ticketOf(bench, csv(row, ROW)) });
    expect(preview).toMatchObject({ opleidingen: 1, aantalOvergeslagen: 1, aantalProblemen: 0 });
    expect(preview.overgeslagen[0]?.reden).toContain('staat al in de catalogus');
  });
});

describe('a file with mistakes', () => {
  it('is refused as a whole, by row and column, and what was there stays', async () => {
    const bench = await openWorkbench();
    await take(bench, csv(ROW));
    const bad = csv(OTHER.replace(';120;', ';-3;'), ROW.replace('HOGENT', 'Nergens'));
    const ticket = ticketOf(bench, bad);
    const preview = await bench.must('catalogue.previewImport', { ticket });
    expect(preview.problemen.map(({ rij, kolom }) => `${rij}, ${kolom}`)).toEqual([
      'Opleidingen, rij 2, Studiepunten',
      'Opleidingen, rij 3, Instelling',
    ]);
    const refused = await bench.call('catalogue.import', { ticket });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect((await bench.must('catalogue.local', {})).ingevoerd).toMatchObject({ bestand: 'gids.csv' });
  });

  it('shows at most 500 lines and says how many there are', async () => {
    const bench = await openWorkbench();
    const bad = csv(...Array.from({ length: 700 }, (_, at) => ROW.replace('droomkunde', `x${at}`).replace('120', '0')));
    const preview = await bench.must('catalogue.previewImport', { ticket: ticketOf(bench, bad) });
    expect(preview.problemen).toHaveLength(500);
    expect(preview.aantalProblemen).toBe(700);
  });

  it.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['an empty list', '[]'],
    ['no list', '{"__proto__": {"polluted": true}}'],
    ['half a JSON', '[{"id": "a", '],
    ['half a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['no text', Uint8Array.from([0xff, 0xfe, 0xfa])],
  ])('that is hostile or broken is refused in words: %s', async (_what, content) => {
    const bench = await openWorkbench();
    const ticket = ticketOf(bench, content);
    const preview = await bench.must('catalogue.previewImport', { ticket });
    expect(preview.opleidingen).toBe(0);
    expect(preview.problemen.length).toBeGreaterThan(0);
    expect(await bench.kind('catalogue.import', { ticket })).toBe('invalid');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('needs an open vault and a ticket that still holds', async () => {
    const bench = await openWorkbench();
    expect(await bench.kind('catalogue.import', { ticket: '0'.repeat(32) })).toBe('expired');
    const ticket = ticketOf(bench, csv(ROW));
    await bench.must('session.lock', {});
    expect(await bench.kind('catalogue.previewImport', { ticket })).toBe('locked');
    expect(await bench.kind('catalogue.local', {})).toBe('locked');
  });
});

describe('what rests in the vault', () => {
  it('when damaged is set aside, said, and the shipped catalogue goes on', async () => {
    const bench = await openWorkbench();
    await take(bench, csv(ROW));
    await bench.must('session.lock', {});
    writeFileSync(join(bench.folder, 'lokaal.tw'), 'kapot');
    await bench.must('session.unlock', { passphrase: PASSPHRASE });
    expect(await namesOf(bench, 'droomkunde')).toEqual([]);
    expect((await namesOf(bench, 'verpleegkunde')).length).toBeGreaterThan(0);
    const { problems } = await bench.must('session.state', {});
    expect(problems.map(({ message }) => message).join(' ')).toContain('zelf invoerde');
    expect(readdirSync(join(bench.folder, 'quarantaine')).length).toBe(1);
  });
});

describe('the template', () => {
  async function template(bench: Workbench): Promise<ExcelJS.Workbook> {
    const { ticket, fileName } = await bench.must('catalogue.template', {});
    expect(fileName).toBe('Opleidingen invullen.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bench.files.take(ticket)?.bytes ?? []).buffer);
    return book;
  }

  it('filled in comes back as programmes with courses; its example row does not', async () => {
    const bench = await openWorkbench();
    const book = await template(bench);
    const cells = ROW.split(';');
    book.getWorksheet('Opleidingen')?.addRow(cells);
    book.getWorksheet('Vakken')?.addRow([cells[0], 'HOGENT', 'Dromen 1', '4,5']);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const preview = await bench.must('catalogue.previewImport', { ticket: ticketOf(bench, bytes) });
    expect(preview).toMatchObject({
      soort: 'xlsx',
      opleidingen: 1,
      metVakken: 1,
      aantalProblemen: 0,
      aantalOvergeslagen: 2,
    });
  });

  it('offers the levels as a list, and explains every column', async () => {
    const book = await template(await openWorkbench());
    const level = PROGRAMME_COLUMNS.findIndex(({ kop }) => kop === 'Niveau') + 1;
    const rule = book.getWorksheet('Opleidingen')?.getCell(2, level).dataValidation;
    // A list inside a cell holds at most 255 signs.
    expect(rule?.formulae[0].length).toBeLessThanOrEqual(255);
    expect(rule?.formulae[0]).toContain('educatief-graduaat');
    const words = JSON.stringify(book.getWorksheet('Uitleg')?.getSheetValues());
    for (const { uitleg } of PROGRAMME_COLUMNS) expect(words).toContain(uitleg.slice(0, 30));
  });
});

it('2,000 harvested programmes are taken and searched', async () => {
  const bench = await openWorkbench();
  const names = releaseData().catalogue.institutions.map(({ naam }) => naam);
  const rows = JSON.stringify(syntheticRows(2000, names));
  const preview = await bench.must('catalogue.previewImport', { ticket: ticketOf(bench, rows) });
  expect(preview).toMatchObject({ soort: 'json', opleidingen: 2000, aantalProblemen: 0 });
  expect((await take(bench, rows, 'alles.json')).ingevoerd?.opleidingen).toBe(2000);
  expect(await namesOf(bench, '1999 maanmeting')).toHaveLength(0);
  expect((await namesOf(bench, 'verzonnen 1999'))[0]).toContain('1999');
});
