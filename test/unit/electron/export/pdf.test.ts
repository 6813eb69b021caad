import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../../electron/export/pdf.ts';
import { exportPopPdf } from '../../../../electron/export/pop-export.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { popPdf } from '../../../../templates/pop-pdf.ts';
import { EMPTY_ADVICE, EMPTY_DOSSIER, EXTREME_ADVICE, EXTREME_DOSSIER } from '../../../golden/pop/extreme.ts';
import { ADVICE, DOSSIER } from '../../../golden/pop/fixture.ts';

const plan = buildPop(DOSSIER, ADVICE);
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const pages = (bytes: Uint8Array): number => latin1(bytes).match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('renderPdf', () => {
  it('geeft een PDF 1.7 met taal, titel en bladwijzers, niet als getagd', async () => {
    const bytes = await exportPopPdf(plan);
    const text = latin1(bytes);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Lang (nl-BE)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('/Outlines');
    expect(text).not.toContain('/Marked true');
    expect(pages(bytes)).toBeGreaterThan(5);
    expect(pages(bytes)).toBeLessThan(16);
  });

  it('geeft twee keer dezelfde bytes', async () => {
    expect(Buffer.compare(await exportPopPdf(plan), await exportPopPdf(plan))).toBe(0);
  });

  it('sluit de letters in en neemt niets van buiten', async () => {
    const text = latin1(await exportPopPdf(plan));
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+Roboto/);
    expect(text).not.toMatch(/\/JavaScript|\/EmbeddedFile|\/Launch/);
  });

  it.each(['/etc/hostname', 'http://127.0.0.1:9/x.png', 'file:///etc/hostname'])(
    'weigert een beeld van %s',
    async (image) => {
      const definition = Object.assign(popPdf(plan), { content: [{ image, width: 10 }] });
      await expect(renderPdf(definition)).rejects.toThrow();
    },
  );

  it('houdt de omslag op een pagina, ook met alle gegevens van een loopbaanbegeleiding', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => ({ label: `Gegeven ${index}`, waarde: 'waarde' }));
    const melding = { ...plan.melding, tekst: Array.from({ length: 9 }, () => plan.melding.tekst[0] ?? '') };
    const full = { ...plan, melding, omslag: { ...plan.omslag, loopbaanbegeleiding: rows } };
    for (const source of [plan, full]) {
      const definition = popPdf(source);
      const from = definition.content.findIndex((block) => 'pageBreak' in block);
      expect(pages(await renderPdf({ ...definition, content: definition.content.slice(0, from) }))).toBe(1);
    }
  });

  it('verdraagt eindeloze namen, lange teksten en een leeg dossier', async () => {
    const long = await exportPopPdf(buildPop(EXTREME_DOSSIER, EXTREME_ADVICE));
    expect(pages(long)).toBeGreaterThan(20);
    const empty = await exportPopPdf(buildPop(EMPTY_DOSSIER, EMPTY_ADVICE));
    expect(pages(empty)).toBeGreaterThan(0);
    expect(pages(empty)).toBeLessThan(5);
  }, 30_000);
});
