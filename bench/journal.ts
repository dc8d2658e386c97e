import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserKind,
  type BrowserUnderTest,
  openBrowser,
  type PageUnderTest,
} from '../scripts/browser/browser.ts';
import { findChromium, findFirefox } from '../scripts/browser/find.ts';
import { pageScript } from '../scripts/browser/page-script.ts';
import { UsageError } from '../scripts/run/usage-error.ts';
import { measureAgreement } from './journal-agree.ts';
import { createRandom, noteOf, queriesFrom } from './journal-corpus.ts';
import { measureUnlocking } from './journal-lock.ts';
import { measureOpening, measurePersons, measureSearching } from './journal-open.ts';
import { type Figure, type JournalBench, optionsIn } from './journal-options.ts';
import { buildInto, type Weight, weigh, withFolder } from './page-build.ts';

const people = 2_000;
/** A number no tab has: the sidebar follows what is noted of it. */
const tabId = 987_654;
const shown = 'person-1';
const passphrase = 'four quiet green lamps';

/** An empty page of the extension, which says like the journal when its first frame is on the screen. */
const emptyPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body><p>Empty</p><script type="module" src="./empty.js"></script></body></html>`;
const emptyScript = `requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')));`;

/** What a page loads before it shows anything: all that its HTML names. */
function bytesOf(extensionDir: string, page: string): Weight {
  const html = readFileSync(join(extensionDir, page), 'utf8');
  const files = [
    page,
    ...[...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu)].map(([, file]) => file ?? ''),
  ];
  const weights = files.map((file) => weigh(extensionDir, file));
  const sum = (of: keyof Weight) => weights.reduce((all, each) => all + each[of], 0);
  return { raw: sum('raw'), gzip: sum('gzip') };
}

/** Calls of the bench modules within one page of the extension, which stays open. */
interface Within {
  run(call: string): Promise<unknown>;
  close(): Promise<void>;
}

