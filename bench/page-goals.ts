import type { Weight } from './page-build.ts';

interface Measured {
  bytes: { contentScripts: Record<string, Weight>; background: Weight };
  beside: { loadMs: { median: number }; longestMs: number; longTasks: number };
  besideWithPill: { longestMs: number; longTasks: number };
  /** Of a page of no known product, with the reader it has brought. */
  unknown: { share: { median: number }; longestMs: number; longTasks: number };
}

interface Goal {
  goal: string;
  measured: number;
  most: number;
  pass: boolean;
}

/** What the page runtime has promised, each with what was measured; docs/adr/004-page-runtime.md has the why. */
export function judge({ bytes, beside, besideWithPill, unknown }: Measured): readonly Goal[] {
  const largest = (isWanted: (name: string) => boolean) =>
    Math.max(...Object.entries(bytes.contentScripts).map(([name, { gzip }]) => (isWanted(name) ? gzip : 0)));
  const isWatcher = (name: string) => name.startsWith('watch-') || name === 'sites.js';
  const goals: readonly (readonly [string, number, number])[] = [
    ['largest script of a page at load, bytes gzip', largest(isWatcher), 5_000],
    ['largest reader of a site, bytes gzip', largest((name) => !isWatcher(name)), 25_000],
    ['background, bytes gzip', bytes.background.gzip, 60_000],
    ['main thread at load, median ms', beside.loadMs.median, 3],
    ['longest piece with nothing open, ms', beside.longestMs, 8],
    ['longest piece when an event opens, ms', besideWithPill.longestMs, 8],
    ['long tasks of its making', beside.longTasks + besideWithPill.longTasks, 0],
    ['share of a page of no known product, median percent', unknown.share.median, 1],
    ['longest piece there, ms', unknown.longestMs, 8],
    ['long tasks there', unknown.longTasks, 0],
  ];
  return goals.map(([goal, measured, most]) => ({ goal, measured, most, pass: measured <= most }));
}
