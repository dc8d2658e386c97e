import type { Goal, GoalStep } from '../core/goal.ts';
import type { Day } from '../core/time.ts';
import { defineWorkflow } from './define-workflow.ts';
import { nextDay, onDay, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { fitsGoals, hasGoal, isNamedGoal, isNewGoal, meantGoal, whichGoal } from './goal-choice.ts';
import { newGoal } from './keep.ts';
import { talkOf, talkWords, whichTalk } from './talk-choice.ts';

const went = ['done', 'in-part', 'not-this-time'] as const;

/** The step the suggestion spoke of, else the first that is open. */
function openStep(given: Given): GoalStep | null {
  const open = (meantGoal(given)?.steps ?? []).filter(({ done, went: gone }) => done === null && !gone);
  const [kind, , which] = given.context.prompt?.key.split(':') ?? [];
  const tied = kind === 'tied' ? meantGoal(given)?.steps[Number(which)] : undefined;
  if (tied && open.includes(tied)) return tied;
  return open.find((step) => step.due !== null && step.due === which) ?? open[0] ?? null;
}

/** When it comes back by itself. */
const returnsOn = (given: Given): Day | null =>
  [given.plan('next').will === '' ? null : given.day('due'), given.day('checkIn')]
    .filter((day) => day !== null && day >= given.context.today)
    .toSorted()[0] ?? null;

function stepsAfter(given: Given, goal: Goal, today: string): readonly GoalStep[] {
  const [due, how] = [openStep(given), given.choice('went', went)];
  const before = goal.steps.map((step) =>
    step === due && how ? { ...step, went: how, done: how === 'done' ? today : null } : step,
  );
  const { when, will } = given.plan('next');
  const talk = talkOf(given);
  const next = { text: will, when, due: given.day('due'), done: null, ...(talk && { talk }) };
  return will === '' ? before : [...before, next];
}

/** Tick the step, one line of evidence, the next step. */
export const goalStep = defineWorkflow({
  id: 'goal-step',
  practices: ['goals-and-accountability', 'what-matters-personally'],
  about: ['person', 'self'],
  fits: fitsGoals,
  slots: (given) => ({
    goal: slot(meantGoal(given)?.text ?? given.text('text')),
    step: slot(openStep(given)?.text ?? ''),
    next: onDay(nextDay(given)),
    back: onDay(returnsOn(given)),
    talk: talkWords(given),
  }),
  steps: [
    whichGoal,
    { id: 'text', field: 'line', when: isNewGoal },
    { id: 'went', field: 'choice', choices: went, when: (given) => openStep(given) !== null },
    { id: 'evidence', field: 'line', when: hasGoal },
    { id: 'next', field: 'if-then', when: isNamedGoal },
    whichTalk,
    {
      id: 'due',
      field: 'day',
      when: (given) => isNamedGoal(given) && given.plan('next').will !== '',
      prefill: nextDay,
    },
    { id: 'checkIn', field: 'day', optional: true, when: isNamedGoal },
  ],
  save(given, make) {
    const { page } = given.context;
    const known = meantGoal(given);
    if (known === null && given.text('text') === '') return {};
    const owner = page ? 'both' : 'me';
    const goal = known ?? newGoal(given, make, { owner, text: given.text('text') });
    const line = given.text('evidence');
    const checked = given.choice('went', went) !== null || line !== '';
    return {
      goals: [
        {
          ...goal,
          steps: stepsAfter(given, goal, make.today),
          evidence: line === '' ? goal.evidence : [...goal.evidence, { on: make.today, text: line }],
          checkIn: given.day('checkIn') ?? (checked ? null : goal.checkIn),
          ...(checked && { checkIns: [...(goal.checkIns ?? []), { on: make.today, text: line }] }),
        },
      ],
    };
  },
});
