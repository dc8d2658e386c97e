import { busyCalendar } from './page-calendar.ts';
import { type Bench, rounded, servedPage, withBrowser } from './sites-browser.ts';

/** Durations of the clicks of one visit as the browser's Event Timing has them, in steps of 8 ms. */
async function clicksOf({ browser }: Bench, clicks: number): Promise<number[]> {
  const calendar = { chips: 1500, partial: 1, full: 1, restMs: 100, churnMs: 100 };
  const page = await servedPage(browser, () => busyCalendar(calendar));
  await page.evaluateOnNewDocument(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') taken.push(duration);
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    addEventListener('click', ({ target }) => {
      // Something of a page's own that a click does.
      for (const chip of [...document.querySelectorAll('[data-eventchip]')].slice(0, 150))
        chip.replaceWith(chip.cloneNode(true));
      if (target instanceof HTMLElement) target.classList.toggle('chosen');
    });
  });
  await page.goto('https://calendar.google.com/calendar/u/0/r/week');
  for (let at = 0; at < clicks; at++) await page.mouse.click(100 + (at % 60) * 10, 100 + (at % 40) * 8);
  const taken = (await page.evaluate('taken')) as number[];
  await page.close();
  // Faster clicks are not told of: they took less than 16 ms.
  return [...taken, ...Array.from({ length: Math.max(0, clicks - taken.length) }, () => 8)];
}

const p98 = (values: readonly number[]) =>
  [...values].sort((one, two) => one - two)[Math.floor(values.length * 0.98)] ?? 0;

/** Clicks with and without Beside, in the order with, without, without, with. */
export async function compareClicks(folder: string, clicks: number) {
  const taken = { with: [] as number[], without: [] as number[] };
  for (const arm of ['with', 'without', 'without', 'with'] as const) {
    const visit = (bench: Bench) => clicksOf(bench, clicks);
    taken[arm].push(...(await withBrowser(arm === 'with' ? folder : null, visit)));
  }
  const [mine, bare] = [p98(taken.with), p98(taken.without)];
  return {
    clicks: clicks * 2,
    p98Ms: mine,
    p98WithoutMs: bare,
    ratio: rounded(mine / bare),
    addedMs: mine - bare,
  };
}
