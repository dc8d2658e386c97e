import { type Entry, ofKind } from '../core/entry.ts';
import { defineWorkflow } from './define-workflow.ts';
import { onDay, promptedPromise, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry } from './keep.ts';

/** Reminders of one offer, ever. */
const most = 2;

/** What they offered and promised no day for. */
const offered = (given: Given) =>
  promptedPromise(given, 'offer') ??
  given.context.page?.followUps.find(
    ({ owner, state, due }) => owner === 'them' && state === 'open' && due === null,
  ) ??
  null;

/** The record of reminders, where one was kept. */
const known = (given: Given): Entry<'offer'> | null => {
  const open = ofKind(given.context.entries, 'offer').filter(({ state }) => state === 'open');
  const prompted = promptedPromise(given, 'offer');
  // A suggestion about one offer does not go on with the reminders of another.
  return (prompted ? open.find(({ words }) => words === prompted.text) : open[0]) ?? null;
};

const wordsOf = (given: Given): string => known(given)?.words || offered(given)?.text || given.text('offer');

const count = (given: Given): number => known(given)?.count ?? 0;
const isWanted = (given: Given): boolean => given.text('wanted') !== 'no-longer' && count(given) < most;

export const reminder = defineWorkflow({
  id: 'W18',
  practices: ['follow-up-on-offers'],
  toward: ['up', 'level'],
  about: ['person'],
  slots: (given) => {
    const made = known(given)?.on ?? (offered(given) && given.context.dayOf(offered(given)?.createdAt ?? ''));
    return { offer: slot(wordsOf(given)), on: onDay(made) };
  },
  steps: [
    {
      id: 'offer',
      field: 'line',
      when: (given) => (known(given)?.words || offered(given)?.text || '') === '',
    },
    { id: 'wanted', field: 'choice', choices: ['still', 'no-longer'] },
    {
      id: 'how',
      field: 'choice',
      choices: ['spoken', 'written'],
      when: (given) => given.text('wanted') === 'still' && isWanted(given),
    },
  ],
  notices: (_draft, given) => (count(given) >= most ? ['enough'] : []),
  draft: {
    join: ' ',
    sentences: (given) =>
      given.text('wanted') === 'still' && isWanted(given) ? ['offer', 'suits', 'no'] : [],
    slots: (given) => ({ offer: slot(wordsOf(given)) }),
  },
  save(given, make) {
    const from = known(given);
    const dropped = given.text('wanted') === 'no-longer';
    const promise = offered(given);
    const reminded = given.text('wanted') === 'still' && count(given) < most;
    const words = {
      by: 'them' as const,
      words: wordsOf(given),
      hat: from?.hat ?? ('help' as const),
      state: dropped ? ('dropped' as const) : ('open' as const),
      reminded: reminded ? make.today : (from?.reminded ?? null),
      count: count(given) + Number(reminded),
    };
    return {
      entries: [keepEntry('offer', given, make, words, { from })],
      followUps: promise
        ? [
            dropped
              ? { ...promise, state: 'let-go' }
              : { ...promise, carried: promise.carried + Number(reminded) },
          ]
        : [],
    };
  },
  closing: (given) =>
    given.text('wanted') === 'no-longer'
      ? 'dropped'
      : given.text('wanted') === ''
        ? 'noted'
        : count(given) === 0
          ? 'kept'
          : 'last',
});
