import { beforeAll, expect, it } from 'vitest';
import type { Answerer } from './harness/browser.ts';
import { inBothBrowsers } from './harness/browser.ts';
import { answerAs, openEvent, panelFor, pillText, storyDay, welcomed } from './stand-ins.ts';

let answer: Answerer = () => null;
beforeAll(async () => {
  answer = await answerAs(
    { site: 'proton-calendar', day: storyDay },
    { site: 'proton-mail' },
    { site: 'fastmail' },
    { site: 'yahoo-mail' },
    { site: 'zoho-mail' },
  );
});

inBothBrowsers(
  'sites with one home',
  (use) => {
    it('prepares the 1:1 that is open in Proton Calendar', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page('https://calendar.proton.me/u/0/week/2026/9/14');
      await openEvent(page, 'oneOnOne');
      expect(await pillText(page)).toContain('1:1 with Dana');
      await panelFor(browser, page, 'Dana Whitfield');
    });

    it.each([
      ['mail.proton.me', 'https://mail.proton.me/u/0/inbox'],
      ['app.fastmail.com', 'https://app.fastmail.com/mail/Inbox/'],
      ['mail.yahoo.com', 'https://mail.yahoo.com/d/folders/1'],
      ['mail.zoho.eu', 'https://mail.zoho.eu/zm/#mail/folder/inbox'],
    ])('reads the mail that is open at %s, and keeps that it was read', async (host, address) => {
      const browser = await welcomed(await use());
      const page = await browser.page(address);
      await page.evaluate('fake.open()');
      // Asked beside the page, so that the page stays in front and goes on drawing.
      const panel = await browser.panel(page);
      const kept = await panel.waitFor(
        `a reading of ${host} with nothing missing`,
        `chrome.storage.local.get('site-health').then((all) => (all['site-health'] ?? [])
          .find((each) => each.host === '${host}' && each.reason === '' && each.missing.length === 0))`,
      );
      expect(kept).toMatchObject({ host });
      expect(page.consoleErrors).toEqual([]);
    });
  },
  () => ({ answer: (url) => answer(url) }),
);
