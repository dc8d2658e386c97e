import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../scripts/moments-corpus.ts';
import { inProject } from '../scripts/run/project.ts';
import type { EventItem } from '../utils/core/page-report.ts';
import { createRecogniser, type Knowledge } from '../utils/moments/recogniser.ts';

export interface MomentsBenchResult {
  bench: 'moments';
  items: number;
  /** Milliseconds per item. */
  p50: number;
  p95: number;
  /** Milliseconds to build the word index: once in the life of the background. */
  index: number;
  /** Time for a title of 100,000 characters over that for 10,000. */
  hostileRatio: number;
  /** Bytes of model and lexicons, gzip. */
  bytes: number;
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? 0;
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const hostile = (length: number): EventItem => ({
  kind: 'event',
  title: '1:1 a- '.repeat(length / 7),
  start: '2026-10-06T10:00:00Z',
  end: '2026-10-06T10:30:00Z',
  attendees: [],
});

/** The time of recognition on the project's own material, each item three times after a warm-up round. */
export async function run(): Promise<MomentsBenchResult> {
  const folder = inProject('tests', 'moments', 'material');
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readCorpus(`${folder}/${name}`));
  const [trained, offices] = ['knowledge.json', 'offices.json'].map((file): object =>
    JSON.parse(readFileSync(inProject('utils', 'moments', file), 'utf8')),
  );
  const knowledge = { ...trained, ...offices } as Knowledge;
  const text = JSON.stringify(knowledge);
  let recognise = createRecogniser(knowledge);
  const index = timed(() => {
    recognise = createRecogniser(knowledge);
  });
  for (const { item, self } of entries) recognise(item, { self });
  const times = [1, 2, 3]
    .flatMap(() => entries.map(({ item, self }) => timed(() => recognise(item, { self }))))
    .sort((a, b) => a - b);
  const { self } = entries[0] ?? { self: { name: '', email: '' } };
  const long = (length: number) =>
    quantile(Array.from({ length: 31 }, () => timed(() => recognise(hostile(length), { self }))).sort(), 0.5);
  return {
    bench: 'moments',
    items: entries.length,
    p50: rounded(quantile(times, 0.5)),
    p95: rounded(quantile(times, 0.95)),
    index: rounded(index),
    hostileRatio: rounded(long(100_000) / long(10_000)),
    bytes: gzipSync(text, { level: 9 }).length,
  };
}
