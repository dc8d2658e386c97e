import type { PageUnderTest } from '../scripts/browser/browser.ts';

export interface Quantiles {
  p50: number;
  p95: number;
}

export function quantilesOf(samples: readonly number[]): Quantiles {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

/** ms from the start of the navigation until the page said that its first frame is on the screen. */
async function drawnAt(page: PageUnderTest, url: string): Promise<number> {
  await page.goto(url);
  const found = await page.waitFor(
    'the first frame',
    () => performance.getEntriesByName('drawn')[0]?.startTime ?? null,
  );
  return Number(found);
}

/** The journal page and an empty page of the same extension, opened in turn. */
export async function measureOpening(
  page: PageUnderTest,
  urls: { journal: string; empty: string },
  opens: number,
) {
  const samples: { journal: number[]; empty: number[]; again: number[] } = {
    journal: [],
    empty: [],
    again: [],
  };
  await drawnAt(page, urls.journal);
  for (let turn = 0; turn < opens; turn += 1) {
    samples.empty.push(await drawnAt(page, urls.empty));
    samples.journal.push(await drawnAt(page, urls.journal));
    samples.again.push(await drawnAt(page, urls.empty));
  }
  const [journal, empty, again] = [samples.journal, samples.empty, samples.again].map(quantilesOf);
  const ratio = Math.round(((journal?.p50 ?? 0) / (empty?.p50 || 1)) * 100) / 100;
  return { journal, empty, emptyAgain: again, ratio };
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
            const isThere =
              document.querySelector(`.page .facts`) &&
              document.querySelector('.time > li') &&
              document.body.dataset.shown !== id;
            const name = document.querySelector('main.page h1')?.textContent ?? '';
            if (isThere && name.startsWith(`Given${id.split('-')[1]} `)) resolve();
            else setTimeout(look, 1);
          };
          look();
        });
        return performance.now() - begun;
      },
      `person-${(turn * 37) % people}`,
    );
    samples.push(ms);
  }
  return quantilesOf(samples);
}

/** From a key in the field of the search view until the answer is laid out. */
export async function measureKeys(page: PageUnderTest, url: string, queries: readonly string[]) {
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

/** MB of script memory, where the browser tells; it rounds. */
export const heapOf = (page: PageUnderTest): Promise<number | null> =>
  page.evaluate(() => {
    const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
    return memory ? Math.round(memory.usedJSHeapSize / 1e6) : null;
  });
