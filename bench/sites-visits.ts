import { build } from 'esbuild';
import { waitUntil } from '../scripts/browser/wait.ts';
import { inProject } from '../scripts/run/project.ts';
import { busyCalendar } from './page-calendar.ts';
import { readVisit, type Visit } from './page-trace.ts';
import { type Bench, rounded, servedPage, told } from './sites-browser.ts';

const categories = [
  ...['devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.compile'],
  ...['v8', 'blink.user_timing', '-*'],
];

interface State {
  site: string;
  name: string;
  url: string;
}

/** Of every site the first state in which something is open. */
const isOpen = /^(?:bubble-one|peek-one|event-one|thread|show|message|reading)/u;

/** The fakes as a script for real pages; what a frame of the test's own shows cannot be seen from there. */
export async function fakesScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inProject('tests', 'sites', 'fakes', 'state-entry.ts')],
    ...{ bundle: true, write: false, format: 'iife', charset: 'utf8', target: 'es2024', logLevel: 'silent' },
  });
  return outputFiles[0]?.text ?? '';
}

const inlined = (script: string) => script.replaceAll('</script', '<\\/script');

const shell = (script: string, state = '', ms = 2500): string =>
  `<!doctype html><html${state && ` data-state="${state}" data-churn-ms="${ms}"`}><head><meta charset="utf-8"><title>x</title></head><body><script>${inlined(script)}</script></body></html>`;

async function statesOf({ browser }: Bench, script: string): Promise<State[]> {
  const page = await servedPage(browser, () => shell(script));
  await page.goto('https://states.nobody.example/');
  const states = (await page.evaluate('states')) as State[];
  await page.close();
  const sites = [...new Set(states.map(({ site }) => site))].filter(
    (site) => site !== 'demo' && site !== 'generic',
  );
  return sites.flatMap((site) => {
    const first = states.find((each) => each.site === site && isOpen.test(each.name));
    return first ? [first] : [];
  });
}

/** Whether the background hears of the page: at once, or, of a page on an address of anybody, once it rests. */
const wasHeardOf = (bench: Bench, host: string): Promise<boolean> =>
  waitUntil(`word of ${host}`, async () => {
    const kept = await told(bench);
    return kept.includes(host) && /"state":"(?:open|nothing)"/u.test(kept) ? true : null;
  }).catch(() => false);

async function trace(bench: Bench, url: string, html: string, isOpen: boolean) {
  const page = await servedPage(bench.browser, ({ pathname }) => (pathname === '/favicon.ico' ? null : html));
  try {
    await page.tracing.start({ categories: categories.toReversed() });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('churn-end').length > 0, {
      timeout: 60_000,
    });
    const taken = await page.tracing.stop();
    if (!taken) throw new Error('The browser gave no trace.');
    const visit: Visit = readVisit(new TextDecoder().decode(taken), [bench.origin]);
    return { visit, wasRead: isOpen && (await wasHeardOf(bench, new URL(url).host)) };
  } finally {
    await page.close();
  }
}

function figures({ churnTaskMs, costs }: Visit, origin: string) {
  const cost = costs.get(origin);
  const [load, churn] = [cost?.load, cost?.churn];
  return {
    loadMs: rounded(load?.ms ?? 0),
    churnMs: rounded(churn?.ms ?? 0),
    pageMs: rounded(churnTaskMs),
    longestMs: rounded(Math.max(load?.longestMs ?? 0, churn?.longestMs ?? 0)),
    longTasks: (load?.longTasks ?? 0) + (churn?.longTasks ?? 0),
  };
}

/** A page of 4,500 elements of no known product, with an event open. */
function largePage(): string {
  const chips = Array.from(
    { length: 1480 },
    (_, at) =>
      `<div role="button" title="Sync ${at}"><span>${8 + (at % 10)}:00</span><span>Sync ${at}</span></div>`,
  );
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Calendar</title></head><body><main><div role="grid">${chips.join('')}</div></main>
<div role="dialog"><h2>Dana / Robin</h2><div>Wednesday, 16 September 2026 ⋅ 14:00 – 15:00</div><h3>Guests</h3><ul><li>Robin Vale <a href="mailto:robin@northlight.example">robin@northlight.example</a></li><li>Dana Whitfield <a href="mailto:dana@northlight.example">dana@northlight.example</a></li></ul><button>Yes</button><button>No</button></div>
<script>addEventListener('load', () => setTimeout(() => { performance.mark('churn-start'); setTimeout(() => performance.mark('churn-end'), 4000); }, 300));</script></body></html>`;
}

/** Each fake once with something open, a large page of nobody's, and the busy calendar: what Beside costs them. */
export async function visitFakes(bench: Bench) {
  const script = await fakesScript();
  const states = await statesOf(bench, script);
  const visits: (ReturnType<typeof figures> & { page: string; wasRead: boolean })[] = [];
  const add = async (page: string, url: string, html: string, isOpen = true) => {
    const { visit, wasRead } = await trace(bench, url, html, isOpen);
    visits.push({ page, wasRead, ...figures(visit, bench.origin) });
  };
  for (const { site, name, url } of states) await add(site, url, shell(script, `${site} ${name}`));
  await add('large page of nobody', 'https://large.nobody.example/calendar', largePage());
  const busy = { chips: 1500, partial: 58, full: 5, restMs: 1500, churnMs: 4000 };
  const at = 'https://calendar.google.com/calendar/u/0/r/week';
  await add('busy calendar with an event open', at, busyCalendar({ ...busy, bubble: true }));
  await add('busy calendar, 9,700 chips in 4 s', at, busyCalendar(busy), false);
  return visits;
}
