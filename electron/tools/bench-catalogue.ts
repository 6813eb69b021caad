/**
 * `npm run bench:catalogue`: search, import and estimates over a made-up catalogue of 2,000 programmes, and over the file
 * that TRAJECTWIJZER_CATALOGUS names. Figures of one run, also as ratios to a bare loop. A report: it always ends with 0.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Programme } from '../../shared/catalogue/schema.ts';
import { fold } from '../../shared/catalogue/words.ts';
import { estimateExemption } from '../../shared/exemptions/estimate.ts';
import type { QualificationInput } from '../../shared/exemptions/qualification.ts';
import { NO_LOCAL_DATA } from '../../shared/local/local-data.ts';
import { withLocal } from '../../shared/local/with-local.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { readProgrammes } from '../import/read-import.ts';
import { loadAdviceData } from '../services/data-files.ts';
import { partsOf } from '../services/local-shelf.ts';
import { syntheticRows } from './bench/synthetic-catalogue.ts';

const ROWS = 2000;
const TARGET_ESTIMATE_MS = 150;
const TARGET_IMPORT_MS = 1000;
const MEMORY_ESTIMATES = 1000;

const line = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds of the processor, the median of so many runs: other work on this computer does not count. */
function timed(runs: number, step: () => unknown): number {
  return median(
    Array.from({ length: runs }, () => {
      const begun = process.cpuUsage();
      step();
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    }),
  );
}

/** Two diplomas, a course list and a course that was not passed: what an estimate has to read. */
const HELD: readonly QualificationInput[] = [
  {
    id: 'k1',
    niveau: 'graduaat',
    naam: 'Systeem- en netwerkbeheer',
    instelling: 'Howest',
    behaald: true,
    jaar: 2021,
    opleidingsonderdelen: [
      'Networks I',
      'Linux',
      'Communicatie 1',
      'Databanken',
      'Webontwikkeling',
      'Project',
      'Security',
      'Cloud',
    ].map((naam, at) => ({
      naam,
      studiepunten: 3 + (at % 4),
      score: 10 + at,
      jaar: 2020,
      status: 'geslaagd' as const,
    })),
  },
  { id: 'k2', niveau: 'pba', naam: 'Bachelor in het sociaal werk', instelling: 'HOGENT', behaald: true, jaar: 2015 },
];

function estimate(data: AdviceData, programme: Programme) {
  return estimateExemption({
    ...data.evidence,
    qualifications: HELD,
    complete: true,
    programme,
    catalogue: data.catalogue,
    academiejaar: '2025-2026',
  });
}

async function imported(release: AdviceData, bytes: Uint8Array): Promise<AdviceData> {
  const { opleidingen, problemen } = await readProgrammes(bytes, release.catalogue);
  if (problemen.length > 0) line(`  ${problemen.length} problems, the first: ${JSON.stringify(problemen[0])}`);
  const parts = partsOf({ ...NO_LOCAL_DATA, catalogus: { bestand: 'bench', op: '', opleidingen } });
  return parts === null ? release : withLocal(release, parts);
}

async function measure(what: string, release: AdviceData, bytes: Buffer): Promise<void> {
  line(`${what} (${(bytes.length / 1e6).toFixed(1)} MB)`);
  const parse = timed(5, () => JSON.parse(bytes.toString('utf8')));
  const begun = performance.now();
  const data = await imported(release, bytes);
  const took = performance.now() - begun;
  const { programmes } = data.catalogue;
  line(
    `  import of ${programmes.length} rows: ${took.toFixed(0)} ms (target ${TARGET_IMPORT_MS}), ` +
      `${(took / parse).toFixed(1)} times JSON.parse`,
  );
  const searches = ['v', 've', 'verpleegkunde', 'toegepaste informatica gent', 'verzonnen 1999', 'niets dat bestaat'];
  const search = timed(20, () => searches.map((text) => data.catalogue.search(text, 20))) / searches.length;
  const hay = programmes.map(({ naam, instelling }) => fold(`${naam} ${instelling}`));
  const bare = timed(20, () => searches.map((text) => hay.filter((one) => one.includes(text)))) / searches.length;
  line(`  one search: ${search.toFixed(2)} ms, ${(search / bare).toFixed(1)} times a bare loop over the names`);
  const all = (): unknown => programmes.map((programme) => estimate(data, programme).vrijstelling.laag);
  const cold = timed(1, all);
  const warm = timed(7, all);
  line(
    `  estimates against ${programmes.length} rows: first ${cold.toFixed(0)} ms, then ${warm.toFixed(0)} ms ` +
      `(${((warm / programmes.length) * 1600).toFixed(0)} ms per 1,600; target ${TARGET_ESTIMATE_MS})`,
  );
}

function memory(data: AdviceData): void {
  const { gc } = globalThis;
  const used = (): number => {
    gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const { programmes } = data.catalogue;
  const run = (): void => {
    for (let at = 0; at < MEMORY_ESTIMATES; at += 1) estimate(data, programmes[at % programmes.length] as Programme);
  };
  run();
  const before = used();
  run();
  const after = used();
  line(
    `${MEMORY_ESTIMATES} estimates: heap ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after` +
      `${gc === undefined ? ' (without --expose-gc: garbage counts too)' : ''}`,
  );
}

const loaded = loadAdviceData();
if (loaded.ok) {
  const release = loaded.value;
  const names = release.catalogue.institutions.map(({ naam }) => naam);
  await measure('Made-up catalogue', release, Buffer.from(JSON.stringify(syntheticRows(ROWS, names))));
  const file = process.env.TRAJECTWIJZER_CATALOGUS;
  if (file !== undefined) await measure('TRAJECTWIJZER_CATALOGUS', release, readFileSync(file));
  memory(release);
} else line(`${loaded.error.melding} (${fileURLToPath(import.meta.url)})`);