async function within(browser: BrowserUnderTest, file: string): Promise<Within> {
  const script = await pageScript(file);
  const page: PageUnderTest = await browser.page(browser.extensionUrl('empty.html'));
  await page.evaluate(`(() => { ${script}; globalThis.made = made; })()`);
  const run = async (call: string): Promise<unknown> => {
    // Asked for again and again: what takes minutes is longer than a debugger waits for one answer.
    await page.evaluate(
      `(() => {
        globalThis.answer = null;
        void Promise.resolve(globalThis.made.${call}).then(
          (value) => { globalThis.answer = { value: value ?? null }; },
          (failure) => { globalThis.answer = { failure: String(failure) }; },
        );
      })()`,
    );
    for (;;) {
      const answer = Object(await page.evaluate('globalThis.answer')) as {
        value?: unknown;
        failure?: string;
      };
      if (answer.failure !== undefined) throw new Error(answer.failure);
      if ('value' in answer) return answer.value;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  return { run, close: () => page.close() };
}

async function once(browser: BrowserUnderTest, file: string, call: string): Promise<unknown> {
  const page = await within(browser, file);
  return page.run(call).finally(page.close);
}

const inJournal = (browser: BrowserUnderTest, call: string) =>
  once(browser, 'bench/journal-in-page.ts', call);
const inStorage = (browser: BrowserUnderTest, call: string) => once(browser, 'bench/storage.ts', call);

const queries = (): string[] => {
  const random = createRandom(3);
  const texts = Array.from({ length: 500 }, (_, index) => noteOf(index, 500, 10, random).text);
  return queriesFrom(texts, 48, random);
};

type Measure = (browser: BrowserUnderTest, notes: number, options: JournalBench) => Promise<unknown>;

const pagesOf = (browser: BrowserUnderTest) => ({
  empty: browser.extensionUrl('empty.html'),
  journal: browser.extensionUrl('journal.html'),
  panel: browser.extensionUrl(`sidepanel.html?tab=${tabId}`),
});

async function agree(browser: BrowserUnderTest): Promise<unknown> {
  const writer = await within(browser, 'bench/journal-in-page.ts');
  const { panel, journal } = pagesOf(browser);
  const keep = async (words: string) => Number(await writer.run(`keepNote('${shown}', '${words}')`));
  const result = await measureAgreement(browser, { panel, journal: `${journal}#people/${shown}` }, keep, 20);
  await writer.close();
  return result;
}

/** What is measured of a journal with a passphrase beside one that lies open. */
const ofSealed: readonly Figure[] = ['unlock', 'opening', 'person', 'search'];

const measures: Readonly<Record<Exclude<Figure, 'sealed'>, Measure>> = {
  async unlock(browser, _notes, { opens }) {
    const page = await browser.page(browser.extensionUrl('empty.html'));
    const result = await measureUnlocking(page, pagesOf(browser).journal, passphrase, Math.min(opens, 8));
    await page.close();
    return result;
  },
  async opening(browser, _notes, { opens }) {
    const page = await browser.page(browser.extensionUrl('empty.html'));
    const result = await measureOpening(page, pagesOf(browser), opens);
    await page.close();
    return result;
  },
  async person(browser) {
    const page = await browser.page(browser.extensionUrl('empty.html'));
    const result = await measurePersons(page, pagesOf(browser).journal, people, 40);
    await page.close();
    return result;
  },
  async search(browser) {
    const typed = await measureSearching(browser, browser.extensionUrl('journal.html#search'), queries());
    return { ...typed, ...Object(await inJournal(browser, 'search(300)')) };
  },
  today: (browser) => inJournal(browser, 'ownDay(12)'),
  agree,
  save: (browser, _notes, { sealed }) => inStorage(browser, `runSaves(300, ${sealed})`),
  pages: (browser, notes) => inStorage(browser, `runPages(${notes})`),
  import: (browser, notes, { sealed }) => inStorage(browser, `runImport(${notes}, ${sealed})`),
};

/** Measured at the largest size only: they bring a journal of their own, or do not depend on its size. */
const once_: readonly Figure[] = ['save', 'import'];

async function fill(
  browser: BrowserUnderTest,
  notes: number,
  { sealed, keep }: JournalBench,
  found: Record<string, unknown>,
): Promise<void> {
  // A profile that was kept may be sealed, and is locked by now.
  if (sealed && keep !== null) await inJournal(browser, `open('${passphrase}')`);
  await inJournal(browser, `grow(${notes}, ${people})`);
  if (sealed) found.sealing = await inJournal(browser, `seal('${passphrase}')`);
  await inJournal(browser, `showTab(${tabId}, '${shown}')`);
}

/** The same of a journal of its own with a passphrase; null where that is not asked for, or all of it has one. */
async function measureSealed(kind: BrowserKind, folder: string, options: JournalBench) {
  if (options.sealed || !options.figures.includes('sealed')) return null;
  const { notes } = await measureBrowser(kind, join(folder, 'sealed'), {
    ...options,
    ...{ sealed: true, figures: ofSealed },
  });
  return notes;
}

async function measureBrowser(kind: BrowserKind, folder: string, options: JournalBench) {
  const executable = kind === 'chromium' ? findChromium() : findFirefox();
  if (executable === null) throw new UsageError(`${kind} is not here`);
  const extensionDir = await buildInto(join(folder, kind), 'production', kind);
  writeFileSync(join(extensionDir, 'empty.html'), emptyPage);
  writeFileSync(join(extensionDir, 'empty.js'), emptyScript);
  const kept = options.keep === null ? {} : { profile: join(folder, `${kind}-profile`) };
  const browser = await openBrowser(kind, { extensionDir, executable, ...kept });
  try {
    const bySize: Record<number, Record<string, unknown>> = {};
    for (const notes of options.notes) {
      const found: Record<string, unknown> = {};
      bySize[notes] = found;
      const isLast = notes === options.notes.at(-1);
      const wanted = options.figures
        .filter((each) => each !== 'sealed')
        .filter((each) => isLast || !once_.includes(each));
      if (wanted.some((each) => !once_.includes(each))) await fill(browser, notes, options, found);
      for (const figure of wanted.filter((each) => options.sealed || each !== 'unlock')) {
        found[figure] = await measures[figure](browser, notes, options);
        process.stderr.write(
          `${kind} ${notes}${options.sealed ? ' sealed' : ''} ${figure}: ${JSON.stringify(found[figure])}\n`,
        );
      }
    }
    const bytes = {
      journal: bytesOf(extensionDir, 'journal.html'),
      panel: bytesOf(extensionDir, 'sidepanel.html'),
    };
    return { browser: browser.version, bytes, notes: bySize };
  } finally {
    await browser.close();
  }
}

/** How fast journal and sidebar are with ten years in them, and what it costs, in real pages of both browsers. */
export async function run(args: readonly string[]): Promise<object> {
  const options = optionsIn(args);
  const load = loadavg();
  const measureIn = async (folder: string) => {
    const byBrowser: Record<string, unknown> = {};
    for (const kind of options.browsers) {
      const found = await measureBrowser(kind, folder, options);
      byBrowser[kind] = { ...found, sealed: await measureSealed(kind, folder, options) };
    }
    return byBrowser;
  };
  const byBrowser = await (options.keep === null ? withFolder(measureIn) : measureIn(options.keep));
  return { bench: 'journal', people, ...byBrowser, cores: cpus().length, load, loadAfter: loadavg() };
}
