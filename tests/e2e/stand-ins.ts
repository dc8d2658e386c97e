import { waitUntil } from '../../scripts/browser/wait.ts';
import { addDays } from '../../utils/core/time.ts';
import { type StandaloneOptions, standalonePage } from '../sites/fakes/standalone.ts';
import type { Answerer, BrowserUnderTest, PageUnderTest } from './harness/browser.ts';

/**
 * The day the one-on-one of the story is on: tomorrow, so that at no time of any day it is going on while it is being
 * prepared, or over.
 */
export const storyDay = addDays(new Date().toISOString().slice(0, 10), 1);

/** The stand-ins of the host pages, each served at its real address; every other address is refused. */
export async function answerAs(...sites: StandaloneOptions[]): Promise<Answerer> {
  const pages = await Promise.all(sites.map(standalonePage));
  return (url) => {
    const here = pages.filter((each) => new URL(each.url).host === url.host);
    // Two programs of one server are told apart by the folder they lie in.
    const page = here.find((each) => new URL(each.url).pathname === url.pathname) ?? here[0];
    if (url.host === 'elsewhere.example')
      return { body: '<!doctype html><title>Elsewhere</title><h1>1:1 Dana</h1>' };
    if (!page) return null;
    return url.href === page.scriptUrl
      ? { body: page.script, headers: { 'content-type': 'text/javascript; charset=utf-8' } }
      : { body: page.html };
  };
}

export const googleCalendar = 'https://calendar.google.com/calendar/u/0/r/week';

/** Where the extension of a browser lived when it had opened its page; one that is made as new has another. */
const settled = new WeakMap<BrowserUnderTest, string>();

/** The browser once the extension has opened its welcome page, which takes the front from whatever has it. */
export async function welcomed(browser: BrowserUnderTest): Promise<BrowserUnderTest> {
  const home = browser.extensionUrl('');
  if (settled.get(browser) !== home) {
    await browser.pageAt('the welcome page', (url) => url.startsWith(browser.extensionUrl('welcome.html')));
    settled.set(browser, home);
  }
  return browser;
}

/** Opens an event of the story in the page that stands in for a calendar. */
export const openEvent = (page: PageUnderTest, event: 'oneOnOne' | 'mentoring' | 'launch') =>
  page.evaluate(`fake.open(fake.story.${event})`);

/** The words of the pill, which no script of the page can read; waits for it. */
export const pillText = (page: PageUnderTest): Promise<string> =>
  waitUntil('the pill', async () => {
    const pill = await page.shadow('beside-pill');
    return (await pill?.evaluate((root) => root.querySelector('button')?.textContent?.trim() ?? '')) || null;
  });

export const noPill = (page: PageUnderTest) =>
  page.waitFor('no pill', () => document.querySelector('beside-pill') === null);

/** The sidebar beside a page, once it shows this heading. */
export async function panelFor(browser: BrowserUnderTest, page: PageUnderTest, heading: string) {
  const panel = await browser.panel(page);
  await panel.find({ role: 'heading', name: heading });
  return panel;
}

/** Writes a line into the box and waits until it is among the kept ones. */
export async function jot(panel: PageUnderTest, box: string, line: string, kept: string): Promise<void> {
  await panel.type({ role: 'textbox', name: box }, line);
  await panel.press('Enter');
  await panel.waitFor(
    `"${kept}" among the notes`,
    (text) =>
      [...document.querySelectorAll('.note')].some((each) => each.textContent?.includes(text)) &&
      [...document.querySelectorAll('textarea')].every((each) => each.value === ''),
    kept,
  );
}

export const bodyText = (page: PageUnderTest): Promise<string> =>
  page.evaluate(() => document.body.innerText);
