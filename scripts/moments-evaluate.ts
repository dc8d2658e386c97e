import type { Verdict } from '../utils/moments/linear-model.ts';
import { isOff } from '../utils/moments/veto.ts';
import { codeWeights, type Weights } from './moments-code.ts';
import { type Prepared, toExample, vocabularyOf } from './moments-examples.ts';
import { fitWeights } from './moments-fit.ts';

export interface TrainSettings {
  buckets: number;
  stemValue: number;
  penalty: number;
  rounds: number;
  rate: number;
  /** A feature must be seen so often. */
  least: number;
  /** How much more a moment counts than a none. */
  momentWeight: number;
  /** Steps on either side of zero that weights are rounded to. */
  steps: number;
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

/** Weights over events and mails together, coded as they will be shipped. */
export function train(material: readonly Prepared[], settings: TrainSettings): Weights {
  const usable = material.filter((each) => !isOff(each.reading));
  const vocabulary = vocabularyOf(usable, settings.least);
  const columns = new Map(vocabulary.map((name, at) => [name, at]));
  const examples = usable.map((each) => {
    const said = (each.entry.label?.moment ?? 'none') as Verdict;
    const weight = said === 'none' ? 1 : settings.momentWeight;
    return toExample(each, columns, settings.stemValue, classes.indexOf(said), weight);
  });
  const width = vocabulary.length + settings.buckets;
  const weights = fitWeights(examples, { classes: classes.length, width, ...settings });
  return codeWeights(classes, vocabulary, weights, settings);
}
