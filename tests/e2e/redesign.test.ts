import { beforeAll, expect, it } from 'vitest';
import type { Answerer } from './harness/browser.ts';
import { inBothBrowsers } from './harness/browser.ts';
import { answerAs, googleCalendar, openEvent, panelFor, pillText, storyDay, welcomed } from './stand-ins.ts';

const outlook = 'https://outlook.office.com/calendar/view/week';
let answer: Answerer = () => null;
beforeAll(async () => {
  answer = await answerAs({ site: 'google-calendar', day: storyDay }, { site: 'outlook', day: storyDay });
});

/** Runs in the page: every attribute of which the name is one of these, or begins with it, gets another. */
function rename(names: readonly string[]): void {
  for (const element of document.body.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      if (!names.some((each) => name.startsWith(each))) continue;
      element.removeAttribute(name);
      element.setAttribute(name === 'id' ? name : `data-x${name}`, `x${value}`);
    }
  // What any page does all the time.
  document.body.append(document.createElement('span'));
}

inBothBrowsers(
  'a page after a redesign',
  (use) => {
    it.each([
      ['Google Calendar', googleCalendar, ['id', 'data-']],
      ['Outlook without ids and data', outlook, ['id', 'data-']],
      ['Outlook without labels and data', outlook, ['aria-label', 'data-']],
    ] as const)('has an event that is said to be unreadable: %s', async (_, address, names) => {
      const browser = await welcomed(await use());
      const page = await browser.page(address);
      await openEvent(page, 'oneOnOne');
      expect(await pillText(page)).toContain('1:1 with Dana');
      await page.evaluate('fake.settle()');
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await page.evaluate(rename, names);
      await panel.find({ role: 'button', name: 'Pick the person myself' });
      expect(page.consoleErrors).toEqual([]);
    });
  },
  () => ({ answer }),
);
