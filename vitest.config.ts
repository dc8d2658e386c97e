import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/real/**', 'node_modules/**'],
    restoreMocks: true,
    setupFiles: ['tests/fixed-seed.ts'],
    // A shared machine may be slow; nothing here waits for time to pass.
    testTimeout: 30_000,
  },
});
