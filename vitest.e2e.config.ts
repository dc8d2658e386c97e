import { defineConfig } from 'vitest/config';

/** Real browsers: one file at a time per worker, deadlines instead of sleeps. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/e2e/harness/firefox-template.ts'],
    // Browsers wait for each other and for the disk: two workers leave a third of two cores unused.
    maxWorkers: 3,
    // A browser goes from one file to the next.
    isolate: false,
  },
});
