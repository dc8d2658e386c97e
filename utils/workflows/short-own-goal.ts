import type { Goal } from '../core/goal.ts';
import { changeSteps, formatMilestones } from '../core/milestones.ts';
import type { Day } from '../core/time.ts';
import { defineWorkflow, type Make } from './define-workflow.ts';
import { onDay, slot } from './from-journal.ts';
import type { Given } from './given.ts';
import { promptedGoal } from './goal-choice.ts';
import { newGoal } from './keep.ts';

const kinds = ['career', 'skill', 'personal'] as const;
const states = ['active', 'paused', 'met', 'left'] as const;
/** Lines of evidence that are shown again. */
const shown = 3;
const anew = 'new';

/** Under way and paused; what is over is found in the journal. */
const goals = ({ context }: Given): readonly Goal[] =>
  context.goals.filter(({ state }) => state === 'active' || state === 'paused');

const current = (given: Given): Goal | null =>
  promptedGoal(given) ?? goals(given).find(({ id }) => id === given.text('goal')) ?? null;

const isKnown = (given: Given): boolean => current(given) !== null;

const words = (given: Given): string => given.text('text') || (current(given)?.text ?? '');

const isOver = (given: Given): boolean => ['met', 'left'].includes(given.text('state'));

/** When it comes back by itself: the nearest milestone that is open, or the day it is to be looked at. */
function returnsOn(given: Given): Day | null {
  const open = given
    .milestones('milestones')
    .flatMap(({ due, done, text }) => (due && !done && text ? due : []));
  const days = [...open, given.day('checkIn')].filter((day) => day !== null && day >= given.context.today);
  return days.toSorted()[0] ?? null;
}

/** What a skipped question leaves as it was. */
function changed(goal: Goal, given: Given, { today }: Make): Goal {
  const { steps, evidence, checkIns = [] } = goal;
  const line = given.text('evidence');
  const milestones = given.milestones('milestones');
  return {
    ...goal,
    text: words(given),
    kind: given.choice('kind', kinds) ?? goal.kind,
    ...(given.text('measure') !== '' && { measure: given.text('measure') }),
    steps: milestones.length > 0 ? changeSteps(steps, milestones) : steps,
    evidence: line === '' ? evidence : [...evidence, { on: today, text: line }],
    // A line on it is a look at it, as beside a person.
    ...(line !== '' && { checkIns: [...checkIns, { on: today, text: line }] }),
    checkIn: given.day('checkIn') ?? (line === '' ? goal.checkIn : null),
    state: given.choice('state', states) ?? goal.state,
  };
}

/** A goal of the user's own: set, changed and looked at, with its milestones and what shows progress. */
export const ownGoal = defineWorkflow({
  id: 'own-goal',
  practices: [],
  about: ['self'],
  slots: (given) => ({
    goal: slot(words(given)),
    back: onDay(returnsOn(given)),
    seen: (current(given)?.evidence ?? []).slice(-shown).map(({ text }) => text),
  }),
  steps: [
    {
      id: 'goal',
      field: 'choice',
      choices: [anew],
      options: (given) => goals(given).map(({ id, text }) => ({ value: id, words: text || id })),
      when: (given) => promptedGoal(given) === null && goals(given).length > 0,
    },
    { id: 'text', field: 'line', prefill: (given) => current(given)?.text ?? null },
    { id: 'kind', field: 'choice', choices: kinds, prefill: (given) => current(given)?.kind ?? null },
    { id: 'measure', field: 'line', prefill: (given) => current(given)?.measure ?? null },
    {
      id: 'milestones',
      field: 'milestones',
      prefill: (given) => formatMilestones(current(given)?.steps ?? []),
    },
    { id: 'evidence', field: 'line', when: isKnown },
    {
      id: 'checkIn',
      field: 'day',
      optional: true,
      when: (given) => !isOver(given),
      prefill: (given) => current(given)?.checkIn ?? null,
    },
    {
      id: 'state',
      field: 'choice',
      choices: states,
      when: isKnown,
      prefill: (given) => current(given)?.state ?? null,
    },
  ],
  save(given, make) {
    if (words(given) === '') return {};
    const goal = changed(current(given) ?? newGoal(given, make, {}), given, make);
    return { goals: [isOver(given) ? { ...goal, checkIn: null } : goal] };
  },
  closing: (given) => (isOver(given) ? given.text('state') : 'kept'),
});
