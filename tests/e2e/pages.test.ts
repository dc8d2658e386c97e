import { expect, it } from 'vitest';
import { barriers } from './barriers.ts';
import { giveFile } from './given-file.ts';
import { handedOver, recordsIn } from './handed-over.ts';
import { inBothBrowsers, type PageUnderTest } from './harness/browser.ts';
import { stickingOut } from './sticking-out.ts';

const saidBy = (page: PageUnderTest, words: string) =>
  page.waitFor(
    `"${words}"`,
    (text) =>
      [...document.querySelectorAll('[role=status]')].some((each) => each.textContent?.includes(text)),
    words,
  );

const choose = (page: PageUnderTest, text: string) =>
  giveFile(page, '#data input[type=file]', 'beside.json', text);

inBothBrowsers('the pages of the extension', (use) => {
  it('lets one prepare for a sample person before anything was granted', async () => {
    const browser = await use();
    const welcome = await browser.pageAt('the welcome page', (url) => url.includes('welcome.html'));
    await welcome.find({ role: 'button', name: 'Try it with a sample person' });
    expect(await barriers(welcome)).toEqual([]);
    const sample = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
    await sample.find({ role: 'heading', name: 'Dana Okafor' });
    await sample.waitFor('a suggestion', () => document.querySelector('[aria-labelledby=suggested] .say'));
    expect(await barriers(sample)).toEqual([]);
    const words = await sample.evaluate(() => document.body.innerText);
    expect(words).not.toMatch(/undefined|null|NaN|\[object/);
    expect(sample.consoleErrors).toEqual([]);
    expect(welcome.consoleErrors).toEqual([]);
  });

  it('says why a point is suggested, with its source, and takes a no', async () => {
    const browser = await use();
    const sample = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
    await sample.find({ role: 'heading', name: 'Suggested' });
    const before = await sample.waitFor(
      'the suggestions',
      () => document.querySelectorAll('[aria-labelledby=suggested] li').length,
    );
    await sample.evaluate(() =>
      [...document.querySelectorAll('button')].find((each) => each.textContent === 'Why this?')?.click(),
    );
    await sample.waitFor('the source', () => /Practice: /.test(document.body.innerText));
    await sample.evaluate(() =>
      [...document.querySelectorAll('button')].find((each) => each.textContent === 'Not now')?.click(),
    );
    await sample.waitFor(
      'one fewer, or another in its place',
      (count) => {
        const left = document.querySelectorAll('[aria-labelledby=suggested] li').length;
        return left < count || /Undo/.test(document.body.innerText);
      },
      before,
    );
  });

  it('shows the sites and what is read there in settings', async () => {
    const browser = await use();
    const options = await browser.page(browser.extensionUrl('options.html'));
    await options.find({ role: 'heading', name: 'Sites' });
    await options.waitFor('the sites', () => document.body.innerText.includes('Google Calendar'));
    expect(await barriers(options)).toEqual([]);
    expect(options.consoleErrors).toEqual([]);
  });

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
    for (const [damaged, sentence] of [
      [before.slice(0, -20), 'it was cut short. Nothing was changed.'],
      ['{"format": "other"}', 'This file is not a Beside export. Nothing was changed.'],
      [before.replace(/"version": \d+/, '"version": 99'), 'try again; nothing was changed.'],
    ] as const) {
      await choose(settings, damaged);
      await saidBy(settings, sentence);
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

  it('speak the language of suggestions that is chosen in the settings, and spoken by the sidebar with its reasons and steps', async () => {
    const browser = await use();
    const settings = await browser.page(browser.extensionUrl('options.html'));
    await settings.find({ role: 'combobox', name: 'Language' });
    await settings.waitFor(
      'the choice',
      () => !document.querySelector<HTMLSelectElement>('#words select')?.disabled,
    );
    await settings.evaluate(() => {
      const field = document.querySelector<HTMLSelectElement>('#words select');
      if (!field) throw new Error('no field');
      field.value = 'de';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    // A page that goes at once may take the choice along before it is written.
    await settings.waitFor(
      'the choice, written',
      async () => (await chrome.storage.local.get('language')).language === 'de',
    );
    await settings.reload();
    await settings.waitFor(
      'the choice, kept',
      () => document.querySelector<HTMLSelectElement>('#words select')?.value === 'de',
    );
    const panel = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
    await panel.find({ role: 'heading', name: 'Suggested' });
    await panel.waitFor('a German point', () => document.querySelector('.point[lang=de]') !== null);
    await panel.click({ role: 'button', name: 'Why this?' });
    await panel.waitFor('where it comes from', () => document.body.innerText.includes('Praxis „'));
    await panel.click({ role: 'button', name: 'Begin' });
    await panel.waitFor('the German workflow', () => document.body.innerText.includes('Dana danken'));
    await panel.resize(240, 760);
    expect(await stickingOut(panel)).toEqual([]);
    expect(panel.consoleErrors).toEqual([]);
    expect(settings.consoleErrors).toEqual([]);
  });
});
