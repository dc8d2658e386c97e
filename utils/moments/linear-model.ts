import type { MomentKind } from '../core/moment.ts';
import type { Feature } from './features.ts';
import { codeOf, decodeGaps, numberOf } from './gap-code.ts';

export type Verdict = MomentKind | 'none';

/** Raw probability to the share of right ones seen at it, ascending. */
export type Calibration = readonly (readonly [raw: number, share: number])[];

/** Weights as the training script writes them: one character per weight. One model reads events and mails. */
export interface MomentModel {
  version: 3;
  classes: readonly Verdict[];
  /** Weight of a step of the coded characters. */
  step: number;
  stemStep: number;
  /** Feature name to one coded character per class. */
  named: Readonly<Record<string, string>>;
  /** Hashes of the stems that have weights, ascending, see gap-code.ts. */
  stems: string;
  /** Per class one coded character per stem. */
  stemWeights: readonly string[];
  /** Raw probability of the kind to the share of right ones. */
  calibration: Readonly<Record<'event' | 'mail', Calibration>>;
  /** Raw probability of any moment to the share of items that are one. */
  presence: Readonly<Record<'event' | 'mail', Calibration>>;
}

/** Steps a weight may have on either side of zero. */
const middle = 31;
/** Characters of a gap between stem hashes. */
export const stemPlaces = 4;

/** Coded character of a weight in steps, cut to the range. */
export const encodeStep = (steps: number): string =>
  codeOf(Math.max(-middle, Math.min(middle, Math.round(steps))) + middle);

export const decodeStep = (code: number): number => numberOf(code) - middle;

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

/** The weights of a model as numbers, ready to be added up. */
interface Decoded {
  named: ReadonlyMap<string, Float64Array>;
  /** Stem hash to where its weights begin. */
  stems: ReadonlyMap<number, number>;
  /** Stem by stem, all classes of each. */
  stemWeights: Float64Array;
}

const decodedOf = new WeakMap<Weights, Decoded>();

function decode(model: Weights): Decoded {
  const known = decodedOf.get(model);
  if (known) return known;
  const count = model.classes.length;
  const named = new Map<string, Float64Array>();
  for (const [name, coded] of Object.entries(model.named))
    named.set(
      name,
      Float64Array.from(coded, (char) => decodeStep(char.charCodeAt(0)) * model.step),
    );
  const stems = new Map(decodeGaps(model.stems, stemPlaces).map((hash, at) => [hash, at * count] as const));
  const stemWeights = new Float64Array(stems.size * count);
  model.stemWeights.forEach((coded, of) => {
    for (let at = 0; at < stems.size; at++)
      stemWeights[at * count + of] = decodeStep(coded.charCodeAt(at)) * model.stemStep;
  });
  const decoded = { named, stems, stemWeights };
  decodedOf.set(model, decoded);
  return decoded;
}

/** Probability of every class; deterministic, a few thousand additions. */
export function scoreClasses(
  model: Weights,
  features: readonly Feature[],
  stems: Iterable<number>,
): ClassScore[] {
  const decoded = decode(model);
  const count = model.classes.length;
  const sums = new Float64Array(count);
  for (const [name, value] of features) {
    const weights = decoded.named.get(name);
    if (!weights) continue;
    for (let at = 0; at < count; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) * value;
  }
  for (const stem of stems) {
    const first = decoded.stems.get(stem);
    if (first === undefined) continue;
    for (let at = 0; at < count; at++) sums[at] = (sums[at] ?? 0) + (decoded.stemWeights[first + at] ?? 0);
  }
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
