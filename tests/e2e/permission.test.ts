import { afterAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import { inProject } from '../../scripts/run/project.ts';
import { startDisplay } from './display.ts';
import { type BrowserKind, open } from './harness/browser.ts';
import { answerAs, googleCalendar, noPill, openEvent, pillText } from './stand-ins.ts';

const stops: (() => unknown)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

/** The build that users get: it may read no page until its user says so. */
const build = (kind: BrowserKind) => inProject('.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** Chromium's question can be answered only on a display made here, and only Linux has the means. */
const kinds: readonly BrowserKind[] = process.platform === 'linux' ? ['chromium', 'firefox'] : ['firefox'];

it.each(kinds)(
  'reads a calendar from the click that allows it until the one that takes it back, in %s',
  async (kind) => {
    if (kind === 'chromium') stops.push(startDisplay());
    const browser = await open(kind, {
      extensionDir: build(kind),
      headless: kind !== 'chromium',
      answer: await answerAs({ site: 'google-calendar', day: new Date().toISOString().slice(0, 10) }),
    });
    stops.push(() => browser.close());
    const welcome = await browser.pageAt('the welcome page', (url) => url.includes('welcome.html'));
    const page = await browser.page(googleCalendar);
    await openEvent(page, 'oneOnOne');
    const granted = () => welcome.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
    expect(await granted()).toEqual([]);
    expect(await welcome.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);

    await browser.allowAsked(welcome, () => welcome.click({ role: 'button', name: 'Allow Google Calendar' }));
    await waitUntil('the grant', async () => (await granted()).includes('https://calendar.google.com/*'));
    await page.focus();
    expect(await pillText(page)).toContain('1:1 with Dana');

    const options = await browser.page(browser.extensionUrl('options.html'));
    await options.click({ role: 'switch', name: 'Google Calendar calendar.google.com' });
    await waitUntil('the grant to end', async () => (await granted()).length === 0);
    await page.focus();
    await noPill(page);
    expect(page.consoleErrors).toEqual([]);
  },
);
