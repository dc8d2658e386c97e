import { type Browser, launch } from 'puppeteer-core';
import { type Cost, readVisit, type Visit } from './page-trace.ts';

const visits = 5;

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.compile',
  'v8',
  'blink.user_timing',
  '-*',
];

/** A page to visit, served at an address in the place of what is there. */
export interface Served {
  address: string;
  html: string;
}

/** An unpacked extension to measure, in a browser that has no other. */
export interface Measured {
  folder: string;
  /** Files of it whose costs are wanted by themselves; '' is all of it. */
  files: readonly string[];
  /** It opens a page of its own when it is installed. */
  welcomes?: boolean;
}

async function visit(
  browser: Browser,
  { address, html }: Served,
  scripts: readonly string[],
): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.url() === address;
      const isItsPart = request.url().startsWith(new URL('/', address).href);
      if (isPage) void request.respond({ body: html, contentType: 'text/html' });
      else if (isItsPart) void request.respond({ body: '' });
      else void request.continue();
    });
    await page.bringToFront();
    await page.tracing.start({ categories: categories.toReversed() });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('churn-end').length > 0, {
      timeout: 60_000,
    });
    const trace = await page.tracing.stop();
    if (!trace) throw new Error('The browser gave no trace.');
    return readVisit(new TextDecoder().decode(trace), scripts);
  } finally {
    await page.close();
  }
}

export const round = (value: number): number => Math.round(value * 100) / 100;

export function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => round(sorted[index] ?? 0);
  return { median: at(Math.floor(sorted.length / 2)), range: [at(0), at(sorted.length - 1)] };
}

export type Summary = ReturnType<typeof summarise>;

/** @param script of which the visits tell. */
export function summarise(taken: readonly Visit[], script: string) {
  const costs = taken.flatMap((each) => each.costs.get(script) ?? []);
  const both = costs.flatMap(({ load, churn }): Cost[] => [load, churn]);
  return {
    loadMs: spread(costs.map(({ load }) => load.ms)),
    churnMs: spread(costs.map(({ churn }) => churn.ms)),
    /** Of all that the page did while it re-rendered, in percent. */
    share: spread(
      taken.map(({ costs, churnTaskMs }) => ((costs.get(script)?.churn.ms ?? 0) / churnTaskMs) * 100),
    ),
    wallMs: {
      load: spread(costs.map(({ load }) => load.wallMs)),
      churn: spread(costs.map(({ churn }) => churn.wallMs)),
    },
    longestMs: round(Math.max(...both.map(({ longestMs }) => longestMs))),
    longTasks: both.reduce((sum, { longTasks }) => sum + longTasks, 0),
  };
}

/**
 * Visits each page five times, in turn, in a browser with one extension and no other: the first script of a page pays
 * for what the browser makes on first use, and one beside it would get that for nothing.
 */
export async function visitsWith(
  executable: string,
  { folder, files, welcomes = false }: Measured,
  pages: readonly Served[],
) {
  const browser = await launch({
    ...{ executablePath: executable, headless: true, pipe: true, enableExtensions: true },
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
  });
  try {
    const origin = `chrome-extension://${await browser.installExtension(folder)}/`;
    if (welcomes) {
      // The welcome page takes the front once; a tab behind it is not looked at.
      const welcome = await browser.waitForTarget((target) => target.url() === `${origin}welcome.html`);
      await (await welcome.asPage()).close();
    }
    const scripts = files.map((file) => `${origin}${file}`);
    // One visit that is not counted: the first start of background and browser is not the page's.
    for (const first of pages.slice(0, 1)) await visit(browser, first, scripts);
    const taken: Visit[][] = pages.map(() => []);
    for (let count = 0; count < visits; count++) {
      for (const [at, each] of pages.entries()) taken[at]?.push(await visit(browser, each, scripts));
    }
    return { origin, visits, taken, version: await browser.version() };
  } finally {
    await browser.close();
  }
}
