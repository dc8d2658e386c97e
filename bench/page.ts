import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../scripts/browser/find.ts';
import { UsageError } from '../scripts/run/usage-error.ts';
import { buildInto, makeExtension, weigh, weighAll, withFolder } from './page-build.ts';
import { busyCalendar, type CalendarOptions } from './page-calendar.ts';
import { floorScripts } from './page-floor.ts';
import { judge } from './page-goals.ts';
import { round, type Served, type Summary, spread, summarise, visitsWith } from './page-visits.ts';

/** The home of a site, which has a watcher of its own, and an address on which any product may live. */
const homeOfGoogle = 'https://calendar.google.com';
const anyHome = 'https://cal.nobody.example';
const watcherOfAny = 'content-scripts/sites.js';
const calendar: CalendarOptions = { chips: 1500, partial: 36, full: 4, restMs: 1500, churnMs: 4000 };

const atGoogle = (more: Partial<CalendarOptions> = {}): Served => ({
  address: `${homeOfGoogle}/calendar/u/0/r/week`,
  html: busyCalendar({ ...calendar, ...more }),
});

/** As busy, with the marks of a product; without any the reader of unknown pages takes it, and reads it at once. */
const anywhere = (product?: CalendarOptions['product']): Served => ({
  address: `${anyHome}/${product === 'nextcloud' ? 'apps/mail/' : ''}`,
  html: busyCalendar({ ...calendar, ...(product ? { product } : {}) }),
});

async function floors(folder: string, executable: string, sizes: { home: number; any: number }) {
  const floor = async (name: string, script: string, page: Served) => {
    const matches = new URL('/*', page.address).href;
    const extension = makeExtension(join(folder, name), name, matches, script);
    const { origin, taken } = await visitsWith(executable, { folder: extension, files: [''] }, [page]);
    return summarise(taken[0] ?? [], origin);
  };
  const costs: [string, Summary][] = [];
  for (const [name, script] of Object.entries(floorScripts(sizes.home)))
    costs.push([name, await floor(name, script, atGoogle())]);
  const { sameSize, bareWatch } = floorScripts(sizes.any);
  for (const [name, script] of Object.entries({ sameSizeAnywhere: sameSize, bareWatchAnywhere: bareWatch }))
    costs.push([name, await floor(name, script, anywhere('roundcube'))]);
  return Object.fromEntries(costs);
}

async function measure(folder: string, executable: string) {
  const production = await buildInto(folder, 'production');
  const tested = await buildInto(folder, 'e2e');
  const pages = [
    ...[atGoogle(), atGoogle({ bubble: true })],
    ...[anywhere('roundcube'), anywhere('sogo'), anywhere('nextcloud'), anywhere()],
  ];
  const { origin, visits, taken, version } = await visitsWith(
    executable,
    { folder: tested, files: ['', watcherOfAny], welcomes: true },
    pages,
  );
  const [quiet = [], open = [], roundcube = [], sogo = [], nextcloud = [], unknown = []] = taken;
  const bytes = {
    contentScripts: weighAll(production, 'content-scripts'),
    background: weigh(production, 'background.js'),
    recogniserData: weigh(production, 'recogniser.json'),
  };
  const costs = {
    beside: summarise(quiet, origin),
    besideWithPill: summarise(open, origin),
    anywhere: {
      roundcube: summarise(roundcube, origin),
      sogo: summarise(sogo, origin),
      nextcloud: summarise(nextcloud, origin),
      // Here something is open from the start: the watcher by itself, and with the reader that it has brought.
      unknown: summarise(unknown, `${origin}${watcherOfAny}`),
      unknownWithReader: summarise(unknown, origin),
    },
  };
  const sizes = {
    home: weigh(production, 'content-scripts/watch-google-calendar.js').raw,
    any: weigh(production, watcherOfAny).raw,
  };
  return {
    bench: 'page',
    goals: judge({ bytes, ...costs, unknown: costs.anywhere.unknownWithReader }),
    bytes,
    page: { ...calendar, churnTaskMs: spread(quiet.map(({ churnTaskMs }) => churnTaskMs)) },
    ...costs,
    floors: await floors(folder, executable, sizes),
    machine: {
      ...{ visits, browser: version, node: process.version, cores: cpus().length },
      load: round(loadavg()[0] ?? 0),
    },
  };
}

/** What Beside costs a busy calendar: bytes, and main-thread time by script address from traces. */
export async function run(): Promise<object> {
  const executable = findChromium();
  if (!executable) throw new UsageError('no Chromium was found; npm test installs one');
  return withFolder((folder) => measure(folder, executable));
}
