import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files that put something else in the place of a module, or begin with nothing loaded yet: each in a process of its own. */
const alone = [
  'tests/platform/**/*.test.ts',
  'tests/background/pack.test.ts',
  'tests/sites/generic-parts.test.ts',
];

const shared = {
  // A thread begins with less than a process: an eighth of all that unit tests cost.
  pool: 'threads',
  restoreMocks: true,
  unstubGlobals: true,
  setupFiles: ['tests/fixed-seed.ts'],
  // A shared machine may be slow; nothing here waits for time to pass.
  testTimeout: 30_000,
};

// The others share their modules: loading them anew for each file took as long as all tests together.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // On two cores one thread would still be at work long after the browsers beside it are done.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/real/**', ...alone, 'node_modules/**'],
          isolate: false,
        },
      },
      { extends: true, test: { ...shared, name: 'alone', include: alone } },
    ],
  },
});
