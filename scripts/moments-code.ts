import { encodeGaps } from '../utils/moments/gap-code.ts';
import { nameHash } from '../utils/moments/grams.ts';
import type { MomentModel, Verdict, WeightTable } from '../utils/moments/linear-model.ts';
import { encodeWeights, mostSteps } from '../utils/moments/weight-code.ts';
import type { TrainSettings } from './moments-evaluate.ts';
import type { Vocabulary } from './moments-examples.ts';

/** The model without its tables of shares, which only out-of-fold answers can give. */
export type Weights = Omit<MomentModel, 'calibration' | 'presence'>;

/** The 99.9th percentile of the sizes: what the coarsest step must still reach. */
function reach(weights: Float64Array): number {
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.999)] ?? 1);
}

/** The weights of one feature with their median at zero: the answer is the same, and most of them cost nothing. */
export function centred(weights: Float64Array): number[] {
  const sorted = [...weights].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return [...weights].map((weight) => weight - middle);
}

/** A weight as a number of steps, cut to the range; it goes up to the next step when `bar` of the way is done. */
const stepsOf = (weight: number, step: number, bar: number): number =>
  Math.sign(weight) * Math.min(mostSteps, Math.floor(Math.abs(weight) / step + 1 - bar));

/** Float weights of hashed features as a table, in the order of the hashes. */
function toTable(
  hashes: readonly number[],
  weights: Float64Array,
  count: number,
  steps: number,
  bar: number,
): WeightTable {
  const step = reach(weights) / steps;
  const rows = new Map<number, number[]>();
  hashes.forEach((hash, at) => {
    // Of two that are taken for each other the first stays.
    if (!rows.has(hash)) rows.set(hash, centred(weights.subarray(at * count, (at + 1) * count)));
  });
  const ascending = [...rows].sort((a, b) => a[0] - b[0]);
  return {
    step,
    hashes: encodeGaps(ascending.map(([hash]) => hash)),
    weights: encodeWeights(
      ascending.map(([, row]) => row.map((weight) => stepsOf(weight, step, bar))),
      count,
    ),
  };
}

export function codeWeights(
  classes: readonly Verdict[],
  { names, stems }: Vocabulary,
  weights: Float64Array,
  settings: TrainSettings,
): Weights {
  const count = classes.length;
  const first = names.length * count;
  return {
    version: 5,
    classes,
    named: toTable(names.map(nameHash), weights.subarray(0, first), count, settings.steps, settings.bar),
    stems: toTable(stems, weights.subarray(first), count, settings.stemSteps, settings.bar),
  };
}
