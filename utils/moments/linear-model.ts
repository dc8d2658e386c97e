import type { MomentKind } from '../core/moment.ts';
import type { Feature } from './features.ts';
import { decodeGaps } from './gap-code.ts';
import { nameHash } from './grams.ts';
import { decodeWeights } from './weight-code.ts';

export type Verdict = MomentKind | 'none';

/** Raw probability to the share of right ones seen at it, ascending. */
export type Calibration = readonly (readonly [raw: number, share: number])[];

/** Features known by hashes, ascending, and the weights of each in steps; `step` is what one step weighs. */
export interface WeightTable {
  step: number;
  /** See gap-code.ts. */
  hashes: string;
  /** See weight-code.ts: a row for each hash, a weight for each class. */
  weights: string;
}

/** Weights as the training script writes them. One model reads events and mails. */
export interface MomentModel {
  version: 5;
  classes: readonly Verdict[];
  /** Features with a name, by the hash of it. */
  named: WeightTable;
  /** Stems of words, by their hash. */
  stems: WeightTable;
  /** Raw probability of the kind to the share of right ones. */
  calibration: Readonly<Record<'event' | 'mail', Calibration>>;
  /** Raw probability of any moment to the share of items that are one; events and mails are held to one bar. */
  presence: Calibration;
}

/** One kind with its probability. */
export interface ClassScore {
  kind: Verdict;
  probability: number;
}

/** The likeliest kind, how likely it is that kind, and how likely any moment at all. */
export interface Scored extends ClassScore {
  presence: number;
}

type Weights = Omit<MomentModel, 'calibration' | 'presence'>;

/** A table as numbers, ready to be added up: hash to where its weights begin, all classes of each. */
interface Decoded {
  places: ReadonlyMap<number, number>;
  weights: Float64Array;
}

const decodedOf = new WeakMap<WeightTable, Decoded>();

function decode(table: WeightTable, count: number): Decoded {
  const known = decodedOf.get(table);
  if (known) return known;
  const hashes = decodeGaps(table.hashes);
  const places = new Map(hashes.map((hash, at) => [hash, at * count] as const));
  const weights = new Float64Array(hashes.length * count);
  decodeWeights(table.weights, count, hashes.length).forEach((row, at) => {
    for (let of = 0; of < count; of++) weights[at * count + of] = (row[of] ?? 0) * table.step;
  });
  const decoded = { places, weights };
  decodedOf.set(table, decoded);
  return decoded;
}

/** Adds to the sums what a table has for a hash. */
function addWeights(sums: Float64Array, { places, weights }: Decoded, hash: number, value: number): void {
  const first = places.get(hash);
  if (first === undefined) return;
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[first + at] ?? 0) * value;
}

/** Stems that an item shows, by their hash, and how much each of them counts. */
type Stems = ReadonlyMap<number, number>;

/** Probability of every class; deterministic, a few thousand additions. */
export function scoreClasses(model: Weights, features: readonly Feature[], stems: Stems): ClassScore[] {
  const named = decode(model.named, model.classes.length);
  const ofStems = decode(model.stems, model.classes.length);
  const sums = new Float64Array(model.classes.length);
  for (const [name, value] of features) addWeights(sums, named, nameHash(name), value);
  for (const [stem, strength] of stems) addWeights(sums, ofStems, stem, strength);
  return toProbabilities(model.classes, [...sums]);
}

function toProbabilities(classes: readonly Verdict[], sums: readonly number[]): ClassScore[] {
  const top = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - top));
  const total = raised.reduce((sum, each) => sum + each, 0);
  return classes
    .map((kind, at) => ({ kind, probability: (raised[at] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** The share of right answers among those given this raw probability, from the out-of-fold table. */
export function calibrate(table: Calibration, raw: number): number {
  let below: readonly [number, number] = [0, 0];
  for (const point of table) {
    if (point[0] >= raw) {
      const span = point[0] - below[0];
      return span <= 0 ? point[1] : below[1] + ((point[1] - below[1]) * (raw - below[0])) / span;
    }
    below = point;
  }
  return below[0] === 0 ? raw : below[1];
}
