import { namedFeatures, stemFeatures } from '../utils/moments/features.ts';
import { indexLexicons } from '../utils/moments/lexicon.ts';
import { lexicons } from '../utils/moments/lexicons/all.ts';
import { type Reading, readItem } from '../utils/moments/reading.ts';
import type { CorpusEntry } from './moments-corpus.ts';
import type { Example } from './moments-fit.ts';

/** An entry made ready for training: what it shows, by name and by hashed stem. */
export interface Prepared {
  entry: CorpusEntry;
  reading: Reading;
  named: readonly (readonly [string, number])[];
  stems: readonly number[];
}

const index = indexLexicons(lexicons);

export function prepare(entry: CorpusEntry, buckets: number): Prepared {
  const reading = readItem(index, entry.item, entry.self);
  return { entry, reading, named: namedFeatures(reading), stems: [...stemFeatures(reading, buckets)] };
}

/** Feature names seen at least `least` times, in a fixed order. */
export function vocabularyOf(prepared: readonly Prepared[], least: number): string[] {
  const seen = new Map<string, number>();
  for (const { named } of prepared) for (const [name] of named) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}

/** Columns: the named features first, then one per bucket. */
export function toExample(
  prepared: Prepared,
  columns: ReadonlyMap<string, number>,
  stemValue: number,
  target: number,
  weight: number,
): Example {
  const known = prepared.named.filter(([name]) => columns.has(name));
  return {
    columns: Int32Array.from([
      ...known.map(([name]) => columns.get(name) ?? 0),
      ...prepared.stems.map((bucket) => columns.size + bucket),
    ]),
    values: Float64Array.from([...known.map(([, value]) => value), ...prepared.stems.map(() => stemValue)]),
    target,
    weight,
  };
}
