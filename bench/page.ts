import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { findChromium } from '../scripts/browser/find.ts';
import { UsageError } from '../scripts/run/usage-error.ts';
import { buildInto, makeExtension, weigh, weighAll, withFolder } from './page-build.ts';
import { busyCalendar, type CalendarOptions } from './page-calendar.ts';
import { type FloorName, floorScripts } from './page-floor.ts';
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

async function measure(folder: string, executable: string) {
  const production = await buildInto(folder, 'production');
  const tested = await buildInto(folder, 'e2e');
  const browser = await launch({
    ...{ executablePath: executable, headless: true, pipe: true, enableExtensions: true },
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
  });
  try {
    const beside = `chrome-extension://${await browser.installExtension(tested)}/`;
    const floors = {} as Record<FloorName, string>;
    const { raw } = weigh(production, 'content-scripts/watch-google-calendar.js');
    for (const [name, script] of Object.entries(floorScripts(raw)) as [FloorName, string][]) {
      const made = makeExtension(join(folder, name), name, `${site}/*`, script);
      floors[name] = `chrome-extension://${await browser.installExtension(made)}/`;
    }
    const origins = [beside, ...Object.values(floors)];
    // The welcome page takes the front once; a tab behind it is not looked at.
    const welcome = await browser.waitForTarget((target) => target.url() === `${beside}welcome.html`);
    await (await welcome.asPage()).close();
    const taken = { quiet: [] as Visit[], open: [] as Visit[] };
    // One visit that is not counted: the first start of background and browser is not the page's.
    await visit(browser, busyCalendar(calendar), origins);
    for (let count = 0; count < visits; count++) {
      taken.quiet.push(await visit(browser, busyCalendar(calendar), origins));
      taken.open.push(await visit(browser, busyCalendar({ ...calendar, bubble: true }), origins));
    }
    const bytes = {
      contentScripts: weighAll(production, 'content-scripts'),
      background: weigh(production, 'background.js'),
      recogniserData: weigh(production, 'recogniser.json'),
    };
    const costs = {
      beside: summarise(taken.quiet, beside),
      besideWithPill: summarise(taken.open, beside),
    };
    const floor = (name: FloorName) => summarise(taken.quiet, floors[name]);
    return {
      bench: 'page',
      goals: judge({ bytes, ...costs }),
      bytes,
      page: { ...calendar, churnTaskMs: spread(taken.quiet.map(({ churnTaskMs }) => churnTaskMs)) },
      ...costs,
      floors: { empty: floor('empty'), sameSize: floor('sameSize'), bareWatch: floor('bareWatch') },
      machine: {
        ...{ visits, browser: await browser.version(), node: process.version, cores: cpus().length },
        load: round(loadavg()[0] ?? 0),
      },
    };
  } finally {
    await browser.close();
  }
}

/** What Beside costs a busy calendar: bytes, and main-thread time by script address from traces. */
export async function run(): Promise<object> {
  const executable = findChromium();
  if (!executable) throw new UsageError('no Chromium was found; npm test installs one');
  return withFolder((folder) => measure(folder, executable));
}
