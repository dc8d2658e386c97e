import type { Situation } from '../core/situation.ts';
import { toMs } from '../core/time.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { latePromises, onDay, timesOf } from './wording.ts';

const dayMs = 86_400_000;

function promiseOf(situation: Situation) {
  const { lend, today } = situation;
  const [promise] = latePromises(situation);
  if (!promise) return null;
  return {
    say: lend.text(promise.text) ? ('promise' as const) : ('unnamed' as const),
    slots: {
      promise: lend.text(promise.text),
      due: onDay(promise.lateBy > 0 ? promise.due : null),
      made: onDay(promise.made),
      times: timesOf(promise.carried),
    },
    grade: 'B' as const,
    rank: 1 as const,
    key: `promise:${promise.id}`,
    near: promise.due ?? today,
    from: [promise.id],
  };
}

export const repairTrust = definePractice({
  id: 'repair-trust',
  discreet: true,
  toward: ['down', 'up', 'level'],
  strength: 'opinion',
  rank: 2,
  source: 'gottschalk',
  action: 'add-to-agenda',
  rests: { added: 'meeting', notNow: 'meeting', done: 'fact' },
  perFact: true,
  find(situation) {
    const promise = promiseOf(situation);
    if (promise) return promise;
    const { harsh, harshOpen, lend, now } = situation;
    const [last, between, ...older] = harsh;
    if (!last || !harshOpen || last.age > thresholds.harshNotes || toMs(now) - toMs(last.at) < dayMs)
      return null;
    const first = older.at(-1);
    const repeated = first && between && first.age - last.age >= thresholds.patternSpan;
    return {
      say: repeated ? 'pattern' : 'exchange',
      slots: {
        words: lend.quote(last, 'harsh'),
        on: { day: last.day },
        between: onDay(between?.day),
        first: onDay(first?.day),
      },
      grade: 'B',
      key: `harsh:${last.id}`,
      near: last.day,
      from: [last.id],
    };
  },
});
