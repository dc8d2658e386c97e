import { writeFileSync } from 'node:fs';
import { pickCounterpart } from '../utils/moments/counterpart.ts';
import {
  calibrate,
  type MomentModel,
  type PartModel,
  type Scored,
  scoreClasses,
} from '../utils/moments/linear-model.ts';
import { isOff, isRuledOut } from '../utils/moments/veto.ts';
import { type Answer, isotonic } from './moments-calibrate.ts';
import { corpusPaths, readCorpus } from './moments-corpus.ts';
import { type TrainSettings, trainPart } from './moments-evaluate.ts';
import { type Prepared, prepare } from './moments-examples.ts';
import { type Fold, groupFolds } from './moments-folds.ts';
import { formatScore, type Judged } from './moments-score.ts';

const settings: Record<'event' | 'mail', TrainSettings> = {
  event: {
    buckets: 4096,
    gramValue: 0.25,
    penalty: 0.0005,
    rounds: 140,
    rate: 0.05,
    least: 2,
    momentWeight: 1.2,
  },
  mail: {
    buckets: 4096,
    gramValue: 0.25,
    penalty: 0.0005,
    rounds: 140,
    rate: 0.05,
    least: 2,
    momentWeight: 1.2,
  },
};

/** The answer of a part to one prepared item, as the recogniser would give it. */
export function answer(part: PartModel, each: Prepared): Scored {
  if (isOff(each.reading)) return { kind: 'none', probability: 1 };
  const open = scoreClasses(part, each.named, each.grams).filter(
    (one) => !isRuledOut(each.reading, one.kind),
  );
  const total = open.reduce((sum, one) => sum + one.probability, 0);
  const [best] = open;
  return { kind: best?.kind ?? 'none', probability: best ? best.probability / total : 1 };
}

interface OutOfFold {
  each: Prepared;
  scored: Scored;
}

function runFolds(kind: 'event' | 'mail', folds: readonly Fold[]): OutOfFold[] {
  return folds.flatMap(({ train, test }) => {
    const part = trainPart(kind, train, settings[kind]);
    return test.map((each) => ({ each, scored: answer(part, each) }));
  });
}

const answersOf = (rows: readonly OutOfFold[]): Answer[] =>
  rows
    .filter((row) => row.scored.kind !== 'none')
    .map((row) => ({ raw: row.scored.probability, right: row.scored.kind === row.each.entry.label?.moment }));

function judged(rows: readonly OutOfFold[], table: PartModel['calibration'], least: number): Judged[] {
  return rows.map(({ each, scored }) => {
    const confidence = calibrate(table, scored.probability);
    const kind = confidence < least ? 'none' : scored.kind;
    const who = pickCounterpart(each.reading, kind);
    return { entry: each.entry, said: kind, counterpart: who?.email || who?.name || null, confidence };
  });
}

function main(given: readonly string[]): void {
  const out = given.find((each) => each.startsWith('--out='))?.slice(6) ?? 'utils/moments/model.json';
  const entries = corpusPaths(given.filter((each) => !each.startsWith('--'))).flatMap(readCorpus);
  const clear = entries.filter((each) => each.label && each.label.ambiguous !== true);
  const parts: Partial<Record<'event' | 'mail', PartModel>> = {};
  const outOfFold: Judged[] = [];
  for (const kind of ['event', 'mail'] as const) {
    const mine = clear
      .filter((each) => each.item.kind === kind)
      .map((each) => prepare(each, settings[kind].buckets));
    const rows = runFolds(kind, groupFolds(mine, 5, 7));
    const calibration = isotonic(answersOf(rows));
    outOfFold.push(...judged(rows, calibration, 0.5));
    parts[kind] = { ...trainPart(kind, mine, settings[kind]), calibration };
  }
  if (!parts.event || !parts.mail) throw new Error('no training material');
  const model: MomentModel = { version: 1, event: parts.event, mail: parts.mail };
  writeFileSync(out, `${JSON.stringify(model)}\n`);
  process.stdout.write(
    `cross-validated, 5 folds, no organisation or title pattern on both sides\n${formatScore(outOfFold)}\n`,
  );
}

main(process.argv.slice(2));
