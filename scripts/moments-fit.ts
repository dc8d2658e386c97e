/** One training example: sparse features by column, its class, and how much it counts. */
export interface Example {
  columns: Int32Array;
  values: Float64Array;
  target: number;
  weight: number;
}

export interface FitSettings {
  classes: number;
  width: number;
  penalty: number;
  /** How many times each example is read. */
  rounds: number;
  rate: number;
  /** Examples that one step is taken for. */
  batch: number;
  /** Share of an example's features that each round leaves out, so that none is relied on alone; 0 for none. */
  hidden: number;
  /** How many fits there are, each in another order with other features left out; the weights are their mean. */
  fits: number;
}

type Chance = () => number;

/** Chance in a fixed order, 0 to 1: the same on every run. */
function createChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** Which features each round leaves out. */
function createThinning(hidden: number, longest: number, chance: Chance): (example: Example) => Example {
  const columns = new Int32Array(longest);
  const values = new Float64Array(longest);
  return (example) => {
    let kept = 0;
    for (let at = 0; at < example.columns.length; at++) {
      if (chance() < hidden) continue;
      columns[kept] = example.columns[at] ?? 0;
      // What is left stands for what is not.
      values[kept] = (example.values[at] ?? 0) / (1 - hidden);
      kept++;
    }
    return { ...example, columns: columns.subarray(0, kept), values: values.subarray(0, kept) };
  };
}

function shuffle(order: Int32Array, chance: Chance): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** Columns that a step has a slope for, each once. */
interface Touched {
  list: Int32Array;
  count: number;
  isIn: Uint8Array;
}

function touch(touched: Touched, columns: Int32Array): void {
  for (const column of columns) {
    if (touched.isIn[column] === 1) continue;
    touched.isIn[column] = 1;
    touched.list[touched.count++] = column;
  }
}

/** The state of a fit: weights, the slope of this step, squares of all slopes, and the last step of each column. */
interface Fit {
  weights: Float64Array;
  slope: Float64Array;
  squares: Float64Array;
  last: Int32Array;
  touched: Touched;
}

/** One step of Adagrad (J. Duchi, 2011) on the columns touched; the penalty of steps that missed them is made up for. */
function takeStep(fit: Fit, step: number, pace: number, share: number, settings: FitSettings): void {
  const { weights, slope, squares, last, touched } = fit;
  const { classes, penalty } = settings;
  for (let at = 0; at < touched.count; at++) {
    const column = touched.list[at] ?? 0;
    touched.isIn[column] = 0;
    const pull = penalty * (step - (last[column] ?? 0));
    last[column] = step;
    for (let place = column * classes; place < (column + 1) * classes; place++) {
      const down = (slope[place] ?? 0) * share + pull * (weights[place] ?? 0);
      slope[place] = 0;
      const square = (squares[place] ?? 0) + down * down;
      squares[place] = square;
      weights[place] = (weights[place] ?? 0) - (pace * down) / (Math.sqrt(square) + 1e-4);
    }
  }
  touched.count = 0;
}

const createFit = ({ classes, width }: FitSettings): Fit => ({
  weights: new Float64Array(classes * width),
  slope: new Float64Array(classes * width),
  squares: new Float64Array(classes * width),
  last: new Int32Array(width),
  touched: { list: new Int32Array(width), count: 0, isIn: new Uint8Array(width) },
});

/** Softmax regression, a step for each few examples, ever smaller ones; the same weights on every run with a seed. */
function fitOnce(examples: readonly Example[], settings: FitSettings, seed: number): Float64Array {
  const { classes, rounds, rate, batch, hidden } = settings;
  const chance = createChance(seed);
  const longest = Math.max(0, ...examples.map((example) => example.columns.length));
  const thinned = createThinning(hidden, longest, chance);
  const fit = createFit(settings);
  const order = Int32Array.from(examples.keys());
  const steps = rounds * Math.ceil(examples.length / batch);
  let step = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, chance);
    for (let from = 0; from < order.length; from += batch) {
      const part = order.subarray(from, from + batch);
      for (const at of part) {
        const example = examples[at];
        if (!example) continue;
        const shown = thinned(example);
        touch(fit.touched, shown.columns);
        addGradient(fit.slope, fit.weights, shown, classes);
      }
      step++;
      takeStep(fit, step, rate * (1 - step / steps), 1 / part.length, settings);
    }
  }
  return fit.weights;
}

/** The mean of several fits: what only one of them learnt from its order is evened out. */
export function fitWeights(examples: readonly Example[], settings: FitSettings): Float64Array {
  const sums = new Float64Array(settings.classes * settings.width);
  for (let nth = 0; nth < settings.fits; nth++) {
    const weights = fitOnce(examples, settings, 20261122 + nth);
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) / settings.fits;
  }
  return sums;
}

export function probabilities(weights: Float64Array, example: Example, classes: number): Float64Array {
  const sums = new Float64Array(classes);
  const { columns, values } = example;
  for (let at = 0; at < columns.length; at++) {
    const base = (columns[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) + (weights[base + k] ?? 0) * value;
  }
  const top = Math.max(...sums);
  let total = 0;
  for (let k = 0; k < classes; k++) {
    sums[k] = Math.exp((sums[k] ?? 0) - top);
    total += sums[k] ?? 0;
  }
  for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) / total;
  return sums;
}

function addGradient(gradient: Float64Array, weights: Float64Array, example: Example, classes: number): void {
  const shares = probabilities(weights, example, classes);
  shares[example.target] = (shares[example.target] ?? 0) - 1;
  const { columns, values } = example;
  for (let at = 0; at < columns.length; at++) {
    const base = (columns[at] ?? 0) * classes;
    const value = (values[at] ?? 0) * example.weight;
    for (let k = 0; k < classes; k++)
      gradient[base + k] = (gradient[base + k] ?? 0) + (shares[k] ?? 0) * value;
  }
}
