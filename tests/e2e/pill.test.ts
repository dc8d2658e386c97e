import { beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import { type Answerer, inBothBrowsers, type PageUnderTest } from './harness/browser.ts';
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
  answer = await answerAs({ site: 'google-calendar', day: storyDay });
});

interface Seen {
  left: number;
  top: number;
  right: number;
  height: number;
  theme: string;
  dir: string;
}

/** Where the pill stands and how it looks; waits until it does as wanted. */
const pillIs = (page: PageUnderTest, what: string, isSo: (seen: Seen) => boolean): Promise<Seen> =>
  waitUntil(what, async () => {
    const pill = await page.shadow('beside-pill');
    const seen = await pill?.evaluate((root): Seen | null => {
      const own = root.querySelector<HTMLElement>('.root');
      const box = root.querySelector('.pill')?.getBoundingClientRect();
      if (!own || !box || own.style.visibility === 'hidden') return null;
      const { left, top, right, height } = box;
      return { left, top, right, height, theme: own.dataset.theme ?? '', dir: own.dir };
    });
    return seen && isSo(seen) ? seen : null;
  });

const popup = (page: PageUnderTest) =>
  page.evaluate(() => {
    const { left, top, right, bottom } =
      document.querySelector('#xDetDlg')?.closest('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  });

inBothBrowsers(
  'the pill',
  (use, kind) => {
    const start = async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(googleCalendar);
      // In the middle of the window, as the real popup is.
      await page.evaluate(() => {
        const style = document.head.appendChild(document.createElement('style'));
        style.textContent =
          '[role=dialog] { position: fixed; left: 300px; top: 250px; width: 400px; height: 180px; overflow: hidden }';
      });
      await openEvent(page, 'oneOnOne');
      await pillText(page);
      return page;
    };

    it('is reached, opened, closed and put away by keys alone', async () => {
      const page = await start();
      await waitUntil('the focus in the pill', async () => {
        await page.press('Tab');
        return (await page.evaluate(() => document.activeElement?.localName)) === 'beside-pill';
      });
      const isOpen = async (wanted: boolean) =>
        waitUntil(`the peek open: ${wanted}`, async () => {
          const pill = await page.shadow('beside-pill');
          return (
            (await pill?.evaluate((root) => root.querySelector<HTMLElement>('.peek')?.hidden)) === !wanted
          );
        });
      await pillIs(page, 'the pill to stand still', () => true);
      await waitUntil('the pill opened by a key', async () => {
        await page.press('Enter');
        return (
          (await (
            await page.shadow('beside-pill')
          )?.evaluate((root) => root.querySelector('.pill')?.getAttribute('aria-expanded'))) === 'true'
        );
      });
      await isOpen(true);
      if (kind === 'firefox') {
        const pill = await page.shadow('beside-pill');
        const how = await pill?.evaluate(
          (root) => root.querySelector<HTMLElement>('.how:not([hidden])')?.innerText,
        );
        expect(how).toContain(process.platform === 'darwin' ? 'Control+Shift+J' : 'Alt+Shift+J');
      }
      await page.press('Escape');
      await isOpen(false);
      await page.press('Escape');
      await noPill(page);
      expect(page.consoleErrors).toEqual([]);
    });

    it('follows zoom, darkness and direction of the page', async () => {
      const page = await start();
      const plain = await pillIs(page, 'the pill', ({ theme, dir }) => theme === 'light' && dir === 'ltr');
      await page.evaluate(() => {
        document.documentElement.style.zoom = '1.4';
      });
      const at = await popup(page);
      await pillIs(
        page,
        'the pill of its own size beside the zoomed popup',
        ({ height, left, top }) =>
          Math.abs(height - plain.height) < 1.5 &&
          Math.abs(left - at.left) < 24 &&
          (Math.abs(top - at.bottom) < 24 || Math.abs(top + height - at.top) < 24),
      );
      await page.evaluate(() => {
        document.documentElement.style.zoom = '';
        const dialog = document.querySelector<HTMLElement>('[role=dialog]');
        dialog?.style.setProperty('background', 'rgb(20, 20, 24)');
        document.documentElement.dir = 'rtl';
      });
      await pillIs(
        page,
        'a dark pill that runs from the right',
        ({ theme, dir }) => theme === 'dark' && dir === 'rtl',
      );
      const end = await popup(page);
      await pillIs(page, 'the pill at the other end', ({ right }) => Math.abs(right - end.right) < 24);
    });

    if (kind === 'firefox')
      it('names the key as the user set it last, which opens the sidebar, and none where there is none', async () => {
        const page = await start();
        const browser = await use();
        const settings = await browser.page(browser.extensionUrl('options.html'));
        const setKey = (shortcut: string) =>
          settings.evaluate(`browser.commands.update({ name: '_execute_action', shortcut: '${shortcut}' })`);
        const says = (words: string) =>
          waitUntil(`the pill to say ${words}`, async () => {
            const pill = await page.shadow('beside-pill');
            const how = await pill?.evaluate((root) => root.querySelector('.how')?.textContent ?? '');
            return how?.startsWith(words);
          });
        await setKey('Ctrl+Alt+7');
        await page.focus();
        await says(
          `Open the side panel with ${process.platform === 'darwin' ? 'Command+Option' : 'Ctrl+Alt'}+7 or`,
        );
        expect(await browser.openPanel()).toBeNull();
        await browser.pressKeys(process.platform === 'darwin' ? 'Meta+Alt+7' : 'Control+Alt+7');
        await (await waitUntil('the sidebar', () => browser.openPanel())).close();
        await setKey('');
        await page.focus();
        await says('Open the side panel with the Beside button in the toolbar');
        await settings.close();
      });

    it('keeps clear of a control of the page, and comes back after the page took it away', async () => {
      const page = await start();
      const before = await pillIs(page, 'the pill', () => true);
      await page.evaluate('fake.close()');
      await noPill(page);
      await page.evaluate(
        ({ top, height }: { top: number; height: number }) => {
          const save = document.body.appendChild(document.createElement('button'));
          save.textContent = 'Save';
          save.style.cssText = `position: fixed; left: 0; right: 0; top: ${top}px; height: ${height}px; z-index: 9`;
        },
        { top: before.top - 4, height: before.height + 8 },
      );
      await openEvent(page, 'oneOnOne');
      await pillText(page);
      await pillIs(
        page,
        'the pill beside the button',
        ({ top, height }) => top + height <= before.top || top >= before.top + before.height,
      );
      await page.evaluate(() => document.querySelector('beside-pill')?.remove());
      await pillText(page);
    });

    it('follows at once what the user corrects in the sidebar, and is taken back with one click', async () => {
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
      // One that stands open shows the same person for a moment before it turns to the next page.
      await panel.close();
      await page.close();
    });

    it('knows a correction when the event is opened again, until it is forgotten in the settings', async () => {
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
