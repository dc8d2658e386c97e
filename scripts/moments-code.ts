import { encodeStep, type PartModel } from '../utils/moments/linear-model.ts';
import type { TrainSettings } from './moments-evaluate.ts';

/** The 99.5th percentile of the sizes: what the coarsest step must still reach. */
function reach(weights: Float64Array): number {
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.999)] ?? 1);
}

/** Float weights as one character each; named features whose weights all vanish are dropped. */
export function codePart(
  classes: readonly string[],
  vocabulary: readonly string[],
  weights: Float64Array,
  settings: TrainSettings,
): PartModel {
  const count = classes.length;
  const ofNames = weights.subarray(0, vocabulary.length * count);
  const ofGrams = weights.subarray(vocabulary.length * count);
  const step = reach(ofNames) / 31;
  const gramStep = reach(ofGrams) / 31;
  const named: Record<string, string> = {};
  vocabulary.forEach((name, at) => {
    const steps = classes.map((_, k) => Math.round((ofNames[at * count + k] ?? 0) / step));
    if (steps.some((each) => each !== 0)) named[name] = steps.map(encodeStep).join('');
  });
  const grams = classes.map((_, k) => {
    let coded = '';
    for (let at = 0; at < settings.buckets; at++)
      coded += encodeStep((ofGrams[at * count + k] ?? 0) / gramStep);
    return coded;
  });
  return {
    classes,
    step,
    gramStep,
    buckets: settings.buckets,
    gramValue: settings.gramValue,
    named,
    grams,
    calibration: [[1, 1]],
  };
}
