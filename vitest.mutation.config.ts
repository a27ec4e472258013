import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` asks whether they notice: those of the mutated folders, and no others. */
export default defineConfig({
  test: {
    include: [
      'test/statistics/**/*.test.ts',
      'test/language/**/*.test.ts',
      'test/vectors.test.ts',
      'test/api/retry.test.ts',
      'test/frames/decoders/**/*.test.ts',
    ],
    expect: { requireAssertions: true },
    testTimeout: 30_000,
  },
});
