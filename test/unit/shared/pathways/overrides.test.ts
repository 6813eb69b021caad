import { describe, expect, it } from 'vitest';
import type { AdviceDossier } from '../../../../shared/pathways/advice-data.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { overridesFor, ownTarget, targetOf, withoutOverride } from '../../../../shared/pathways/overrides.ts';
import { adviceDataFromSources } from '../../../support/advice-data.ts';

const data = adviceDataFromSources();
const dossier = (content: AdviceDossier): AdviceDossier => content;
const adviseOn = (content: AdviceDossier) => advise(data, content, '2025-09-15');

const row = (change: object = {}) => ({ maatregel: 'vov', wordt: 'ja' as const, reden: 'attest gezien', ...change });
const YEAR = { academiejaar: '2025-2026', opleiding: 'vives:A' };

describe('an override', () => {
  it.each([
    ['of this year and programme', YEAR, true, 1],
    ['of this year and programme, elsewhere than the own traject', YEAR, false, 1],
    ['of another year', { ...YEAR, academiejaar: '2026-2027' }, true, 0],
    ['of another programme', { ...YEAR, opleiding: 'vives:B' }, true, 0],
    ['without a year', { opleiding: 'vives:A' }, true, 1],
    ['without a programme, on the own traject', { academiejaar: '2025-2026' }, true, 1],
    ['without a programme, on another pathway', { academiejaar: '2025-2026' }, false, 0],
  ])('%s', (_, about, own, count) => {
    expect(overridesFor([row(about)], YEAR, own).size).toBe(count);
    expect(withoutOverride([row(about)], 'vov', { ...YEAR, own }).length).toBe(1 - count);
    expect(withoutOverride([row(about)], 'okot', { ...YEAR, own }).length).toBe(1);
  });

  it('of several about the same measure the last one counts', () => {
    const found = overridesFor([row(), row({ wordt: 'neen', door: 'An', op: '2025-09-12' })], {}, true);
    expect(found.get('vov')).toEqual({ wordt: 'neen', reden: 'attest gezien', door: 'An', op: '2025-09-12' });
  });

  it('on a proposal stands beside the measure of that proposal only, and never changes what was computed', () => {
    const plain = adviseOn(dossier({ vraag: { opleidingen: ['vives:verpleegkunde'] } }));
    const proposal = plain.voorstellen.find(({ opleiding }) => opleiding === 'vives:verpleegkunde');
    const measure = proposal?.maatregelen.find(({ id }) => id === 'vov');
    if (measure === undefined) throw new Error('no such proposal');
    const { own, ...about } = targetOf(dossier({}), plain, measure);
    expect(own).toBe(false);
    expect(about.opleiding).toBe('vives:verpleegkunde');
    const after = adviseOn(
      dossier({ vraag: { opleidingen: ['vives:verpleegkunde'] }, afwijkingen: [row({ ...about, wordt: 'neen' })] }),
    );
    const marked = after.voorstellen.filter(({ maatregelen }) =>
      maatregelen.some((one) => one.afwijking !== undefined),
    );
    expect([...new Set(marked.map(({ opleiding }) => opleiding))]).toEqual(['vives:verpleegkunde']);
    expect(after.maatregelen.some(({ afwijking }) => afwijking !== undefined)).toBe(false);
    const computed = marked[0]?.maatregelen.find(({ id }) => id === 'vov');
    expect(computed?.oordeel).toBe(measure.oordeel);
    expect(computed?.afwijking?.wordt).toBe('neen');
  });

  it('on the traject of the dossier is about its year and programme', () => {
    const traject = { academiejaar: '2025-2026', opleiding: 'vives:verpleegkunde', contract: 'diplomacontract' };
    const one = dossier({ traject });
    const advice = adviseOn(one);
    const top = advice.maatregelen.find(({ id }) => id === 'vov');
    const first = advice.voorstellen[0]?.maatregelen.find(({ id }) => id === 'vov');
    if (top === undefined || first === undefined) throw new Error('no measure');
    const expected = { academiejaar: '2025-2026', opleiding: 'vives:verpleegkunde', own: true };
    expect(targetOf(one, advice, top)).toEqual(expected);
    expect(targetOf(one, advice, first)).toEqual(expected);
    expect(ownTarget(dossier({}))).toEqual({ academiejaar: undefined, opleiding: undefined });
  });
});
