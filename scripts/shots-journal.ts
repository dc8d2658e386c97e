/**
 * Draws the journal page of the test build in Chromium, place by place, into PNGs.
 *
 *   node scripts/run.mjs shots-journal DIR [place …]
 */
import fs from 'node:fs';
import path from 'node:path';
import { type BrowserUnderTest, openBrowser } from './browser/browser.ts';
import { findChromium } from './browser/find.ts';
import { pageScript } from './browser/page-script.ts';
import { inProject } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';

interface Look {
  name: string;
  width: number;
  height: number;
  dark?: boolean;
  turned?: boolean;
}

const looks: readonly Look[] = [
  { name: 'light', width: 1280, height: 1140 },
  { name: 'dark', width: 1280, height: 1140, dark: true },
  { name: 'narrow', width: 320, height: 900 },
  { name: 'rtl', width: 1280, height: 900, turned: true },
];

const places: Readonly<Record<string, string>> = {
  today: '#today',
  people: '#people',
  person: '#people/dana',
  search: '#search',
  goals: '#goals',
  mentoring: '#mentoring',
  deliveries: '#deliveries',
  'delivery-form': '#deliveries',
  'goal-form': '#goals',
  'follow-up-form': '#follow-ups',
  'note-form': '#people/dana',
  'follow-ups': '#follow-ups',
  reflections: '#reflections',
  back: '#back',
};

/** Places where a form is opened first. */
const forms: Readonly<Record<string, { opens: string; field: string }>> = {
  'delivery-form': { opens: 'New delivery', field: 'What is delivered' },
  'goal-form': { opens: 'New goal', field: 'What is aimed at' },
  'follow-up-form': { opens: 'Change “Draft the rota proposal”', field: 'When …' },
  'note-form': { opens: 'Change the note “Tired but proud of the cut-over. Half…”', field: 'Note' },
};

async function draw(browser: BrowserUnderTest, name: string, look: Look, file: string): Promise<void> {
  const page = await browser.page(browser.extensionUrl(`journal.html${places[name] ?? ''}`));
  await page.resize(look.width, look.height);
  await page.prefer(look.dark ? 'dark' : 'light');
  if (look.turned) await page.evaluate(`document.documentElement.dir = 'rtl'`);
  if (name === 'search') {
    await page.type({ role: 'searchbox', name: 'Words to look for' }, 'rota');
    await page.waitFor('hits', () => document.querySelectorAll('.hit').length > 8);
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.waitFor('words of a hit', () => document.querySelector('mark'));
  }
  const form = forms[name];
  if (form) {
    await page.click({ role: 'button', name: form.opens });
    await page.find({ role: 'textbox', name: form.field });
  }
  if (name === 'person') await page.waitFor('the timeline', () => document.querySelector('.time .line'));
  await page.waitFor('words', () => document.querySelectorAll('main :is(article, li), a.pal').length > 1);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) console.error(`${name} ${look.name}: ${wide} px too wide`);
  await page.screenshot(file);
  for (const each of page.consoleErrors) console.error(`${name} ${look.name}: ${each}`);
  await page.close();
}

async function main([dir, ...wanted]: readonly string[]): Promise<void> {
  if (!dir) throw new UsageError('usage: node scripts/run.mjs shots-journal DIR [place …]');
  fs.mkdirSync(dir, { recursive: true });
  const executable = findChromium();
  if (executable === null) throw new UsageError('Chromium is not here');
  const extensionDir = inProject('.output', 'chrome-mv3-e2e');
  const browser = await openBrowser('chromium', { extensionDir, executable });
  try {
    const first = await browser.page(browser.extensionUrl('options.html'));
    await first.evaluate(
      `(() => { ${await pageScript('tests/journal/fill.ts')}; return made.fillJournal(); })()`,
    );
    for (const name of wanted.length > 0 ? wanted : Object.keys(places))
      for (const look of looks)
        await draw(browser, name, look, path.join(dir, `journal-${name}-${look.name}.png`));
  } finally {
    await browser.close();
  }
}

await main(process.argv.slice(2));
