import { beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import { type Answerer, inBothBrowsers } from './harness/browser.ts';
import {
  answerAs,
  googleCalendar,
  noPill,
  openEvent,
  panelFor,
  pillText,
  storyDay,
  welcomed,
} from './stand-ins.ts';

let answer: Answerer = () => null;
beforeAll(async () => {
  answer = await answerAs({ site: 'google-calendar', day: storyDay }, { site: 'gmail' });
});

inBothBrowsers(
  'a page and a journal under stress',
  (use) => {
    it('keeps what was typed and not yet kept when the browser is killed', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await openEvent(page, 'oneOnOne');
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await panel.click({ role: 'tab', name: 'Notes' });
      await panel.type({ role: 'textbox', name: 'Jot something for Dana' }, 'Half a thought about Lyon');
      await panel.waitFor('the word saved', () => /saved \d/.test(document.body.innerText));
      await browser.restart('kill');
      const again = await browser.page(googleCalendar);
      await openEvent(again, 'oneOnOne');
      const reopened = await panelFor(browser, again, 'Dana Whitfield');
      await reopened.waitFor('the half thought', () =>
        [...document.querySelectorAll('textarea')].some((each) => each.value === 'Half a thought about Lyon'),
      );
    });

    it('leaves no dead pill and no error behind when the extension is reloaded', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await openEvent(page, 'oneOnOne');
      await pillText(page);
      await browser.reloadExtension();
      await page.focus();
      // The old script is cut off; the next change of the page makes it notice and go.
      await waitUntil('the pill of the new script', async () => {
        await page.evaluate('fake.close()');
        await openEvent(page, 'mentoring');
        return (await pillText(page)).includes('Noor');
      });
      expect(await page.evaluate(() => document.querySelectorAll('beside-pill').length)).toBe(1);
      await page.evaluate('fake.close()');
      await noPill(page);
      expect(page.consoleErrors).toEqual([]);
    });

    it('starts again by itself after the background was ended', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await openEvent(page, 'oneOnOne');
      await pillText(page);
      await browser.stopBackground();
      await openEvent(page, 'mentoring');
      await waitUntil('the pill of the other event', async () => (await pillText(page)).includes('Noor'));
      expect(page.consoleErrors).toEqual([]);
    });

    it('reads an invitation mail, and leaves a newsletter alone', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page('https://mail.google.com/mail/u/0/#inbox');
      await page.evaluate('fake.open(fake.threads.newsletterThread)');
      const panel = await browser.panel(page);
      const state = () =>
        panel.evaluate(async () =>
          Object.values(await chrome.storage.session.get()).map((each) => JSON.stringify(each)),
        );
      await waitUntil('the newsletter read', async () =>
        (await state()).some((each) => each.includes('"nothing"') && each.includes('Harbour monthly')),
      );
      expect(await page.evaluate(() => document.querySelector('beside-pill'))).toBe(null);
      await page.evaluate('fake.open(fake.threads.invitationThread)');
      await waitUntil('the invitation read', async () =>
        (await state()).some((each) => each.includes('dana@northlight.example')),
      );
      expect(page.consoleErrors).toEqual([]);
    });
  },
  () => ({ answer: (url) => answer(url) }),
);
