import { beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import type { Answerer } from './harness/browser.ts';
import { inBothBrowsers } from './harness/browser.ts';
import { answerAs, googleCalendar, noPill, openEvent, panelFor, pillText, welcomed } from './stand-ins.ts';

const day = new Date().toISOString().slice(0, 10);
let answer: Answerer = () => null;
beforeAll(async () => {
  answer = await answerAs({ site: 'google-calendar', day });
});

inBothBrowsers(
  'what the user corrects',
  (use) => {
    it('counts at once in the sidebar and in the page, and is taken back with one click', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await openEvent(page, 'oneOnOne');
      expect(await pillText(page)).toContain('1:1 with Dana');
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await panel.click({ role: 'button', name: 'Not a 1:1' });
      await panel.waitFor('nothing', () => document.body.innerText.includes('Noted: not a 1:1.'));
      await panel.waitFor('the offer', () => document.querySelector('.open-item, .empty') !== null);
      await noPill(page);
      await panel.click({ role: 'button', name: 'Undo' });
      await panel.find({ role: 'heading', name: 'Dana Whitfield' });
      expect(await pillText(page)).toContain('1:1 with Dana');
    });

    it('is known when the event is opened again, listed in the settings, and forgotten there', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await openEvent(page, 'oneOnOne');
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await panel.click({ role: 'button', name: 'It is …' });
      await panel.click({ role: 'menuitem', name: 'It is mentoring' });
      await panel.waitFor('mentoring', () => document.body.innerText.includes('Why is this mentoring?'));
      await page.evaluate('fake.close()');
      await noPill(page);
      await panel.waitFor('nobody', () => document.querySelector('.empty') !== null);
      await openEvent(page, 'oneOnOne');
      await panel.waitFor('mentoring', () => document.body.innerText.includes('Why is this mentoring?'));
      expect(await pillText(page)).toContain('entoring');

      const settings = await browser.page(browser.extensionUrl('options.html'));
      await settings.waitFor('the correction', () => document.body.innerText.includes('Mentoring'));
      await settings.click({ role: 'button', name: 'Forget' });
      await settings.waitFor('a word', () => document.body.innerText.includes('Forgotten.'));
      // The page behind the settings hears of it as well.
      await waitUntil('a 1:1 again', async () => (await pillText(page)).includes('1:1 with Dana') || null);
    });
  },
  () => ({ answer: (url) => answer(url) }),
);
