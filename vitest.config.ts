import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores is what a small machine has; more workers only make them wait for each other.
    maxWorkers: 2,
    // Nothing here is timed: the limit only stops a test that hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', ['json', { outputFile: 'out/test-results.json' }]],
  },
});
