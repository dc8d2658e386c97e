import { type Entry, ofKind } from '../core/entry.ts';
import type { PlanStep } from '../core/entry-fields.ts';
import { defineWorkflow } from './define-workflow.ts';
import { nextDay, onDay } from './from-journal.ts';
import type { Given } from './given.ts';
import { promptedGoal } from './goal-choice.ts';
import { keepEntry } from './keep.ts';

const went = ['done', 'in-part', 'not-this-time'] as const;
/** Steps open at a time. */
const most = 3;

/** The plan for the goal the suggestion spoke of, else the latest. */
function plan(given: Given): Entry<'plan'> | null {
  const goal = promptedGoal(given);
  if (!goal) return given.latest('plan');
  return (
    ofKind(given.context.entries, 'plan').find(
      (each) => each.goalId === goal.id || (each.goalId === null && each.goal === goal.text),
    ) ?? null
  );
}

const openSteps = (given: Given): readonly PlanStep[] =>
  (plan(given)?.steps ?? []).filter((step) => step.went === null);

const isNew = (given: Given): boolean => plan(given) === null;
const hasOpen = (given: Given): boolean => openSteps(given).length > 0;

/** The oldest open step is talked about first. */
function steps(given: Given): readonly PlanStep[] {
  const [due] = openSteps(given);
  const gone = given.choice('went', went);
  const before = (plan(given)?.steps ?? []).map((step) =>
    step === due && gone ? { ...step, went: gone, taught: given.text('taught') } : step,
  );
  const { when, will } = given.plan('step');
  if (will === '') return before;
  return [...before, { when, text: will, due: given.day('due'), went: null, taught: '' }];
}

export const coachingPlan = defineWorkflow({
  id: 'W7',
  practices: ['coaching-plan'],
  toward: ['up', 'down'],
  about: ['person'],
  slots: (given) => ({
    step: openSteps(given)[0]?.text ?? null,
    goal: plan(given)?.goal || null,
    next: onDay(nextDay(given)),
  }),
  steps: [
    { id: 'went', field: 'choice', choices: went, when: hasOpen },
    { id: 'taught', field: 'line', when: (given) => hasOpen(given) && given.choice('went', went) !== null },
    {
      id: 'goal',
      field: 'text',
      when: isNew,
      prefill: (given) =>
        promptedGoal(given)?.text ?? given.context.goals.find(({ kind }) => kind === 'skill')?.text ?? null,
    },
    { id: 'resources', field: 'line', when: isNew },
    {
      id: 'step',
      field: 'if-then',
      say: (given) => (isNew(given) ? 'step' : 'step-next'),
      when: (given) => openSteps(given).length - (given.choice('went', went) ? 1 : 0) < most,
    },
    { id: 'due', field: 'day', when: (given) => given.plan('step').will !== '', prefill: nextDay },
    { id: 'sign', field: 'line', when: isNew },
  ],
  save(given, make) {
    const { page } = given.context;
    const from = plan(given);
    const words = from
      ? { steps: steps(given) }
      : {
          goal: given.text('goal'),
          resources: given.text('resources'),
          steps: steps(given),
          sign: given.text('sign'),
        };
    const goalId = from?.goalId ?? page?.goals.find(({ text }) => text === given.text('goal'))?.id ?? null;
    const { will } = given.plan('step');
    return {
      entries: [keepEntry('plan', given, make, words, { from, private: false, goalId })],
      topics: will === '' ? [] : [{ id: make.newId(), turn: 'next', text: will, practice: 'coaching-plan' }],
    };
  },
  closing: (given) => (given.plan('step').will === '' ? 'waits' : 'kept'),
});
