import type { CDPSession } from 'puppeteer-core';
import { busyCalendar } from './page-calendar.ts';
import { type Bench, rounded, servedPage } from './sites-browser.ts';

interface Sample {
  kB: number;
  nodes: number;
  listeners: number;
}

async function sample(session: CDPSession): Promise<Sample> {
  for (let twice = 0; twice < 2; twice++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return { kB: of('JSHeapUsedSize') / 1000, nodes: of('Nodes'), listeners: of('JSEventListeners') };
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

/** Growth per thousand of the best straight line through the samples. */
function slope(values: readonly number[], step: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = (values.length - 1) / 2;
  const above = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const below = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return rounded((above / below / step) * 1000);
}

/** Memory over many soft navigations, the garbage collected before each of ten samples. */
export async function stayOnPage({ browser }: Bench, times: number) {
  const calendar = { chips: 200, partial: 1, full: 1, restMs: 100, churnMs: 100, bubble: true };
  const page = await servedPage(browser, () => busyCalendar(calendar));
  await page.goto('https://calendar.google.com/calendar/u/0/r/week');
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const step = Math.ceil(times / 10);
  // What is loaded once is no growth.
  await page.evaluate(navigate, 200, 30);
  const samples: Sample[] = [await sample(session)];
  for (let round = 0; round < 10; round++) {
    await page.evaluate(navigate, step, 30);
    samples.push(await sample(session));
  }
  await page.close();
  const of = (name: keyof Sample) =>
    slope(
      samples.map((each) => each[name]),
      step,
    );
  return {
    navigations: step * 10,
    kBPerThousand: of('kB'),
    nodesPerThousand: of('nodes'),
    listenersPerThousand: of('listeners'),
    firstKB: Math.round(samples[0]?.kB ?? 0),
    lastKB: Math.round(samples.at(-1)?.kB ?? 0),
  };
}
