import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness/browser.ts';
import { answerAsOwnServer } from './own-server.ts';
import { bodyText, jot, panelFor, welcomed } from './stand-ins.ts';

const secret = 'Would rather not travel in June';

inBothBrowsers(
  'one person under two names',
  (use) => {
    it('is proposed and never taken for granted, and the yes can be taken back', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page('http://127.0.0.1:8088/office/mail/?_task=mail&_mbox=INBOX');
      await page.click('#open10');
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await panel.click({ role: 'tab', name: 'Notes' });
      await jot(panel, 'Jot something for Dana', secret, secret);
      await page.click('#open11');
      const question = { role: 'heading', name: 'Is Dana W. Whitfield the Dana Whitfield you know?' };
      await panel.find(question);
      expect(await bodyText(panel)).not.toContain(secret);
      await panel.click('.candidate');
      await panel.waitFor('what is kept', () =>
        document.body.innerText.includes('“Dana W. Whitfield” is kept as another name of Dana Whitfield.'),
      );
      await panel.click({ role: 'button', name: 'Undo' });
      await panel.find(question);
      expect(await bodyText(panel)).not.toContain(secret);
      await panel.click('.candidate');
      await panel.find({ role: 'heading', name: 'Dana Whitfield' });
      await panel.click({ role: 'tab', name: 'Notes' });
      await panel.waitFor('the note', (text) => document.body.innerText.includes(text), secret);
      expect(page.consoleErrors).toEqual([]);
    });
  },
  () => ({ answer: answerAsOwnServer }),
);
