import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserKind, type BrowserUnderTest, openBrowser } from '../scripts/browser/browser.ts';
import { findChromium, findFirefox } from '../scripts/browser/find.ts';
import { pageScript } from '../scripts/browser/page-script.ts';
import { UsageError } from '../scripts/run/usage-error.ts';
import type { Reading } from './damage-in-page.ts';
import { damages, databaseFiles } from './damage-kinds.ts';
import { createRandom } from './journal-corpus.ts';
import { buildInto, withFolder } from './page-build.ts';

const people = 12;
const notes = 2_400;

const usage = 'usage: npm run bench -- damage [--browser chromium|firefox] [--cases N] [--from CASE]';

interface Options {
  browsers: readonly BrowserKind[];
  cases: number;
  from: number;
}

function optionsIn(args: readonly string[]): Options {
  const named = { type: 'string' } as const;
  const read = () => parseArgs({ args: [...args], options: { browser: named, cases: named, from: named } });
  try {
    const { browser, cases = '500', from = '0' } = read().values;
    const browsers = (['chromium', 'firefox'] as const).filter((each) => (browser ?? each) === each);
    if (browsers.length === 0 || !(Number(cases) > 0) || !(Number(from) >= 0)) throw new UsageError(usage);
    return { browsers, cases: Number(cases), from: Number(from) };
  } catch {
    throw new UsageError(usage);
  }
}

async function inPage(browser: BrowserUnderTest, script: string, call: string): Promise<unknown> {
  const page = await browser.page(browser.extensionUrl('quiet.html'));
  try {
    return await page.evaluate(`(async () => { ${script}; return made.${call}; })()`);
  } finally {
    await page.close();
  }
}

/** How one case ended: all is there; recovery on opening, with the first reading, or when counted; or nobody was told. */
type End = 'whole' | 'recovery' | 'recovery on reading' | 'told by counting' | 'silent';

interface Case {
  end: End;
  /** Readable without a backup, and in place after one was chosen; only where something was lost. */
  rest?: number;
  back?: number;
}

async function judge(browser: BrowserUnderTest, script: string): Promise<End> {
  const page = await browser.page(browser.extensionUrl('journal.html'));
  const seen = await page.waitFor('recovery, a list, or an empty journal', () =>
    document.querySelector('.recovery')
      ? 'recovery'
      : document.querySelectorAll('a.pal').length >= 12
        ? 'list'
        : /Nobody is in the journal/u.test(document.body.innerText)
          ? 'empty'
          : null,
  );
  await page.close();
  if (seen === 'recovery') return 'recovery';
  if (seen === 'empty') return 'silent';
  const read = (await inPage(browser, script, 'readAll()')) as Reading;
  if (read.notes === notes) return 'whole';
  if (read.told === 'reading') return 'recovery on reading';
  return read.told === 'counting' ? 'told by counting' : 'silent';
}

async function tryOne(browser: BrowserUnderTest, script: string): Promise<Case> {
  const end = await judge(browser, script);
  if (end === 'whole') return { end };
  const found = await inPage(browser, script, `bringBack('/backup.json')`).catch(() => ({
    rest: 0,
    back: 0,
  }));
  return { end, ...Object(found) };
}

async function measure(kind: BrowserKind, folder: string, { cases, from }: Options) {
  const executable = kind === 'chromium' ? findChromium() : findFirefox();
  if (executable === null) throw new UsageError(`${kind} is not here`);
  const extensionDir = await buildInto(join(folder, kind), 'production', kind);
  writeFileSync(join(extensionDir, 'quiet.html'), '<!doctype html><title>Quiet</title>');
  const script = await pageScript('bench/damage-in-page.ts');
  const [whole, hurt] = [join(folder, `${kind}-whole`), join(folder, `${kind}-hurt`)];
  const first = await openBrowser(kind, { extensionDir, executable, profile: whole });
  const backup = await inPage(first, script, `fill(${notes}, ${people})`);
  writeFileSync(join(extensionDir, 'backup.json'), String(backup));
  await first.close();

  const names = Object.keys(damages);
  const ends: Record<End, number> = {
    ...{ whole: 0, recovery: 0, 'recovery on reading': 0, 'told by counting': 0, silent: 0 },
  };
  const silent: string[] = [];
  const tally = { lost: 0, notesLost: 0, rest: 0, back: 0 };
  for (let index = from; index < from + cases; index += 1) {
    const name = names[index % names.length] ?? '';
    rmSync(hurt, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    cpSync(whole, hurt, { recursive: true, verbatimSymlinks: true });
    damages[name]?.(databaseFiles(hurt), createRandom(index * 7919 + 13));
    const browser = await openBrowser(kind, { extensionDir, executable, profile: hurt });
    const one = await tryOne(browser, script).finally(() => browser.close());
    ends[one.end] += 1;
    if (one.end === 'silent') silent.push(`${index}: ${name}`);
    if (one.end !== 'whole') {
      tally.lost += 1;
      tally.notesLost += notes;
      tally.rest += one.rest ?? 0;
      tally.back += one.back ?? 0;
    }
    process.stderr.write(`${kind} ${index} ${name}: ${JSON.stringify(one)}\n`);
  }
  const share = (part: number) =>
    tally.notesLost === 0 ? null : Math.round((part / tally.notesLost) * 1e4) / 1e4;
  return { cases, ends, silent, withoutBackup: share(tally.rest), withBackup: share(tally.back) };
}

/**
 * Damages the files of a filled journal in a copy of its profile and looks what its user is told: R6. The same numbers
 * give the same cases, so that a run may be made in parts.
 */
export async function run(args: readonly string[]): Promise<object> {
  const options = optionsIn(args);
  const load = loadavg();
  const found = await withFolder(async (folder) => {
    const byBrowser: Record<string, unknown> = {};
    for (const kind of options.browsers) byBrowser[kind] = await measure(kind, folder, options);
    return byBrowser;
  });
  return { bench: 'damage', notes, ...found, cores: cpus().length, load };
}
