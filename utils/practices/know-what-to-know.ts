import { definePractice } from './define-practice.ts';
import { onDay } from './wording.ts';

const shortest = 3;

export const knowWhatToKnow = definePractice({
  id: 'know-what-to-know',
  theme: 'What to learn',
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 'fact' },
  perFact: true,
  because: 'Knowing what one wants to know comes before finding who has it, and makes the finding easier.',
  says: {
    goal: {
      points: [
        '{goal}: which decision would you make better if you knew it?',
        '“{goal}” as a question: I want to know …, so that I can …',
      ],
      evidence: ['Goal of {made}, no question yet'],
      today: ['The goal was set on {made} and names a field rather than a question.'],
    },
  },
  hurts: ({ deliveries, since }) => deliveries.some(({ on }) => since(on) <= 0 && since(on) >= -5),
  find({ goals, lend, dayOf, kind }) {
    if (kind !== null) return null;
    const goal = goals.find(
      (each) =>
        each.personId === null &&
        each.kind === 'skill' &&
        each.steps.length === 0 &&
        each.text.trim().split(/\s+/u).length <= shortest &&
        lend.text(each.text),
    );
    if (!goal) return null;
    const made = dayOf(goal.createdAt);
    const slots = { goal: lend.text(goal.text), made: onDay(made) };
    return { say: 'goal', slots, grade: 'B', key: `goal:${goal.id}`, near: made, from: [goal.id] };
  },
});
