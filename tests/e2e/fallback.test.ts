import { beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import { inProject } from '../../scripts/run/project.ts';
import { type Answerer, inBothBrowsers } from './harness/browser.ts';
import { answerAsOwnServer } from './own-server.ts';
import { answerAs, googleCalendar, openEvent, welcomed } from './stand-ins.ts';

const day = new Date().toISOString().slice(0, 10);
let calendar: Answerer = () => null;
beforeAll(async () => {
  calendar = await answerAs({ site: 'google-calendar', day });
});

inBothBrowsers(
  'a page nobody allowed',
  (use) => {
    it('gives its selected text with one click, and nothing before', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page('https://elsewhere.example/');
      await browser.pressButton(page);
      const panel = await waitUntil('the sidebar', () => browser.openPanel());
      await panel.click({ role: 'button', name: 'Add a person' });
      await panel.type('input', 'Dana Whitfield');
      await panel.press('Enter');
      const box = { role: 'textbox', name: 'Jot something for Dana' };
      await panel.find(box);
      await page.evaluate(() =>
        getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body),
      );
      await panel.click({ role: 'button', name: '“” Selected text' });
      await panel.waitFor('the selected text in the box', () =>
        [...document.querySelectorAll('textarea')].some((each) => each.value === '“News”'),
      );
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await panel.click({ role: 'button', name: '“” Selected text' });
      await panel.waitFor('that nothing is selected', () =>
        document.body.innerText.includes('No text is selected'),
      );
      // It can be changed, and is kept as any line.
      await panel.type(box, ' from them');
      await panel.press('Enter');
      await panel.click({ role: 'tab', name: 'Notes' });
      await panel.waitFor('the note', () => document.body.innerText.includes('from them'));
      expect(page.consoleErrors).toEqual([]);
    });
  },
  (kind) => ({
    extensionDir: inProject('.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'),
    answer: answerAsOwnServer,
  }),
);

inBothBrowsers(
  'a page that cannot be read',
  (use) => {
    it('gives an outline that holds no word of it', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await page.evaluate(() => {
        new MutationObserver(() => {
          for (const each of document.querySelectorAll('#rAECCd')) each.remove();
        }).observe(document.body, { childList: true, subtree: true });
      });
      await openEvent(page, 'oneOnOne');
      const panel = await browser.panel(page);
      await panel.waitFor('the sentence', () => /cannot (find|read)/i.test(document.body.innerText));
      await panel.evaluate(() => {
        navigator.clipboard.writeText = async (text) => document.body.setAttribute('data-copied', text);
      });
      await panel.click('.outline-offer summary');
      await panel.click({ role: 'button', name: 'Copy diagnostic outline' });
      const outline = await panel.waitFor('the outline', () => document.body.getAttribute('data-copied'));
      await panel.waitFor('that it was copied', () =>
        document.body.innerText.includes('no text of the page'),
      );
      expect(outline).toContain('#xDetDlg');
      expect(outline).not.toMatch(/Dana|Whitfield|northlight|@/i);
    });
  },
  () => ({ answer: (url) => calendar(url) }),
);
