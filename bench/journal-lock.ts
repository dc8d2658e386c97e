import type { PageUnderTest } from '../scripts/browser/browser.ts';
import { quantilesOf } from './journal-open.ts';

/** As the background does when nobody was here for long. */
async function takeKeyAway(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { remove(key: string): Promise<void> } } };
  };
  await chrome.storage.session.remove('lock-key');
}

/**
 * From the passphrase, given by hand, until the journal's first list is on the screen, ms: the key that is made of the
 * passphrase, dear on purpose, apart from the opening of the page.
 */
export async function measureUnlocking(page: PageUnderTest, url: string, passphrase: string, turns: number) {
  const samples = { key: [] as number[], drawn: [] as number[] };
  await page.goto(url);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.waitFor('the first list', () => performance.getEntriesByName('drawn').length > 0);
    await page.evaluate(takeKeyAway);
    await page.type('#unlock-passphrase', passphrase);
    const begun = Date.now();
    await page.press('Enter');
    const found = await page.waitFor('the first list', () => {
      const drawn = performance.getEntriesByName('drawn')[0]?.startTime;
      return drawn && !document.querySelector('#unlock-passphrase')
        ? { from: performance.timeOrigin, drawn }
        : null;
    });
    samples.key.push(found.from - begun);
    samples.drawn.push(found.drawn);
  }
  return { key: quantilesOf(samples.key), drawn: quantilesOf(samples.drawn) };
}
