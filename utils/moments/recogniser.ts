import type { Moment } from '../core/moment.ts';
import type { Item, Self } from '../core/page-report.ts';
import { applyCorrections, type Correction } from './correction.ts';
import { pickCounterpart } from './counterpart.ts';
import { describeEvidence } from './evidence.ts';
import { namedFeatures, stemFeatures } from './features.ts';
import { knownEvidence } from './known-evidence.ts';
import type { KnownPerson } from './known-person.ts';
import { indexLexicons, type Lexicon, type LexiconIndex } from './lexicon.ts';
import { calibrate, type MomentModel, type Scored, scoreClasses } from './linear-model.ts';
import { type Reading, readItem } from './reading.ts';
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
  lexicons: readonly Lexicon[];
}

const nothing: Scored = { kind: 'none', probability: 1 };

/** The likeliest verdict that the people do not rule out, with its raw probability. */
export function likeliest(model: Omit<MomentModel, 'calibration'>, reading: Reading): Scored {
  if (isOff(reading)) return nothing;
  const scored = scoreClasses(model, namedFeatures(reading), stemFeatures(reading)).filter(
    (each) => !isRuledOut(reading, each.kind),
  );
  const total = scored.reduce((sum, each) => sum + each.probability, 0);
  const [best = nothing] = scored;
  return { kind: best.kind, probability: best.probability / total };
}

function judge(model: MomentModel, reading: Reading): Scored {
  const { kind, probability } = likeliest(model, reading);
  return { kind, probability: calibrate(model.calibration[reading.kind], probability) };
}

/**
 * An invitation is about its event: what is known of that says more than the mail that carries it, unless the mail
 * says that it is off.
 */
function readSubject(index: LexiconIndex, item: Item, self: Self): Reading {
  const itself = readItem(index, item, self);
  const event = item.kind === 'mail' ? item.event : undefined;
  return event && event.attendees.length > 0 && !isOff(itself) ? readItem(index, event, self) : itself;
}

/** A recogniser over given knowledge. Pure: the same item and context give the same answer. */
export function createRecogniser({ model, lexicons }: Knowledge): Recognise {
  const index = indexLexicons(lexicons);
  return (item, context) => {
    const reading = readSubject(index, item, context.self);
    const scored = knownEvidence(reading, judge(model, reading), context.people ?? []);
    const silent = scored.kind === 'none' || scored.probability < (context.threshold ?? usual);
    const moment =
      silent || scored.kind === 'none'
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
