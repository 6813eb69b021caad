import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackPreview } from '../../../../shared/api/contract-packs.ts';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import { keepAdvice } from '../../../../shared/pathways/replay/kept-advice.ts';
import { type PackFile, packFile, withFigure } from '../../../support/pack-file.ts';
import { PASSPHRASE } from '../storage/temp-vault.ts';
import { openWorkbench, practiceDossier, releaseData, type Workbench } from './workbench.ts';

const RELEASE = releaseData().versions.regelpakket;
const hours = packFile(withFigure('vov', 'maxUren', '2019-09-01', 120));
const same = packFile((rules) => rules, '2027.2.0');

const bring = (bench: Workbench, text: string) =>
  bench.must('packs.preview', { ticket: bench.files.receive(Buffer.from(text)) ?? '' });
const accepted = (preview: PackPreview) => {
  if (!preview.aanvaard) throw new Error(preview.problemen.join('\n'));
  return preview;
};
async function take(bench: Workbench, pack: PackFile): Promise<void> {
  await bring(bench, pack.text);
  await bench.must('packs.import', { hash: pack.hash });
}
const inUse = async (bench: Workbench): Promise<string | undefined> =>
  (await bench.must('packs.list', {})).pakketten.find(({ inGebruik }) => inGebruik)?.hash;

/** Works full time in the private sector, and takes 45 studiepunten: 125 hours of VOV at most. */
const worker = (id: string): Dossier =>
  ({
    formaat: 'trajectwijzer-dossier',
    versie: 1,
    id,
    client: { naam: 'Peeters' },
    feiten: {
      'werk.statuut': 'werknemer',
      'werk.sector': 'prive',
      'werk.gewestVestiging': 'vlaanderen',
      'werk.tewerkstellingsbreuk': 1,
      'werk.urenPerWeek': 38,
      'opleiding.niveau': 'pba',
      'opleiding.inDatabank': true,
      'studie.geexamineerdeStudiepunten': 45,
      'verbruik.vovUren': 0,
      'verbruik.vovWerkgeversinitiatief': false,
    },
    traject: { academiejaar: '2025-2026', contract: 'diplomacontract', studiepunten: 45 },
    kwalificaties: [],
  }) as unknown as Dossier;

async function withWorker(): Promise<{ bench: Workbench; id: string }> {
  const bench = await openWorkbench();
  const { id } = await bench.must('dossiers.create', { client: { naam: 'Peeters' } });
  await bench.must('dossiers.save', { id, revision: 1, dossier: worker(id) });
  return { bench, id };
}

