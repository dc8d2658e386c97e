import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
import { onDay } from './wording.ts';

export const coachingPlan = definePractice({
  id: 'coaching-plan',
  toward: ['down', 'up'],
  strength: 'practice',
  rank: 6,
  source: 'managers',
  action: 'start-coaching-plan',
  rests: { added: 7, notNow: 14, done: 'fact' },
  perFact: true,
  hurts: (situation) =>
    situation.heavyTwice ||
    // A step that is agreed and not due yet is left to them.
    kept(situation, 'plan').some(({ steps }) =>
      steps.some(({ went, due }) => went === null && due !== null && due > situation.today),
    ),
  find({ goals, roles, person, direction, lend, dayOf }) {
    if (!roles.has('report') && !roles.has('manager')) return null;
    const goal = goals.find(
      (each) =>
        each.kind === 'skill' &&
        each.personId === person?.id &&
        lend.text(each.text) &&
        !each.steps.some(({ due, done }) => due !== null && done === null),
    );
    if (!goal) return null;
    const made = dayOf(goal.createdAt);
    const last = [...goal.steps]
      .filter(({ done }) => done !== null)
      .sort((a, b) => ((a.done ?? '') < (b.done ?? '') ? 1 : -1))[0];
    const slots = {
      goal: lend.text(goal.text),
      made: onDay(made),
      step: last ? lend.text(last.text) : null,
      done: onDay(last?.done),
    };
    const say = direction === 'up' ? 'up' : slots.step ? 'learned' : 'down';
    return {
      say,
      slots,
      grade: 'B',
      key: `goal:${goal.id}:${last?.done}`,
      near: last?.done ?? made,
      from: [goal.id],
    };
  },
});
