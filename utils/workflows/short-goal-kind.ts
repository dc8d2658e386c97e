import { defineWorkflow } from './define-workflow.ts';
import { slot } from './from-journal.ts';
import { fitsGoals, isNamedGoal, isNewGoal, meantGoal, whichGoal } from './goal-choice.ts';
import { newGoal } from './keep.ts';

const kinds = ['career', 'skill', 'personal'] as const;

/** Exploring ends with the decision, a skill has no end: the kind gives a goal its rhythm and its ending. */
export const goalKind = defineWorkflow({
  id: 'goal-kind',
  practices: ['career-or-skill'],
  about: ['person', 'self'],
  fits: fitsGoals,
  slots: (given) => ({ goal: slot(meantGoal(given)?.text ?? given.text('text')) }),
  steps: [
    whichGoal,
    { id: 'text', field: 'line', when: isNewGoal },
    {
      id: 'kind',
      field: 'choice',
      choices: kinds,
      when: isNamedGoal,
      prefill: (given) => meantGoal(given)?.kind ?? null,
    },
    { id: 'rhythm', field: 'line', when: isNamedGoal, prefill: (given) => meantGoal(given)?.rhythm ?? null },
    {
      id: 'ending',
      field: 'line',
      when: isNamedGoal,
      say: (given) => (given.text('kind') === 'career' ? 'ending-career' : 'ending'),
      prefill: (given) => meantGoal(given)?.endRule ?? null,
    },
  ],
  save(given, make) {
    const text = given.text('text');
    const goal = meantGoal(given) ?? (text === '' ? null : newGoal(given, make, { text }));
    if (!goal) return {};
    const [rhythm, endRule] = [given.text('rhythm'), given.text('ending')];
    const change = {
      kind: given.choice('kind', kinds) ?? goal.kind,
      // What is skipped stays as it was.
      ...(rhythm !== '' && { rhythm }),
      ...(endRule !== '' && { endRule }),
    };
    return { goals: [{ ...goal, ...change }] };
  },
});
