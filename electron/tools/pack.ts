/** `npm run pack`: builds the data documents of a release from the YAML, checks them and writes them to shared/packs. */
import { fileURLToPath } from 'node:url';
import { buildAdviceData, type DataKind, dataFile, PACK_VERSION } from '../services/data-files.ts';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { buildDataDocuments } from './build-data.ts';
import { buildPackDocument } from './build-pack.ts';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

function main(): number {
  const documents = new Map<DataKind, Record<string, unknown>>([
    ['regels', buildPackDocument(SHARED, PACK_VERSION)],
    ...(Object.entries(buildDataDocuments(SHARED, PACK_VERSION)) as [DataKind, Record<string, unknown>][]),
  ]);
  const built = buildAdviceData(documents);
  if (!built.ok) {
    for (const problem of built.error.problemen) process.stderr.write(`${problem}\n`);
    process.stderr.write(`${built.error.melding} Er is niets geschreven.\n`);
    return 1;
  }
  for (const [kind, document] of documents) {
    writeFileAtomic(dataFile(kind, PACK_VERSION), `${JSON.stringify(document, null, 1)}\n`);
  }
  const { pack, catalogue } = built.value;
  const counts = [
    `${pack.rules.length} maatregelen`,
    `${pack.symbols.facts.length} feiten`,
    `${catalogue.programmes.length} opleidingen`,
  ];
  process.stderr.write(`Pakket ${PACK_VERSION}: ${counts.join(', ')}.\n`);
  return 0;
}

process.exitCode = main();
