import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness/browser.ts';
import { welcomed } from './stand-ins.ts';

inBothBrowsers('the language of suggestions', (use) => {
  it('is chosen in the settings, and spoken by the sidebar with its reasons and steps', async () => {
    const browser = await welcomed(await use());
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
    expect(panel.consoleErrors).toEqual([]);
    expect(settings.consoleErrors).toEqual([]);
  });
});
