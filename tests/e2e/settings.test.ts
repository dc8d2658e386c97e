import { expect, it } from 'vitest';
import { handedOver, recordsIn } from './handed-over.ts';
import { inBothBrowsers, type PageUnderTest } from './harness/browser.ts';

const saidBy = (page: PageUnderTest, words: string) =>
  page.waitFor(
    `"${words}"`,
    (text) =>
      [...document.querySelectorAll('[role=status]')].some((each) => each.textContent?.includes(text)),
    words,
  );

/** Gives a file to the import field, as the file chooser does. */
const choose = (page: PageUnderTest, text: string) =>
  page.evaluate((content) => {
    const field = document.querySelector<HTMLInputElement>('#data input[type=file]');
    if (!field) return;
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], 'beside.json', { type: 'application/json' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

inBothBrowsers('welcome and settings', (use) => {
  it('shows the sidebar itself beside the welcome page', async () => {
    const browser = await use();
    const welcome = await browser.page(browser.extensionUrl('welcome.html'));
    await welcome.click({ role: 'button', name: 'Try it with a sample person' });
    await welcome.waitFor('the sample in its frame', () =>
      document.querySelector('iframe')?.contentDocument?.body.innerText.includes('Dana Okafor'),
    );
    expect(welcome.consoleErrors).toEqual([]);
  });

  it('exports everything, and takes its own file back after the sample was removed', async () => {
    const browser = await use();
    const sample = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
    await sample.find({ role: 'heading', name: 'Dana Okafor' });
    const settings = await browser.page(browser.extensionUrl('options.html'));
    const before = await handedOver(settings);
    expect(before).toContain('dana.okafor@northlight.example');
    await settings.click({ role: 'button', name: 'Remove' });
    await saidBy(settings, 'are gone');
    await choose(settings, before);
    await saidBy(settings, 'This file holds');
    await settings.click({ role: 'button', name: 'Take it in' });
    await saidBy(settings, 'Taken in');
    expect(recordsIn(await handedOver(settings))).toEqual(recordsIn(before));
    expect(settings.consoleErrors).toEqual([]);
  });

  it('answers a damaged file with a sentence and loses nothing', async () => {
    const browser = await use();
    const settings = await browser.page(browser.extensionUrl('options.html'));
    const before = await handedOver(settings);
    for (const damaged of [
      before.slice(0, -20),
      '{"format": "other"}',
      before.replace(/"version": \d+/, '"version": 99'),
    ]) {
      await choose(settings, damaged);
      await saidBy(settings, 'othing was changed');
      expect(recordsIn(await handedOver(settings))).toEqual(recordsIn(before));
    }
  });

  it('shows the chosen appearance on the other open pages, and keeps it', async () => {
    const browser = await use();
    const welcome = await browser.page(browser.extensionUrl('welcome.html'));
    const settings = await browser.page(browser.extensionUrl('options.html'));
    const isDark = () => document.documentElement.dataset.theme === 'dark';
    await settings.click('input[value=dark]');
    await settings.waitFor('dark settings', isDark);
    await welcome.waitFor('a dark welcome page', isDark);
    const again = await browser.page(browser.extensionUrl('options.html'));
    await again.waitFor('dark settings, opened anew', isDark);
    await again.waitFor(
      'the kept choice',
      () => document.querySelector<HTMLInputElement>('input[value=dark]')?.checked === true,
    );
  });
});
