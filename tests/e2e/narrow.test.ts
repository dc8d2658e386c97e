import { expect, it } from 'vitest';
import { scenePage } from '../../scripts/browser/scene-page.ts';
import { inBothBrowsers } from './harness/browser.ts';
import { welcomed } from './stand-ins.ts';
import { stickingOut } from './sticking-out.ts';

const address = 'https://scenes.example/';
const { html, names } = await scenePage();

/** Frames come to a page in sight alone; the scenes are drawn in any. */
const anywhere = 'window.requestAnimationFrame = (then) => setTimeout(() => then(performance.now()))';

/** Draws a scene anew and gives it two frames. */
const draw = (name: string) => `(async () => {
  document.querySelector('#app').replaceWith(Object.assign(document.createElement('div'), { id: 'app' }));
  await play('${name}');
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
})()`;

inBothBrowsers(
  'a narrow sidebar',
  (use) => {
    // Firefox opens its sidebar 240 px wide, and nothing of Beside can change that; 160 px hold what 320 px do with
    // text of twice the size.
    it.each([240, 160])('of %i px cuts nothing off, in either direction', async (width) => {
      const page = await (await welcomed(await use())).page(address);
      await page.waitFor('the scenes', 'window.play !== undefined');
      await page.resize(width, 760);
      await page.waitFor('the width', (wanted) => innerWidth === wanted, width);
      await page.evaluate(`void (${anywhere})`);
      const found: Record<string, string[]> = {};
      for (const name of names) {
        await page.evaluate(draw(name));
        for (const direction of ['ltr', 'rtl']) {
          await page.evaluate(`document.documentElement.dir = '${direction}'`);
          const wrong = await stickingOut(page);
          if (wrong.length > 0) found[`${name} ${direction}`] = wrong;
        }
      }
      expect(names.length).toBeGreaterThan(40);
      expect(found).toEqual({});
      expect(page.consoleErrors).toEqual([]);
      await page.close();
    });
  },
  () => ({ answer: (url) => (url.href === address ? { body: html } : null) }),
);
