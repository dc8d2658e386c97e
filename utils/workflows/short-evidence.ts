import { defineWorkflow } from './define-workflow.ts';
import { ownNotes, promptedId, slot, toChips } from './from-journal.ts';
import type { Given } from './given.ts';
import { fitsGoals, hasGoal, meantGoal, whichGoal } from './goal-choice.ts';
import { keepNote } from './keep.ts';

/** Alone there is nobody to keep it with but a goal. */
const hasPlace = (given: Given): boolean => given.context.page !== null || hasGoal(given);

const win = (given: Given) =>
  ownNotes(given, ['win'], 400).find(({ id }) => id === promptedId(given, 'win')) ?? null;

/** A dated line that shows growth: what was done, what it changed, who saw it. */
export const evidence = defineWorkflow({
  id: 'evidence',
  practices: ['competency'],
  about: ['person', 'self'],
  fits: fitsGoals,
  slots: (given) => ({ goal: slot(meantGoal(given)?.text ?? '') }),
  steps: [
    whichGoal,
    {
      id: 'did',
      field: 'text',
      when: hasPlace,
      prefill: (given) => win(given)?.text ?? null,
      chips: (given) => toChips(given, ownNotes(given, ['win'], 90)),
    },
    { id: 'changed', field: 'line', when: hasPlace },
    { id: 'seenBy', field: 'line', optional: true, when: hasPlace },
    {
      id: 'on',
      field: 'day',
      when: hasPlace,
      prefill: (given) => {
        const note = win(given);
        return note ? given.context.dayOf(note.at) : given.context.today;
      },
    },
  ],
  save(given, make) {
    const goal = meantGoal(given);
    // Without a goal to file it under it is a win all the same.
    if (!goal) return { notes: keepNote(given, make, { mark: 'win', text: given.text('did') }) };
    if (given.text('did') === '') return {};
    const line = {
      on: given.day('on') ?? make.today,
      text: given.text('did'),
      changed: given.text('changed'),
      seenBy: given.text('seenBy'),
    };
    return { goals: [{ ...goal, evidence: [...goal.evidence, line] }] };
  },
  closing: (given) => (meantGoal(given) ? 'kept' : 'win'),
});
