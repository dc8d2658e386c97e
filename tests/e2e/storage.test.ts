import { expect, it } from 'vitest';
import type { CheckResult } from '../storage/in-browser.ts';
import { callIn } from './bundled.ts';
import { inBothBrowsers } from './harness/browser.ts';

inBothBrowsers('the journal in a real engine', (use) => {
  it('writes strictly, all or nothing, and tells an emptied store from a new one', async () => {
    const browser = await use();
    const page = await browser.page(browser.extensionUrl('options.html'));
    const results = (await callIn(
      page,
      'tests/storage/in-browser.ts',
      'runStorageChecks()',
    )) as CheckResult[];
    expect(results.length).toBeGreaterThan(4);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});
