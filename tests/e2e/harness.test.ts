import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inBothBrowsers } from './harness/browser.ts';
import { writeSampleExtension } from './harness/sample-extension.ts';

const sample = writeSampleExtension();
const shots = mkdtempSync(join(tmpdir(), 'beside-shots-'));
afterAll(() => {
  sample.remove();
  rmSync(shots, { recursive: true, force: true });
});

const calendar = 'https://calendar.google.com/calendar/u/0/r/week';
const fixture =
  '<!doctype html><title>Fixture</title><h1>A week</h1><script>console.error("fixture failed")</script>';

inBothBrowsers(
  'the harness',
  (use) => {
    it('serves a fixture at the real address, reads and clicks a closed shadow root', async () => {
      const browser = await use();
      const page = await browser.page(calendar);
      expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('A week');
      expect(await page.url()).toBe(calendar);
      await page.waitFor('the pill', `document.querySelector('sample-pill')`);
      expect(await page.evaluate(() => document.querySelector('sample-pill')?.shadowRoot)).toBe(null);
      const pill = await page.shadow('sample-pill');
      await pill?.click('button');
      expect(await pill?.evaluate((root) => root.querySelector('button')?.textContent)).toBe('Clicked true');
      expect(await page.shadow('no-such-host')).toBe(null);
      expect(page.consoleErrors.join()).toContain('fixture failed');
      const elsewhere = await page.evaluate(() => fetch('https://example.com').then(String, () => 'blocked'));
      expect(elsewhere).toBe('blocked');
    });

    it('finds the page the extension opened by itself', async () => {
      const browser = await use();
      const welcome = await browser.pageAt('the welcome page', (url) => url.endsWith('/welcome.html'));
      expect(await welcome.evaluate(() => document.title)).toBe('Welcome');
    });

    // That what is kept survives quitting and killing is tried on Beside itself: main-job and robustness.
    it('types into the real panel, with chords, and presses what is there', async () => {
      const browser = await use();
      const panel = await browser.panel(await browser.page(calendar));
      expect(await panel.url()).toBe(browser.extensionUrl('sidepanel.html'));
      await panel.type({ role: 'textbox', name: 'Note' }, 'Ask about Lisbon');
      await panel.press('Control+Enter');
      await panel.waitFor('the chord', `document.querySelector('#keys').textContent === 'chord'`);
      await panel.click({ role: 'button', name: 'Keep' });
      await panel.waitFor('the note', `document.querySelector('#kept').textContent === 'Ask about Lisbon'`);
    });

    it('sizes and colours the panel and takes its picture', async () => {
      const browser = await use();
      const panel = await browser.panel(await browser.page(calendar));
      await panel.resize(320, 700);
      await panel.waitFor('the width', () => innerWidth === 320);
      await panel.prefer('dark');
      expect(await panel.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(0, 0, 0)',
      );
      await panel.screenshot(join(shots, 'panel.png'));
      expect(readFileSync(join(shots, 'panel.png')).subarray(1, 4).toString()).toBe('PNG');
    });

    it('ends the background, which starts anew with the next message', async () => {
      const browser = await use();
      const page = await browser.page(browser.extensionUrl('welcome.html'));
      const ask = (): Promise<unknown> => chrome.runtime.sendMessage('hello');
      const before = await page.evaluate(ask);
      expect(await page.evaluate(ask)).toBe(before);
      await browser.stopBackground();
      expect(await page.evaluate(ask)).not.toBe(before);
    });
  },
  () => ({
    extensionDir: sample.folder,
    answer: (url) => (url.hostname === 'calendar.google.com' ? { body: fixture } : null),
  }),
);
