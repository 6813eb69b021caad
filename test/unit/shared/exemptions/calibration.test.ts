import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../electron/tools/build-report.ts';
import { calibrate, published } from '../../../../shared/exemptions/calibration/calibrate.ts';
import { type CalibrationRow, reportOn } from '../../../../shared/exemptions/calibration/report.ts';
import { wilson } from '../../../../shared/exemptions/calibration/share.ts';
import { SHARED } from '../../../support/rule-cases.ts';
import { catalogue, houseRules, precedents, thumbRules, titles } from './load-exemptions.ts';

const data = { catalogue, houseRules, precedents, thumbRules, titles };
const VAKKEN = { paren: 0, precisie: { ...wilson(0, 0), aantal: 0 }, gevonden: { ...wilson(0, 0), aantal: 0 } };

describe('leaving one out', () => {
  it('leaves out the whole group, so that a precedent never answers for itself', () => {
    const alone = precedents.filter(({ id }) => ['PREC-012', 'PREC-013', 'PREC-015'].includes(id));
    expect(alone).toHaveLength(3);
    const rows = calibrate({ ...data, precedents: alone });
    expect(rows.map(({ grond, schatting }) => [grond, schatting])).toEqual([
      ['geen', undefined],
      ['geen', undefined],
      ['geen', undefined],
    ]);
  });

  it('another institution with the same transition answers as weaker evidence', () => {
    const pair = precedents.filter(({ id }) => ['PREC-001', 'PREC-003'].includes(id));
    const rows = calibrate({ ...data, precedents: pair });
    expect(rows.map(({ grond }) => grond)).toEqual(['precedent-elders', 'precedent-elders']);
  });

  it('takes only stated sizes, never approximations', () => {
    const kinds = new Set(published(precedents).map(({ soort }) => soort));
    expect([...kinds].sort()).toEqual(['bereik', 'exact']);
    expect(published(precedents).length).toBeGreaterThanOrEqual(20);
  });
});

describe('the report', () => {
  const row = (laag: number, verwacht: number, hoog: number, min: number, max = min): CalibrationRow => ({
    id: 'PREC-001',
    instelling: 'VIVES',
    grond: 'precedent',
    waar: { min, max },
    schatting: { laag, verwacht, hoog },
  });

  it('counts the truth as inside on both edges and outside beyond them', () => {
    const report = reportOn(
      [row(60, 75, 90, 60), row(60, 75, 90, 90), row(60, 75, 90, 59), row(60, 75, 90, 91)],
      VAKKEN,
    );
    expect(report.alle.binnen?.deel).toBe(0.5);
    expect(report.alle.gemiddeldeBreedte).toBe(30);
    expect(report.alle.gemiddeldeFout).toBe(15.5);
  });

  it('says how many got no figure, and gives no mean of nothing', () => {
    const { schatting: _none, ...open } = row(0, 0, 0, 90);
    expect(reportOn([{ ...open, grond: 'geen' }], VAKKEN).alle).toEqual({ aantal: 1, metCijfer: 0 });
  });

  it('gives the published interval of Wilson', () => {
    // 8 of 10: 0.490 to 0.943, as in any table of the interval.
    expect(wilson(8, 10)).toEqual({ deel: 0.8, van: 0.49, tot: 0.943 });
    expect(wilson(0, 0)).toEqual({ deel: 0, van: 0, tot: 1 });
  });

  it('that ships is the one of the present data (else: npm run calibrate)', () => {
    const file = join(SHARED, 'exemptions', 'calibration', 'report.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(buildReport(SHARED))));
  });
});
