/**
 * Draws the sidebar in Chromium, scene by scene, into PNGs, and checks each scene with axe.
 *
 *   node scripts/run.mjs shots-sidebar DIR [scene …]
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Play } from '../tests/components/scenes.tsx';
import { scenePage } from './browser/scene-page.ts';

interface Look {
  name: string;
  width: number;
  dark?: boolean;
}

const looks: readonly Look[] = [
  { name: 'light', width: 360 },
  { name: 'dark', width: 360, dark: true },
  { name: 'narrow', width: 320 },
  // As wide as Firefox opens its sidebar.
  { name: 'least', width: 240 },
];

async function audit(page: Page, axe: string): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document, { rules: { region: { enabled: false } } })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => id + ': ' + node.html.slice(0, 140))))`,
  );
  return Array.isArray(found) ? found.map(String) : [];
}

async function main([dir, ...wanted]: readonly string[]): Promise<void> {
  if (!dir) throw new Error('Say where to: node scripts/run.mjs shots-sidebar DIR [scene …]');
  fs.mkdirSync(dir, { recursive: true });
  const { html, names } = await scenePage();
  const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'beside-shots-'));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    userDataDir: profile,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  let wrong = 0;
  try {
    for (const scene of wanted.length > 0 ? wanted : names) {
      for (const look of looks) {
        const page = await browser.newPage();
        page.on('pageerror', (failure) => console.error(scene, String(failure)));
        page.on('console', (message) => message.type() === 'error' && console.error(scene, message.text()));
        const turned = scene.startsWith('right-to-left');
        await page.setViewport({ width: look.width, height: 800, deviceScaleFactor: 2 });
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: look.dark ? 'dark' : 'light' },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await page.setContent(turned ? html.replace('<html ', '<html dir="rtl" ') : html);
        await page.waitForFunction('window.play !== undefined');
        await page.evaluate((name) => {
          const play: Play = window.play;
          return play(name);
        }, scene);
        await new Promise((resolve) => setTimeout(resolve, 250));
        const file = path.join(dir, `${scene}-${look.name}.png`);
        await page.screenshot({ path: file });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) console.error(`${scene} ${look.name}: ${overflow} px too wide`);
        for (const each of await audit(page, axe)) {
          wrong++;
          console.error(`${scene} ${look.name}: ${each}`);
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
  console.log(`${wrong} findings of axe`);
}

await main(process.argv.slice(2));
