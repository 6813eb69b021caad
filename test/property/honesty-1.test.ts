import { describe, expect, it } from 'vitest';
import { checkDossiers, parserProblems } from './honesty.ts';

const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_120);
const DOSSIERS = 3125;

describe('what is left out of a dossier makes no verdict and no amount wrong', () => {
  it('25,000 partial dossiers, first half', () => {
    const { failures, parts, verdicts, measures } = checkDossiers(SEED, DOSSIERS);
    expect(failures).toBe('');
    expect(parts).toBe(25_000);
    // The dossiers reach every measure in more than one way, else the rest proves little.
    for (const id of measures) {
      const reached = [...verdicts].filter((verdict) => verdict.startsWith(`${id} `));
      expect(reached.length, id).toBeGreaterThan(1);
    }
  });

  it('the complete dossiers are accepted by the parser', () => {
    expect(parserProblems(SEED, 300)).toEqual([]);
  });
});
