import { encodeStep, type MomentModel, type Verdict } from '../utils/moments/linear-model.ts';
import type { TrainSettings } from './moments-evaluate.ts';

/** The model without its calibration, which only out-of-fold answers can give. */
export type Weights = Omit<MomentModel, 'calibration'>;

/** The 99.9th percentile of the sizes: what the coarsest step must still reach. */
function reach(weights: Float64Array): number {
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.999)] ?? 1);
}

/** Float weights as one character each; features all of whose weights are small are dropped. */
export function codeWeights(
  classes: readonly Verdict[],
  vocabulary: readonly string[],
  weights: Float64Array,
  settings: TrainSettings,
): Weights {
  const count = classes.length;
  const ofNames = weights.subarray(0, vocabulary.length * count);
  const ofStems = weights.subarray(vocabulary.length * count);
  const step = reach(ofNames) / settings.steps;
  const stemStep = reach(ofStems) / settings.steps;
  const named: Record<string, string> = {};
  vocabulary.forEach((name, at) => {
    const steps = classes.map((_, k) => Math.round((ofNames[at * count + k] ?? 0) / step));
    if (Math.max(...steps.map(Math.abs)) > settings.dropped) named[name] = steps.map(encodeStep).join('');
  });
  const stems = classes.map((_, k) => {
    let coded = '';
    for (let at = 0; at < settings.buckets; at++)
      coded += encodeStep((ofStems[at * count + k] ?? 0) / stemStep);
    return coded;
  });
  return {
    version: 2,
    classes,
    step,
    stemStep,
    buckets: settings.buckets,
    stemValue: settings.stemValue,
    named,
    stems,
  };
}
