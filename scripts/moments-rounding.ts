import { mostSteps } from '../utils/moments/weight-code.ts';
import type { Example } from './moments-fit.ts';

/** How many times all weights are gone through. */
const rounds = 3;

/** The examples column by column: which show it, and how strongly; those of a column from `first` on. */
interface Shown {
  first: Int32Array;
  example: Int32Array;
  value: Float64Array;
}

function byColumn(examples: readonly Example[], width: number): Shown {
  const first = new Int32Array(width + 1);
  for (const { columns } of examples)
    for (const column of columns) first[column + 1] = (first[column + 1] ?? 0) + 1;
  for (let at = 0; at < width; at++) first[at + 1] = (first[at + 1] ?? 0) + (first[at] ?? 0);
  const next = first.slice();
  const example = new Int32Array(first[width] ?? 0);
  const value = new Float64Array(example.length);
  examples.forEach(({ columns, values }, which) => {
    columns.forEach((column, at) => {
      const place = next[column] ?? 0;
      next[column] = place + 1;
      example[place] = which;
      value[place] = values[at] ?? 0;
    });
  });
  return { first, example, value };
}

/** What a weight of so many steps costs beside one that is zero, in bits, about. */
const bitsOf = (steps: number): number => (steps === 0 ? 0 : 2 + Math.abs(steps));

/** One weight: what it should be, what it is by now, and how the examples that show it stand. */
interface Weight {
  /** What is missing of it. */
  missing: number;
  /** Steps it has now. */
  steps: number;
  /** What one step weighs. */
  step: number;
  /** Squares of how strongly it shows, added up. */
  shown: number;
  /** What is missing of the sums of those examples, times how strongly it shows. */
  pull: number;
}

/**
 * The steps that leave least missing, of the sums and of the weight alone: half of what an example shows was hidden while
 * the weights were learnt, so both count the same. Bits are weighed against it.
 */
function bestSteps({ missing, steps, step, shown, pull }: Weight, perBit: number): number {
  const wanted = (pull + shown * missing) / (2 * shown * step);
  let best = steps;
  let least = perBit * bitsOf(steps);
  for (const more of [-steps, Math.floor(wanted), Math.ceil(wanted)]) {
    if (Math.abs(steps + more) > mostSteps) continue;
    const size = more * step;
    const cost = 2 * size * (shown * size - pull - shown * missing) + perBit * bitsOf(steps + more);
    if (cost >= least) continue;
    least = cost;
    best = steps + more;
  }
  return best;
}

/** Each weight by itself, to begin with: it goes up to the next step when two thirds of the way are done. */
const nearest = (steps: number): number =>
  Math.sign(steps) * Math.min(mostSteps, Math.floor(Math.abs(steps) + 1 / 3));

/** What is missing of the sums of the examples, a number for each class, as weights are taken and given back. */
interface Missing {
  shown: Shown;
  count: number;
  sums: Float64Array;
}

function give({ shown, count, sums }: Missing, column: number, of: number, size: number): void {
  for (let at = shown.first[column] ?? 0; at < (shown.first[column + 1] ?? 0); at++) {
    const place = (shown.example[at] ?? 0) * count + of;
    sums[place] = (sums[place] ?? 0) + (shown.value[at] ?? 0) * size;
  }
}

/** How strongly a column shows, squared, and what is missing where it shows. */
function pulled({ shown, count, sums }: Missing, column: number, of: number): Pick<Weight, 'shown' | 'pull'> {
  let square = 0;
  let pull = 0;
  for (let at = shown.first[column] ?? 0; at < (shown.first[column + 1] ?? 0); at++) {
    const strength = shown.value[at] ?? 0;
    square += strength * strength;
    pull += strength * (sums[(shown.example[at] ?? 0) * count + of] ?? 0);
  }
  return { shown: square, pull };
}

/**
 * Weights as whole steps, each rounded with regard to all others: what rounding one takes from the sums of the examples
 * another gives back.
 * @param weights a row of `count` for each column, with its median at zero.
 * @param stepOf what one step weighs in a column.
 * @param perBit how much missing is worth a bit.
 */
export function roundTogether(
  weights: Float64Array,
  count: number,
  examples: readonly Example[],
  stepOf: (column: number) => number,
  perBit: number,
): Int8Array {
  const shown = byColumn(examples, weights.length / count);
  const missing: Missing = { shown, count, sums: new Float64Array(examples.length * count) };
  const rounded = Int8Array.from(weights, (weight, at) => nearest(weight / stepOf(Math.floor(at / count))));
  rounded.forEach((steps, at) => {
    const column = Math.floor(at / count);
    give(missing, column, at % count, (weights[at] ?? 0) - steps * stepOf(column));
  });
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < weights.length; at++) {
      const [column, of] = [Math.floor(at / count), at % count];
      const step = stepOf(column);
      const steps = rounded[at] ?? 0;
      const stand = { missing: (weights[at] ?? 0) - steps * step, steps, step };
      const best = bestSteps({ ...stand, ...pulled(missing, column, of) }, perBit);
      rounded[at] = best;
      if (best !== steps) give(missing, column, of, (steps - best) * step);
    }
  }
  return rounded;
}
