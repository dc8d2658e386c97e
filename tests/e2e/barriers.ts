import axe from 'axe-core';
import type { PageUnderTest } from './harness/browser.ts';

/** What a screen reader or a keyboard would stumble over, as axe sees it. */
export async function barriers(page: PageUnderTest): Promise<string[]> {
  await page.evaluate(axe.source.replace(/;\s*$/u, ''));
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
  );
  return found as string[];
}
