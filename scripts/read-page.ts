import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { type HTTPRequest, launch, type Page } from 'puppeteer-core';
import type { Moment } from '../utils/core/moment.ts';
import { isZone } from '../utils/core/time-text/zone.ts';
import { recognise } from '../utils/moments/recognise.ts';
import { ensureBrowsers } from './browser/install.ts';
import type { PageReading, PageReadingRequest } from './read-page-in-page.ts';
import { fromCaller, inProject } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';

const usage = 'usage: npm run -s read-page -- FILE.html --url URL [--now ISO] [--zone IANA]';

interface Wish extends PageReadingRequest {
  html: Buffer;
}

function readArguments(words: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { url: text, now: text, zone: text },
    });
  } catch (error) {
    const [what] = error instanceof Error ? error.message.split('. ') : ['bad arguments'];
    throw new UsageError(`${what}; ${usage}`);
  }
}

function readHtml(file: string): Buffer {
  try {
    return readFileSync(fromCaller(file));
  } catch {
    throw new UsageError(`cannot read the file ${file}`);
  }
}

/** @throws UsageError with one line on the first thing that is wrong. */
function readWish(words: readonly string[]): Wish {
  const { values, positionals } = readArguments(words);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError(usage);
  const { url = '', now = new Date().toISOString(), zone = null } = values;
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url))
    throw new UsageError(`--url is not a web address: "${url}"`);
  if (!/^\d{4}-\d{2}-\d{2}T/u.test(now) || Number.isNaN(Date.parse(now))) {
    throw new UsageError(`--now is not a moment like 2026-09-15T09:30:00+02:00: "${now}"`);
  }
  if (zone !== null && !isZone(zone))
    throw new UsageError(`--zone is not a time zone like Europe/Berlin: "${zone}"`);
  return { html: readHtml(file), url: new URL(url).href, now, zone };
}

/** The adapters as one script, bundled now so that it is never older than its source. */
async function bundleReader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inProject('scripts/read-page-in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: 'es2024',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The address answers with the file, once; nothing else is answered, so nothing leaves the machine. */
async function serveOnly(page: Page, html: Buffer): Promise<void> {
  let served = false;
  const contentType = isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html';
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const wanted = !served && request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!wanted) return void request.abort().catch(() => {});
    served = true;
    void request.respond({ status: 200, contentType, body: html }).catch(() => {});
  });
}

async function readInBrowser({ html, ...request }: Wish, executablePath: string): Promise<PageReading> {
  const reader = await bundleReader();
  const browser = await launch({
    executablePath,
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage();
    // A saved page is data: its own scripts never run.
    await page.setJavaScriptEnabled(false);
    await serveOnly(page, html);
    await page.goto(request.url, { waitUntil: 'domcontentloaded' });
    const answer: unknown = await page.evaluate(
      `${reader}; JSON.stringify(besideReadPage(${JSON.stringify(request)}))`,
    );
    return JSON.parse(String(answer)) as PageReading;
  } finally {
    await browser.close();
  }
}

function momentOf({ report }: PageReading): Moment | null {
  if (!report?.item) return null;
  return recognise(report.item, { self: report.self });
}

const wish = readWish(process.argv.slice(2));
const { found, missing } = await ensureBrowsers(['chromium']);
if (!found.chromium) throw new UsageError(missing.join(' '));
const { error, ...reading } = await readInBrowser(wish, found.chromium);
const answer = { ...reading, moment: momentOf(reading), ...(error ? { error } : {}) };
process.stdout.write(`${JSON.stringify(answer)}\n`);
