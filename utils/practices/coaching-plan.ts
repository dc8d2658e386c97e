import { definePractice } from './define-practice.ts';
import { onDay } from './wording.ts';

export const coachingPlan = definePractice({
  id: 'coaching-plan',
  theme: 'Coaching plan',
  toward: ['down', 'up'],
  strength: 'practice',
  rank: 6,
  source: 'managers',
  action: 'start-coaching-plan',
  rests: { added: 7, notNow: 14, done: 'fact' },
  perFact: true,
  because: 'A skill tends to grow by small dated steps that both look at, more than by good intentions.',
  says: {
    down: {
      points: [
        '{goal}: agree one small step with {name}, and where you will both see it.',
        'Ask {name} what a first try at “{goal}” could be before you next meet, and what would help.',
      ],
      evidence: ['Goal of {made}, no dated step'],
      today: ['The goal was set on {made}, and no step has a date.'],
    },
    up: {
      points: [
        '{goal}: propose one small step with a date to {name}, and where it will show.',
        'Ask {name} for one chance to practise “{goal}” before you next meet.',
      ],
      evidence: ['Goal of {made}, no dated step'],
      today: ['The goal was set on {made}, and no step has a date.'],
    },
    learned: {
      points: [
        'Ask {name} what “{step}” taught, then choose the next step together.',
        '“{step}” is done. Ask {name} what to repeat, and what to try another way.',
      ],
      evidence: ['Step done {done}, no next one dated'],
      today: ['The step was done on {done}, and no next one has a date.'],
    },
  },
  hurts: ({ heavyTwice }) => heavyTwice,
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
