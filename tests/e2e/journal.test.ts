import { expect, it } from 'vitest';
import type { CheckResult } from '../storage/in-browser.ts';
import { barriers } from './barriers.ts';
import { callIn } from './bundled.ts';
import { type BrowserUnderTest, inBothBrowsers, type PageUnderTest } from './harness/browser.ts';

const filled = new WeakSet<BrowserUnderTest>();

/** The journal of the pictures in the journal page, at a place. */
async function journalAt(browser: BrowserUnderTest, place: string): Promise<PageUnderTest> {
  if (!filled.has(browser)) {
    filled.add(browser);
    const options = await browser.page(browser.extensionUrl('options.html'));
    await callIn(options, 'tests/journal/fill.ts', 'fillJournal()');
    await options.close();
  }
  return browser.page(browser.extensionUrl(`journal.html${place}`));
}

inBothBrowsers('the journal', (use) => {
  it('shows everybody and one person, by pointer and by keyboard, with nothing in the way', async () => {
    const page = await journalAt(await use(), '');
    await page.find({ role: 'heading', name: 'Drifting' });
    expect(await barriers(page)).toEqual([]);
    await page.press('Control+k');
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.find({ role: 'heading', name: 'Hana Sokolová' });
    await page.waitFor('the timeline', () => document.querySelectorAll('.time li').length > 5);
    expect(await barriers(page)).toEqual([]);
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });

  it('changes a note and takes it back', async () => {
    const page = await journalAt(await use(), '#people/priya');
    const words = 'Wants to learn forecasting before the budget round.';
    await page.click({ role: 'button', name: 'Change the note “Wants to learn forecasting before the…”' });
    await page.type({ role: 'textbox', name: 'Note' }, ' Ask Inês.');
    await page.press('Control+Enter');
    await page.waitFor('the change', () => document.body.innerText.includes('Ask Inês.'));
    await page.click({ role: 'button', name: 'Undo' });
    await page.waitFor(
      'the words from before',
      (wanted) => document.querySelector('.line .own')?.textContent === wanted,
      words,
    );
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });

  it('shows the user’s own day, in the journal and in the sidebar where nobody is open', async () => {
    const browser = await use();
    const page = await journalAt(browser, '#today');
    await page.find({ role: 'heading', name: 'For you' });
    expect(await barriers(page)).toEqual([]);
    await page.click({ role: 'button', name: 'Later: A decision due: Whether to take Lyon' });
    await page.waitFor('that it left', () => !document.body.innerText.includes('Whether to take Lyon'));
    // A number no tab has: the sidebar stands beside nothing.
    const panel = await browser.page(browser.extensionUrl('sidepanel.html?tab=987654'));
    await panel.find({ role: 'heading', name: 'Today' });
    expect(await panel.evaluate(() => document.body.innerText)).not.toContain('Whether to take Lyon');
    expect(await barriers(panel)).toEqual([]);
    // Taken back in one page, it is back in the other.
    await page.click({ role: 'button', name: 'Undo' });
    await panel.waitFor('that it is back', () => document.body.innerText.includes('Whether to take Lyon'));
    expect([...page.consoleErrors, ...panel.consoleErrors]).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('finds words from anywhere, and shows them when asked', async () => {
    const page = await journalAt(await use(), '#people');
    await page.find({ role: 'heading', name: 'Drifting' });
    await page.press('/');
    await page.type({ role: 'searchbox', name: 'Words to look for' }, 'forecasting');
    await page.waitFor('both hits', () => document.querySelectorAll('.hit').length === 2);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('budget round');
    expect(await barriers(page)).toEqual([]);
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.waitFor('the words', () => document.body.innerText.includes('before the budget round'));
    expect(await barriers(page)).toEqual([]);
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });

  it('shows every other view, with nothing in the way and nothing too wide', async () => {
    const page = await journalAt(await use(), '#goals');
    for (const [place, head] of [
      ['goals', 'Run the team retro alone'],
      ['mentoring', 'Aiko Tanabe and you'],
      ['deliveries', 'Nothing marked yet'],
      ['follow-ups', 'The next seven days'],
      ['reflections', 'Reflections'],
      ['back', 'Talks held, moved and not held'],
    ] as const) {
      await page.evaluate(`location.hash = '#${place}'`);
      await page.resize(1280, 900);
      await page.find({ role: 'heading', name: head });
      expect([place, await barriers(page)]).toEqual([place, []]);
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate(`document.documentElement.dir = '${direction}'`);
        await page.resize(320, 800);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([place, direction, wide <= 0]).toEqual([place, direction, true]);
      }
      await page.evaluate(`document.documentElement.dir = 'ltr'`);
    }
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });

  it('keeps a follow-up from the keyboard, and takes it back', async () => {
    const page = await journalAt(await use(), '#follow-ups');
    await page.find({ role: 'checkbox', name: 'Send the forecasting reader' });
    await page.evaluate(() => document.querySelector<HTMLElement>('.follow .tick')?.focus());
    await page.press('ArrowDown');
    await page.press('ArrowUp');
    await page.press('Space');
    await page.waitFor('it to go', () => !document.body.innerText.includes('Send the forecasting reader'));
    await page.waitFor('the focus on the next row', () => document.activeElement?.matches('.follow .tick'));
    await page.click({ role: 'button', name: 'Undo' });
    await page.find({ role: 'checkbox', name: 'Send the forecasting reader' });
    expect(page.consoleErrors).toEqual([]);
    await page.close();
  });

  it('fits a narrow window and one that runs from right to left', async () => {
    const page = await journalAt(await use(), '#people/dana');
    await page.find({ role: 'heading', name: 'Dana Okafor' });
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate(`document.documentElement.dir = '${direction}'`);
      for (const width of [320, 700, 1000]) {
        await page.resize(width, 800);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([direction, width, wide <= 0]).toEqual([direction, width, true]);
      }
    }
    await page.close();
  });

  it('in a real engine writes strictly, all or nothing, and tells an emptied store from a new one', async () => {
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
