import { definePractice } from './define-practice.ts';
import { onDay } from './wording.ts';

const shortest = 3;

export const knowWhatToKnow = definePractice({
  id: 'know-what-to-know',
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 'fact' },
  perFact: true,
  hurts: ({ deliveries, since }) => deliveries.some(({ on }) => since(on) <= 0 && since(on) >= -5),
  find({ goals, lend, dayOf, kind }) {
    if (kind !== null) return null;
    const goal = goals.find(
      (each) =>
        each.personId === null &&
        each.kind === 'skill' &&
        each.steps.length === 0 &&
        !each.question?.trim() &&
        each.text.trim().split(/\s+/u).length <= shortest &&
        lend.text(each.text),
    );
    if (!goal) return null;
    const made = dayOf(goal.createdAt);
    const slots = { goal: lend.text(goal.text), made: onDay(made) };
    return { say: 'goal', slots, grade: 'B', key: `goal:${goal.id}`, near: made, from: [goal.id] };
  },
});
