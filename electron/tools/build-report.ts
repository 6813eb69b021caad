/** The calibration report, computed from the sources as they stand. */
import { join } from 'node:path';
import { calibrate } from '../../shared/exemptions/calibration/calibrate.ts';
import { judgePairs, pairReport } from '../../shared/exemptions/calibration/pairs.ts';
import { type CalibrationReport, reportOn } from '../../shared/exemptions/calibration/report.ts';
import { buildAdviceData, type DataKind, PACK_VERSION } from '../services/data-files.ts';
import { buildDataDocuments } from './build-data.ts';
import { buildPackDocument } from './build-pack.ts';
import { readYaml } from './read-yaml.ts';

/** Throws on data that cannot be built: `npm run pack` names what is wrong with it. */
export function buildReport(shared: string): CalibrationReport {
  const documents = new Map<DataKind, Record<string, unknown>>([
    ['regels', buildPackDocument(shared, PACK_VERSION)],
    ...(Object.entries(buildDataDocuments(shared, PACK_VERSION)) as [DataKind, Record<string, unknown>][]),
  ]);
  const data = buildAdviceData(documents);
  if (!data.ok) throw new Error([data.error.melding, ...data.error.problemen].join('\n'));
  const { evidence, catalogue } = data.value;
  const rows = calibrate({ ...evidence, catalogue });
  const pairs = judgePairs(
    readYaml(join(shared, 'exemptions', 'calibration', 'course-pairs.yaml')),
    evidence.titles,
    evidence.houseRules,
  );
  if (!pairs.ok) throw new Error(JSON.stringify(pairs.problems));
  return reportOn(rows, pairReport(pairs.value));
}
