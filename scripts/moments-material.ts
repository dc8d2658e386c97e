import { readdirSync } from 'node:fs';
import { readCorpus } from './moments-corpus.ts';
import type { TrainSettings } from './moments-evaluate.ts';
import { type Prepared, prepare } from './moments-examples.ts';
import { inProject } from './run/project.ts';

/** What the weights in the project were learnt with. */
export const settings: TrainSettings = {
  penalty: 0.0001,
  rounds: 25,
  rate: 0.1,
  batch: 128,
  hidden: 0.5,
  fits: 3,
  least: 2,
  names: 2700,
  stems: 9500,
  momentWeight: 1.3,
  sharedWeight: 1.6,
  steps: 10,
  stemSteps: 4,
  perBit: 0.1,
};

/** Material of the project's own; always in training, never scored. */
export function ownPaths(): string[] {
  const folder = inProject('tests', 'moments', 'material');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Items of some files that are labelled and not ambiguous, ready for training. */
export const readClear = (paths: readonly string[]): Prepared[] =>
  paths
    .flatMap(readCorpus)
    .filter((each) => each.label && each.label.ambiguous !== true)
    .map(prepare);
