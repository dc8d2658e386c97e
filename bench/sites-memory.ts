import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { makeExtension } from './page-build.ts';
import { busyCalendar } from './page-calendar.ts';
import { type Bench, rounded, servedPage, withBrowser } from './sites-browser.ts';

interface Sample {
  kB: number;
  nodes: number;
  listeners: number;
}

const address = 'https://calendar.google.com/calendar/u/0/r/week';
const calendar = { chips: 200, partial: 1, full: 1, restMs: 100, churnMs: 100 };

async function collect(session: CDPSession): Promise<void> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
}

async function sample(session: CDPSession): Promise<Sample> {
  await collect(session);
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return { kB: of('JSHeapUsedSize') / 1000, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Nodes that are in no document and that some script still holds. */
async function countDetached(session: CDPSession): Promise<number> {
  await session.send('DOM.enable');
  await collect(session);
  const { detachedNodes } = await session.send('DOM.getDetachedDomNodes');
  await session.send('DOM.disable');
  return detachedNodes.reduce((sum, { retainedNodeIds }) => sum + Math.max(1, retainedNodeIds.length), 0);
}

/** Runs in the page: goes from event to event in one popup, as a calendar that never loads anew. */
async function navigate(times: number, everyMs: number): Promise<void> {
  const dialog = document.querySelector('[role=dialog]');
  const detail = document.querySelector('#xDetDlg');
  const title = document.querySelector('#rAECCd');
  for (let at = 0; at < times; at++) {
    history.replaceState({}, '', `?event=${at % 7}`);
    detail?.setAttribute('data-eventid', btoa(`event${at % 7} sam@quill.example`));
    if (title) title.textContent = `Dana / Sam ${at % 7}`;
    if (dialog instanceof HTMLElement) dialog.hidden = at % 3 === 2;
    await new Promise((done) => setTimeout(done, everyMs));
  }
}

/** Growth per thousand of the best straight line through the samples, and twice its standard error. */
function slopeOf(values: readonly number[], step: number) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = (values.length - 1) / 2;
  const below = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / below;
  const rest = values.reduce((sum, value, at) => sum + (value - mean - slope * (at - middle)) ** 2, 0);
  const error = Math.sqrt(rest / Math.max(1, values.length - 2) / below);
  const perThousand = (value: number) => rounded((value / step) * 1000);
  return { perThousand: perThousand(slope), plusMinus: perThousand(2 * error) };
}

async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return session;
}

/** Memory over many soft navigations, the garbage collected before each of ten samples. */
async function stayOnPage({ browser }: Bench, times: number) {
  const page = await servedPage(browser, () => busyCalendar({ ...calendar, bubble: true }));
  await page.goto(address);
  const session = await openSession(page);
  const step = Math.ceil(times / 10);
  // What is loaded once is no growth.
  await page.evaluate(navigate, 200, 30);
  const samples: Sample[] = [await sample(session)];
  for (let round = 0; round < 10; round++) {
    await page.evaluate(navigate, step, 30);
    samples.push(await sample(session));
  }
  // Slow enough for the pill to come for each event.
  await page.evaluate(navigate, 12, 900);
  const detached = await countDetached(session);
  await page.close();
  const of = (name: keyof Sample) =>
    slopeOf(
      samples.map((each) => each[name]),
      step,
    );
  return {
    navigations: step * 10,
    kB: of('kB'),
    nodes: of('nodes'),
    listeners: of('listeners'),
    detached,
    samplesKB: samples.map(({ kB }) => Math.round(kB)),
  };
}

/** What the heap holds of a page on which nothing is open. */
async function restOnPage({ browser }: Bench): Promise<number> {
  const page = await servedPage(browser, () => busyCalendar(calendar));
  await page.goto(address);
  const session = await openSession(page);
  await page.waitForFunction(() => performance.getEntriesByName('churn-end').length > 0);
  await new Promise((done) => setTimeout(done, 3000));
  const { kB } = await sample(session);
  await page.close();
  return Math.round(kB);
}

const visit = (folder: string | null, times: number, flags: readonly string[] = []) =>
  withBrowser(
    folder,
    async (bench) => ({ restKB: await restOnPage(bench), ...(await stayOnPage(bench, times)) }),
    flags,
  );

/**
 * The same with an extension that does nothing, with none, and with Beside in a browser that makes no machine code:
 * what the browser compiles of a script it runs often is counted as the script's, and is not held by it.
 */
export async function watchMemory(folder: string, granted: string, times: number) {
  const empty = makeExtension(join(folder, 'nothing'), 'nothing', 'https://*/*', 'void 0;');
  const interpreted = ['--js-flags=--jitless'];
  const [beside, besideInterpreted, nothing, nothingInterpreted, none] = await Promise.all([
    visit(granted, times),
    visit(granted, times, interpreted),
    visit(empty, times),
    visit(empty, times, interpreted),
    visit(null, times),
  ]);
  return { beside, besideInterpreted, nothing, nothingInterpreted, none };
}
