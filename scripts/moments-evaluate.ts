import type { Verdict } from '../utils/moments/linear-model.ts';
import { isOff } from '../utils/moments/veto.ts';
import { centred, codeWeights, type Weights } from './moments-code.ts';
import { columnsOf, type Prepared, toExample, type Vocabulary, vocabularyOf } from './moments-examples.ts';
import { type Example, fitWeights } from './moments-fit.ts';

export interface TrainSettings {
  penalty: number;
  /** How many times each item is read. */
  rounds: number;
  rate: number;
  /** Items that one step is taken for. */
  batch: number;
  /** Share of the features left out of each example, each round anew. */
  hidden: number;
  /** How many fits the weights are the mean of. */
  fits: number;
  /** A feature must be seen so often. */
  least: number;
  /** So many named features and stems are kept, those with the greatest weights that are seen often. */
  names: number;
  stems: number;
  /** How much more a moment counts than a none. */
  momentWeight: number;
  /** How much more an item of the shared corpora counts than one of the project's own. */
  sharedWeight: number;
  /** Steps on either side of zero that weights are rounded to, those of stems to `stemSteps`. */
  steps: number;
  stemSteps: number;
  /** How much may be missing of the sums, squared and added up, for a bit less: what tells least becomes zero. */
  perBit: number;
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

function examplesOf(usable: readonly Prepared[], vocabulary: Vocabulary, settings: TrainSettings): Example[] {
  const columns = columnsOf(vocabulary);
  return usable.map((each) => {
    const said = (each.entry.label?.moment ?? 'none') as Verdict;
    const ofKind = said === 'none' ? 1 : settings.momentWeight;
    const ofSource = each.entry.id.startsWith('own-') ? 1 : settings.sharedWeight;
    return toExample(each, columns, classes.indexOf(said), ofKind * ofSource);
  });
}

const weigh = (
  examples: readonly Example[],
  { names, stems }: Vocabulary,
  settings: TrainSettings,
): Float64Array =>
  fitWeights(examples, { ...settings, classes: classes.length, width: names.length + stems.length });

/** In how many items each key is. */
function countsOf<Key>(lists: readonly (readonly Key[])[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const list of lists) for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The features that tell most, in their order: great weights, and a bit more so where they are often seen, for what was
 * seen twice may be chance. `first` is the column of the first.
 */
function telling<Key>(
  keys: readonly Key[],
  first: number,
  weights: Float64Array,
  counts: ReadonlyMap<Key, number>,
  most: number,
): Key[] {
  const sizes = keys.map((key, at) => {
    const from = (first + at) * classes.length;
    const row = centred(weights.subarray(from, from + classes.length));
    return Math.max(...row.map(Math.abs)) * Math.sqrt(Math.log2(1 + (counts.get(key) ?? 0)));
  });
  const least = [...sizes].sort((a, b) => b - a)[most] ?? 0;
  return keys.filter((_, at) => (sizes[at] ?? 0) > least);
}

/** Weights over events and mails together, fitted twice, the second time with the telling features alone. */
export function train(material: readonly Prepared[], settings: TrainSettings): Weights {
  const usable = material.filter((each) => !isOff(each.reading));
  const { names, stems } = vocabularyOf(usable, settings.least);
  // Half the rounds tell which features tell most.
  const every = { names, stems };
  const half = { ...settings, rounds: Math.ceil(settings.rounds / 2) };
  const all = weigh(examplesOf(usable, every, settings), every, half);
  const kept = {
    names: telling(
      names,
      0,
      all,
      countsOf(usable.map(({ named }) => named.map(([name]) => name))),
      settings.names,
    ),
    stems: telling(
      stems,
      names.length,
      all,
      countsOf(usable.map((each) => each.stems.map(([stem]) => stem))),
      settings.stems,
    ),
  };
  const examples = examplesOf(usable, kept, settings);
  return codeWeights(classes, kept, weigh(examples, kept, settings), examples, settings);
}
