import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { runStorageChecks, storageChecks } from './in-browser.ts';

/** The same checks run in real browsers with the end-to-end tests. */
describe('checks for a real page', () => {
  it('hold on the double as well', async () => {
    const results = await runStorageChecks();
    expect(results.map(({ name, detail }) => [name, detail])).toEqual(
      storageChecks.map(({ name }) => [name, '']),
    );
  });
});
