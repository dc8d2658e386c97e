import { expect, it } from 'vitest';
import { barriers } from './barriers.ts';
import { inBothBrowsers } from './harness/browser.ts';

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
});
