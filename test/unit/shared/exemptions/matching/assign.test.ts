import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignBest } from '../../../../../shared/exemptions/matching/assign.ts';

const worth = (weights: readonly (readonly number[])[], chosen: readonly (number | undefined)[]): number =>
  chosen.reduce<number>((sum, column, row) => sum + (column === undefined ? 0 : (weights[row]?.[column] ?? 0)), 0);

/** Tries every assignment. */
function bruteForce(weights: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === weights.length) return 0;
  let best = bruteForce(weights, row + 1, taken);
  weights[row]?.forEach((weight, column) => {
    if (weight > 0 && !taken.has(column))
      best = Math.max(best, weight + bruteForce(weights, row + 1, new Set([...taken, column])));
  });
  return best;
}

it('is worth as much as the best of all assignments, and uses nothing twice', () => {
  const matrix = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -3, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(matrix, (weights) => {
      const chosen = assignBest(weights);
      const used = chosen.filter((column) => column !== undefined);
      expect(new Set(used).size).toBe(used.length);
      for (const [row, column] of chosen.entries())
        if (column !== undefined) expect(weights[row]?.[column]).toBeGreaterThan(0);
      expect(worth(weights, chosen)).toBe(bruteForce(weights));
    }),
    { numRuns: 400 },
  );
});
