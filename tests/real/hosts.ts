import { expect } from 'vitest';
import { waitUntil } from '../../scripts/browser/wait.ts';
import { addDays, type Day } from '../../utils/core/time.ts';
import type { BrowserUnderTest, PageUnderTest } from '../e2e/harness/browser.ts';

/** Where the servers beside the project answer, and whose page is looked at there. */
export const sogo = 'http://localhost:18080/SOGo';
export const roundcube = 'http://localhost:18180';
export const user = { name: 'Dana Okafor', login: 'dana@example.test', account: 'dana', password: 'secret' };

/** The Monday of the week the servers were filled for: the launch is planned for its Thursday. */
export async function seededMonday(): Promise<Day> {
  const address = `${sogo}/dav/priya/Calendar/personal/project-atlas-launch.ics`;
  const authorization = `Basic ${btoa(`priya:${user.password}`)}`;
  const answer = await fetch(address, { headers: { authorization } });
  const found = /DTSTART;[^:\n]{1,80}:(\d{4})(\d{2})(\d{2})T/.exec(await answer.text());
  if (!found) throw new Error(`the launch is not in the calendar at ${address}: HTTP ${answer.status}`);
  return addDays(`${found[1]}-${found[2]}-${found[3]}`, -3);
}

export const compact = (day: Day): string => day.replaceAll('-', '');

/** Whom and what the sidebar might wrongly name. */
const said = /Sam Rivera|Lee Chen|Noor Haddad|Priya Nair|Tomas Berg|Harbour|Delivery|1:1 with|Mentoring with/;

/**
 * Nothing is said about what is open now. Silence is only worth something after the time an answer takes: two looks
 * that agree, the later passes of the page included; the page's own clock measures it.
 */
export async function expectSilence(browser: BrowserUnderTest, page: PageUnderTest): Promise<void> {
  await page.evaluate(() => void Object.assign(window, { silentSince: performance.now() }));
  await page.waitFor('the time an answer would take', () => {
    const since: unknown = Reflect.get(window, 'silentSince');
    return performance.now() - Number(since) > 3000;
  });
  expect(await page.evaluate(() => document.querySelectorAll('beside-pill').length)).toBe(0);
  const panel = await browser.openPanel();
  if (panel) expect(await panel.evaluate(() => document.body.innerText)).not.toMatch(said);
}

/** A real click on the first element in sight that holds the words. */
export async function clickOn(page: PageUnderTest, css: string, words: string): Promise<void> {
  await page.waitFor(
    `"${words}"`,
    (selector, text) => {
      for (const old of document.querySelectorAll('[data-to-click]')) old.removeAttribute('data-to-click');
      const found = [...document.querySelectorAll(selector)].find(
        (each) => each.textContent?.includes(text) && each.checkVisibility(),
      );
      found?.setAttribute('data-to-click', '');
      found?.scrollIntoView({ block: 'center' });
      return found !== undefined;
    },
    css,
    words,
  );
  await page.click('[data-to-click]');
}

/** Waits until the page has gone to an address that holds the words. */
export const arrived = (page: PageUnderTest, words: string) =>
  waitUntil(`an address with ${words}`, async () => (await page.url()).includes(words) || null);

/** Fields may be there before they can be clicked. */
const inSight = (page: PageUnderTest, css: string) =>
  page.waitFor(
    `${css} in sight`,
    (selector) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0,
    css,
  );

export async function loginToSogo(page: PageUnderTest): Promise<void> {
  await inSight(page, 'input[ng-model*=username]');
  await page.type('input[ng-model*=username]', user.account);
  await page.type('input[type=password]', user.password);
  await page.press('Enter');
  await arrived(page, '/so/dana/');
}

export async function loginToRoundcube(page: PageUnderTest): Promise<void> {
  await page.type('#rcmloginuser', user.login);
  await page.type('#rcmloginpwd', user.password);
  await page.press('Enter');
  await arrived(page, '_task=mail');
}
