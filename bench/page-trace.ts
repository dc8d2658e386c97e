/** One piece of work of a trace; times in ms. */
interface Piece {
  name: string;
  url: string;
  wall: Span;
  /** On the clock of the thread, which stands still while other programs have the processor. */
  cpu: Span;
}

interface TraceEvent {
  name?: unknown;
  ph?: unknown;
  pid?: unknown;
  tid?: unknown;
  ts?: unknown;
  dur?: unknown;
  tts?: unknown;
  tdur?: unknown;
  args?: { name?: unknown; data?: { url?: unknown; fileName?: unknown } };
}

interface Span {
  start: number;
  end: number;
}

/** Main-thread time of one script in one stretch of a visit, on the clock of the thread. */
export interface Cost {
  ms: number;
  longestMs: number;
  /** The same by the wall clock: with what other programs took meanwhile. */
  wallMs: number;
  /** Tasks of 50 ms or more that would have been shorter without it. */
  longTasks: number;
}

export interface Visit {
  /** All task time of the page's main thread while it re-rendered, on the clock of the thread. */
  churnTaskMs: number;
  costs: ReadonlyMap<string, { load: Cost; churn: Cost }>;
}

/** What running script costs: its first run, later calls, and compiling on top of them. */
const scriptWork = ['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run'];
const longTask = 50;

const number = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
const text = (value: unknown) => (typeof value === 'string' ? value : '');

const spanOf = (start: unknown, length: unknown): Span => ({
  start: number(start) / 1000,
  end: (number(start) + (number(length) || 0)) / 1000,
});

function parseEvents(trace: string): readonly TraceEvent[] {
  const parsed: unknown = JSON.parse(trace);
  const events = typeof parsed === 'object' && parsed && 'traceEvents' in parsed ? parsed.traceEvents : [];
  return Array.isArray(events) ? (events as readonly TraceEvent[]) : [];
}

/** Overlapping and nested pieces counted once. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

const lengthOf = ({ start, end }: Span) => end - start;
const total = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + lengthOf(span), 0);
const within = (outer: Span) => (piece: Piece) =>
  piece.wall.start >= outer.start && piece.wall.start < outer.end;
const wallOf = (pieces: readonly Piece[]) => merge(pieces.map(({ wall }) => wall));
const cpuOf = (pieces: readonly Piece[]) => merge(pieces.map(({ cpu }) => cpu));

function costOf(pieces: readonly Piece[], tasks: readonly Piece[], stretch: Span): Cost {
  const mine = pieces.filter(within(stretch));
  const longTasks = tasks.filter(within(stretch)).filter(({ wall }) => {
    const share = total(wallOf(mine.filter(within(wall))));
    return share > 0 && lengthOf(wall) >= longTask && lengthOf(wall) - share < longTask;
  });
  return {
    ms: total(cpuOf(mine)),
    longestMs: cpuOf(mine).reduce((longest, span) => Math.max(longest, lengthOf(span)), 0),
    wallMs: total(wallOf(mine)),
    longTasks: longTasks.length,
  };
}

/**
 * Reads a trace of one visit of a page that marks the beginning and end of its own churn.
 * @param origins script addresses to tell apart, by their beginnings.
 * @throws Error when the trace holds no such marks.
 */
export function readVisit(trace: string, origins: readonly string[]): Visit {
  const events = parseEvents(trace);
  const marks = new Map(
    events
      .filter(({ name }) => name === 'churn-start' || name === 'churn-end')
      .map((event) => [text(event.name), event]),
  );
  const [from, to] = [marks.get('churn-start'), marks.get('churn-end')];
  if (!from || !to) throw new Error('The trace holds no beginning or no end of the churn.');
  const pieces: Piece[] = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === from.pid && tid === from.tid)
    .map(({ name, ts, dur, tts, tdur, args }) => ({
      name: text(name),
      url: text(args?.data?.url) || text(args?.data?.fileName),
      wall: spanOf(ts, dur),
      cpu: spanOf(tts, tdur),
    }));
  const tasks = pieces.filter(({ name }) => name === 'RunTask');
  const churn = { start: number(from.ts) / 1000, end: number(to.ts) / 1000 };
  const load = { start: Number.NEGATIVE_INFINITY, end: churn.start };
  const costs = origins.map((origin) => {
    const mine = pieces.filter(({ name, url }) => scriptWork.includes(name) && url.startsWith(origin));
    return [origin, { load: costOf(mine, tasks, load), churn: costOf(mine, tasks, churn) }] as const;
  });
  return { churnTaskMs: total(cpuOf(tasks.filter(within(churn)))), costs: new Map(costs) };
}
