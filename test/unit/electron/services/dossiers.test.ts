import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../../electron/services/dossiers-row.ts';
import { newUlid } from '../../../../electron/services/dossiers-ulid.ts';
import { DEFAULT_SETTINGS } from '../../../../electron/services/settings-values.ts';
import type { InputOf, OutputOf } from '../../../../shared/api/contract.ts';
import { filesIn } from '../storage/temp-vault.ts';
import { MINUTE, openWorkbench, START, type Workbench } from './workbench.ts';

type Dossier = OutputOf<'dossiers.open'>['dossier'];
const MOMENT = new Date(START).toISOString();

/** What a screen would send: any JSON. */
const draft = (dossier: object): Dossier => dossier as Dossier;
const withFacts = (dossier: Dossier, feiten: Record<string, unknown>): Dossier => draft({ ...dossier, feiten });

const create = (bench: Workbench, naam = 'Benali') =>
  bench.must('dossiers.create', { client: { voornaam: 'Amina', naam } });

describe('making and saving a dossier', () => {
  it('starts with what is known: client, counsellor, day', async () => {
    const bench = await openWorkbench();
    await bench.must('settings.set', {
      ...DEFAULT_SETTINGS,
      organisatie: 'Kompas',
      begeleider: { naam: 'Tom Baert', rol: 'loopbaanbegeleider' },
    });
    const made = await create(bench);
    expect(made).toMatchObject({ revision: 1, savedAt: MOMENT, archived: false, practice: false, notice: null });
    expect(made.dossier).toEqual({
      ...{ formaat: 'trajectwijzer-dossier', versie: 1, id: made.id, fase: 'intake', feiten: {} },
      client: { voornaam: 'Amina', naam: 'Benali' },
      begeleider: { naam: 'Tom Baert', organisatie: 'Kompas', rol: 'loopbaanbegeleider' },
      ...{ gemaakt: MOMENT, gewijzigd: MOMENT },
    });
    expect(await bench.must('dossiers.open', { id: made.id })).toEqual(made);
  });

  it('keeps every answer, sets when it changed, and refuses an older base', async () => {
    const bench = await openWorkbench();
    const { id, dossier } = await create(bench);
    bench.clock.pass(MINUTE);
    const changed = withFacts(dossier, { 'werk.statuut': 'werknemer' });
    const saved = await bench.must('dossiers.save', { id, revision: 1, dossier: changed });
    const later = new Date(START + MINUTE).toISOString();
    expect(saved).toEqual({ revision: 2, savedAt: later, contradictions: [] });
    expect((await bench.must('dossiers.open', { id })).dossier).toEqual({ ...changed, gewijzigd: later });
    expect(await bench.kind('dossiers.save', { id, revision: 1, dossier })).toBe('conflict');
    expect((await bench.must('dossiers.open', { id })).revision).toBe(2);
  });

  it('keeps facts that the present rule pack does not know, and names them', async () => {
    const bench = await openWorkbench();
    const { id, dossier } = await create(bench);
    const feiten = { 'werk.statuut': 'werknemer', 'ruimte.reizen': { waarde: 3, bron: 'klant' } };
    await bench.must('dossiers.save', { id, revision: 1, dossier: withFacts(dossier, feiten) });
    const opened = await bench.must('dossiers.open', { id });
    expect(opened.dossier.feiten).toEqual(feiten);
    expect(opened.unknownFacts).toEqual(['ruimte.reizen']);
  });

  it('keeps what contradicts, and says so', async () => {
    const bench = await openWorkbench();
    const { id, dossier } = await create(bench);
    const feiten = { 'studie.ooitIngeschrevenHoger': false, 'studie.leerkrediet': 60 };
    const saved = await bench.must('dossiers.save', { id, revision: 1, dossier: withFacts(dossier, feiten) });
    expect(saved.contradictions.map(({ path }) => path)).toEqual(['feiten.studie.leerkrediet']);
    expect((await bench.must('dossiers.open', { id })).contradictions).toEqual(saved.contradictions);
  });

  it('refuses what is no dossier, with paths and without values', async () => {
    const bench = await openWorkbench();
    const { id, dossier } = await create(bench);
    const secret = 'Amina heeft een geheim';
    const wrong = [
      { ...dossier, [secret]: 1 },
      withFacts(dossier, { 'werk.statuut': secret }),
      { ...dossier, fase: secret },
      { ...dossier, client: { naam: 'x'.repeat(201) } },
      { ...dossier, formaat: 'iets anders' },
    ];
    for (const [index, one] of wrong.entries()) {
      const result = await bench.call('dossiers.save', { id, revision: 1, dossier: draft(one) });
      expect([index, result.ok ? 'ok' : result.error.kind]).toEqual([index, 'invalid']);
      if (index > 0) expect(JSON.stringify(result)).not.toContain(secret);
      expect(result.ok ? [] : result.error.fields?.map(({ path }) => path.startsWith('dossier.'))).toEqual([true]);
    }
    const hostile = JSON.parse(`{"__proto__":{"x":1},"formaat":"trajectwijzer-dossier","versie":1,"id":"${id}"}`);
    expect(await bench.kind('dossiers.save', { id, revision: 1, dossier: hostile })).toBe('invalid');
    const another = draft({ ...dossier, id: newUlid(START) });
    expect(await bench.kind('dossiers.save', { id, revision: 1, dossier: another })).toBe('invalid');
    const endless: { dossier?: unknown } = {};
    endless.dossier = endless;
    expect(await bench.kind('dossiers.save', { id, revision: 1, dossier: draft(endless) })).toBe('invalid');
    const large = draft({ ...dossier, notities: Array.from({ length: 150 }, () => ({ tekst: 'x'.repeat(15_000) })) });
    expect(await bench.kind('dossiers.save', { id, revision: 1, dossier: large })).toBe('too-large');
    expect((await bench.must('dossiers.open', { id })).revision).toBe(1);
  });

  it('opens a dossier that was kept under another rule pack as far as it goes, and always lets it out', async () => {
    const bench = await openWorkbench();
    const { id, dossier } = await create(bench);
    await bench.must('dossiers.save', { id, revision: 1, dossier: withFacts(dossier, { 'werk.sector': 'prive' }) });
    // The same vault, later: the pack no longer has this option.
    const other = await openedWithout(bench, 'werk.sector');
    const refused = await other.call('dossiers.open', { id });
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fields: [{ path: 'dossier.feiten.werk.sector' }] },
    });
    const { file } = await other.must('dossiers.exportFile', { id, plain: true });
    expect(Buffer.from(other.files.take(file.ticket)?.bytes ?? []).toString()).toContain('"werk.sector": "prive"');
  });
});

