import { expect, it } from 'vitest';
import type { lookWhole } from '../journal/write-at-once.ts';
import { callIn } from './bundled.ts';
import { inBothBrowsers, type PageUnderTest } from './harness/browser.ts';

/** A number no tab has: the sidebar follows what is noted of it. */
const tabId = 987_655;
const writing = 'tests/journal/write-at-once.ts';

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const showsAll = (page: PageUnderTest, wanted: string[]) =>
  page.waitFor(
    `${wanted.join(', ')} in each page`,
    (words) => words.every((each) => document.body.innerText.includes(each)),
    wanted,
  );

inBothBrowsers('pages that write at once', (use) => {
  it('lose nothing and agree: two sidebars, the journal, and settings that take a file in', async () => {
    const browser = await use();
    const settings = await browser.page(browser.extensionUrl('options.html'));
    await callIn(settings, 'tests/journal/fill.ts', 'fillJournal()');
    // What the background notes of a tab; it writes no record of the journal.
    await callIn(settings, 'bench/journal-in-page.ts', `showTab(${tabId}, 'priya')`);
    const before = (await callIn(settings, writing, 'lookWhole()')) as Awaited<ReturnType<typeof lookWhole>>;

    const panel = browser.extensionUrl(`sidepanel.html?tab=${tabId}`);
    const pages = [
      await browser.page(panel),
      await browser.page(panel),
      await browser.page(browser.extensionUrl('journal.html#people/priya')),
    ];
    for (const page of pages)
      await page.waitFor('Priya', () => document.body.innerText.includes('Priya') && document.readyState);

    const written = await Promise.all([
      ...pages.map((page, index) => callIn(page, writing, `keepLines('priya', 'At once ${index} line', 20)`)),
      callIn(settings, writing, `takeInLines('priya', 'From a file', 300)`),
    ]);
    const last = await Promise.all(
      pages.map((page, index) => callIn(page, writing, `keepLines('priya', 'Last of page ${index}', 1)`)),
    );

    // Each page shows what the others wrote last, without being asked to look again.
    for (const page of pages)
      await showsAll(
        page,
        pages.map((_, index) => `Last of page ${index} 0`),
      );
    const after = (await callIn(settings, writing, 'lookWhole()')) as Awaited<ReturnType<typeof lookWhole>>;
    const wanted = [...before.notes, ...[...written, ...last].flatMap(listOf)];
    expect(after.notes.toSorted()).toEqual(wanted.toSorted());
    expect(wanted.length - before.notes.length).toBe(3 * 20 + 300 + 3);
    expect({ isCounted: after.isCounted, canary: after.canary }).toEqual({ isCounted: true, canary: 'fine' });

    for (const page of pages) {
      expect(page.consoleErrors).toEqual([]);
      await page.close();
    }
  });
});
