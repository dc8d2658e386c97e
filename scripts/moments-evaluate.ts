import type { Verdict } from '../utils/moments/linear-model.ts';
import { isOff } from '../utils/moments/veto.ts';
import { codeWeights, type Weights } from './moments-code.ts';
import { columnsOf, type Prepared, toExample, type Vocabulary, vocabularyOf } from './moments-examples.ts';
import { fitWeights } from './moments-fit.ts';

export interface TrainSettings {
  penalty: number;
  rounds: number;
  rate: number;
  /** A named feature must be seen so often, a stem so often. */
  least: number;
  leastOfStems: number;
  /** So many stems are kept, those with the greatest weights. */
  stems: number;
  /** How much more a moment counts than a none. */
  momentWeight: number;
  /** Steps on either side of zero that weights are rounded to, those of stems to `stemSteps`. */
  steps: number;
  stemSteps: number;
  /** Named features with no weight above so many steps are dropped. */
  dropped: number;
}

export const classes: readonly Verdict[] = [
  'none',
  'one-on-one',
  'mentoring',
  'review',
  'delivery',
  'ask',
  'win',
  'challenge',
  'follow-up',
];

function weigh(usable: readonly Prepared[], vocabulary: Vocabulary, settings: TrainSettings): Float64Array {
  const columns = columnsOf(vocabulary);
  const examples = usable.map((each) => {
    const said = (each.entry.label?.moment ?? 'none') as Verdict;
    return toExample(each, columns, classes.indexOf(said), said === 'none' ? 1 : settings.momentWeight);
  });
  const width = vocabulary.names.length + vocabulary.stems.length;
  return fitWeights(examples, { classes: classes.length, width, ...settings });
}

/** The stems with the greatest weights, in their order. */
function telling({ names, stems }: Vocabulary, weights: Float64Array, count: number): number[] {
  const sizes = stems.map((_, at) => {
    const first = (names.length + at) * classes.length;
    return Math.max(...weights.subarray(first, first + classes.length).map(Math.abs));
  });
  const least = [...sizes].sort((a, b) => b - a)[count] ?? 0;
  return stems.filter((_, at) => (sizes[at] ?? 0) > least);
}

/** Weights over events and mails together, fitted twice, the second time with the telling stems alone. */
export function train(material: readonly Prepared[], settings: TrainSettings): Weights {
  const usable = material.filter((each) => !isOff(each.reading));
  const all = vocabularyOf(usable, settings.least, settings.leastOfStems);
  const kept = { ...all, stems: telling(all, weigh(usable, all, settings), settings.stems) };
  return codeWeights(classes, kept, weigh(usable, kept, settings), settings);
}
