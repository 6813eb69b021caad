/** The data of the present release, built from the sources as they stand now. */
import { buildAdviceData, type DataKind } from '../../electron/services/data-files.ts';
import { buildDataDocuments } from '../../electron/tools/build-data.ts';
import { buildPackDocument } from '../../electron/tools/build-pack.ts';
import type { AdviceData } from '../../shared/pathways/advice-data.ts';
import { SHARED } from './rule-cases.ts';

export function adviceDocuments(version: string): Map<DataKind, Record<string, unknown>> {
  return new Map<DataKind, Record<string, unknown>>([
    ['regels', buildPackDocument(SHARED, version)],
    ...(Object.entries(buildDataDocuments(SHARED, version)) as [DataKind, Record<string, unknown>][]),
  ]);
}

export function adviceDataFromSources(): AdviceData {
  const built = buildAdviceData(adviceDocuments('test'));
  if (!built.ok) throw new Error([built.error.melding, ...built.error.problemen].join('\n'));
  return built.value;
}
