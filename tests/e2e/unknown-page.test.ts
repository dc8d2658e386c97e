import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness/browser.ts';
import { hostilePage, unknownHost } from './hostile-page.ts';
import { noPill, pillText, storyDay, welcomed } from './stand-ins.ts';

/** Runs in the page: what is open can be put away and back by a button or by itself, and the grid renders anew. */
function restless(): void {
  const dialog = document.querySelector('[role=dialog]');
  const grid = document.querySelector('[role=grid]');
  const render = () => {
    const chips = Array.from({ length: 200 }, (_, at) => {
      const chip = document.createElement('span');
      chip.textContent = `Sync ${at}`;
      return chip;
    });
    grid?.lastElementChild?.replaceChildren(...chips);
  };
  const toggle = () => {
    if (dialog?.isConnected) dialog.remove();
    else if (dialog) document.body.append(dialog);
  };
  const button = Object.assign(document.createElement('button'), { id: 'toggle', textContent: 'Show' });
  button.addEventListener('click', toggle);
  document.querySelector('header')?.append(button);
  Object.assign(window, {
    toggle,
    /** Renders so many times, and says when that is over. */
    renew: (rounds: number) =>
      new Promise<void>((done) => {
        let left = rounds;
        const timer = setInterval(() => {
          render();
          left -= 1;
          if (left > 0) return;
          clearInterval(timer);
          done();
        }, 50);
      }),
  });
}

const page = (url: URL) =>
  hostilePage(url, storyDay).replace('</body>', `<script>(${restless})()</script></body>`);

inBothBrowsers(
  'a page of no known product that renders all the time',
  (use) => {
    it('is read when something opens on a click, and what was said is taken back when it closes', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(`${unknownHost}restless`);
      expect(await pillText(page)).toContain('1:1 with Dana');
      await page.evaluate('void renew(400)');
      await page.click('#toggle');
      await noPill(page);
      await page.click('#toggle');
      expect(await pillText(page)).toContain('1:1 with Dana');
      expect(page.consoleErrors).toEqual([]);
    });

    it('is read when it comes to rest, where something has opened by itself', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(`${unknownHost}restless`);
      await pillText(page);
      await page.evaluate('toggle()');
      await noPill(page);
      await page.evaluate('renew(40).then(toggle)');
      expect(await pillText(page)).toContain('1:1 with Dana');
    });
  },
  () => ({
    answer: (url) => (url.href.startsWith(unknownHost) ? { body: page(url) } : null),
  }),
);