/** The services on the same vault with a dictionary in which this choice has one strange option only. */
async function openedWithout(bench: Workbench, fact: string): Promise<Workbench> {
  const { createServices } = await import('../../../../electron/services/create-services.ts');
  const { createDispatch } = await import('../../../../electron/host-common/dispatch.ts');
  const { createFileTickets } = await import('../../../../electron/host-common/file-tickets.ts');
  const { directEngine, releaseData } = await import('./workbench.ts');
  const { PASSPHRASE, TEST_KDF } = await import('../storage/temp-vault.ts');
  await bench.must('session.lock', {});
  const data = releaseData();
  const facts = data.pack.dictionary.facts.map((def) =>
    def.id === fact ? { ...def, opties: [{ waarde: 'anders', label: 'Anders' }] } : def,
  );
  const dictionary = { ...data.pack.dictionary, facts, byId: new Map(facts.map((def) => [def.id, def])) };
  const files = createFileTickets(bench.clock);
  const made = createServices({
    ...{ folder: bench.folder, files, clock: bench.clock, kdf: TEST_KDF, engine: directEngine() },
    data: { ...data, pack: { ...data.pack, dictionary } },
  });
  if (!made.ok) throw new Error(made.error.melding);
  const dispatch = createDispatch({ handlers: made.value.handlers, log: () => undefined });
  const call = async (name: string, input: unknown) => (await dispatch(name, input)) as never;
  const other = {
    ...bench,
    files,
    services: made.value,
    call,
    must: async (name: string, input: unknown) => {
      const result = await dispatch(name, input);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value as never;
    },
  };
  await other.must('session.unlock', { passphrase: PASSPHRASE });
  return other;
}

