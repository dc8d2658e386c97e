import { expect, it } from 'vitest';
import { type BrowserUnderTest, inBothBrowsers, type PageUnderTest } from '../e2e/harness/browser.ts';
import { noPill, panelFor, pillText, welcomed } from '../e2e/stand-ins.ts';
import { invitation, newsletter } from './extra-items.ts';
import { clickOn, expectSilence, loginToRoundcube, roundcube } from './hosts.ts';
import { realBuild } from './real-build.ts';

inBothBrowsers(
  'Roundcube',
  (use) => {
    let opened: Promise<{ browser: BrowserUnderTest; page: PageUnderTest }> | null = null;
    const login = async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(`${roundcube}/`);
      await loginToRoundcube(page);
      return { browser, page };
    };
    const start = () => {
      opened ??= login();
      return opened;
    };

    /** Chooses a mail in the list; its preview comes in a frame of the page. */
    async function preview(page: PageUnderTest, subject: string): Promise<void> {
      await page.goto(`${roundcube}/?_task=mail&_mbox=INBOX`);
      await clickOn(page, '#messagelist tr.message td.subject', subject);
      await page.waitFor(
        'the preview',
        (words) => {
          const frame = document.querySelector('iframe');
          return frame?.contentDocument?.querySelector('h2.subject')?.textContent?.includes(words) === true;
        },
        subject,
      );
    }

    it('names the person of an invitation in the preview', async () => {
      const { browser, page } = await start();
      await preview(page, invitation);
      expect(await pillText(page)).toContain('1:1 with Lee');
      await panelFor(browser, page, 'Lee Chen');
    });

    it('follows from mail to mail, and takes back what it said', async () => {
      const { browser, page } = await start();
      await preview(page, 'Event Invitation: "1:1 Sam / Dana"');
      expect(await pillText(page)).toContain('1:1 with Sam');
      await panelFor(browser, page, 'Sam Rivera');
      await clickOn(page, '#messagelist tr.message td.subject', invitation);
      await panelFor(browser, page, 'Lee Chen');
      await clickOn(page, '#messagelist tr.message td.subject', newsletter);
      await noPill(page);
    });

    it('reads a mail that has the page to itself', async () => {
      const { browser, page } = await start();
      await preview(page, invitation);
      const address = await page.evaluate(() => document.querySelector('iframe')?.contentDocument?.URL ?? '');
      const uid = new URL(String(address)).searchParams.get('_uid') ?? '';
      await page.goto(`${roundcube}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`);
      expect(await pillText(page)).toContain('1:1 with Lee');
      await panelFor(browser, page, 'Lee Chen');
    });

    it('takes a look back on a project for part of its delivery, and for nobody’s 1:1', async () => {
      const { browser, page } = await start();
      await preview(page, 'Invitation: Project Atlas retrospective');
      const panel = await panelFor(browser, page, 'Project Atlas retrospective');
      await panel.waitFor('the kind', () => document.body.innerText.includes('Delivery'));
    });

    it.each([newsletter, 'Cancelled: Vendor demo'])('says nothing about "%s"', async (subject) => {
      const { browser, page } = await start();
      await preview(page, subject);
      await expectSilence(browser, page);
    });
  },
  realBuild,
);
