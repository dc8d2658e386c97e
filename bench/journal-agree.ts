import type { BrowserUnderTest, PageUnderTest } from '../scripts/browser/browser.ts';
import { quantilesOf } from './journal-open.ts';

/** Notes the moment at which these words stand in the page. */
function watchFor(wanted: string): void {
  const look = () => {
    if (!document.querySelector('#app')?.textContent?.includes(wanted)) return;
    document.body.dataset.seen = `${wanted} ${Date.now()}`;
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

async function seenAt(page: PageUnderTest, words: string): Promise<number> {
  const seen = await page.waitFor(
    'the note in the other page',
    (wanted) => (document.body.dataset.seen?.startsWith(wanted) ? document.body.dataset.seen : null),
    words,
  );
  return Number(seen.slice(words.length));
}

/**
 * From a note kept in one page until it stands in the timeline of the journal and in two sidebars, ms; all clocks are
 * the machine's.
 * @param keep keeps a note of these words about the person and gives the time at which it was kept.
 */
export async function measureAgreement(
  browser: BrowserUnderTest,
  urls: { journal: string; panel: string },
  keep: (words: string) => Promise<number>,
  turns: number,
) {
  const pages: PageUnderTest[] = [];
  for (const url of [urls.panel, urls.panel, urls.journal]) pages.push(await browser.page(url));
  for (const page of pages)
    await page.waitFor('the person', () => document.querySelector('.time > li, .sheet'));
  const [panels, journal]: number[][] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    const words = `agreement ${Date.now()} number ${turn}`;
    for (const page of pages) await page.evaluate(watchFor, words);
    const kept = await keep(words);
    const [first = 0, second = 0, third = 0] = await Promise.all(pages.map((page) => seenAt(page, words)));
    panels?.push(Math.max(first, second) - kept);
    journal?.push(third - kept);
  }
  for (const page of pages) await page.close();
  return { journal: quantilesOf(journal ?? []), panels: quantilesOf(panels ?? []) };
}
