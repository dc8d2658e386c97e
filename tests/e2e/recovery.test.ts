import { join } from 'node:path';
import { expect, it } from 'vitest';
import { giveFile } from './given-file.ts';
import { handedOver, recordsIn } from './handed-over.ts';
import { type BrowserUnderTest, inBothBrowsers, type PageUnderTest } from './harness/browser.ts';
import { bodyText } from './stand-ins.ts';
import { stickingOut } from './sticking-out.ts';

const choose = (page: PageUnderTest, text: string) => giveFile(page, 'input[type=file]', 'beside.json', text);

/** The sidebar as a page, once the sample person is stored. */
async function withSample(browser: BrowserUnderTest): Promise<string> {
  const panel = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
  await panel.find({ role: 'heading', name: 'Dana Okafor' });
  await panel.goto(browser.extensionUrl('options.html'));
  const file = await handedOver(panel);
  // What is known of the journal outside it is noted after it was written: lost before, it is one nobody had.
  await panel.waitFor(
    'the mark of the journal',
    async () => (await chrome.storage.local.get('canary')).canary,
  );
  await panel.close();
  return file;
}

/** The page that opened by itself: no part of what is tried here. */
const welcomePage = (browser: BrowserUnderTest) =>
  browser.pageAt('the welcome page', (url) => url.startsWith(browser.extensionUrl('welcome.html')));

const deleteJournal = (page: PageUnderTest) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.deleteDatabase('beside');
        request.onsuccess = () => resolve('gone');
        request.onerror = () => resolve('failed');
      }),
  );

/** Which database the journal is by now. */
const journalName = (page: PageUnderTest) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, string>> } } };
    };
    return (await chrome.storage.local.get('journal-place'))['journal-place'] ?? 'beside';
  });

/** Part of it is gone: the notes, and the tally that counts them. */
const damageJournal = (page: PageUnderTest, name: string) =>
  page.evaluate(
    (database) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => {
          const { result } = request;
          const transaction = result.transaction(['meta', 'notes'], 'readwrite');
          transaction.objectStore('notes').clear();
          transaction.objectStore('meta').delete('tally');
          transaction.oncomplete = () => {
            result.close();
            resolve('damaged');
          };
        };
      }),
    name,
  );

const heading = (words: string) => ({ role: 'heading', name: words });
const emptied = heading('The journal is empty, and it was not before');

inBothBrowsers('a journal that was lost', (use) => {
  it('opens recovery on each page, takes an export, and is whole again', async () => {
    const browser = await use();
    const file = await withSample(browser);
    const welcome = await welcomePage(browser);
    expect(await deleteJournal(welcome)).toBe('gone');
    const panel = await browser.page(browser.extensionUrl('sidepanel.html'));
    await panel.resize(240, 800);
    await panel.find(emptied);
    expect(await stickingOut(panel)).toEqual([]);
    await panel.resize(360, 800);
    if (process.env.SHOTS)
      await panel.screenshot(join(process.env.SHOTS, `recovery-panel-${browser.kind}.png`));
    expect(await bodyText(panel)).not.toContain('Try it with a sample person');
    const settings = await browser.page(browser.extensionUrl('options.html'));
    await settings.find(emptied);
    if (process.env.SHOTS) await settings.screenshot(join(process.env.SHOTS, `recovery-${browser.kind}.png`));
    await choose(settings, file.slice(0, -20));
    await settings.waitFor('a sentence about the file', () =>
      document.body.innerText.includes('Nothing was changed'),
    );
    await choose(settings, file);
    await settings.click({ role: 'button', name: 'Put it in place' });
    await settings.find(heading('Settings'));
    await panel.reload();
    await panel.find({ role: 'button', name: 'Choose a person' });
    const back = await handedOver(settings);
    expect(recordsIn(back)).toEqual(recordsIn(file));
    expect(settings.consoleErrors).toEqual([]);
    for (const page of [panel, settings]) await page.close();
  });

  it('goes on with what is left after damage, and only at a second word', async () => {
    const browser = await use();
    const welcome = await welcomePage(browser);
    const name = await journalName(welcome);
    expect(name).not.toBe('beside');
    expect(await damageJournal(welcome, name)).toBe('damaged');
    const settings = await browser.page(browser.extensionUrl('options.html'));
    await settings.find(heading('Part of the journal is missing'));
    await settings.click({ role: 'button', name: 'Go on' });
    await settings.find(heading('Go on with what is here?'));
    await settings.click({ role: 'button', name: 'Not now' });
    await settings.find(heading('Look again'));
    await settings.click({ role: 'button', name: 'Go on' });
    await settings.find(heading('Go on with what is here?'));
    await settings.click({ role: 'button', name: 'Go on' });
    await settings.find(heading('Settings'));
    expect(settings.consoleErrors).toEqual([]);
  });
});
