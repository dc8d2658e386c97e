import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { UsageError } from '../scripts/run/usage-error.ts';
import { buildInto, weighAll, withFolder } from './page-build.ts';
import { visitStrangers } from './sites-absent.ts';
import { grantAll, rounded, withBrowser } from './sites-browser.ts';
import { compareClicks } from './sites-clicks.ts';
import { watchMemory } from './sites-memory.ts';
import { countMutants } from './sites-mutants.ts';
import { visitFakes } from './sites-visits.ts';

const defaults = { navigations: 1000, clicks: 250, soft: 10_000, mutants: 10_000 };
type Sizes = typeof defaults;

/** @throws UsageError for anything but `--soft 500` and its like. */
function sizesIn(args: readonly string[]): Sizes {
  const named = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { navigations: named, clicks: named, soft: named, mutants: named },
    });
    const of = (name: keyof Sizes) => Math.max(10, Number(values[name] ?? defaults[name]) || 10);
    return { navigations: of('navigations'), clicks: of('clicks'), soft: of('soft'), mutants: of('mutants') };
  } catch {
    throw new UsageError(
      'usage: npm run bench -- sites [--navigations N] [--clicks N] [--soft N] [--mutants N]',
    );
  }
}

const goal = (name: string, measured: number, most: number) => ({
  ...{ goal: name, measured: rounded(measured), most, pass: measured <= most },
});

async function measure(folder: string, sizes: Sizes, say: (part: object) => void) {
  const production = await buildInto(folder, 'production');
  const granted = await buildInto(folder, 'e2e');
  grantAll(granted);
  const bytes = weighAll(production, 'content-scripts');
  say({ part: 'P1', bytes });
  const visits = await withBrowser(granted, visitFakes);
  say({ part: 'P2', visits });
  const absent = await withBrowser(production, (bench) => visitStrangers(bench, sizes.navigations));
  say({ part: 'P3', ...absent });
  const clicks = await compareClicks(granted, sizes.clicks);
  say({ part: 'P4', ...clicks });
  const memory = await watchMemory(folder, granted, sizes.soft);
  say({ part: 'P8', ...memory });
  const mutants = await countMutants(folder, sizes.mutants);
  say({ part: 'R10', ...mutants });
  const { beside, nothing } = memory;
  const growth = memory.besideInterpreted.kB;
  const [open, busy] = visits.slice(-2);
  const most = (of: (visit: (typeof visits)[number]) => number) => Math.max(...visits.map(of));
  return {
    bench: 'sites',
    goals: [
      goal(
        'largest file of a page, bytes gzip',
        Math.max(...Object.values(bytes).map(({ gzip }) => gzip)),
        25_000,
      ),
      goal(
        'share of the busy calendar’s own time, percent',
        ((busy?.churnMs ?? 0) / (busy?.pageMs ?? 1)) * 100,
        1,
      ),
      goal(
        'share of the same with an event open, percent',
        ((open?.churnMs ?? 0) / (open?.pageMs ?? 1)) * 100,
        1,
      ),
      goal(
        'longest piece on any page, ms',
        most(({ longestMs }) => longestMs),
        8,
      ),
      goal(
        'long tasks',
        most(({ longTasks }) => longTasks),
        0,
      ),
      goal('pages that were not read', visits.slice(0, -1).filter(({ wasRead }) => !wasRead).length, 0),
      goal('scripts and wake-ups on sites not granted', absent.scripts + absent.wakeUps, 0),
      goal('p98 of a click, with over without', clicks.ratio, 1.02),
      // No more than what the samples scatter by; what the browser compiles is printed above and is its own.
      goal('kB per thousand soft navigations, of objects', growth.perThousand, growth.plusMinus),
      goal('nodes per thousand soft navigations', beside.nodes.perThousand, beside.nodes.plusMinus),
      goal('nodes held outside of the document', beside.detached - nothing.detached, 0),
      goal('kB over an extension that does nothing, with nothing open', beside.restKB - nothing.restKB, 300),
      goal('mutants read wrongly, percent', (mutants.wrong / mutants.mutants) * 100, 0.1),
      goal('mutants passed over in silence', mutants.silent, 0),
      goal('renamed classes passed over or read wrongly', mutants.renamed.silent + mutants.renamed.wrong, 0),
    ],
    machine: { node: process.version, cores: cpus().length, load: rounded(loadavg()[0] ?? 0) },
  };
}

/** What Beside costs the pages it reads and those it does not, and what it says of changed ones; a line for each. */
export async function run(args: readonly string[]): Promise<object> {
  const sizes = sizesIn(args);
  const say = (part: object) => process.stdout.write(`${JSON.stringify({ bench: 'sites', ...part })}\n`);
  return withFolder((folder) => measure(folder, sizes, say));
}
