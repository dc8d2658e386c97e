import { namedFeatures, stemFeatures } from '../utils/moments/features.ts';
import { indexLexicons } from '../utils/moments/lexicon.ts';
import { lexicons } from '../utils/moments/lexicons/all.ts';
import { toOfficeWords } from '../utils/moments/office.ts';
import listed from '../utils/moments/offices.json' with { type: 'json' };
import { type Reading, readItem } from '../utils/moments/reading.ts';
import type { CorpusEntry } from './moments-corpus.ts';
import type { Example } from './moments-fit.ts';

/** An entry made ready for training: what it shows, by name and by hashed stem. */
export interface Prepared {
  entry: CorpusEntry;
  reading: Reading;
  named: readonly (readonly [string, number])[];
  stems: readonly (readonly [number, number])[];
}

const known = { index: indexLexicons(lexicons), offices: toOfficeWords(listed.offices) };

export function prepare(entry: CorpusEntry): Prepared {
  const reading = readItem(known, entry.item, entry.self);
  return { entry, reading, named: namedFeatures(reading), stems: [...stemFeatures(reading)] };
}

/** What has columns of its own: named features first, then stems by their hash. */
export interface Vocabulary {
  names: readonly string[];
  stems: readonly number[];
}

/** Keys of all lists together that are in at least `least` of them, in a fixed order. */
function frequent<Key extends string | number>(lists: readonly (readonly Key[])[], least: number): Key[] {
  const seen = new Map<Key, number>();
  for (const list of lists) for (const key of list) seen.set(key, (seen.get(key) ?? 0) + 1);
  return [...seen]
    .filter(([, count]) => count >= least)
    .map(([key]) => key)
    .sort((a, b) => (a < b ? -1 : 1));
}

export const vocabularyOf = (prepared: readonly Prepared[], least: number): Vocabulary => ({
  names: frequent(
    prepared.map(({ named }) => named.map(([name]) => name)),
    least,
  ),
  stems: frequent(
    prepared.map(({ stems }) => stems.map(([stem]) => stem)),
    least,
  ),
});

/** Column of each name and each stem of a vocabulary. */
export interface Columns {
  names: ReadonlyMap<string, number>;
  stems: ReadonlyMap<number, number>;
}

export const columnsOf = ({ names, stems }: Vocabulary): Columns => ({
  names: new Map(names.map((name, at) => [name, at])),
  stems: new Map(stems.map((stem, at) => [stem, names.length + at])),
});

export function toExample(prepared: Prepared, columns: Columns, target: number, weight: number): Example {
  const known = prepared.named.filter(([name]) => columns.names.has(name));
  const stems = prepared.stems.filter(([stem]) => columns.stems.has(stem));
  return {
    columns: Int32Array.from([
      ...known.map(([name]) => columns.names.get(name) ?? 0),
      ...stems.map(([stem]) => columns.stems.get(stem) ?? 0),
    ]),
    values: Float64Array.from([...known.map(([, value]) => value), ...stems.map(([, value]) => value)]),
    target,
    weight,
  };
}
