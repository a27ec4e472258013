import { defineConfig, type Plugin } from 'vitest/config';

/**
 * Tests take their names from `src/index.ts`, and each mutant loads that anew: only what is mutated is left in it, for
 * arquero, charts and notebooks take seconds.
 */
const mutatedNamesOnly: Plugin = {
  name: 'mutated-names-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/index.ts')) return undefined;
    const exports = code.match(
      /^export (?:type )?\{[^}]*\} from '\.\/(?:statistics|language|errors)[^']*';/gm,
    );
    return { code: (exports ?? []).join('\n'), map: null };
  },
};

/** The tests that `npm run mutation` asks whether they notice: those of the mutated folders, and no others. */
export default defineConfig({
  plugins: [mutatedNamesOnly],
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
