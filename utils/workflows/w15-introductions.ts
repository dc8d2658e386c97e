import { defineWorkflow } from './define-workflow.ts';
import { sentence, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { aimOf } from './goal-choice.ts';
import { keepEntry } from './keep.ts';

const states = ['made', 'met', 'told', 'declined'] as const;

/** One open request for each introducer. */
function open(given: Given) {
  const introduction = given.latest('introduction');
  return introduction && introduction.state !== 'told' && introduction.state !== 'declined'
    ? introduction
    : null;
}

const isNew = (given: Given): boolean => open(given) === null;

export const introductions = defineWorkflow({
  id: 'W15',
  practices: ['ask-for-introductions'],
  toward: ['up', 'level'],
  about: ['person'],
  slots: (given) => ({ whom: slot(open(given)?.whom ?? given.text('whom')) }),
  steps: [
    { id: 'state', field: 'choice', choices: states, when: (given) => !isNew(given) },
    {
      id: 'outcome',
      field: 'text',
      when: (given) => !isNew(given) && ['met', 'told'].includes(given.text('state')),
      prefill: (given) => open(given)?.outcome ?? null,
    },
    { id: 'whom', field: 'line', when: isNew },
    {
      id: 'question',
      field: 'line',
      when: isNew,
      prefill: aimOf,
    },
    { id: 'lines', field: 'text', when: isNew },
  ],
  draft: {
    join: '\n',
    sentences: (given) => (isNew(given) ? ['greeting', 'question', 'wayOut', 'lines'] : []),
    slots: (given) => ({
      whom: slot(given.text('whom')),
      question: slot(sentence(given.text('question'))),
      lines: slot(given.text('lines')),
    }),
  },
  leadsTo: (given) => (given.text('state') === 'met' ? ['W2'] : []),
  save(given, make) {
    const from = open(given);
    const words = from
      ? { state: given.choice('state', states) ?? from.state, outcome: given.text('outcome') || from.outcome }
      : {
          whom: given.text('whom'),
          question: given.text('question'),
          lines: given.text('lines'),
          state: 'asked' as const,
        };
    return { entries: [keepEntry('introduction', given, make, words, { from })] };
  },
  closing: (given) => given.choice('state', states) ?? 'kept',
});
