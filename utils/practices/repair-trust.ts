import type { Situation } from '../core/situation.ts';
import { toMs } from '../core/time.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { latePromises, onDay, timesInWords } from './wording.ts';

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
      times: timesInWords(promise.carried),
    },
    grade: 'B' as const,
    rank: 1 as const,
    key: `promise:${promise.id}`,
    near: promise.due ?? today,
    from: [promise.id],
  };
}

const told = {
  evidence: [
    'Promised for {due}, carried over {times}',
    'Was for {due}, still open',
    'Noted {made}, carried over {times}',
  ],
  today: [
    'You meant to do this by {due}, and it was carried over {times}.',
    'You meant to do this by {due}, and it is still open in your notes.',
    'You noted it on {made}, and it was carried over {times}.',
  ],
};

export const repairTrust = definePractice({
  id: 'repair-trust',
  theme: 'My part',
  discreet: true,
  toward: ['down', 'up', 'level'],
  strength: 'opinion',
  rank: 2,
  source: 'gottschalk',
  action: 'add-to-agenda',
  rests: { added: 'meeting', notNow: 'meeting', done: 'fact' },
  perFact: true,
  because:
    'Owning one’s part first, in plain words, can mend what a late promise or a sharp word has strained.',
  says: {
    promise: {
      points: [
        'Open with what you owe {name}: “{promise}”. Where it stands, and the new date.',
        '“{promise}” is still open: say so before {name} has to ask, and name a day that will hold.',
      ],
      ...told,
    },
    unnamed: {
      points: [
        'Open with the promise you owe {name}: where it stands, and the new date.',
        'One promise is still open: say so before {name} has to ask, and name a day that will hold.',
      ],
      ...told,
    },
    exchange: {
      points: [
        '“{words}”: say which part was yours before you ask {name} how it landed.',
        'Begin with {on}: your own part in one sentence, no “but”. Then ask {name}, and wait.',
      ],
      evidence: ['“{words}”, your note of {on}', 'Your note of {on}'],
      today: ['Your note of {on} speaks of a hard exchange, and no look back on it is noted.'],
    },
    pattern: {
      points: [
        'It has come up three times since {first}. Say your part, and one thing you will do another way.',
        'Tell {name} what you have seen in yourself since {first}, then ask what would help.',
      ],
      evidence: ['Your notes of {first}, {between} and {on}'],
      today: ['Your notes of {first}, {between} and {on} speak of hard exchanges.'],
    },
  },
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
