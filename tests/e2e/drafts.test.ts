import { beforeAll, expect, it } from 'vitest';
import type { Answerer } from './harness/browser.ts';
import { inBothBrowsers } from './harness/browser.ts';
import { answerAs, panelFor, welcomed } from './stand-ins.ts';

let answer: Answerer = () => null;
beforeAll(async () => {
  answer = await answerAs({ site: 'gmail' });
});

/** Something that is noticed, so that the sidebar opens with the one it is written to. */
const asking =
  'Dana, could I ask for your advice? I would like to learn how you run reviews, and whether you would be my mentor ' +
  'for the next six months. Best, Robin';
const moment = 'Rehearsed the cut-over twice';

inBothBrowsers(
  'a draft of a workflow',
  (use) => {
    it('goes into the mail that is being written, on a click, as text the page hears of; nothing is sent', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page('https://mail.google.com/mail/u/0/#inbox');
      await page.evaluate(() => {
        const told: string[] = [];
        Reflect.set(window, 'told', told);
        document.addEventListener('input', (event) => told.push(`${(event as InputEvent).inputType}`));
        document.addEventListener('click', () => told.push('click'));
        document.addEventListener('submit', () => told.push('submit'));
      });
      await page.evaluate(`void fake.openCompose(${JSON.stringify(asking)})`);
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await panel.click({ role: 'button', name: 'More for Dana' });
      await panel.click({ role: 'menuitem', name: 'Step by step' });
      await panel.click({ role: 'button', name: 'Thank Dana' });
      await panel.type({ role: 'textbox', name: 'What did Dana do? One moment.' }, moment);
      for (const _ of ['did', 'changed', 'took', 'channel', 'copy'])
        await panel.click({ role: 'button', name: 'Next' });
      const before = await page.evaluate(
        () => document.querySelector('[g_editable=true]')?.textContent ?? '',
      );
      expect(before).not.toContain(moment);
      await panel.click({ role: 'button', name: 'Put into the open draft' });
      await panel.waitFor('what was done', () =>
        document.body.innerText.includes('It stands in the open draft. Nothing was sent.'),
      );
      const [written, subject, told] = await page.evaluate(
        () =>
          [
            document.querySelector<HTMLElement>('[g_editable=true]')?.innerText ?? '',
            document.querySelector<HTMLInputElement>('[name=subjectbox]')?.value ?? '',
            Reflect.get(window, 'told') as string[],
          ] as const,
      );
      expect(written).toContain(moment);
      expect(written.indexOf('my mentor')).toBeGreaterThan(written.indexOf(moment));
      expect(subject).toBe('Thank you for Thursday');
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter((each) => !each.startsWith('insert'))).toEqual([]);
    });
  },
  () => ({ answer: (url) => answer(url) }),
);
