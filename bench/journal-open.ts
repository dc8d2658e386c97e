import type { BrowserUnderTest, PageUnderTest } from '../scripts/browser/browser.ts';

interface Quantiles {
  p50: number;
  p95: number;
}

export function quantilesOf(samples: readonly number[]): Quantiles {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

/** ms from the start of the navigation until the page said that its first list is on the screen. */
async function drawnAt(page: PageUnderTest, url: string): Promise<number> {
  await page.goto(url);
  const found = await page.waitFor(
    'the first list',
    () => performance.getEntriesByName('drawn')[0]?.startTime ?? null,
  );
  return Number(found);
}

/** Pages of the extension opened in turn, the first of them twice: how far equal things are apart in this run. */
export async function measureOpening(
  page: PageUnderTest,
  urls: { empty: string; journal: string; panel: string },
  opens: number,
) {
  const samples = { empty: [] as number[], journal: [] as number[], panel: [] as number[] };
  const again: number[] = [];
  for (const url of Object.values(urls)) await drawnAt(page, url);
  for (let turn = 0; turn < opens; turn += 1) {
    samples.empty.push(await drawnAt(page, urls.empty));
    samples.journal.push(await drawnAt(page, urls.journal));
    again.push(await drawnAt(page, urls.empty));
    samples.panel.push(await drawnAt(page, urls.panel));
  }
  const [empty, journal, panel] = [samples.empty, samples.journal, samples.panel].map(quantilesOf);
  const emptyAgain = quantilesOf(again);
  const floor = ((empty?.p50 ?? 0) + emptyAgain.p50) / 2 || 1;
  const ratioOf = (of: Quantiles | undefined) => Math.round(((of?.p50 ?? 0) / floor) * 100) / 100;
  return { empty, emptyAgain, journal, panel, ratio: { journal: ratioOf(journal), panel: ratioOf(panel) } };
}

/** From a click on somebody until their timeline is in the page. */
export async function measurePersons(
  page: PageUnderTest,
  url: string,
  people: number,
  turns: number,
): Promise<Quantiles> {
  await page.goto(url);
  await page.waitFor('the list', () => document.querySelector('a.pal'));
  const samples: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const ms = await page.evaluate(
      async (id: string) => {
        const begun = performance.now();
        location.hash = `#people/${id}`;
        await new Promise<void>((resolve) => {
          const look = () => {
            const isThere = document.querySelector('.page .facts') && document.querySelector('.time > li');
            const name = document.querySelector('main.page h1')?.textContent ?? '';
            if (isThere && name.startsWith(`Given${id.split('-')[1]} `)) resolve();
            else setTimeout(look, 1);
          };
          look();
        });
        return performance.now() - begun;
      },
      `person-${(turn * 37 + 1) % people}`,
    );
    samples.push(ms);
  }
  return quantilesOf(samples);
}

/** From a key in the field of the search view until the answer is laid out. */
async function measureKeys(page: PageUnderTest, url: string, queries: readonly string[]) {
  await page.goto(url);
  await page.waitFor('the field', () => document.querySelector('.searching input'));
  await page.waitFor(
    'all read',
    () => !/Still reading/u.test(document.querySelector('[role=status]')?.textContent ?? 'Still reading'),
  );
  const samples = await page.evaluate(async (words: readonly string[]) => {
    const field = document.querySelector<HTMLInputElement>('.searching input');
    const times: number[] = [];
    for (const each of words) {
      for (let end = 1; end <= each.length && field; end += 1) {
        field.value = each.slice(0, end);
        const begun = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
        document.querySelector('.hits')?.getBoundingClientRect();
        times.push(performance.now() - begun);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    return times;
  }, queries);
  return { ...quantilesOf(samples), keys: samples.length };
}

/** Keys in the search field, and what the page holds in memory before and after. */
export async function measureSearching(browser: BrowserUnderTest, url: string, queries: readonly string[]) {
  const page = await browser.page(browser.extensionUrl('empty.html'));
  const before = await browser.memory(page);
  const keys = await measureKeys(page, url, queries);
  const after = await browser.memory(page);
  await page.close();
  return { keys, memoryMb: { empty: before, searching: after } };
}
