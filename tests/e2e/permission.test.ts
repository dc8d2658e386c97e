import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import { inProject } from '../../scripts/run/project.ts';
import { startDisplay } from './display.ts';
import { type Answerer, inBothBrowsers, type PageUnderTest } from './harness/browser.ts';
import { answerAsOwnServer, inbox } from './own-server.ts';
import { answerAs, googleCalendar, noPill, openEvent, pillText, storyDay } from './stand-ins.ts';

const isLinux = process.platform === 'linux';
let calendar: Answerer = () => null;
let endDisplay = () => {};
beforeAll(async () => {
  if (isLinux) endDisplay = startDisplay();
  calendar = await answerAs({ site: 'google-calendar', day: storyDay });
});
afterAll(() => endDisplay());

const elsewhere = 'https://elsewhere.example/';
const pattern = 'http://post.northlight.example/*';
const granted = (page: PageUnderTest) =>
  page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

const openMail = (page: PageUnderTest) => page.click('#open10');

inBothBrowsers(
  'the build that users get, which may read no page until its user says so,',
  (use, kind) => {
    /** Chromium's question can be answered only on a display made here, and only Linux has the means. */
    const canAnswer = kind === 'firefox' || isLinux;

    if (canAnswer)
      it('reads a calendar from the click that allows it until the one that takes it back', async () => {
        const browser = await use();
        const welcome = await browser.pageAt('the welcome page', (url) => url.includes('welcome.html'));
        const page = await browser.page(googleCalendar);
        await openEvent(page, 'oneOnOne');
        expect(await granted(welcome)).toEqual([]);
        expect(await welcome.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);

        const allow = { role: 'button', name: 'Allow Google Calendar' };
        await browser.allowAsked(welcome, () => welcome.click(allow));
        await waitUntil('the grant', async () =>
          (await granted(welcome)).includes('https://calendar.google.com/*'),
        );
        await page.focus();
        expect(await pillText(page)).toContain('1:1 with Dana');

        const options = await browser.page(browser.extensionUrl('options.html'));
        await options.click({ role: 'switch', name: 'Google Calendar calendar.google.com' });
        await waitUntil('the grant to end', async () => (await granted(options)).length === 0);
        await page.focus();
        await noPill(page);
        expect(page.consoleErrors).toEqual([]);
        for (const each of [options, page]) await each.close();
      });

    it('tells an open sidebar of another page with one press', async () => {
      const browser = await use();
      const welcome = await browser.pageAt('the welcome page', (url) => url.includes('welcome.html'));
      const page = await browser.page(elsewhere);
      await browser.pressButton(page);
      const panel = await waitUntil('the sidebar', () => browser.openPanel());
      await panel.waitFor('the site', () => document.body.innerText.includes('elsewhere.example'));
      const other = await browser.page(inbox);
      await panel.waitFor('how to be told', () => document.body.innerText.includes('button in the toolbar'));
      await browser.pressButton(other);
      await panel.waitFor('the other site', () =>
        document.body.innerText.includes('post.northlight.example'),
      );
      // It knows the page now, so that the next press closes it.
      await browser.pressButton(other);
      await welcome.waitFor('the sidebar to close', async () => {
        const open = await chrome.runtime.getContexts({});
        return open.every(({ documentUrl }) => documentUrl?.includes('sidepanel.html') !== true);
      });
      for (const each of [other, page]) await each.close();
    });

    it('is given the selected text of a page with one click, and nothing before', async () => {
      const browser = await use();
      const page = await browser.page(elsewhere);
      await browser.pressButton(page);
      const panel = await waitUntil('the sidebar', () => browser.openPanel());
      await panel.click({ role: 'button', name: 'Add a person' });
      await panel.type('input', 'Hana Sato');
      await panel.press('Enter');
      const box = { role: 'textbox', name: 'Jot something for Hana' };
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
      await panel.close();
      await page.close();
    });

    if (canAnswer)
      it('opens its sidebar with the key that it comes with', async () => {
        const browser = await use();
        const page = await browser.page(elsewhere);
        expect(await browser.openPanel()).toBeNull();
        await browser.pressKeys(process.platform === 'darwin' ? 'Control+Shift+J' : 'Alt+Shift+J');
        const panel = await waitUntil('the sidebar', () => browser.openPanel());
        await panel.waitFor('the site', () => document.body.innerText.includes('elsewhere.example'));
        await panel.close();
        await page.close();
      });

    if (canAnswer)
      it('is used on a server of one’s own from one click and one question, and after a restart', async () => {
        const browser = await use();
        const page = await browser.page(inbox);
        await openMail(page);
        await browser.pressButton(page);
        const panel = await waitUntil('the sidebar', () => browser.openPanel());
        await panel.waitFor('the site by name', () =>
          document.body.innerText.includes('post.northlight.example'),
        );
        expect(await granted(panel)).toEqual([]);

        const useHere = { role: 'button', name: 'Use Beside on this site' };
        await browser.allowAsked(panel, () => panel.click(useHere));
        await waitUntil('the grant', async () => (await granted(panel)).includes(pattern));
        expect(await granted(panel)).toEqual([pattern]);
        // Nothing was reloaded: the mail in the frame is the one that was open before.
        await panel.find({ role: 'heading', name: 'Dana Whitfield' });
        await page.focus();
        expect(await pillText(page)).toContain('1:1 with Dana');

        await browser.restart('quit');
        const again = await browser.page(inbox);
        await openMail(again);
        expect(await pillText(again)).toContain('1:1 with Dana');

        const options = await browser.page(browser.extensionUrl('options.html'));
        await options.click({ role: 'switch', name: 'Roundcube post.northlight.example, not encrypted' });
        await waitUntil('the grant to end', async () => (await granted(options)).length === 0);
        await again.focus();
        await noPill(again);
        expect(again.consoleErrors).toEqual([]);
      });
  },
  (kind) => ({
    extensionDir: inProject('.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'),
    headless: kind !== 'chromium' || !isLinux,
    answer: (url) => answerAsOwnServer(url) ?? calendar(url),
  }),
);
