import { join } from 'node:path';
import { expect, it } from 'vitest';
import { giveFile } from './given-file.ts';
import { handedOver } from './handed-over.ts';
import { inBothBrowsers, type PageUnderTest } from './harness/browser.ts';
import { bodyText } from './stand-ins.ts';

async function choose(page: PageUnderTest, name: string, text: string | readonly number[]): Promise<void> {
  await page.find({ role: 'heading', name: 'Your data' });
  await giveFile(page, '#data input[type=file]', name, text);
}

const saidBy = (page: PageUnderTest, words: string) =>
  page.waitFor(
    `"${words}"`,
    (text) =>
      [...document.querySelectorAll('[role=status], [role=alert]')].some((each) =>
        each.textContent?.includes(text),
      ),
    words,
  );

const shot = (page: PageUnderTest, name: string) =>
  process.env.SHOTS ? page.screenshot(join(process.env.SHOTS, `${name}.png`)) : Promise.resolve();

const chooseDana = (page: PageUnderTest) =>
  page.evaluate(() => {
    const field = document.querySelector<HTMLSelectElement>('.person-choice');
    const dana = [...(field?.options ?? [])].find(({ text }) => text === 'Dana Okafor');
    if (!field || !dana) return;
    field.value = dana.value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

inBothBrowsers('what is mine', (use) => {
  it('a table and a document are shown first, taken in, and taken back', async () => {
    const browser = await use();
    const settings = await browser.page(browser.extensionUrl('options.html'));
    const table =
      'Name,E-mail,Note,Date\nKofi Mensah,kofi@northlight.example,"=HYPERLINK(""x"")",2026-11-19\n';
    await choose(settings, 'people.csv', table);
    await saidBy(settings, 'New in this: 1 person and 1 note.');
    await settings.find({ role: 'combobox', name: 'Take E-mail as' });
    await settings.evaluate(() => document.querySelector('#data')?.scrollIntoView());
    await shot(settings, `import-${browser.kind}`);
    await settings.click({ role: 'button', name: 'Take it in' });
    await saidBy(settings, 'Taken in: 2 new entries.');
    expect(await handedOver(settings, 'Markdown')).toContain('- \\=HYPERLINK("x")');
    await settings.click({ role: 'button', name: 'Take it back' });
    await saidBy(settings, 'as it was before');
    await choose(
      settings,
      'Kofi Mensah.md',
      '- Likes the rota\n- [ ] Send the plan (by me, due 2026-12-01)\n',
    );
    await saidBy(settings, 'New in this: 1 person, 1 note, and 1 follow-up.');
    await settings.click({ role: 'button', name: 'Take it in' });
    await saidBy(settings, 'Taken in');
    const calendar = await handedOver(settings, 'Calendar');
    expect(calendar).toContain('SUMMARY:Send the plan\r\n');
    expect(calendar).toContain('DUE;VALUE=DATE:20261201\r\n');
    expect(settings.consoleErrors).toEqual([]);
    await settings.close();
  });

  it('a table of an old spreadsheet is read in its own letters, and said to be a guess', async () => {
    const browser = await use();
    const settings = await browser.page(browser.extensionUrl('options.html'));
    // In Windows-1252, where the dash and the euro sign have bytes of their own.
    const bytes = Array.from('sep=;\r\nName;Note\r\nJ\u{F6}rg Wei\u{DF};Rota \u{96} 5 \u{80}\r\n', (each) =>
      each.charCodeAt(0),
    );
    await choose(settings, 'people.csv', bytes);
    await saidBy(settings, 'New in this: 1 person and 1 note. Its letters are read as Windows-125');
    await settings.click({ role: 'button', name: 'Take it in' });
    await saidBy(settings, 'Taken in: 2 new entries.');
    expect(await handedOver(settings, 'Markdown')).toContain('Rota – 5 €');
    const wide = Array.from('\u{FEFF}Name\tNote\r\nÅsa Łęcka\tRota – 7 €\r\n', (each) => [
      each.charCodeAt(0) % 256,
      each.charCodeAt(0) >> 8,
    ]).flat();
    await choose(settings, 'people.txt', wide);
    await saidBy(settings, 'New in this: 1 person and 1 note.');
    await settings.find({ role: 'combobox', name: 'Take Name as' });
    await settings.click({ role: 'button', name: 'Take it in' });
    await saidBy(settings, 'Taken in: 2 new entries.');
    expect(await handedOver(settings, 'Markdown')).toContain('Rota – 7 €');
    expect(settings.consoleErrors).toEqual([]);
    await settings.close();
  });

  it('one person goes out, and for good at a second word', async () => {
    const browser = await use();
    const sample = await browser.page(browser.extensionUrl('sidepanel.html?sample=1'));
    await sample.find({ role: 'heading', name: 'Dana Okafor' });
    await sample.close();
    const settings = await browser.page(browser.extensionUrl('options.html'));
    await settings.waitFor('Dana in the list', () =>
      [...document.querySelectorAll('.person-choice option')].some(
        ({ textContent }) => textContent === 'Dana Okafor',
      ),
    );
    await chooseDana(settings);
    const file = await handedOver(settings, 'Export this person');
    expect(JSON.parse(file).records.people).toHaveLength(1);
    await settings.click({ role: 'button', name: 'Remove…' });
    await saidBy(settings, 'This cannot be undone.');
    await settings.evaluate(() => document.querySelector('#data')?.scrollIntoView());
    await shot(settings, `remove-${browser.kind}`);
    await settings.click({ role: 'button', name: 'Remove for good' });
    await saidBy(settings, 'Removed for good: Dana Okafor, with 9 meetings');
    expect(await handedOver(settings, 'Export')).not.toContain('dana.okafor');
    expect(await bodyText(settings)).not.toContain('Sample person');
    expect(settings.consoleErrors).toEqual([]);
  });

  it('a backup opens with its passphrase alone, is tried out, and what it replaced is kept', async () => {
    const browser = await use();
    const settings = await browser.page(browser.extensionUrl('options.html'));
    await choose(settings, 'Hana Sato.md', '- One\n- Two\n');
    await saidBy(settings, 'New in this');
    await settings.click({ role: 'button', name: 'Take it in' });
    await saidBy(settings, 'Taken in');
    await settings.click({ role: 'button', name: 'Make a backup' });
    await settings.type('#backup-passphrase', 'four quiet green lamps');
    await settings.type('#backup-passphrase-again', 'four quiet green lamps');
    await shot(settings, `backup-${browser.kind}`);
    const sealed = await handedOver(settings, 'Make the backup');
    expect(sealed).not.toContain('Hana');
    // Handed over, and noted: until then the part takes no other file.
    await saidBy(settings, 'Made, opened once to be sure');
    await choose(settings, 'Kofi Mensah.md', '- Written since\n');
    await saidBy(settings, 'New in this');
    await settings.click({ role: 'button', name: 'Take it in' });
    await saidBy(settings, 'Taken in');
    await giveFile(settings, '#backup input[type=file]', 'beside-backup.beside', sealed);
    await settings.type('#restore-passphrase', 'something else entirely');
    await settings.press('Enter');
    await saidBy(settings, 'does not open the backup');
    await settings.type('#restore-passphrase', 'four quiet green lamps');
    await settings.press('Enter');
    await saidBy(settings, 'Read and tried out');
    await shot(settings, `restore-${browser.kind}`);
    await settings.click({ role: 'button', name: 'Put it in place' });
    await settings.waitFor('the copy', () =>
      document.querySelector('#backup')?.textContent?.includes('Replaced,'),
    );
    const now = await handedOver(settings, 'Export');
    expect(now).toContain('Hana Sato');
    expect(now).not.toContain('Written since');
    expect(await handedOver(settings, 'Export copy')).toContain('Written since');
    await settings.click({ role: 'button', name: 'Let go…' });
    await settings.click({ role: 'button', name: 'Let it go' });
    await settings.waitFor(
      'no copy',
      () => !document.querySelector('#backup')?.textContent?.includes('Replaced,'),
    );
    expect(settings.consoleErrors).toEqual([]);
  });
});
