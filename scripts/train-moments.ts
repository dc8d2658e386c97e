import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { pickCounterpart } from '../utils/moments/counterpart.ts';
import { packLexicons } from '../utils/moments/lexicon-pack.ts';
import { lexicons } from '../utils/moments/lexicons/all.ts';
import type { MomentModel, Scored } from '../utils/moments/linear-model.ts';
import listed from '../utils/moments/offices.json' with { type: 'json' };
import { calibrated, type Knowledge, likeliest } from '../utils/moments/recogniser.ts';
import { threshold } from '../utils/moments/threshold.ts';
import { type Answer, isotonic } from './moments-calibrate.ts';
import { corpusPaths } from './moments-corpus.ts';
import { train } from './moments-evaluate.ts';
import type { Prepared } from './moments-examples.ts';
import { groupFolds } from './moments-folds.ts';
import { ownPaths, readClear, settings } from './moments-material.ts';
import { formatScore, type Judged } from './moments-score.ts';
import { formatTrade, silencedBelow } from './moments-trade.ts';
import { inProject } from './run/project.ts';
import { UsageError } from './run/usage-error.ts';

interface OutOfFold {
  each: Prepared;
  scored: Scored;
  fold: number;
}

type Kind = 'event' | 'mail';

/** Answers to every corpus item by a model that has seen neither its organisation nor its title pattern. */
function runFolds(corpus: readonly Prepared[], own: readonly Prepared[]): OutOfFold[] {
  return groupFolds(corpus, 5, 7).flatMap((fold, at) => {
    const weights = train([...fold.train, ...own], settings);
    process.stderr.write(`fold ${at + 1} of 5\n`);
    return fold.test.map((each) => ({ each, scored: likeliest(weights, each.reading), fold: at }));
  });
}

const isOf = (kind: Kind) => (row: OutOfFold) => row.each.reading.kind === kind;

const said = (row: OutOfFold): string => row.each.entry.label?.moment ?? 'none';

const kindAnswers = (rows: readonly OutOfFold[]): Answer[] =>
  rows
    .filter((row) => row.scored.kind !== 'none')
    .map((row) => ({ raw: row.scored.probability, right: row.scored.kind === said(row) }));

const presenceAnswers = (rows: readonly OutOfFold[]): Answer[] =>
  rows.map((row) => ({ raw: row.scored.presence, right: said(row) !== 'none' }));

type Tables = Pick<MomentModel, 'calibration' | 'presence'>;

function tablesOf(rows: readonly OutOfFold[]): Tables {
  const of = (answers: (rows: readonly OutOfFold[]) => Answer[]) => ({
    event: isotonic(answers(rows.filter(isOf('event')))),
    mail: isotonic(answers(rows.filter(isOf('mail')))),
  });
  return { calibration: of(kindAnswers), presence: isotonic(presenceAnswers(rows)) };
}

/** Each fold judged with the calibration of the other folds, so that no answer calibrates itself. */
function judged(rows: readonly OutOfFold[]): Judged[] {
  return [...new Set(rows.map((row) => row.fold))].flatMap((fold) => {
    const tables = tablesOf(rows.filter((row) => row.fold !== fold));
    return rows
      .filter((row) => row.fold === fold)
      .map(({ each, scored }) => {
        const who = pickCounterpart(each.reading, scored.kind);
        const { probability, presence } = calibrated(tables, each.reading.kind, scored);
        return {
          entry: each.entry,
          said: scored.kind,
          counterpart: who?.email || who?.name || null,
          confidence: probability,
          presence,
        };
      });
  });
}

const usual = inProject('utils', 'moments', 'knowledge.json');

/** Writes what was learnt, or with `--check` says whether it is, byte for byte, what the project has. */
function keep(text: string, out: string, isCheck: boolean): string {
  if (!isCheck) {
    writeFileSync(out, text);
    return '';
  }
  if (readFileSync(out, 'utf8') !== text)
    throw new UsageError(
      `${out} is not what this material and these words teach; train again without --check`,
    );
  return '\nthe knowledge in the project is this training, byte for byte\n';
}

/** train-moments [--check] [--out=FILE] [CORPUS.jsonl …]: model and packed lexicons, cross-validated figures. */
function main(given: readonly string[]): void {
  const out = given.find((each) => each.startsWith('--out='))?.slice(6) ?? usual;
  const corpus = readClear(corpusPaths(given.filter((each) => !each.startsWith('--'))));
  const own = readClear(ownPaths());
  const rows = runFolds(corpus, own);
  const answers = judged(rows);
  const weights = train([...corpus, ...own], settings);
  const model: MomentModel = { ...weights, ...tablesOf(rows) };
  const knowledge: Omit<Knowledge, 'offices'> = { model, lexicons: packLexicons(lexicons) };
  const kept = keep(`${JSON.stringify(knowledge)}\n`, out, given.includes('--check'));
  const shipped = gzipSync(JSON.stringify({ ...knowledge, ...listed }), { level: 9 }).length;
  process.stdout.write(
    `cross-validated, 5 folds, no organisation or title pattern on both sides; own material (${own.length}) in training only\n` +
      `${formatScore(silencedBelow(answers, threshold))}\n\n${formatTrade(answers)}\n\n${shipped} bytes of model, lexicons and words of offices, gzip\n${kept}`,
  );
}

main(process.argv.slice(2));
