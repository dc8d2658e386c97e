import { expect, it } from 'vitest';
import { inBothBrowsers, type PageUnderTest } from './harness/browser.ts';
import { hostilePage, people, unknownHost } from './hostile-page.ts';
import { bodyText, jot, panelFor, pillText, storyDay, welcomed } from './stand-ins.ts';

const canary = 'Blue heron wants to leave the rota';

const heard = (page: PageUnderTest): Promise<string> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));

/** Every event a page can make, at the pill and at all that lies where it is. */
function pressByScript(): number {
  const pill = document.querySelector('beside-pill');
  const box = pill?.getBoundingClientRect();
  const at = { clientX: (box?.left ?? 0) + 40, clientY: (box?.top ?? 0) + 12 };
  const targets = [pill, document.elementFromPoint(at.clientX, at.clientY), document, window];
  let sent = 0;
  for (const target of targets) {
    for (const type of [
      'pointerdown',
      'mousedown',
      'pointerup',
      'mouseup',
      'click',
      'dblclick',
      'auxclick',
    ]) {
      const made = { bubbles: true, composed: true, cancelable: true, detail: 1, ...at };
      target?.dispatchEvent(
        type.startsWith('pointer') ? new PointerEvent(type, made) : new MouseEvent(type, made),
      );
      sent += 1;
    }
    for (const key of ['Enter', ' ', 'b'])
      for (const type of ['keydown', 'keyup']) {
        const made = { key, altKey: key === 'b', shiftKey: key === 'b', bubbles: true, composed: true };
        target?.dispatchEvent(new KeyboardEvent(type, made));
        sent += 1;
      }
  }
  if (pill instanceof HTMLElement) pill.click();
  return sent;
}

/** What a page might say to a script it takes for ours, and what it does to make that run once more. */
function provoke(): void {
  const report = { type: 'page/report', report: { site: 'generic', item: null } };
  for (const said of [{ type: 'tab/ask' }, { type: 'tab/stop' }, { type: 'tab/again' }, report, 'beside'])
    window.postMessage(said, '*');
  for (const type of ['load', 'pageshow', 'popstate', 'hashchange', 'focus', 'beside-start'])
    window.dispatchEvent(new Event(type));
  for (const type of ['DOMContentLoaded', 'visibilitychange', 'readystatechange'])
    document.dispatchEvent(new Event(type));
  history.pushState({}, '', '#again');
}

inBothBrowsers(
  'a page that means harm',
  (use, kind) => {
    it('gets no private word, whatever it hears and sees', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(`${unknownHost}spy`);
      expect(await pillText(page)).toContain('1:1 with Dana');
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      await panel.click({ role: 'tab', name: 'Notes' });
      await jot(panel, 'Jot something for Dana', canary, canary);
      await page.reload();
      expect(await pillText(page)).toContain('1:1 with Dana');
      const all = await heard(page);
      expect(all).not.toMatch(/heron|rota/iu);
      // It hears and sees indeed.
      expect(all).toContain('<beside-pill');
      // A root that was made by way of the page's own prototypes could be looked into.
      expect(all).not.toContain('a root was attached in the page');
      const seen = await page.evaluate(() => document.documentElement.outerHTML);
      expect(seen).not.toMatch(/heron|rota/iu);
      expect(seen).not.toMatch(/(?:chrome|moz)-extension:/u);
      expect(page.consoleErrors).toEqual([]);
    });

    it('cannot press the pill, nor make the script of the page run twice', async () => {
      const browser = await welcomed(await use());
      if (kind === 'chromium') await (await browser.openPanel())?.close();
      const wasOpen = (await browser.openPanel()) !== null;
      const page = await browser.page(`${unknownHost}plain`);
      await pillText(page);
      expect(await page.evaluate(pressByScript)).toBeGreaterThan(40);
      await page.evaluate(provoke);
      // A change that is read and told comes after all that was sent before it.
      const most = await page.evaluate(async () => {
        const count = () => document.querySelectorAll('beside-pill').length;
        let most = count();
        const title = document.querySelector('[role=dialog] h2');
        await new Promise<void>((done) => {
          new MutationObserver((records) => {
            most = Math.max(most, count());
            const isNew = ({ nodeName }: Node) => nodeName.toLowerCase() === 'beside-pill';
            if (records.some(({ addedNodes }) => [...addedNodes].some(isNew))) done();
          }).observe(document, { childList: true, subtree: true });
          if (title) title.textContent = 'Robin / Dana';
        });
        return most;
      });
      expect(most).toBe(1);
      if (!wasOpen) expect(await browser.openPanel()).toBeNull();
      expect(await page.evaluate('typeof globalThis.chrome?.runtime?.sendMessage')).toBe('undefined');
      expect(page.consoleErrors).toEqual([]);
    });

    it('is read as it is, though the built-ins of its world lie', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(`${unknownHost}tampered`);
      const panel = await panelFor(browser, page, 'Dana Whitfield');
      expect(await bodyText(panel)).not.toMatch(/mallory/iu);
    });

    it('of ten thousand guests and a text of a million letters names nobody, runs nothing and still answers', async () => {
      const browser = await welcomed(await use());
      const page = await browser.page(`${unknownHost}flood`);
      const panel = await browser.panel(page);
      await panel.waitFor('words', () => document.body.innerText.length > 20);
      expect(await bodyText(panel)).not.toContain('Guest 1');
      expect(await page.evaluate('heard.filter((each) => each === "ran").length')).toBeLessThanOrEqual(1);
      expect(await page.evaluate((email) => document.body.innerHTML.includes(email), people.dana)).toBe(true);
    });
  },
  () => ({
    answer: (url) => (url.href.startsWith(unknownHost) ? { body: hostilePage(url, storyDay) } : null),
  }),
);
