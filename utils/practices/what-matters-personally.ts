import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const whatMattersPersonally = definePractice({
  id: 'what-matters-personally',
  toward: ['down', 'up', 'level', 'self'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'add-to-agenda',
  rests: { added: 'fact', notNow: 'fact', done: 'fact' },
  perFact: true,
  hurts: ({ kind, heavyTwice, harshOpen }) => kind === 'review' || heavyTwice || harshOpen,
  find({ goals, person, direction, lend, since, dayOf, kind }) {
    const isOwn = direction === 'self';
    if (isOwn && kind !== null) return null;
    for (const goal of goals.filter((each) => each.kind === 'personal')) {
      const theirs = goal.personId === person?.id && goal.owner !== 'me';
      const concerns = isOwn ? goal.personId === null : theirs;
      const aim = concerns ? lend.text(goal.text) : null;
      const due = [goal.checkIn, ...goal.steps.map((step) => (step.done || step.went ? null : step.due))]
        .filter((day) => day !== null)
        .find((day) => since(day) <= thresholds.personalPast && since(day) >= -thresholds.personalAhead);
      if (aim && due) {
        const slots = { aim, due: onDay(due), made: onDay(dayOf(goal.createdAt)) };
        const say = isOwn ? 'own' : since(due) >= 0 ? 'past' : 'ahead';
        return { say, slots, grade: 'A', key: `aim:${goal.id}:${due}`, near: due, from: [goal.id] };
      }
    }
    return null;
  },
});
