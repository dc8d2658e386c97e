import type { Goal } from '../core/goal.ts';
import { defineWorkflow, type Make } from './define-workflow.ts';
import { promptedId, slot } from './from-journal.ts';
import type { Given } from './given.ts';

const kinds = ['career', 'skill', 'personal'] as const;

/** The goal the suggestion spoke of, else the first that has no kind. */
const current = (given: Given): Goal | null => {
  const goals = given.context.page?.goals ?? [];
  return (
    goals.find(({ id }) => id === promptedId(given, 'goal')) ??
    goals.find(({ kind }) => kind === null) ??
    null
  );
};

const fresh = (given: Given, make: Make): Goal => ({
  id: make.newId(),
  personId: given.context.page?.person.id ?? null,
  owner: 'me',
  text: given.text('text'),
  kind: null,
  side: null,
  steps: [],
  evidence: [],
  checkIn: null,
  state: 'active',
  createdAt: make.now,
  updatedAt: make.now,
});

/** Exploring ends with the decision, a skill has no end: the kind gives a goal its rhythm and its ending. */
export const goalKind = defineWorkflow({
  id: 'goal-kind',
  practices: ['career-or-skill'],
  about: ['person', 'self'],
  slots: (given) => ({ goal: slot(current(given)?.text ?? given.text('text')) }),
  steps: [
    { id: 'text', field: 'line', when: (given) => current(given) === null },
    { id: 'kind', field: 'choice', choices: kinds, prefill: (given) => current(given)?.kind ?? null },
    { id: 'rhythm', field: 'line', prefill: (given) => current(given)?.rhythm ?? null },
    {
      id: 'ending',
      field: 'line',
      say: (given) => (given.text('kind') === 'career' ? 'ending-career' : 'ending'),
      prefill: (given) => current(given)?.endRule ?? null,
    },
  ],
  save(given, make) {
    const goal = current(given) ?? (given.text('text') === '' ? null : fresh(given, make));
    if (!goal) return {};
    const change = {
      kind: given.choice('kind', kinds) ?? goal.kind,
      rhythm: given.text('rhythm'),
      endRule: given.text('ending'),
    };
    return { goals: [{ ...goal, ...change }] };
  },
});