describe('a pack that is brought in', () => {
  it('is shown with its fingerprint and what it would change, and changes nothing yet', async () => {
    const { bench, id } = await withWorker();
    const preview = accepted(await bring(bench, hours.text));
    expect(preview.pakket).toMatchObject({
      versie: '2027.1.0',
      hash: hours.hash,
      inGebruik: false,
      herkomst: 'ingevoerd',
    });
    expect(preview.pakket.vingerafdruk.replaceAll(' ', '')).toBe(hours.hash);
    const own = preview.dossiers.find((one) => one.id === id);
    expect(own).toMatchObject({ naam: 'Peeters', oefening: false });
    const vov = own?.maatregelen.find((one) => one.id === 'vov');
    expect(vov).toMatchObject({ van: 'ja', naar: 'ja' });
    expect(vov?.bedragen).toContainEqual({
      naam: 'uren',
      eenheid: 'uur/schooljaar',
      van: { min: 125, max: 125 },
      naar: { min: 120, max: 120 },
    });
    expect(preview.dossiers.some(({ oefening }) => oefening)).toBe(true);
    expect(preview.bekeken).toBe(
      1 + readdirSync(new URL('../../../../shared/dossier/oefendossiers/', import.meta.url)).length,
    );
    expect(await inUse(bench)).toBe(RELEASE.hash);
    expect(existsSync(join(bench.folder, 'regelpakketten'))).toBe(false);
  });

  it('that says the same changes nothing', async () => {
    const { bench } = await withWorker();
    expect(accepted(await bring(bench, same.text)).dossiers).toEqual([]);
  });

  it('is refused with every problem when it was altered, and the present one stays', async () => {
    const { bench } = await withWorker();
    const preview = await bring(bench, hours.text.replace('2027.1.0', '2027.1.1'));
    expect(preview).toMatchObject({ aanvaard: false });
    expect(!preview.aanvaard && preview.problemen.join()).toContain('gewijzigd na de uitgave');
    expect(await bench.kind('packs.import', { hash: hours.hash })).toBe('not-found');
    expect(await inUse(bench)).toBe(RELEASE.hash);
  });

  it('is used from then on, also after locking, and can be left again', async () => {
    const { bench } = await withWorker();
    await take(bench, hours);
    const version = async (): Promise<string> => (await bench.must('rules.list', {})).pakket.hash;
    expect(await version()).toBe(hours.hash);
    expect((await bench.must('facts.dictionary', {})).pakket.hash).toBe(hours.hash);
    expect(bench.engine.used.at(-1)).toBe(join(bench.folder, 'regelpakketten', `${hours.hash}.json`));
    await bench.must('session.lock', {});
    expect(await version()).toBe(RELEASE.hash);
    expect(bench.engine.used.at(-1)).toBeNull();
    await bench.must('session.unlock', { passphrase: PASSPHRASE });
    expect(await version()).toBe(hours.hash);
    expect(bench.engine.used.at(-1)).not.toBeNull();
    await bench.must('packs.use', { hash: null });
    expect(await version()).toBe(RELEASE.hash);
    await bench.must('packs.use', { hash: hours.hash });
    expect(await version()).toBe(hours.hash);
    expect((await bench.must('packs.list', {})).pakketten.map(({ versie }) => versie)).toEqual([
      RELEASE.versie,
      '2027.1.0',
    ]);
  });

  it('a file that was altered or put there by somebody else is not used', async () => {
    const { bench } = await withWorker();
    await take(bench, hours);
    const file = join(bench.folder, 'regelpakketten', `${hours.hash}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('2027.1.0', '2027.9.9'));
    writeFileSync(join(bench.folder, 'regelpakketten', `${same.hash}.json`), same.text);
    const again = await openWorkbench({ folder: (await lockedCopy(bench)).folder });
    expect((await again.must('rules.list', {})).pakket.hash).toBe(RELEASE.hash);
    expect(await again.kind('packs.use', { hash: same.hash })).toBe('not-found');
  });
});

/** The same folder, for another window. */
async function lockedCopy(bench: Workbench): Promise<Workbench> {
  await bench.must('session.lock', {});
  return bench;
}

describe('an advice that a dossier keeps', () => {
  it('is computed again with its own pack; the parameter that moved it since is named', async () => {
    const { bench, id } = await withWorker();
    const { dossier } = await bench.must('dossiers.open', { id });
    const { advies } = await bench.must('advice.compute', {
      dossier,
      peildatum: '2025-10-01',
      stream: 's',
      sequence: 1,
    });
    const kept = { ...dossier, adviezen: [keepAdvice(advies, '2025-10-01T10:00:00Z')] } as unknown as Dossier;
    const saved = await bench.must('dossiers.save', { id, revision: 2, dossier: kept });
    expect(saved.revision).toBe(3);
    await take(bench, hours);
    const replay = await bench.must('advice.replay', { dossier: kept, advies: 0, peildatum: '2025-10-01' });
    expect(replay.toen).toEqual({ pakket: RELEASE, peildatum: '2025-10-01' });
    expect(replay.nu.pakket.hash).toBe(hours.hash);
    expect(replay.doorDossier).toEqual([]);
    expect(replay.doorDatum).toEqual([]);
    expect(replay.andereGegevens).toEqual([]);
    expect(replay.doorRegels.map(({ id: measure }) => measure)).toEqual(['vov']);
    expect(replay.doorRegels[0]?.oorzaken).toEqual([
      {
        soort: 'parameter',
        naam: 'maxUren',
        tekst: 'MaxUren vanaf 1 september 2019: 125 uur wordt 120 uur.',
        bron: expect.objectContaining({ uitgever: expect.any(String) }),
        alleen: true,
      },
    ]);
  });

  it('tells a change of the dossier from a change of the rules', async () => {
    const { bench, id } = await withWorker();
    const dossier = worker(id);
    const { advies } = await bench.must('advice.compute', {
      dossier,
      peildatum: '2025-10-01',
      stream: 's',
      sequence: 1,
    });
    const kept = {
      ...dossier,
      feiten: { ...dossier.feiten, 'werk.tewerkstellingsbreuk': 0.5 },
      adviezen: [keepAdvice(advies, '2025-10-01T10:00:00Z')],
    };
    const replay = await bench.must('advice.replay', {
      dossier: kept as unknown as Dossier,
      advies: 0,
      peildatum: '2025-10-01',
    });
    expect(replay.doorDossier).toEqual(['Vlaams opleidingsverlof']);
    expect(replay.doorRegels).toEqual([]);
  });

  it('without its pack cannot be computed, and says which pack is missing', async () => {
    const { bench } = await withWorker();
    const dossier = practiceDossier('amina');
    const other = {
      ...dossier,
      adviezen: [
        {
          op: '2025-10-01T10:00:00Z',
          peildatum: '2025-10-01',
          invoer: { regelpakket: { versie: '2020.1.0', hash: '0'.repeat(64) } },
        },
      ],
    };
    const result = await bench.call('advice.replay', { dossier: other as unknown as Dossier, advies: 0 });
    expect(!result.ok && result.error.message).toContain('2020.1.0');
    const bare = { ...dossier, adviezen: [{ op: '2025-10-01T10:00:00Z', peildatum: '2025-10-01' }] };
    expect(await bench.kind('advice.replay', { dossier: bare as unknown as Dossier, advies: 0 })).toBe('not-found');
  });
});
