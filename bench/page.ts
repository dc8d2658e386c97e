import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { findChromium } from '../scripts/browser/find.ts';
import { UsageError } from '../scripts/run/usage-error.ts';
import { buildInto, makeExtension, weigh, weighAll, withFolder } from './page-build.ts';
import { busyCalendar, type CalendarOptions } from './page-calendar.ts';
import { floorScripts } from './page-floor.ts';
import { judge } from './page-goals.ts';
import { type Cost, readVisit, type Visit } from './page-trace.ts';

const site = 'https://calendar.google.com';
const address = `${site}/calendar/u/0/r/week`;
const visits = 5;
const calendar: CalendarOptions = { chips: 1500, partial: 36, full: 4, restMs: 1500, churnMs: 4000 };
const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.compile',
  'v8',
  'blink.user_timing',
  '-*',
];

async function visit(browser: Browser, html: string, origins: readonly string[]): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.url() === address;
      void (isPage ? request.respond({ body: html, contentType: 'text/html' }) : request.continue());
    });
    await page.bringToFront();
    await page.tracing.start({ categories: categories.toReversed() });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('churn-end').length > 0, {
      timeout: 60_000,
    });
    const trace = await page.tracing.stop();
    if (!trace) throw new Error('The browser gave no trace.');
    return readVisit(new TextDecoder().decode(trace), origins);
  } finally {
    await page.close();
  }
}

const round = (value: number) => Math.round(value * 100) / 100;

function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => round(sorted[index] ?? 0);
  return { median: at(Math.floor(sorted.length / 2)), range: [at(0), at(sorted.length - 1)] };
}

function summarise(taken: readonly Visit[], origin: string) {
  const costs = taken.flatMap((each) => each.costs.get(origin) ?? []);
  const both = costs.flatMap(({ load, churn }): Cost[] => [load, churn]);
  return {
    loadMs: spread(costs.map(({ load }) => load.ms)),
    churnMs: spread(costs.map(({ churn }) => churn.ms)),
    wallMs: {
      load: spread(costs.map(({ load }) => load.wallMs)),
      churn: spread(costs.map(({ churn }) => churn.wallMs)),
    },
    longestMs: round(Math.max(...both.map(({ longestMs }) => longestMs))),
    longTasks: both.reduce((sum, { longTasks }) => sum + longTasks, 0),
  };
}

/**
 * Visits in a browser with one extension and no other: the first script of a page pays for what the browser makes on
 * first use, and one beside it would get that for nothing.
 */
async function visitsWith(
  executable: string,
  { extension, welcomes = false }: { extension: string; welcomes?: boolean },
  pages: readonly CalendarOptions[],
) {
  const browser = await launch({
    ...{ executablePath: executable, headless: true, pipe: true, enableExtensions: true },
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
  });
  try {
    const origin = `chrome-extension://${await browser.installExtension(extension)}/`;
    if (welcomes) {
      // The welcome page takes the front once; a tab behind it is not looked at.
      const welcome = await browser.waitForTarget((target) => target.url() === `${origin}welcome.html`);
      await (await welcome.asPage()).close();
    }
    const html = pages.map((each) => busyCalendar(each));
    // One visit that is not counted: the first start of background and browser is not the page's.
    await visit(browser, html[0] ?? '', [origin]);
    const taken: Visit[][] = pages.map(() => []);
    for (let count = 0; count < visits; count++) {
      for (const [at, each] of html.entries()) taken[at]?.push(await visit(browser, each, [origin]));
    }
    return { origin, taken, version: await browser.version() };
  } finally {
    await browser.close();
  }
}

async function floors(folder: string, executable: string, size: number) {
  const costs: [string, ReturnType<typeof summarise>][] = [];
  for (const [name, script] of Object.entries(floorScripts(size))) {
    const extension = makeExtension(join(folder, name), name, `${site}/*`, script);
    const { origin, taken } = await visitsWith(executable, { extension }, [calendar]);
    costs.push([name, summarise(taken[0] ?? [], origin)]);
  }
  return Object.fromEntries(costs);
}

async function measure(folder: string, executable: string) {
  const production = await buildInto(folder, 'production');
  const tested = await buildInto(folder, 'e2e');
  const withBubble = { ...calendar, bubble: true };
  const { origin, taken, version } = await visitsWith(executable, { extension: tested, welcomes: true }, [
    calendar,
    withBubble,
  ]);
  const [quiet = [], open = []] = taken;
  const bytes = {
    contentScripts: weighAll(production, 'content-scripts'),
    background: weigh(production, 'background.js'),
    recogniserData: weigh(production, 'recogniser.json'),
  };
  const costs = { beside: summarise(quiet, origin), besideWithPill: summarise(open, origin) };
  const { raw } = weigh(production, 'content-scripts/watch-google-calendar.js');
  return {
    bench: 'page',
    goals: judge({ bytes, ...costs }),
    bytes,
    page: { ...calendar, churnTaskMs: spread(quiet.map(({ churnTaskMs }) => churnTaskMs)) },
    ...costs,
    floors: await floors(folder, executable, raw),
    machine: {
      ...{ visits, browser: version, node: process.version, cores: cpus().length },
      load: round(loadavg()[0] ?? 0),
    },
  };
}

/** What Beside costs a busy calendar: bytes, and main-thread time by script address from traces. */
export async function run(): Promise<object> {
  const executable = findChromium();
  if (!executable) throw new UsageError('no Chromium was found; npm test installs one');
  return withFolder((folder) => measure(folder, executable));
}
