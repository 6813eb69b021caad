/** A folder of dossiers: each good one gets its documents, each bad one is named, and an overview lists them all. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { type OverviewRow, overviewWorkbook } from '../../templates/overview-workbook.ts';
import { renderWorkbook } from '../export/workbook.ts';
import type { Advised } from '../services/advice.ts';
import { adviseOnFile, makeDocuments } from './advise-file.ts';
import { EXIT, type Reporter } from './exit.ts';
import { reasonOf, writeOutputs } from './outputs.ts';

export interface FolderJob {
  readonly source: string;
  readonly uit: string;
  readonly peildatum: string;
  readonly overschrijf: boolean;
}

/** Returns the exit code. */
export async function adviseOnFolder(data: AdviceData, job: FolderJob, report: Reporter): Promise<number> {
  let names: string[];
  try {
    names = readdirSync(job.source)
      .filter((name) => name.toLowerCase().endsWith('.json'))
      .sort();
    mkdirSync(job.uit, { recursive: true });
  } catch (cause) {
    report(`${job.uit}: ${reasonOf(cause)}`);
    return EXIT.notWritten;
  }
  if (names.length === 0) report(`In ${job.source} staan geen bestanden die op .json eindigen.`);
  const rows: OverviewRow[] = [];
  const seen = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    report(`[${index + 1}/${names.length}] ${name}`);
    rows.push(await adviseOne(data, job, name, seen));
    for (const problem of rows.at(-1)?.problemen ?? []) report(`  ${name}: ${problem}`);
  }
  const overview = {
    file: join(job.uit, 'overzicht.xlsx'),
    content: await renderWorkbook(overviewWorkbook(rows, job.peildatum)),
  };
  const written = writeOutputs([overview], job.overschrijf);
  if (!written.ok) report(written.error);
  if (!written.ok || rows.some(({ resultaat }) => resultaat === 'niet bewaard')) return EXIT.notWritten;
  return rows.some(({ resultaat }) => resultaat === 'geweigerd') ? EXIT.refused : EXIT.done;
}

/** One dossier of the folder; `seen` holds the files by the id of their dossier. */
async function adviseOne(
  data: AdviceData,
  job: FolderJob,
  name: string,
  seen: Map<string, string>,
): Promise<OverviewRow> {
  const advised = adviseOnFile(data, join(job.source, name), job.peildatum);
  if (!advised.ok) return refused(name, advised.error.lines);
  const other = seen.get(advised.value.dossier.id);
  if (other !== undefined) {
    return refused(name, [`id: Het bestand ${other} heeft hetzelfde kenmerk. Geef elk dossier een eigen kenmerk.`]);
  }
  seen.set(advised.value.dossier.id, name);
  const row = { bestand: name, advised: summaryRow(advised.value) };
  const problem = await writeOne(data, job, advised.value);
  return problem === undefined
    ? { ...row, resultaat: 'klaar', problemen: [] }
    : { ...row, resultaat: 'niet bewaard', problemen: [problem] };
}

const refused = (bestand: string, lines: readonly string[]): OverviewRow => ({
  bestand,
  resultaat: 'geweigerd',
  problemen: lines.map((line) => `geweigerd: ${line}`),
});

function summaryRow({ dossier, advies }: Advised): NonNullable<OverviewRow['advised']> {
  const { voornaam, naam } = dossier.client ?? {};
  return { id: dossier.id, naam: [voornaam, naam].filter((part) => part !== undefined).join(' '), advies };
}

async function writeOne(data: AdviceData, job: FolderJob, advised: Advised): Promise<string | undefined> {
  const { json, pdf, xlsx } = await makeDocuments(data, advised, { json: true, pdf: true, xlsx: true });
  const base = join(job.uit, advised.dossier.id);
  const written = writeOutputs(
    [
      { file: `${base}.json`, content: json ?? '' },
      { file: `${base}.pdf`, content: pdf ?? '' },
      { file: `${base}.xlsx`, content: xlsx ?? '' },
    ],
    job.overschrijf,
  );
  return written.ok ? undefined : written.error;
}