describe('archive and history', () => {
  it('archives, restores, and goes back to an earlier revision as a new one', async () => {
    const bench = await openWorkbench();
    const { id, dossier } = await create(bench);
    await bench.must('dossiers.save', { id, revision: 1, dossier: draft({ ...dossier, fase: 'plan' }) });
    expect((await bench.must('dossiers.archive', { id, revision: 2 })).revision).toBe(3);
    expect((await bench.must('dossiers.list', {})).total).toBe(0);
    expect((await bench.must('dossiers.list', { archived: true })).rows.map((row) => row.id)).toEqual([id]);
    expect(await bench.kind('dossiers.restore', { id, revision: 2 })).toBe('conflict');
    expect((await bench.must('dossiers.restore', { id, revision: 3 })).revision).toBe(4);
    await bench.must('dossiers.restore', { id, revision: 4, from: 1 });
    const opened = await bench.must('dossiers.open', { id });
    expect([opened.revision, opened.dossier.fase, opened.archived]).toEqual([5, 'intake', false]);
    const { revisions } = await bench.must('dossiers.history', { id });
    expect(revisions.map(({ revision, archived }) => [revision, archived])).toEqual([
      [5, false],
      [4, false],
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect((await bench.must('dossiers.open', { id, revision: 2 })).dossier.fase).toBe('plan');
    expect(await bench.kind('dossiers.open', { id, revision: 9 })).toBe('not-found');
  });

  it('keeps saving an archived dossier in the archive', async () => {
    const bench = await openWorkbench();
    const { id, dossier } = await create(bench);
    await bench.must('dossiers.archive', { id, revision: 1 });
    await bench.must('dossiers.save', { id, revision: 2, dossier });
    expect((await bench.must('dossiers.open', { id })).archived).toBe(true);
  });

  it('erases for good', async () => {
    const bench = await openWorkbench();
    const { id } = await create(bench);
    expect(await bench.kind('dossiers.remove', { id, revision: 2 })).toBe('conflict');
    await bench.must('dossiers.remove', { id, revision: 1 });
    expect(await bench.kind('dossiers.open', { id })).toBe('not-found');
    expect(filesIn(join(bench.folder, 'dossiers'))).toEqual([]);
  });

  it('shows the revision before one that was damaged, with a notice', async () => {
    const bench = await openWorkbench();
    const { id, dossier } = await create(bench);
    await bench.must('dossiers.save', { id, revision: 1, dossier });
    writeFileSync(join(bench.folder, 'dossiers', `${id}.2.tw`), 'rommel');
    const opened = await bench.must('dossiers.open', { id });
    expect([opened.revision, opened.notice]).toEqual([
      1,
      'Versie 2 was beschadigd en staat nu apart in de map quarantaine. Je ziet nu versie 1.',
    ]);
    expect((await bench.must('session.state', {})).problems).toMatchObject([{ id, kind: 'set-aside' }]);
    expect((await bench.must('dossiers.list', {})).problems).toHaveLength(1);
  });
});

describe('the examples to practise with', () => {
  it('come once, marked as such', async () => {
    const bench = await openWorkbench();
    const { ids } = await bench.must('dossiers.loadPractice', {});
    expect(ids).toHaveLength(8);
    expect(await bench.must('dossiers.loadPractice', {})).toEqual({ ids: [] });
    const { rows } = await bench.must('dossiers.list', { practice: true });
    expect(rows).toHaveLength(8);
    expect(await bench.must('dossiers.list', { practice: false })).toMatchObject({ rows: [], total: 0 });
    for (const id of ids) expect((await bench.must('dossiers.open', { id })).contradictions).toEqual([]);
  });
});

describe('the worklist', () => {
  const list = async (bench: Workbench, query: InputOf<'dossiers.list'>): Promise<string[]> =>
    (await bench.must('dossiers.list', query)).rows.map(({ naam }) => naam);

  it('searches by words without accents, sorts with the empty last, and pages', async () => {
    const bench = await openWorkbench();
    for (const naam of ['Zoë De Smet', 'Ann Émile', 'Bert Smets', '']) {
      const { id, dossier } = await create(bench, 'x');
      const question = naam === '' ? {} : { opvolgenOp: `2026-12-1${naam.length % 9}` };
      await bench.must('dossiers.save', {
        id,
        revision: 1,
        dossier: draft({ ...dossier, client: { naam }, ...question }),
      });
    }
    expect(await list(bench, { search: 'smet', sort: 'naam' })).toEqual(['Bert Smets', 'Zoë De Smet']);
    expect(await list(bench, { search: 'SMET zoe' })).toEqual(['Zoë De Smet']);
    expect(await list(bench, { search: 'emile' })).toEqual(['Ann Émile']);
    expect(await list(bench, { search: 'niemand' })).toEqual([]);
    expect(await list(bench, { sort: 'naam' })).toEqual(['Ann Émile', 'Bert Smets', 'Zoë De Smet', '']);
    expect(await list(bench, { sort: 'naam', descending: true })).toEqual([
      'Zoë De Smet',
      'Bert Smets',
      'Ann Émile',
      '',
    ]);
    expect((await list(bench, { sort: 'deadline' })).at(-1)).toBe('');
    expect(await list(bench, { sort: 'naam', offset: 1, limit: 2 })).toEqual(['Bert Smets', 'Zoë De Smet']);
    expect((await bench.must('dossiers.list', { limit: 1 })).total).toBe(4);
    expect(await list(bench, { fase: ['plan'] })).toEqual([]);
    expect(await list(bench, { fase: ['plan', 'intake'] })).toHaveLength(4);
  });

  it('shows the first open deadline and the last contact', () => {
    const shown = rowOf({
      ...{ savedAt: MOMENT, archived: false, practice: false },
      dossier: {
        gemaakt: '2026-01-02T10:00:00Z',
        opvolgenOp: '2026-12-24',
        client: { voornaam: 'Amina', naam: 'Benali' },
        vraag: { tekst: 'v'.repeat(500), beroep: 'verpleegkundige' },
        acties: [
          { uiterlijk: '2026-11-01', status: 'klaar' },
          { uiterlijk: '2026-12-01', status: 'open' },
          { uiterlijk: '2026-12-05' },
        ],
        notities: [{ op: '2026-10-10T08:00:00Z' }, { op: '2026-11-11' }, { tekst: 'zonder dag' }],
      },
    });
    expect(shown).toEqual({
      ...{ naam: 'Amina Benali', vraag: 'v'.repeat(200), fase: null, deadline: '2026-12-01' },
      ...{ laatsteContact: '2026-11-11', savedAt: MOMENT, archived: false, practice: false },
    });
  });

  it('makes a row of anything', () => {
    for (const dossier of [{}, { client: 3, vraag: [], acties: 'x', notities: [null, 4], fase: {} }, []]) {
      const row = rowOf({ savedAt: MOMENT, archived: true, practice: true, dossier });
      expect(row).toEqual({
        ...{ naam: '', vraag: null, fase: null, deadline: null, laatsteContact: null },
        ...{ savedAt: MOMENT, archived: true, practice: true },
      });
    }
  });
});

describe('a new id', () => {
  it('is a ULID of its moment', () => {
    expect(newUlid(1_469_918_176_385).slice(0, 10)).toBe('01ARYZ6S41');
    const ids = Array.from({ length: 1000 }, () => newUlid(START));
    for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    expect(new Set(ids).size).toBe(1000);
  });
});
