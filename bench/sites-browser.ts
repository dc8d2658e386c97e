import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findChromium } from '../scripts/browser/find.ts';
import { waitUntil } from '../scripts/browser/wait.ts';
import { UsageError } from '../scripts/run/usage-error.ts';

/** Makes a build read any page without asking: sites the user added are granted the same way. */
export function grantAll(folder: string): void {
  const file = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null) throw new Error('the build has no manifest');
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['https://*/*', 'http://*/*'] }));
}

export interface Bench {
  browser: Browser;
  /** Beginning of the addresses of the extension's files; '' without one. */
  origin: string;
}

/** A new browser with the extension of a folder, or with none, once its welcome page is closed. */
export async function withBrowser<Value>(
  folder: string | null,
  work: (bench: Bench) => Promise<Value>,
  flags: readonly string[] = [],
): Promise<Value> {
  const executablePath = findChromium();
  if (!executablePath) throw new UsageError('no Chromium was found; npm test installs one');
  const browser = await launch({
    ...{ executablePath, headless: true, pipe: true, enableExtensions: true },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      ...flags,
    ],
  });
  try {
    const id = folder === null ? '' : await browser.installExtension(folder);
    const origin = id === '' ? '' : `chrome-extension://${id}/`;
    if (origin !== '' && existsSync(join(folder ?? '', 'welcome.html'))) {
      const welcome = await browser.waitForTarget((target) => target.url() === `${origin}welcome.html`);
      // A tab of its own first: with its last one a browser ends.
      await browser.newPage();
      await (await welcome.asPage()).close();
    }
    return await work({ browser, origin });
  } finally {
    await browser.close();
  }
}

/** A tab whose every address is answered by `html`; null: by nothing. */
export async function servedPage(browser: Browser, html: (url: URL) => string | null): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = html(new URL(request.url()));
    void (body === null ? request.abort() : request.respond({ body, contentType: 'text/html' }));
  });
  await page.bringToFront();
  return page;
}

/** What the background keeps of the pages it was told of, as text. */
export async function told({ browser, origin }: Bench): Promise<string> {
  const target = browser
    .targets()
    .find((each) => each.type() === 'service_worker' && each.url().startsWith(origin));
  const worker = await target?.worker();
  return worker ? JSON.stringify(await worker.evaluate(() => chrome.storage.session.get())) : '';
}

/** Ends the background, as the browser does when it idles. */
export async function stopBackground({ browser, origin }: Bench): Promise<void> {
  const [page] = await browser.pages();
  const session = await page?.createCDPSession();
  await session?.send('ServiceWorker.enable');
  await session?.send('ServiceWorker.stopAllWorkers');
  await session?.detach();
  await waitUntil(
    'the background to end',
    () =>
      !browser.targets().some((each) => each.type() === 'service_worker' && each.url().startsWith(origin)),
  );
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;
