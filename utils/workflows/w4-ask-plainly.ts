import { addDays } from '../core/time.ts';
import { defineWorkflow } from './define-workflow.ts';
import { sentence, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { aimOf } from './goal-choice.ts';
import { keepEntry } from './keep.ts';

const sizes = ['one-talk', 'monthly', 'by-mail'] as const;
const answers = ['yes', 'no', 'no-answer'] as const;

/** Asked already, and no answer noted yet. */
const waiting = (given: Given) => {
  const request = given.latest('request');
  return request?.state === 'open' ? request : null;
};

/** Two meetings, or a relation that is noted: then more than one talk may be asked for. */
const isKnown = ({ context }: Given): boolean =>
  (context.page?.meetings ?? []).filter(({ state }) => state === 'held').length >= 2 ||
  (context.page?.person.relationships ?? []).length > 0;

const sizeOf = (given: Given) => (isKnown(given) ? (given.choice('size', sizes) ?? 'one-talk') : 'one-talk');

const isFirst = (given: Given): boolean => waiting(given) === null;

export const askPlainly = defineWorkflow({
  id: 'W4',
  practices: ['ask-plainly'],
  toward: ['up', 'level'],
  about: ['person'],
  slots: (given) => ({ asked: waiting(given) ? { day: waiting(given)?.on ?? '' } : null }),
  steps: [
    { id: 'came', field: 'choice', choices: answers, when: (given) => !isFirst(given) },
    { id: 'why', field: 'line', when: isFirst },
    {
      id: 'goal',
      field: 'line',
      when: isFirst,
      prefill: aimOf,
    },
    { id: 'size', field: 'choice', choices: sizes, when: (given) => isFirst(given) && isKnown(given) },
    { id: 'wayOut', field: 'text', when: isFirst, preset: true },
  ],
  draft: {
    join: '\n',
    sentences: (given) =>
      isFirst(given)
        ? ['greeting', 'why', isKnown(given) ? 'mentor' : 'goal', `size-${sizeOf(given)}`, 'wayOut', 'thanks']
        : [],
    slots: (given) => ({
      why: slot(sentence(given.text('why'))),
      goal: slot(sentence(given.text('goal'))),
      wayOut: slot(given.text('wayOut')),
    }),
  },
  leadsTo: (given) => (given.text('came') === 'yes' ? ['W5'] : []),
  save(given, make) {
    const from = waiting(given);
    const words = from
      ? { state: given.choice('came', answers) ?? ('open' as const), askAgain: null }
      : {
          why: given.text('why'),
          goal: given.text('goal'),
          size: sizeOf(given),
          state: 'open' as const,
          askAgain: addDays(make.today, 21),
        };
    // An easy no alone is no request.
    if (!from && given.text('why') === '' && given.text('goal') === '') return {};
    return { entries: [keepEntry('request', given, make, words, { from })] };
  },
  closing: (given) => given.choice('came', answers) ?? 'kept',
});
