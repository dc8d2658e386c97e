/**
 * node scripts/run.mjs draw-icons
 *
 * Draws public/icon/mark.svg at the sizes browsers ask for, with a transparent ground. The one green of the mark
 * keeps 3:1 against the light and the dark toolbars of Chromium and Firefox, so one set serves both.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findChromium } from './browser/find.ts';
import { inProject } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';

const sizes = [16, 32, 48, 128];

const executablePath = findChromium();
if (executablePath === null)
  throw new UsageError('no Chromium, Chrome, Edge or Brave was found to draw with');

const mark = readFileSync(inProject('public', 'icon', 'mark.svg'));
const source = `data:image/svg+xml;base64,${mark.toString('base64')}`;
const isRoot = process.getuid?.() === 0;
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  args: ['--disable-gpu', '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } img { display: block; inline-size: ${size}px }</style>
      <img src="${source}" alt="">`);
    const picture = await page.screenshot({ omitBackground: true, optimizeForSpeed: false });
    writeFileSync(inProject('public', 'icon', `${size}.png`), picture);
    console.log(`public/icon/${size}.png`);
  }
} finally {
  await browser.close();
}
