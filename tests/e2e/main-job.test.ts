import { beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import type { Answerer } from './harness/browser.ts';
import { inBothBrowsers } from './harness/browser.ts';
import {
  answerAs,
  bodyText,
  googleCalendar,
  jot,
  noPill,
  openEvent,
  panelFor,
  pillText,
  storyDay,
  welcomed,
} from './stand-ins.ts';

let answer: Answerer = () => null;
beforeAll(async () => {
  answer = await answerAs(
    { site: 'google-calendar', day: storyDay },
    { site: 'gmail' },
    { site: 'outlook', day: storyDay },
  );
});

const secret = 'Wants to step back from the on-call lead';

inBothBrowsers(
  'the main job',
  (use) => {
    it('prepares the selected 1:1, and what was written survives closing the browser', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await openEvent(page, 'oneOnOne');
      expect(await pillText(page)).toContain('1:1 with Dana');
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await panel.click({ role: 'button', name: 'Add a topic' });
      await panel.type({ role: 'textbox', name: 'New topic' }, 'Rota after the launch');
      await panel.press('Enter');
      await panel.press('Escape');
      await panel.click({ role: 'tab', name: 'Notes' });
      await jot(panel, 'Jot something for Dana', secret, secret);
      await jot(panel, 'Jot something for Dana', '[] Send the deck by Friday', 'Send the deck');
      await browser.restart('quit');
      const again = await browser.page(googleCalendar);
      await openEvent(again, 'oneOnOne');
      const reopened = await panelFor(browser, again, 'Dana Whitfield');
      await reopened.waitFor('the topic', () => document.body.innerText.includes('Rota after the launch'));
      await reopened.waitFor('the follow-up', () => document.body.innerText.includes('Send the deck'));
      await reopened.click({ role: 'tab', name: 'Notes' });
      await reopened.waitFor('the note', (text) => document.body.innerText.includes(text), secret);
    });

    it('follows one popup from event to event, and shows each only their own notes', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await openEvent(page, 'oneOnOne');
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await openEvent(page, 'mentoring');
      await panel.waitFor(
        'somebody else',
        () => !document.querySelector('h1')?.textContent?.includes('Dana'),
      );
      expect(await bodyText(panel)).not.toContain(secret);
      await panel.waitFor('Noor', () => document.querySelector('h1')?.textContent?.includes('Noor'));
      expect(await bodyText(panel)).not.toContain(secret);
      expect(await bodyText(panel)).not.toContain('Rota after the launch');
    });

    it('gives the page headings at most, and takes the pill away with what it speaks of', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      await openEvent(page, 'oneOnOne');
      // The pill is there as soon as it knows what it stands beside; what is open with Dana comes after.
      const words = await waitUntil('the headings', async () => {
        const text = await pillText(page);
        return text.includes('follow-up') ? text : null;
      });
      const pill = await page.shadow('beside-pill');
      const inside = (await pill?.evaluate((root) => root.textContent ?? '')) ?? '';
      const fields = await pill?.evaluate(
        (root) => root.querySelectorAll('input, textarea, select, [contenteditable]').length,
      );
      expect(words).toContain('1 open follow-up');
      expect(inside).not.toContain(secret);
      expect(inside).not.toContain('Send the deck');
      expect(fields).toBe(0);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Rota after');
      expect(await page.evaluate(() => document.querySelector('beside-pill')?.shadowRoot)).toBe(null);
      await page.evaluate('fake.close()');
      await noPill(page);
      expect(page.consoleErrors).toEqual([]);
    });

    it('says that it cannot read a page that has changed, gives an outline without a word of it, and notes still work', async () => {
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
      expect(await bodyText(panel)).not.toContain(secret);
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
      await panel.click({ role: 'button', name: 'Pick the person myself' });
      await panel.click('.candidate');
      await panel.find({ role: 'textbox', name: 'Jot something for Dana' });
    });

    it('leaves pages alone that were not granted', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page('https://elsewhere.example/calendar');
      const calendar = await browser.page(googleCalendar);
      await openEvent(calendar, 'oneOnOne');
      await pillText(calendar);
      expect(await page.evaluate(() => document.querySelector('beside-pill'))).toBe(null);
      expect(page.consoleErrors).toEqual([]);
    });

    it('asks who it is where a page gives a name without an address', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page('https://outlook.office.com/calendar/view/week');
      await openEvent(page, 'oneOnOne');
      const panel = await browser.panel(page);
      await panel.find({ role: 'heading', name: 'Is this Dana Whitfield?' });
      expect(await bodyText(panel)).not.toContain(secret);
    });
  },
  () => ({ answer: (url) => answer(url) }),
);
