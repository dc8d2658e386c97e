import { defineConfig } from 'vitest/config';

/**
 * Real servers and real browsers: both browsers at the same time, since most of a run is waiting. What the mailboxes
 * need is brought before, once.
 */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/real/bring-mails.ts'],
    maxWorkers: 2,
    projects: (['chromium', 'firefox'] as const).map((kind) => ({
      test: {
        name: kind,
        include: ['tests/real/**/*.test.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        env: { BESIDE_BROWSER: kind },
      },
    })),
  },
});
