import { addDays } from '../core/time.ts';
import { defineWorkflow } from './define-workflow.ts';
import { onDay, ownNotes, slot, toChips } from './from-journal.ts';
import { keepEntry, newGoal } from './keep.ts';

const quarter = 90;
const sides = ['connection', 'clarity', 'competency'] as const;

export const takeStock = defineWorkflow({
  id: 'W10',
  practices: ['take-stock'],
  about: ['self'],
  slots: (given) => {
    const last = given.latest('stock');
    return {
      last: onDay(last?.on),
      lastStrengths: last && last.strengths.length > 0 ? last.strengths : null,
      lastStrain: slot(last?.strain ?? ''),
      lastGrow: slot(last?.grow ?? ''),
      next: { day: addDays(given.context.today, quarter) },
    };
  },
  steps: [
    {
      id: 'strengths',
      field: 'lines',
      most: 3,
      chips: (given) => toChips(given, ownNotes(given, ['win'], quarter)),
    },
    {
      id: 'strain',
      field: 'line',
      chips: (given) => toChips(given, ownNotes(given, ['challenge'], quarter)),
    },
    { id: 'side', field: 'choice', choices: sides },
    { id: 'grow', field: 'line' },
    { id: 'who', field: 'line' },
    {
      id: 'goal',
      field: 'choice',
      choices: ['goal'],
      optional: true,
      when: (given) => given.text('grow') !== '',
    },
  ],
  save(given, make) {
    const side = given.choice('side', sides);
    const goal = newGoal(given, make, { text: given.text('grow'), side });
    const becomesGoal = given.text('goal') === 'goal' && given.text('grow') !== '';
    return {
      goals: becomesGoal ? [goal] : [],
      entries: [
        keepEntry(
          'stock',
          given,
          make,
          {
            strengths: given.list('strengths').slice(0, 3),
            strain: given.text('strain'),
            side,
            grow: given.text('grow'),
            who: given.text('who'),
          },
          { people: [], meetingId: null, goalId: becomesGoal ? goal.id : null },
        ),
      ],
    };
  },
});
