import { beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import { addDays, type Day } from '../../utils/core/time.ts';
import { type BrowserUnderTest, inBothBrowsers, type PageUnderTest } from '../e2e/harness/browser.ts';
import { noPill, panelFor, pillText, welcomed } from '../e2e/stand-ins.ts';
import { appointment, bringAppointment, invitation, newsletter } from './extra-items.ts';
import { arrived, clickOn, compact, expectSilence, loginToSogo, seededMonday, sogo } from './hosts.ts';
import { realBuild } from './real-build.ts';

let monday: Day = '';
beforeAll(async () => {
  monday = await seededMonday();
  await bringAppointment(monday);
});

inBothBrowsers(
  'SOGo',
  (use) => {
    let opened: Promise<{ browser: BrowserUnderTest; page: PageUnderTest }> | null = null;
    const login = async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(`${sogo}/`);
      await loginToSogo(page);
      return { browser, page };
    };
    const start = () => {
      opened ??= login();
      return opened;
    };

    async function openEvent(page: PageUnderTest, title: string, week = 0): Promise<void> {
      await page.goto('about:blank');
      await page.goto(`${sogo}/so/dana/Calendar/view#!/calendar/week/${compact(addDays(monday, 7 * week))}`);
      // SOGo draws its events anew while they arrive: a click that meets one just then opens nothing.
      let clicked = 0;
      await waitUntil(`the popup of "${title}"`, async () => {
        if (await page.evaluate(() => document.querySelector('md-dialog') !== null)) return true;
        if (Date.now() - clicked < 5000) return null;
        await clickOn(page, 'sg-calendar-day .sg-event', title);
        clicked = Date.now();
        return null;
      });
    }

    async function openMail(page: PageUnderTest, subject: string): Promise<void> {
      await page.goto('about:blank');
      await page.goto(`${sogo}/so/dana/Mail/view#!/Mail/0/INBOX`);
      await clickOn(page, 'md-list-item[sg-message]', subject);
      await arrived(page, '/INBOX/');
      await page.find('[ng-bind$="viewer.message.subject"]');
    }

    it('names the person of the 1:1, of this week and of the next', async () => {
      const { browser, page } = await start();
      await openEvent(page, '1:1 Sam / Dana');
      expect(await pillText(page)).toContain('1:1 with Sam');
      await panelFor(browser, page, 'Sam Rivera');
      await openEvent(page, '1:1 Sam / Dana', 1);
      expect(await pillText(page)).toContain('1:1 with Sam');
      await panelFor(browser, page, 'Sam Rivera');
    });

    it('names the person of the mentoring session', async () => {
      const { browser, page } = await start();
      await openEvent(page, 'Mentoring session: Noor');
      expect(await pillText(page)).toContain('Mentoring with Noor');
      await panelFor(browser, page, 'Noor Haddad');
    });

    it('names the delivery', async () => {
      const { browser, page } = await start();
      await openEvent(page, 'Project Atlas launch');
      expect(await pillText(page)).toContain('Project Atlas launch');
      const panel = await panelFor(browser, page, 'Project Atlas launch');
      await panel.waitFor('the kind', () => document.body.innerText.includes('Delivery'));
    });

    it('takes back what it said when the popup is closed', async () => {
      const { page } = await start();
      await openEvent(page, 'Mentoring session: Noor');
      await pillText(page);
      await page.press('Escape');
      await noPill(page);
    });

    it.each(['Core team meeting', 'Focus: write Atlas brief', 'Quarterly planning day', appointment])(
      'says nothing about "%s"',
      async (title) => {
        const { browser, page } = await start();
        await openEvent(page, title);
        await expectSilence(browser, page);
      },
    );

    it('names the person of an invitation by mail', async () => {
      const { browser, page } = await start();
      await openMail(page, invitation);
      expect(await pillText(page)).toContain('1:1 with Lee');
      await panelFor(browser, page, 'Lee Chen');
    });

    it.each([newsletter, 'Cancelled: Vendor demo'])('says nothing about the mail "%s"', async (subject) => {
      const { browser, page } = await start();
      await openMail(page, subject);
      await expectSilence(browser, page);
    });
  },
  realBuild,
);
