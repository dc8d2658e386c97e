import { encodeGaps } from '../utils/moments/gap-code.ts';
import { encodeStep, type MomentModel, stemPlaces, type Verdict } from '../utils/moments/linear-model.ts';
import type { TrainSettings } from './moments-evaluate.ts';
import type { Vocabulary } from './moments-examples.ts';

/** The model without its tables of shares, which only out-of-fold answers can give. */
export type Weights = Omit<MomentModel, 'calibration' | 'presence'>;

/** The 99.9th percentile of the sizes: what the coarsest step must still reach. */
function reach(weights: Float64Array): number {
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.999)] ?? 1);
}

/** Float weights as one character each; named features all of whose weights are small are dropped. */
export function codeWeights(
  classes: readonly Verdict[],
  { names, stems }: Vocabulary,
  weights: Float64Array,
  settings: TrainSettings,
): Weights {
  const count = classes.length;
  const ofNames = weights.subarray(0, names.length * count);
  const ofStems = weights.subarray(names.length * count);
  const step = reach(ofNames) / settings.steps;
  const stemStep = reach(ofStems) / settings.stemSteps;
  const named: Record<string, string> = {};
  names.forEach((name, at) => {
    const steps = classes.map((_, k) => Math.round((ofNames[at * count + k] ?? 0) / step));
    if (Math.max(...steps.map(Math.abs)) > settings.dropped) named[name] = steps.map(encodeStep).join('');
  });
  const stemWeights = classes.map((_, k) =>
    stems.map((_, at) => encodeStep((ofStems[at * count + k] ?? 0) / stemStep)).join(''),
  );
  return { version: 3, classes, step, stemStep, named, stems: encodeGaps(stems, stemPlaces), stemWeights };
}
