import { ofKind } from '../core/entry.ts';
import type { Day } from '../core/time.ts';
import { defineWorkflow } from './define-workflow.ts';
import { onDay, promptedId, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { promptedGoal } from './goal-choice.ts';
import { keepEntry } from './keep.ts';

/** What the suggestion spoke of: a goal with its day, or a line of the user's own. */
function subject(given: Given): { text: string; by: Day | null } | null {
  const goal = promptedGoal(given);
  if (goal) {
    const due = [goal.checkIn, ...goal.steps.map(({ due, done }) => (done ? null : due))];
    const ahead = due.filter((day) => day !== null && day >= given.context.today).toSorted();
    return { text: goal.text, by: ahead[0] ?? null };
  }
  const note = given.context.notes.find(({ id }) => id === promptedId(given, 'note'));
  return note ? { text: note.text, by: null } : null;
}

/** A decision thought through whose day has come, or which was made and has not shown what came of it. */
function pending(given: Given) {
  const prompted = promptedId(given, 'decision');
  const decision =
    ofKind(given.context.entries, 'decision').find(({ id }) => id === prompted) ?? given.latest('decision');
  // A point about something else to be decided begins anew.
  if (subject(given) !== null) return null;
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
    {
      id: 'question',
      field: 'line',
      when: isNew,
      prefill: (given) => subject(given)?.text ?? null,
    },
    { id: 'by', field: 'day', when: isNew, prefill: (given) => subject(given)?.by ?? null },
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
