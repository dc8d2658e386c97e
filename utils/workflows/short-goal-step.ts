import type { Goal, GoalStep } from '../core/goal.ts';
import { defineWorkflow } from './define-workflow.ts';
import { nextDay, onDay, promptedId, slot } from './from-journal.ts';
import type { Given } from './given.ts';

const went = ['done', 'in-part', 'not-this-time'] as const;

/** The goal the suggestion spoke of, else the first that runs. */
const current = (given: Given): Goal | null => {
  const goals = (given.context.page?.goals ?? []).filter(({ state }) => state === 'active');
  const ids = ['step', 'check', 'goal'].map((kind) => promptedId(given, kind));
  return goals.find(({ id }) => ids.includes(id)) ?? goals[0] ?? null;
};

const openStep = (given: Given): GoalStep | null =>
  current(given)?.steps.find(({ done, went: gone }) => done === null && !gone) ?? null;

const hasGoal = (given: Given): boolean => current(given) !== null;

function stepsAfter(given: Given, goal: Goal, today: string): readonly GoalStep[] {
  const [due, how] = [openStep(given), given.choice('went', went)];
  const before = goal.steps.map((step) =>
    step === due && how ? { ...step, went: how, done: how === 'done' ? today : null } : step,
  );
  const { when, will } = given.plan('next');
  return will === '' ? before : [...before, { text: will, when, due: given.day('due'), done: null }];
}

/** Tick the step, one line of evidence, the next step. */
export const goalStep = defineWorkflow({
  id: 'goal-step',
  practices: ['goals-and-accountability', 'what-matters-personally'],
  about: ['person'],
  slots: (given) => ({
    goal: slot(current(given)?.text ?? ''),
    step: slot(openStep(given)?.text ?? ''),
    next: onDay(nextDay(given)),
  }),
  steps: [
    { id: 'text', field: 'line', when: (given) => !hasGoal(given) },
    { id: 'went', field: 'choice', choices: went, when: (given) => openStep(given) !== null },
    { id: 'evidence', field: 'line', when: hasGoal },
    { id: 'next', field: 'if-then' },
    { id: 'due', field: 'day', when: (given) => given.plan('next').will !== '', prefill: nextDay },
    { id: 'checkIn', field: 'day', optional: true },
  ],
  save(given, make) {
    const { page } = given.context;
    const stamps = { createdAt: make.now, updatedAt: make.now };
    const blank = { owner: 'both' as const, kind: null, side: null, steps: [], evidence: [], checkIn: null };
    const goal: Goal | null =
      current(given) ??
      (page && given.text('text') !== ''
        ? {
            ...blank,
            id: make.newId(),
            personId: page.person.id,
            text: given.text('text'),
            state: 'active',
            ...stamps,
          }
        : null);
    if (!goal) return {};
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
