import { definePractice } from './define-practice.ts';
import { kept } from './kept.ts';
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
  find({ goals, people, entries, agreements, lend, dayOf, since, kind }) {
    const running = agreements.filter(({ state }) => state === 'active' || state === 'extended').length;
    const requests = kept({ entries }, 'request');
    // Whoever said no, or is in the line, is not the one to wait for.
    const past = requests.filter(({ state, on }) => state === 'no' && since(on) >= thresholds.afterANo);
    const outside = kept({ entries }, 'check').filter(
      ({ asBoss, result }) => !asBoss && result === 'outside-the-line',
    );
    const out = new Set([...past, ...outside].flatMap((each) => each.people));
    const wanted = people.some(({ person }) => person.flags.includes('wanted') && !out.has(person.id));
    if (kind !== null || running >= enough || wanted || requests.some(({ state }) => state === 'open'))
      return null;
    const goal = goals.find(
      (each) =>
        each.personId === null &&
        each.kind !== 'personal' &&
        lend.text(each.text) &&
        (out.size > 0 || since(dayOf(each.createdAt)) >= thresholds.goalUnnamed),
    );
    if (!goal) return null;
    const made = dayOf(goal.createdAt);
    const slots = { goal: lend.text(goal.text), made: { day: made } };
    return { say: 'goal', slots, grade: 'B', key: `goal:${goal.id}`, near: made, from: [goal.id] };
  },
});
