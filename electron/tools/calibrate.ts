/**
 * `npm run calibrate`: how far off the estimates of exemptions are, by leaving each published precedent out in its
 * turn, and how often the course matcher agrees with pairs judged by hand. Writes the report that the app shows.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileAtomic } from '../storage/atomic-file.ts';
import { buildReport } from './build-report.ts';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

const report = buildReport(SHARED);
writeFileAtomic(join(SHARED, 'exemptions', 'calibration', 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const line = (name: string, { aantal, metCijfer, gemiddeldeFout, gemiddeldeBreedte, binnen }: typeof report.alle) =>
  `${name.padEnd(20)} ${metCijfer} van ${aantal} met een cijfer${
    binnen === undefined
      ? ''
      : `; fout ${gemiddeldeFout} sp, breedte ${gemiddeldeBreedte} sp, binnen ${percent(binnen.deel)} (${percent(binnen.van)} tot ${percent(binnen.tot)})`
  }\n`;
process.stdout.write(line('alle precedenten', report.alle));
for (const one of report.perGrond) process.stdout.write(line(`  ${one.grond}`, one));
const { paren, precisie, gevonden } = report.vakken;
process.stdout.write(
  `${paren} paren van vakken: ${percent(precisie.deel)} van ${precisie.aantal} keer "waarschijnlijk" klopt (${percent(precisie.van)} tot ${percent(precisie.tot)}); ${percent(gevonden.deel)} van ${gevonden.aantal} gevonden.\n`,
);
