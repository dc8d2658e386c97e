import type { Moment } from '../core/moment.ts';
import type { Item, Self } from '../core/page-report.ts';
import { applyCorrections, type Correction } from './correction.ts';
import { pickCounterpart } from './counterpart.ts';
import { describeEvidence } from './evidence.ts';
import { namedFeatures, stemFeatures } from './features.ts';
import { knownEvidence } from './known-evidence.ts';
import type { KnownPerson } from './known-person.ts';
import { indexEntries, type Lexicon } from './lexicon.ts';
import { unpackLexicons } from './lexicon-pack.ts';
import { calibrate, type MomentModel, type Scored, scoreClasses } from './linear-model.ts';
import { toOfficeWords } from './office.ts';
import { type Reading, readItem, type Vocabulary } from './reading.ts';
import { threshold as usual } from './threshold.ts';
import { isOff, isRuledOut } from './veto.ts';

/** What the recogniser may know beside the item itself. */
export interface Context {
  self: Self;
  people?: readonly KnownPerson[];
  corrections?: readonly Correction[];
  threshold?: number;
}

export type Recognise = (item: Item, context: Context) => Moment | null;

/** The data recognition runs on; kept apart from the code so that it can be loaded as a file. */
export interface Knowledge {
  model: MomentModel;
  /** As packed, see lexicon-pack.ts. */
  lexicons: readonly Lexicon[];
  /** Words of offices, see office.ts. */
  offices: string;
}

type Tables = Pick<MomentModel, 'calibration' | 'presence'>;
type Weights = Omit<MomentModel, keyof Tables>;

const nothing: Scored = { kind: 'none', probability: 1, presence: 0 };

/** The likeliest verdict that the people do not rule out, with its raw probability. */
export function likeliest(model: Weights, reading: Reading): Scored {
  if (isOff(reading)) return nothing;
  const scored = scoreClasses(model, namedFeatures(reading), stemFeatures(reading)).filter(
    (each) => !isRuledOut(reading, each.kind),
  );
  const total = scored.reduce((sum, each) => sum + each.probability, 0);
  const [best = nothing] = scored;
  const none = scored.find((each) => each.kind === 'none')?.probability ?? 0;
  return { kind: best.kind, probability: best.probability / total, presence: 1 - none / total };
}

/** Raw probabilities as shares seen; `tables` are a model's, or those of other folds. */
export function calibrated(
  tables: Tables,
  on: Reading['kind'],
  { kind, probability, presence }: Scored,
): Scored {
  return {
    kind,
    probability: calibrate(tables.calibration[on], probability),
    presence: calibrate(tables.presence, presence),
  };
}

/** A kind more likely wrong than right is not said, however sure it is that there is something. */
const leastLikely = 0.5;

/**
 * True where there is too little to say anything. What counts is whether there is a moment at all: a mentoring taken
 * for a 1:1 is put right with one click, a prompt about nothing is a nuisance.
 */
export const isSilent = ({ kind, probability, presence }: Scored, threshold: number): boolean =>
  kind === 'none' || presence < threshold || probability < leastLikely;

/**
 * An invitation is about its event: what is known of that says more than the mail that carries it, unless the mail
 * says that it is off.
 */
function readSubject(known: Vocabulary, item: Item, self: Self): Reading {
  const itself = readItem(known, item, self);
  const event = item.kind === 'mail' ? item.event : undefined;
  return event && event.attendees.length > 0 && !isOff(itself) ? readItem(known, event, self) : itself;
}

/** A recogniser over given knowledge. Pure: the same item and context give the same answer. */
export function createRecogniser({ model, lexicons, offices }: Knowledge): Recognise {
  const known = { index: indexEntries(unpackLexicons(lexicons)), offices: toOfficeWords(offices) };
  return (item, context) => {
    const reading = readSubject(known, item, context.self);
    const found = calibrated(model, reading.kind, likeliest(model, reading));
    const scored = knownEvidence(reading, found, context.people ?? []);
    const moment =
      isSilent(scored, context.threshold ?? usual) || scored.kind === 'none'
        ? null
        : {
            kind: scored.kind,
            counterpart: pickCounterpart(reading, scored.kind),
            confidence: Math.round(scored.probability * 1000) / 1000,
            evidence: describeEvidence(reading, scored.kind),
          };
    return applyCorrections(item, context.self, moment, context.corrections ?? []);
  };
}
