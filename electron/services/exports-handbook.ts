/** The rule handbook as a one-time ticket. Of the pack alone; the vault only gives the house style. */
import type { Answer } from '../../shared/api/contract.ts';
import { ok } from '../../shared/api/result.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { buildHandbook } from '../../shared/plan/handbook.ts';
import { rulesView } from '../../shared/plan/rules-view.ts';
import { type Clock, type FilePort, todayOf } from './create-services-ports.ts';
import { safeFileName } from './exports-file-name.ts';
import type { Session } from './session.ts';
import { houseStyleOf, readSettings } from './settings-values.ts';

interface HandbookPorts {
  readonly session: Session;
  readonly data: AdviceData;
  readonly files: FilePort;
  readonly clock: Clock;
}

/** `peildatum`: ISO day on which the figures hold; today when absent. */
export function createHandbookExport({ session, data, files, clock }: HandbookPorts) {
  return async ({
    peildatum = todayOf(clock),
  }: {
    readonly peildatum?: string;
  }): Promise<Answer<'exports.handbook'>> => {
    const settings = session.withVault(readSettings);
    if (!settings.ok) return settings;
    const { regelpakket } = data.versions;
    const book = buildHandbook(rulesView(data.pack, regelpakket, peildatum));
    // The library is large and most sessions make no document: it is loaded at the first.
    const [{ renderPdf }, { handbookPdf }] = await Promise.all([
      import('../export/pdf.ts'),
      import('../../templates/handbook-pdf.ts'),
    ]);
    const bytes = await renderPdf(handbookPdf(book, houseStyleOf(settings.value)));
    const fileName = safeFileName(['Regelhandboek', regelpakket.versie, peildatum], 'pdf');
    return session.withVault(() => ok(files.offer({ fileName, mime: 'application/pdf', bytes })));
  };
}
