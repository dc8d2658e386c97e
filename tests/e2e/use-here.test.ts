import { afterAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import { inProject } from '../../scripts/run/project.ts';
import { startDisplay } from './display.ts';
import { type BrowserKind, open, type PageUnderTest } from './harness/browser.ts';
import { answerAsOwnServer, inbox } from './own-server.ts';
import { noPill, pillText } from './stand-ins.ts';

const stops: (() => unknown)[] = [];
afterAll(() => Promise.all(stops.reverse().map((stop) => stop())));

/** The build that users get: it may read no page until its user says so. */
const build = (kind: BrowserKind) => inProject('.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

/** Chromium's question can be answered only on a display made here, and only Linux has the means. */
const kinds: readonly BrowserKind[] = process.platform === 'linux' ? ['chromium', 'firefox'] : ['firefox'];

const pattern = 'http://post.northlight.example/*';
const granted = (page: PageUnderTest) =>
  page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

const openMail = (page: PageUnderTest) => page.click('#open10');

it.each(kinds)(
  'is used on a server of one’s own from one click and one question, and after a restart, in %s',
  async (kind) => {
    if (kind === 'chromium') stops.push(startDisplay());
    const browser = await open(kind, {
      extensionDir: build(kind),
      headless: kind !== 'chromium',
      answer: answerAsOwnServer,
    });
    stops.push(() => browser.close());
    await browser.pageAt('the welcome page', (url) => url.includes('welcome.html'));
    const page = await browser.page(inbox);
    await openMail(page);
    await browser.pressButton(page);
    const panel = await waitUntil('the sidebar', () => browser.openPanel());
    await panel.waitFor('the site by name', () =>
      document.body.innerText.includes('post.northlight.example'),
    );
    expect(await granted(panel)).toEqual([]);

    await browser.allowAsked(panel, () => panel.click({ role: 'button', name: 'Use Beside on this site' }));
    await waitUntil('the grant', async () => (await granted(panel)).includes(pattern));
    expect(await granted(panel)).toEqual([pattern]);
    // Nothing was reloaded: the mail in the frame is the one that was open before.
    await panel.find({ role: 'heading', name: 'Dana Whitfield' });
    await page.focus();
    expect(await pillText(page)).toContain('1:1 with Dana');

    await browser.restart('quit');
    const again = await browser.page(inbox);
    await openMail(again);
    expect(await pillText(again)).toContain('1:1 with Dana');

    const options = await browser.page(browser.extensionUrl('options.html'));
    await options.click({ role: 'switch', name: 'Roundcube post.northlight.example, not encrypted' });
    await waitUntil('the grant to end', async () => (await granted(options)).length === 0);
    await again.focus();
    await noPill(again);
    expect(again.consoleErrors).toEqual([]);
  },
);

it.each(kinds)('tells an open sidebar of another page with one press, in %s', async (kind) => {
  const browser = await open(kind, { extensionDir: build(kind), answer: answerAsOwnServer });
  stops.push(() => browser.close());
  const welcome = await browser.pageAt('the welcome page', (url) => url.includes('welcome.html'));
  const page = await browser.page('https://elsewhere.example/');
  await browser.pressButton(page);
  const panel = await waitUntil('the sidebar', () => browser.openPanel());
  await panel.waitFor('the site', () => document.body.innerText.includes('elsewhere.example'));
  const other = await browser.page(inbox);
  await panel.waitFor('how to be told', () => document.body.innerText.includes('button in the toolbar'));
  await browser.pressButton(other);
  await panel.waitFor('the other site', () => document.body.innerText.includes('post.northlight.example'));
  // It knows the page now, so that the next press closes it.
  await browser.pressButton(other);
  await welcome.waitFor('the sidebar to close', async () => {
    const open = await chrome.runtime.getContexts({});
    return open.every(({ documentUrl }) => documentUrl?.includes('sidepanel.html') !== true);
  });
});
