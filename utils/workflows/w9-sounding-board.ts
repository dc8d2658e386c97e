import { defineWorkflow } from './define-workflow.ts';
import { onDay, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepEntry } from './keep.ts';

/** A decision thought through whose day has come, or which was made and has not shown what came of it. */
function pending(given: Given) {
  const decision = given.latest('decision');
  if (decision?.outcome !== '') return null;
  if (decision.decided !== '') return decision;
  return decision.by !== null && decision.by <= given.context.today ? decision : null;
}

const isNew = (given: Given): boolean => pending(given) === null;
const toDecide = (given: Given): boolean => pending(given)?.decided === '';

/** The leaning is never asked, and the question for somebody else leaves it out. */
export const soundingBoard = defineWorkflow({
  id: 'W9',
  practices: ['clarity'],
  about: ['self', 'person'],
  slots: (given) => ({
    question: slot(pending(given)?.question ?? given.text('question')),
    by: onDay(pending(given)?.by ?? given.day('by')),
    decided: slot(pending(given)?.decided ?? ''),
  }),
  steps: [
    { id: 'decided', field: 'text', when: toDecide },
    { id: 'outcome', field: 'text', when: (given) => !isNew(given) && !toDecide(given) },
    { id: 'question', field: 'line', when: isNew },
    { id: 'by', field: 'day', when: isNew },
    { id: 'known', field: 'text', when: isNew },
    { id: 'unknown', field: 'text', when: isNew },
    { id: 'who', field: 'line', when: isNew },
    { id: 'first', field: 'text', when: isNew },
    { id: 'second', field: 'text', when: isNew },
    { id: 'changeMind', field: 'text', optional: true, when: isNew },
  ],
  draft: {
    join: '\n',
    sentences: (given) => (isNew(given) ? ['question', 'known', 'unknown', 'ask'] : []),
    slots: (given) => ({
      question: slot(given.text('question')),
      by: onDay(given.day('by')),
      known: slot(given.text('known')),
      unknown: slot(given.text('unknown')),
    }),
  },
  save(given, make) {
    const from = pending(given);
    const words = from
      ? toDecide(given)
        ? { decided: given.text('decided') }
        : { outcome: given.text('outcome') }
      : {
          question: given.text('question'),
          by: given.day('by'),
          known: given.text('known'),
          unknown: given.text('unknown'),
          who: given.text('who'),
          consequences: [given.text('first'), given.text('second')].filter((each) => each !== ''),
          changeMind: given.text('changeMind'),
        };
    return { entries: [keepEntry('decision', given, make, words, { from })] };
  },
  closing: (given) => (isNew(given) ? 'kept' : toDecide(given) ? 'decided' : 'done'),
});
