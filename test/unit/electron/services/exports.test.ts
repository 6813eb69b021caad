import { describe, expect, it } from 'vitest';
import { cancelled, directEngine, newWorkbench, openWorkbench, START } from './workbench.ts';

const AMINA = '01K55H3QX0AM1NAZ0RGKVND1GE';
const METHODS = ['exports.popPdf', 'exports.popWorkbook', 'exports.bringList', 'exports.okotNote'] as const;

describe('documents', () => {
  it('come as a ticket that works once, under a name that says what it is', async () => {
    const bench = await openWorkbench();
    await bench.must('dossiers.loadPractice', {});
    const names = [
      'POP - Amina Benali - 2026-11-20.pdf',
      'POP - Amina Benali - 2026-11-20.xlsx',
      'Mee te brengen - Amina Benali - 2026-11-20.pdf',
      'OKOT-nota - Amina Benali - 2026-11-20.pdf',
    ];
    for (const [index, method] of METHODS.entries()) {
      const file = await bench.must(method, { id: AMINA });
      expect(file.fileName).toBe(names[index]);
      const taken = bench.files.take(file.ticket);
      expect(taken?.bytes.length).toBe(file.bytes);
      expect(Buffer.from(taken?.bytes ?? []).toString()).toContain('Amina Benali');
      expect(bench.files.take(file.ticket)).toBeNull();
    }
  });

  it('are of the day and the revision that was asked', async () => {
    const bench = await openWorkbench();
    await bench.must('dossiers.loadPractice', {});
    await bench.must('exports.popPdf', { id: AMINA, peildatum: '2025-09-15' });
    expect(bench.engine.asked.at(-1)).toMatchObject({ peildatum: '2025-09-15', dossier: { id: AMINA } });
    expect(await bench.kind('exports.popPdf', { id: AMINA, revision: 2 })).toBe('not-found');
    expect(await bench.kind('exports.popPdf', { id: AMINA, peildatum: '2025-02-30' })).toBe('invalid');
  });

  it('of OKOT are about the proposal that was asked, and refused for one that is not there', async () => {
    const bench = await openWorkbench();
    await bench.must('dossiers.loadPractice', {});
    const { dossier } = await bench.must('dossiers.open', { id: AMINA });
    const { advies } = await bench.must('advice.compute', { dossier, stream: 's', sequence: 1 });
    const other = advies.voorstellen[2];
    const file = await bench.must('exports.okotNote', { id: AMINA, voorstel: other?.id ?? '' });
    expect(Buffer.from(bench.files.take(file.ticket)?.bytes ?? []).toString()).toContain(other?.titel);
    expect(await bench.kind('exports.okotNote', { id: AMINA, voorstel: 'bestaat-niet' })).toBe('not-found');
  });

  it('do not wait for anyone once the vault has locked', async () => {
    const bench = await openWorkbench({
      renderers: {
        popPdf: async () => {
          bench.services.lock();
          return Buffer.from('te laat');
        },
      },
    });
    await bench.must('dossiers.loadPractice', {});
    expect(await bench.kind('exports.popPdf', { id: AMINA })).toBe('locked');
  });

  it('say so when the advice was cancelled', async () => {
    const bench = await openWorkbench({ engine: { ...directEngine(), compute: async () => cancelled } });
    await bench.must('dossiers.loadPractice', {});
    expect(await bench.kind('exports.popWorkbook', { id: AMINA })).toBe('cancelled');
  });
});

describe('the advice', () => {
  it('is computed for a draft that was never saved, of today in Belgium', async () => {
    const bench = await openWorkbench();
    const { dossier } = await bench.must('dossiers.create', {});
    const draft = { ...dossier, feiten: { 'werk.statuut': 'werknemer' } };
    const answer = await bench.must('advice.compute', { dossier: draft, stream: 'scherm', sequence: 7 });
    expect(answer).toMatchObject({ sequence: 7, moved: null, advies: { peildatum: '2026-11-20' } });
    bench.clock.set(Date.parse('2026-12-31T23:30:00Z'));
    await bench.must('session.lock', {});
    await bench.must('session.unlock', { passphrase: 'vier paarden aan de schelde' });
    await bench.must('advice.compute', { dossier: draft, stream: 'scherm', sequence: 8 });
    expect(bench.engine.asked.at(-1)?.peildatum).toBe('2027-01-01');
    expect(START).toBeGreaterThan(0);
  });

  it('is refused for what is no dossier, and while locked', async () => {
    const bench = await openWorkbench();
    const { dossier } = await bench.must('dossiers.create', {});
    const wrong = { ...dossier, feiten: { 'werk.statuut': 'iets' } };
    expect(await bench.kind('advice.compute', { dossier: wrong, stream: 's', sequence: 1 })).toBe('invalid');
    await bench.must('session.lock', {});
    expect(await bench.kind('advice.compute', { dossier, stream: 's', sequence: 2 })).toBe('locked');
  });
});

describe('what needs no vault', () => {
  it('finds programmes', async () => {
    const bench = newWorkbench();
    const { programmes } = await bench.must('catalogue.search', { text: 'verpleegkunde', limit: 5 });
    expect(programmes.length).toBeGreaterThan(1);
    const [first] = programmes;
    const { programme, tracks } = await bench.must('catalogue.get', { id: first?.id ?? '' });
    expect(programme).toEqual(first);
    expect(tracks.every(({ naarOpleiding }) => naarOpleiding === programme.id)).toBe(true);
    expect(await bench.kind('catalogue.get', { id: 'bestaat-niet' })).toBe('not-found');
    expect(await bench.must('catalogue.search', { text: '' })).toEqual({ programmes: [] });
    expect(await bench.kind('catalogue.search', { text: 'x', limit: 51 })).toBe('invalid');
  });

  it('gives the dictionary of facts in its order', async () => {
    const bench = newWorkbench();
    const { feiten, pakket } = await bench.must('facts.dictionary', {});
    expect(feiten.length).toBeGreaterThan(150);
    expect(feiten.find(({ id }) => id === 'werk.statuut')).toMatchObject({ type: 'keuze', vraag: expect.any(String) });
    expect(pakket.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
