import { describe, expect, it } from 'vitest';
import { checkDossiers } from './honesty.ts';

// The second half in a file of its own, so that it runs beside the first.
const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_120) + 1;
const DOSSIERS = 3125;

describe('what is left out of a dossier makes no verdict and no amount wrong', () => {
  it('25,000 partial dossiers, second half', () => {
    const { failures, parts } = checkDossiers(SEED, DOSSIERS);
    expect(failures).toBe('');
    expect(parts).toBe(25_000);
  });
});
