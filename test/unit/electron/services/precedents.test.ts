import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/api/contract.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

type Draft = InputOf<'precedents.record'>;

const DRAFT: Draft = {
  van: { niveau: 'graduaat', naam: 'Droomkunde', instelling: 'VIVES' },
  naar: { niveau: 'pba', naam: 'Maanmeting', instelling: 'HOGENT' },
  vrijgesteld: 54,
  totaal: 180,
  op: '2026-06-30',
};

const fileOf = async (bench: Workbench): Promise<string> => {
  const { ticket } = await bench.must('precedents.export', {});
  return Buffer.from(bench.files.take(ticket)?.bytes ?? []).toString('utf8');
};
const ticketOf = (bench: Workbench, text: string): string => bench.files.receive(Buffer.from(text)) ?? '';
const count = async (bench: Workbench): Promise<number> =>
  (await bench.must('precedents.list', {})).beslissingen.length;

describe('a decision', () => {
  it('is recorded with its source, replaced when it is the same one, and removed', async () => {
    const bench = await openWorkbench();
    const [row] = (await bench.must('precedents.record', DRAFT)).beslissingen;
    expect(row).toEqual({ ...DRAFT, id: expect.stringMatching(/^EIGEN-[0-9a-f]{12}$/), bron: 'eigen ervaring' });
    const again = await bench.must('precedents.record', { ...DRAFT, op: '2026-07-01' });
    expect(again.beslissingen.map(({ id, op }) => [id, op])).toEqual([[row?.id, '2026-07-01']]);
    expect((await bench.must('precedents.remove', { id: row?.id ?? '' })).beslissingen).toEqual([]);
  });

  it.each<[string, Partial<Draft> & { readonly weg?: readonly (keyof Draft)[] }]>([
    ['without a figure', { weg: ['vrijgesteld', 'totaal'] }],
    ['without the whole', { weg: ['totaal'] }],
    ['with more than the whole', { vrijgesteld: 181 }],
    ['with a figure and a course', { vak: { naam: 'A', studiepunten: 3, uitVak: 'B' } }],
    ['of an institution that is not in the list', { naar: { ...DRAFT.naar, instelling: 'Nergens' } }],
    ['of tomorrow', { op: '2026-11-21' }],
    ['on a day that does not exist', { op: '2026-02-30' }],
  ])('%s is refused', async (_what, { weg = [], ...change }) => {
    const bench = await openWorkbench();
    const draft = Object.fromEntries(
      Object.entries({ ...DRAFT, ...change }).filter(([key]) => !weg.some((name) => name === key)),
    ) as Draft;
    expect(await bench.kind('precedents.record', draft)).toBe('invalid');
    expect(await count(bench)).toBe(0);
  });

  it.each([
    ['an address', 'Vraag het aan jan@voorbeeld.be'],
    ['a telephone number', 'Bel 0470 12 34 56'],
    ['a number of the register', 'Nummer 85.07.30-033.28'],
    ['somebody by title', 'Voor mevrouw Janssens'],
    ['a dossier', 'Dossier 01J8ZQ4M5N6P7R8S9T0V1W2X3Y'],
    ['the client of a dossier', 'Dit was voor amina BENALI.'],
  ])('whose note holds %s is refused', async (_what, opmerking) => {
    const bench = await openWorkbench();
    await bench.must('dossiers.create', { client: { voornaam: 'Amina', naam: 'Benali' } });
    expect(await bench.kind('precedents.record', { ...DRAFT, opmerking })).toBe('invalid');
    expect(await bench.kind('precedents.record', { ...DRAFT, opmerking: 'Alleen met stage, 54 van 180.' })).toBe('ok');
  });

  it('reaches the advice, which names its hash', async () => {
    const bench = await openWorkbench();
    await bench.must('precedents.record', DRAFT);
    const dossier = { formaat: 'trajectwijzer-dossier', versie: 1, id: '01J8ZQ4M5N6P7R8S9T0V1W2X3Y' } as const;
    const { advies } = await bench.must('advice.compute', { dossier, stream: 's', sequence: 1 });
    expect(advies.invoer.lokaal).toMatchObject({ precedenten: { versie: '2026-06-30' } });
  });
});

describe('a file of decisions', () => {
  it('goes to a colleague, who sees what is new and takes it once', async () => {
    const [from, to] = [await openWorkbench(), await openWorkbench()];
    await from.must('precedents.record', DRAFT);
    await from.must('precedents.record', { ...DRAFT, vrijgesteld: 60 });
    await to.must('precedents.record', DRAFT);
    const text = await fileOf(from);
    const ticket = ticketOf(to, text);
    expect(await to.must('precedents.preview', { ticket })).toMatchObject({ dubbel: 1, aantalProblemen: 0 });
    expect(await count(to)).toBe(1);
    await to.must('precedents.import', { ticket });
    expect(await count(to)).toBe(2);
    await to.must('precedents.import', { ticket: ticketOf(to, text) });
    expect(await count(to)).toBe(2);
  });

  it.each<[string, (text: string) => string]>([
    ['is no JSON', () => '{'],
    ['is of another form', () => '{"formaat": "iets"}'],
    ['is of a newer version', (text) => text.replace('"versie": 1', '"versie": 2')],
    ['has a key too many', (text) => text.replace('"van"', '"klant": "Amina", "van"')],
    ['has a prototype', (text) => text.replace('"van"', '"__proto__": {"x": 1}, "van"')],
    ['names another source', (text) => text.replace('eigen ervaring', 'officieel')],
    ['holds an address', (text) => text.replace('Droomkunde', 'Droomkunde jan@voorbeeld.be')],
    ['has a strange id', (text) => text.replace(/EIGEN-\w+/, 'PREC-001')],
    ['is too large', (text) => text + ' '.repeat(5_000_000)],
  ])('that %s is refused as a whole', async (_what, change) => {
    const from = await openWorkbench();
    await from.must('precedents.record', DRAFT);
    await from.must('precedents.record', { ...DRAFT, vrijgesteld: 60 });
    const to = await openWorkbench();
    const ticket = ticketOf(to, change(await fileOf(from)));
    const preview = await to.must('precedents.preview', { ticket });
    expect(preview.aantalProblemen).toBeGreaterThan(0);
    expect(await to.kind('precedents.import', { ticket })).toBe('invalid');
    expect(await count(to)).toBe(0);
  });
});
