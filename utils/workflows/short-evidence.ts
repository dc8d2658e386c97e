import type { Goal } from '../core/goal.ts';
import { defineWorkflow } from './define-workflow.ts';
import { ownNotes, promptedId, slot, toChips } from './from-journal.ts';
import type { Given } from './given.ts';
import { keepNote } from './keep.ts';

const running = (given: Given): readonly Goal[] =>
  (given.context.page?.goals ?? []).filter(({ state }) => state === 'active');

const chosen = (given: Given): Goal | null => {
  const goals = running(given);
  return (
    goals.find(({ id }) => id === given.text('goal')) ?? (goals.length === 1 ? (goals[0] ?? null) : null)
  );
};

const win = (given: Given) =>
  ownNotes(given, ['win'], 400).find(({ id }) => id === promptedId(given, 'win')) ?? null;

/** A dated line that shows growth: what was done, what it changed, who saw it. */
export const evidence = defineWorkflow({
  id: 'evidence',
  practices: ['competency'],
  about: ['person'],
  slots: (given) => ({ goal: slot(chosen(given)?.text ?? '') }),
  steps: [
    {
      id: 'goal',
      field: 'choice',
      options: (given) => running(given).map(({ id, text }) => ({ value: id, words: text || id })),
      when: (given) => running(given).length > 1,
    },
    {
      id: 'did',
      field: 'text',
      prefill: (given) => win(given)?.text ?? null,
      chips: (given) => toChips(given, ownNotes(given, ['win'], 90)),
    },
    { id: 'changed', field: 'line' },
    { id: 'seenBy', field: 'line', optional: true },
    {
      id: 'on',
      field: 'day',
      prefill: (given) => {
        const note = win(given);
        return note ? given.context.dayOf(note.at) : given.context.today;
      },
    },
  ],
  save(given, make) {
    const goal = chosen(given);
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
  closing: (given) => (chosen(given) ? 'kept' : 'win'),
});
