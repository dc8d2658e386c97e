import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Half a minute or more on two cores, the longest first: one that began last would be alone at work at the end. */
const long = [
  'lock',
  'permission',
  'pill',
  'main-job',
  'robustness',
  'draft-places',
  'pages',
  'damage',
  'more-sites',
  'journal',
  'unknown-page',
  'start',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

/** Real browsers: one file at a time per worker, deadlines instead of sleeps. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    globalSetup: ['tests/e2e/harness/firefox-template.ts'],
    // Browsers wait for each other and for the disk: two workers leave a third of two cores unused.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A browser goes from one file to the next.
    isolate: false,
  },
});
