import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { inProject } from '../../scripts/run/project.ts';
import type { CheckResult } from '../storage/in-browser.ts';
import { inBothBrowsers } from './harness/browser.ts';

/** The checks as one script for a page of the extension. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inProject('tests/storage/in-browser.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'checks',
    target: 'es2024',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

inBothBrowsers('the journal in a real engine', (use) => {
  it('writes strictly, all or nothing, and tells an emptied store from a new one', async () => {
    const browser = await use();
    const page = await browser.page(browser.extensionUrl('options.html'));
    const script = await bundled();
    const results = (await page.evaluate(
      `(() => { ${script}; return checks.runStorageChecks(); })()`,
    )) as CheckResult[];
    expect(results.length).toBeGreaterThan(4);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});
