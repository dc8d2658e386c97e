import type { PartModel } from '../utils/moments/linear-model.ts';
import { isOff } from '../utils/moments/veto.ts';
import { codePart } from './moments-code.ts';
import type { Prepared } from './moments-examples.ts';
import { toExample, vocabularyOf } from './moments-examples.ts';
import { fitWeights } from './moments-fit.ts';

export interface TrainSettings {
  buckets: number;
  gramValue: number;
  penalty: number;
  rounds: number;
  rate: number;
  least: number;
  /** How much more a moment counts than a none. */
  momentWeight: number;
}

export const classesOf = {
  event: ['none', 'one-on-one', 'mentoring', 'review', 'delivery'],
  mail: ['none', 'one-on-one', 'mentoring', 'review', 'delivery', 'ask', 'win', 'challenge', 'follow-up'],
} as const;

/** Weights for one kind of item, coded as they will be shipped; calibration is left open. */
export function trainPart(
  kind: 'event' | 'mail',
  train: readonly Prepared[],
  settings: TrainSettings,
): PartModel {
  const classes: readonly string[] = classesOf[kind];
  const usable = train.filter((each) => !isOff(each.reading));
  const vocabulary = vocabularyOf(usable, settings.least);
  const columns = new Map(vocabulary.map((name, at) => [name, at]));
  const examples = usable.map((each) => {
    const said = each.entry.label?.moment ?? 'none';
    const weight = said === 'none' ? 1 : settings.momentWeight;
    return toExample(each, columns, settings.gramValue, classes.indexOf(said), weight);
  });
  const width = vocabulary.length + settings.buckets;
  const weights = fitWeights(examples, { classes: classes.length, width, ...settings });
  return codePart(classes, vocabulary, weights, settings);
}
