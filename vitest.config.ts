import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A test without an assertion proves nothing: it fails.
    expect: { requireAssertions: true },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [
        // The rim of the command line: it runs as a process of its own alone (test/cli/bad-input.test.ts).
        'src/cli/main.ts',
        // Runs and prints two reports: test/readme.test.ts starts it as a user does.
        'src/cli/demo.ts',
        // tslab's process, and what only that loads: every notebook that a test runs goes through it.
        'src/notebook/tslab-process.ts',
        'src/notebook/tslab-modules.ts',
        'src/notebook/cell-error.ts',
        // A thread of a kernel's process, and what starts it: test/notebook/parent-watch.test.ts kills its parent.
        'src/notebook/parent-watch.ts',
        'src/notebook/kernel-preload.ts',
      ],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { perFile: true, lines: 90 },
    },
  },
});
