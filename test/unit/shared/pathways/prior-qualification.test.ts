import { describe, expect, it } from 'vitest';
import type { QualificationInput } from '../../../../shared/exemptions/qualification.ts';
import { holdsPriorQualification } from '../../../../shared/pathways/prior-qualification.ts';
import { adviceDataFromSources } from '../../../support/advice-data.ts';

const { catalogue } = adviceDataFromSources();

const SO: QualificationInput = { niveau: 'so', naam: 'Handel', behaald: true };
const NURSE: QualificationInput = { niveau: 'hbo5', naam: 'Gediplomeerde verpleegkundige', behaald: true };
const PROGRAMMER: QualificationInput = { niveau: 'graduaat', naam: 'Programmeren', behaald: true };
const FOREIGN: QualificationInput = { niveau: 'buitenlands', naam: 'Nursing', behaald: true };
const BUSY: QualificationInput = { niveau: 'hbo5', naam: 'Verpleegkunde' };
const BACHELOR: QualificationInput = { niveau: 'aba', naam: 'Wijsbegeerte', behaald: true };

const BRIDGE = 'vives:verpleegkunde-brugopleiding';

describe('does the client hold what a track asks', () => {
  it.each([
    ['the diploma that the track is made for', BRIDGE, [NURSE], true, true],
    ['only secondary education: surely not', BRIDGE, [SO], true, false],
    ['only secondary education, but the list may be longer', BRIDGE, [SO], false, undefined],
    ['nobody asked yet', BRIDGE, undefined, true, undefined],
    ['another diploma of the same kind: the institution decides', BRIDGE, [PROGRAMMER], true, undefined],
    ['a foreign diploma: the institution decides', BRIDGE, [FOREIGN], true, undefined],
    ['the diploma, but not known whether it was obtained', BRIDGE, [BUSY], true, undefined],
    ['an ordinary bachelor asks nothing special', 'vives:verpleegkunde', [SO], true, true],
    [
      'a master without a list: the institution decides',
      'uantwerpen:master-verpleegkunde',
      [BACHELOR],
      true,
      undefined,
    ],
  ] as const)('%s', (_, id, qualifications, complete, expected) => {
    const programme = catalogue.byId(id);
    if (!programme) throw new Error(id);
    expect(holdsPriorQualification(programme, { qualifications, complete, catalogue })).toBe(expected);
  });
});
