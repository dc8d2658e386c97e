import type { Verdict } from '../utils/moments/linear-model.ts';
import { isOff } from '../utils/moments/veto.ts';
import { codeWeights, type Weights } from './moments-code.ts';
import { columnsOf, type Prepared, toExample, type Vocabulary, vocabularyOf } from './moments-examples.ts';
import { fitWeights } from './moments-fit.ts';

export interface TrainSettings {
  penalty: number;
  rounds: number;
  rate: number;
  /** Share of the features left out of each example, each round anew. */
  hidden: number;
  /** A feature must be seen so often. */
  least: number;
  /** So many named features and stems are kept, those with the greatest weights. */
  names: number;
  stems: number;
  /** How much more a moment counts than a none. */
  momentWeight: number;
  /** Steps on either side of zero that weights are rounded to, those of stems to `stemSteps`. */
  steps: number;
  stemSteps: number;
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

/** The features with the greatest weights, in their order; `first` is the column of the first. */
function telling<Key>(keys: readonly Key[], first: number, weights: Float64Array, count: number): Key[] {
  const sizes = keys.map((_, at) => {
    const from = (first + at) * classes.length;
    return Math.max(...weights.subarray(from, from + classes.length).map(Math.abs));
  });
  const least = [...sizes].sort((a, b) => b - a)[count] ?? 0;
  return keys.filter((_, at) => (sizes[at] ?? 0) > least);
}

/** Weights over events and mails together, fitted twice, the second time with the telling features alone. */
export function train(material: readonly Prepared[], settings: TrainSettings): Weights {
  const usable = material.filter((each) => !isOff(each.reading));
  const { names, stems } = vocabularyOf(usable, settings.least);
  // Half the rounds tell which features tell most.
  const all = weigh(usable, { names, stems }, { ...settings, rounds: settings.rounds / 2 });
  const kept = {
    names: telling(names, 0, all, settings.names),
    stems: telling(stems, names.length, all, settings.stems),
  };
  return codeWeights(classes, kept, weigh(usable, kept, settings), settings);
}
