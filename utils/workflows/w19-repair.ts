import type { FollowUp, Note } from '../core/note.ts';
import { toMs } from '../core/time.ts';
import { phrasesIn } from './be-specific.ts';
import { defineWorkflow } from './define-workflow.ts';
import { nextDay, onDay, promptedId, promptedPromise, slot, toChips } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry, keepPromise } from './keep.ts';

const promiseEnds = ['keep-by', 'let-go', 'done'] as const;
const dayMs = 86_400_000;

/** The short form: a promise of the user that is late. */
const late = (given: Given): FollowUp | null => promptedPromise(given, 'promise');
const isExchange = (given: Given): boolean => late(given) === null;

/** The note of the exchange first, then others the user may want to see beside it. */
const harsh = (given: Given): readonly Note[] => {
  const meant = promptedId(given, 'harsh');
  return given.context.notes
    .filter(({ mark, flags }) => mark !== 'win' && mark !== 'advice' && !flags.includes('done-to-me'))
    .toSorted((a, b) => Number(b.id === meant) - Number(a.id === meant));
};

const isFresh = (given: Given): boolean => {
  const id = promptedId(given, 'harsh');
  const note = harsh(given).find((each) => each.id === id);
  return note !== undefined && toMs(given.context.now) - toMs(note.at) < dayMs;
};

function afterwards(given: Given): readonly FollowUp[] {
  const promise = late(given);
  const end = given.choice('end', promiseEnds);
  if (!promise || end === null) return [];
  if (end === 'done') return [{ ...promise, state: 'kept' }];
  if (end === 'let-go') return [{ ...promise, state: 'let-go', why: given.text('why') }];
  return [{ ...promise, due: given.day('keepBy') ?? promise.due }];
}

/** Prepared alone; only the promise leaves it. */
export const repair = defineWorkflow({
  id: 'W19',
  practices: ['repair-trust'],
  about: ['person'],
  slots: (given) => ({
    promise: slot(late(given)?.text ?? ''),
    due: onDay(late(given)?.due),
    next: onDay(nextDay(given)),
  }),
  steps: [
    { id: 'end', field: 'choice', choices: promiseEnds, when: (given) => !isExchange(given) },
    { id: 'keepBy', field: 'day', when: (given) => given.text('end') === 'keep-by' && !isExchange(given) },
    { id: 'why', field: 'line', when: (given) => given.text('end') === 'let-go' && !isExchange(given) },
    {
      id: 'facts',
      field: 'text',
      locked: true,
      when: isExchange,
      chips: (given) => toChips(given, harsh(given)),
    },
    { id: 'myPart', field: 'text', locked: true, when: isExchange },
    { id: 'question', field: 'line', locked: true, when: isExchange },
    { id: 'first', field: 'line', locked: true, when: isExchange },
    { id: 'promise', field: 'line', when: isExchange },
    { id: 'by', field: 'day', when: (given) => isExchange(given) && given.text('promise') !== '' },
  ],
  notices: (_draft, given, phrases) => [
    ...(isFresh(given) ? ['fresh'] : []),
    ...(phrasesIn(given.text('myPart'), phrases.but).length > 0 ? ['but'] : []),
  ],
  save(given, make) {
    if (!isExchange(given)) return { followUps: afterwards(given) };
    const note = promptedId(given, 'harsh');
    const words = {
      facts: given.text('facts'),
      myPart: given.text('myPart'),
      question: given.text('question'),
      first: given.text('first'),
      promise: given.text('promise'),
      by: given.day('by'),
    };
    return {
      entries: [keepEntry('repair', given, make, words, { notes: note ? [note] : [] })],
      followUps: keepPromise(given, make, { text: given.text('promise'), due: given.day('by') }),
    };
  },
  closing: (given) => (isExchange(given) ? 'kept' : (given.choice('end', promiseEnds) ?? 'kept')),
});
