/** The OKOT note of the practice dossiers: what it says, what it may never say, and that it stays one page. */
import { describe, expect, it } from 'vitest';
import { exportOkotNote } from '../../../electron/export/pop-export.ts';
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { advise } from '../../../shared/pathways/advise.ts';
import { buildOkotNote, type OkotNota } from '../../../shared/plan/okot-note.ts';
import { NEUTRAAL } from '../../../templates/house-style.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { practiceDossier, releaseData } from '../electron/services/workbench.ts';

const DAY = '2025-09-15';

function noteOf(dossier: Dossier, voorstel?: string): OkotNota {
  const note = buildOkotNote(dossier, advise(releaseData(), dossier, DAY), { voorstel });
  if (note === null) throw new Error('no note');
  return note;
}

const deciding = (beslissing: string): Dossier => {
  const kevin = practiceDossier('kevin');
  return { ...kevin, feiten: { ...kevin.feiten, 'vdab.beslissingOkot': { waarde: beslissing, bewijs: 'Brief VDAB' } } };
};

const printed = async (note: OkotNota): Promise<string> =>
  pdfText(await exportOkotNote(note, NEUTRAAL)).replaceAll(/\s+/g, ' ');

describe('the OKOT note', () => {
  it('names every condition with its proof, what is gained and what is lost, and room to sign, on one page', async () => {
    const note = noteOf(practiceDossier('kevin'));
    const text = await printed(note);
    for (const { reden } of note.groepen.flatMap(({ voorwaarden }) => voorwaarden)) {
      expect(text).toContain(reden.tekst);
    }
    for (const words of ['Kevin Claes', 'Verslag van de screeningspartner', 'Datum en handtekening', 'Fatma Yilmaz']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('Niet samen met Vlaams opleidingsverlof');
    expect(text).toContain('pagina 1 van 1');
  });

  it('never gives a conclusion while VDAB has not decided', async () => {
    for (const name of ['kevin', 'nadia', 'sofie', 'dirk']) {
      const note = noteOf(practiceDossier(name));
      expect(note.beslissing).toMatchObject({ genomen: false, vorm: 'half' });
      expect(note.naast.every(({ oordeel }) => oordeel === null)).toBe(true);
      const text = await printed(note);
      expect(text).toContain('VDAB heeft over dit traject nog niet beslist.');
      expect(text).not.toMatch(/goedgekeurd|geweigerd|keurde|weigerde|recht op/i);
    }
  });

  it.each([
    ['goedgekeurd', 'VDAB keurde dit traject goed.', 'vink'],
    ['geweigerd', 'VDAB weigerde dit traject.', 'kruis'],
  ])('says that VDAB decided: %s, with its proof', async (decision, sentence, vorm) => {
    const note = noteOf(deciding(decision));
    expect(note.beslissing).toEqual({ genomen: true, vorm, tekst: sentence, bewijs: 'Brief VDAB' });
    expect(await printed(note)).toContain('Bewijs: Brief VDAB');
  });

  it('does not carry a decision over to another pathway', () => {
    const dossier = deciding('goedgekeurd');
    const { voorstellen } = advise(releaseData(), dossier, DAY);
    expect(noteOf(dossier, voorstellen[0]?.id).beslissing.genomen).toBe(true);
    expect(noteOf(dossier, voorstellen[1]?.id).beslissing.genomen).toBe(false);
  });

  it('is null for a proposal that is not there', () => {
    const kevin = practiceDossier('kevin');
    expect(buildOkotNote(kevin, advise(releaseData(), kevin, DAY), { voorstel: 'niets' })).toBeNull();
  });

  it('stays on one page and shows markup as text when everything is long', async () => {
    const kevin = practiceDossier('kevin');
    const long = '<img src=x onerror=alert(1)> '.repeat(40);
    const feiten = Object.fromEntries(
      Object.entries(kevin.feiten ?? {}).map(([id, fact]) => [
        id,
        typeof fact === 'object' && fact !== null && 'waarde' in fact ? { ...fact, bewijs: long } : fact,
      ]),
    );
    const note = noteOf({
      ...kevin,
      client: { voornaam: long.slice(0, 150), naam: 'X'.repeat(150) },
      feiten,
    } as Dossier);
    const text = await printed(note);
    expect(text).toContain('pagina 1 van 1');
    expect(text).toContain('<img');
  });
});
