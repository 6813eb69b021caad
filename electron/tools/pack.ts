/**
 * `npm run pack [-- --uitgave]`: builds the data documents of a release from the YAML, checks them and writes them to
 * shared/packs. Every problem is named with its path, and then nothing is written. `--uitgave` also refuses sources
 * that were last read more than twelve months ago.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock, todayOf } from '../services/create-services-ports.ts';
import { buildAdviceData, type DataKind, dataFile, PACK_VERSION } from '../services/data-files.ts';
import { checkPackDocument } from '../services/pack-text.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { buildDataDocuments } from './build-data.ts';
import { buildPackDocument } from './build-pack.ts';
import { packAge } from './pack-age.ts';
import { DataFileError } from './read-yaml.ts';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function refuse(problems: readonly string[], melding: string): number {
  for (const problem of problems) say(problem);
  say(`${melding} Er is niets geschreven.`);
  return 1;
}

function main(isRelease: boolean): number {
  const rules = buildPackDocument(SHARED, PACK_VERSION);
  const documents = new Map<DataKind, Record<string, unknown>>([
    ['regels', rules],
    ...(Object.entries(buildDataDocuments(SHARED, PACK_VERSION)) as [DataKind, Record<string, unknown>][]),
  ]);
  const checked = checkPackDocument(rules);
  if (!checked.ok) return refuse(checked.error, 'Het regelpakket bevat fouten.');
  const age = isRelease ? packAge(checked.value.pack.document, todayOf(systemClock)) : { problems: [], warnings: [] };
  for (const warning of [...checked.value.waarschuwingen, ...age.warnings]) say(`waarschuwing: ${warning}`);
  if (age.problems.length > 0) return refuse(age.problems, 'Deze bronnen moeten eerst opnieuw nagekeken worden.');
  const built = buildAdviceData(documents);
  if (!built.ok) return refuse(built.error.problemen, built.error.melding);
  for (const [kind, document] of documents) {
    writeFileAtomic(dataFile(kind, PACK_VERSION), `${JSON.stringify(document, null, 1)}\n`);
  }
  const { pack, catalogue } = built.value;
  const counts = [
    `${pack.rules.length} maatregelen`,
    `${pack.symbols.facts.length} feiten`,
    `${catalogue.programmes.length} opleidingen`,
  ];
  say(`Pakket ${PACK_VERSION}: ${counts.join(', ')}.`);
  return 0;
}

try {
  process.exitCode = main(parseArgs({ options: { uitgave: { type: 'boolean', default: false } } }).values.uitgave);
} catch (cause) {
  if (!(cause instanceof DataFileError)) throw cause;
  process.exitCode = refuse([cause.message], 'De gegevens zijn niet te lezen.');
}
