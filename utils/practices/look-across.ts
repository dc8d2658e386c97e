import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

const enough = 2;

export const lookAcross = definePractice({
  id: 'look-across',
  toward: ['self'],
  strength: 'opinion',
  rank: 6,
  source: 'ask',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 'fact' },
  perFact: true,
  find({ goals, people, agreements, lend, dayOf, since, kind }) {
    const running = agreements.filter(({ state }) => state === 'active' || state === 'extended').length;
    const wanted = people.some(({ person }) => person.flags.includes('wanted'));
    if (kind !== null || running >= enough || wanted) return null;
    const goal = goals.find(
      (each) =>
        each.personId === null &&
        each.kind !== 'personal' &&
        lend.text(each.text) &&
        since(dayOf(each.createdAt)) >= thresholds.goalUnnamed,
    );
    if (!goal) return null;
    const made = dayOf(goal.createdAt);
    const slots = { goal: lend.text(goal.text), made: { day: made } };
    return { say: 'goal', slots, grade: 'B', key: `goal:${goal.id}`, near: made, from: [goal.id] };
  },
});
