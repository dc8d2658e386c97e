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
  rounds: number;
  rate: number;
  /** Share of an example's features that each round leaves out, so that none is relied on alone; 0 for none. */
  hidden: number;
}

/** Which features each round leaves out, in a fixed order: the same on every run. */
function createThinning(hidden: number, longest: number): (example: Example) => Example {
  const columns = new Int32Array(longest);
  const values = new Float64Array(longest);
  const bar = hidden * 2 ** 32;
  let state = 20261122;
  return (example) => {
    let kept = 0;
    for (let at = 0; at < example.columns.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      if (state >>> 0 < bar) continue;
      columns[kept] = example.columns[at] ?? 0;
      // What is left stands for what is not.
      values[kept] = (example.values[at] ?? 0) / (1 - hidden);
      kept++;
    }
    return { ...example, columns: columns.subarray(0, kept), values: values.subarray(0, kept) };
  };
}

/** Softmax regression by Adam over all examples at once; the same weights on every run. */
export function fitWeights(examples: readonly Example[], settings: FitSettings): Float64Array {
  const { classes, width, penalty, rounds, rate, hidden } = settings;
  const longest = Math.max(0, ...examples.map((example) => example.columns.length));
  const thinned = createThinning(hidden, longest);
  const weights = new Float64Array(classes * width);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  const gradient = new Float64Array(weights.length);
  for (let round = 1; round <= rounds; round++) {
    gradient.fill(0);
    for (const example of examples) addGradient(gradient, weights, thinned(example), classes);
    const pace = rate * Math.min(1, (1.2 * (rounds - round + 1)) / rounds);
    for (let at = 0; at < weights.length; at++) {
      const slope = (gradient[at] ?? 0) / examples.length + penalty * (weights[at] ?? 0);
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * slope * slope;
      const up = (first[at] ?? 0) / (1 - 0.9 ** round);
      const spread = Math.sqrt((second[at] ?? 0) / (1 - 0.99 ** round)) + 1e-6;
      weights[at] = (weights[at] ?? 0) - (pace * up) / spread;
    }
  }
  return weights;
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
