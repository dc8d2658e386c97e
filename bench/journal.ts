import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../scripts/browser/browser.ts';
import { findChromium, findFirefox } from '../scripts/browser/find.ts';
import { inProject } from '../scripts/run/project.ts';
import { UsageError } from '../scripts/run/usage-error.ts';
import { createRandom, noteOf, queriesFrom } from './journal-corpus.ts';
import { heapOf, measureKeys, measureOpening, measurePersons, quantilesOf } from './journal-open.ts';
import { buildInto, withFolder } from './page-build.ts';

const sizes = [1_000, 10_000, 100_000];
const people = 2_000;
const opens = 25;

/** An empty page of the extension, which says like the journal when its first frame is on the screen. */
const emptyPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body><p>Empty</p><script type="module" src="./empty.js"></script></body></html>`;
const emptyScript = `requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')));`;

async function scriptOf(file: string): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [inProject(file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'es2024',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs a call of a bench module in a page of the extension. */
async function inPage(browser: BrowserUnderTest, script: string, call: string): Promise<unknown> {
  const page = await browser.page(browser.extensionUrl('empty.html'));
  try {
    return await page.evaluate(`(async () => { ${script}; return bench.${call}; })()`);
  } finally {
    await page.close();
  }
}

const queries = (): string[] => {
  const random = createRandom(3);
  const texts = Array.from({ length: 500 }, (_, index) => noteOf(index, 500, 10, random).text);
  return queriesFrom(texts, 48, random);
};

async function measureSize(browser: BrowserUnderTest, script: string) {
  const address = (path: string) => browser.extensionUrl(path);
  const urls = { journal: address('journal.html'), empty: address('empty.html') };
  const page = await browser.page(urls.empty);
  const opening = await measureOpening(page, urls, opens);
  const person = await measurePersons(page, urls.journal, people, 20);
  const before = await heapOf(page);
  const keys = await measureKeys(page, address('journal.html#search'), queries());
  const heapMb = { before, after: await heapOf(page) };
  await page.close();
  const search = await inPage(browser, script, 'search(300)');
  return { opening, person, search: { ...Object(search), keys, heapMb } };
}

/** From a note kept in one page until it stands in the timeline of another, ms; both clocks are the machine's. */
async function measureAgreement(browser: BrowserUnderTest, script: string) {
  const page = await browser.page(browser.extensionUrl('journal.html#people/person-1'));
  await page.waitFor('the timeline', () => document.querySelector('.time > li'));
  const samples: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const words = `agreement number ${turn} of this run`;
    await page.evaluate((wanted: string) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('.time')?.textContent?.includes(wanted)) return;
        document.body.dataset.seen = `${wanted} ${Date.now()}`;
        observer.disconnect();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    }, words);
    const kept = Number(await inPage(browser, script, `keepNote('person-1', '${words}')`));
    const seen = await page.waitFor(
      'the note in the other page',
      (wanted) => (document.body.dataset.seen?.startsWith(wanted) ? document.body.dataset.seen : null),
      words,
    );
    samples.push(Number(seen.slice(words.length)) - kept);
  }
  await page.close();
  return quantilesOf(samples);
}

async function measureBrowser(kind: BrowserKind, folder: string) {
  const executable = kind === 'chromium' ? findChromium() : findFirefox();
  if (executable === null) throw new UsageError(`${kind} is not here`);
  const extensionDir = await buildInto(join(folder, kind), 'production', kind);
  writeFileSync(join(extensionDir, 'empty.html'), emptyPage);
  writeFileSync(join(extensionDir, 'empty.js'), emptyScript);
  const script = await scriptOf('bench/journal-in-page.ts');
  const browser = await openBrowser(kind, { extensionDir, executable });
  try {
    const bySize: Record<number, unknown> = {};
    let from = 0;
    for (const notes of sizes) {
      await inPage(browser, script, `grow(${from}, ${notes}, ${people})`);
      from = notes;
      bySize[notes] = await measureSize(browser, script);
      process.stderr.write(`${kind} ${notes}: ${JSON.stringify(bySize[notes])}\n`);
    }
    const agreeMs = await measureAgreement(browser, script);
    process.stderr.write(`${kind} agree: ${JSON.stringify(agreeMs)}\n`);
    const storage = await inPage(browser, await scriptOf('bench/storage.ts'), 'runStorageBench()');
    process.stderr.write(`${kind} storage: ${JSON.stringify(storage)}\n`);
    return { browser: browser.version, notes: bySize, agreeMs, storage };
  } finally {
    await browser.close();
  }
}

/** How fast the journal page is with ten years in it, and what it costs, in real pages of both browsers. */
export const run = () =>
  withFolder(async (folder) => {
    const load = loadavg();
    const chromium = await measureBrowser('chromium', folder);
    const firefox = await measureBrowser('firefox', folder);
    return { bench: 'journal', people, chromium, firefox, cores: cpus().length, load };
  });
