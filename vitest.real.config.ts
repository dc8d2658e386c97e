import { defineConfig } from 'vitest/config';

/** Real servers and real browsers: one file after the other, since they share the servers' accounts. */
export default defineConfig({
  test: {
    include: ['tests/real/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
