import { encodeGaps } from '../utils/moments/gap-code.ts';
import { nameHash } from '../utils/moments/grams.ts';
import type { MomentModel, Verdict, WeightTable } from '../utils/moments/linear-model.ts';
import { encodeWeights } from '../utils/moments/weight-code.ts';
import type { TrainSettings } from './moments-evaluate.ts';
import type { Vocabulary } from './moments-examples.ts';
import type { Example } from './moments-fit.ts';
import { roundTogether } from './moments-rounding.ts';

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

/** All weights, the median of each feature at zero. */
function allCentred(weights: Float64Array, count: number): Float64Array {
  const all = new Float64Array(weights.length);
  for (let at = 0; at < weights.length; at += count) all.set(centred(weights.subarray(at, at + count)), at);
  return all;
}

/** Rows of steps of hashed features as a table, in the order of the hashes. */
function toTable(hashes: readonly number[], steps: Int8Array, count: number, step: number): WeightTable {
  const rows = new Map<number, number[]>();
  hashes.forEach((hash, at) => {
    // Of two that are taken for each other the first stays.
    if (!rows.has(hash)) rows.set(hash, [...steps.subarray(at * count, (at + 1) * count)]);
  });
  const ascending = [...rows].sort((a, b) => a[0] - b[0]);
  return {
    step,
    hashes: encodeGaps(ascending.map(([hash]) => hash)),
    weights: encodeWeights(
      ascending.map(([, row]) => row),
      count,
    ),
  };
}

/** Float weights as they are stored; `examples` are what they were learnt from. */
export function codeWeights(
  classes: readonly Verdict[],
  { names, stems }: Vocabulary,
  weights: Float64Array,
  examples: readonly Example[],
  settings: TrainSettings,
): Weights {
  const count = classes.length;
  const first = names.length * count;
  const step = reach(weights.subarray(0, first)) / settings.steps;
  const stemStep = reach(weights.subarray(first)) / settings.stemSteps;
  const stepOf = (column: number) => (column < names.length ? step : stemStep);
  const steps = roundTogether(allCentred(weights, count), count, examples, stepOf, settings.perBit);
  return {
    version: 5,
    classes,
    named: toTable(names.map(nameHash), steps.subarray(0, first), count, step),
    stems: toTable(stems, steps.subarray(first), count, stemStep),
  };
}
