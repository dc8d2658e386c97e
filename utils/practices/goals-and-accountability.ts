import type { Goal } from '../core/goal.ts';
import type { Situation } from '../core/situation.ts';
import { type CaseOf, definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { tiedToTalk } from './tied-to-talk.ts';
import { onDay } from './wording.ts';

type Say = CaseOf<'goals-and-accountability'>;
const settled = 7;

function ofGoal(goal: Goal, situation: Situation): Finding<Say> | null {
  const { lend, since, dayOf } = situation;
  const words = lend.text(goal.text);
  if (!words) return null;
  const isNear = (day: string | null): day is string =>
    day !== null && Math.abs(since(day)) <= thresholds.checkInNear;
  const base = { key: `goal:${goal.id}`, from: [goal.id] };
  const step = goal.steps.find(({ due, done, text }) => done === null && isNear(due) && lend.text(text));
  if (step?.due) {
    const slots = { goal: words, step: lend.text(step.text), due: { day: step.due } };
    const say = goal.owner === 'me' ? 'tell' : 'ask';
    return { say, slots, grade: 'A', ...base, key: `step:${goal.id}:${step.due}`, near: step.due };
  }
  if (isNear(goal.checkIn)) {
    const slots = { goal: words, due: { day: goal.checkIn } };
    return {
      say: 'check',
      slots,
      grade: 'A',
      ...base,
      key: `check:${goal.id}:${goal.checkIn}`,
      near: goal.checkIn,
    };
  }
  const made = dayOf(goal.createdAt);
  // A skill to build in the line gets its first step from the coaching plan.
  if (goal.kind === 'skill' && situation.inLine) return null;
  // Nor does a peer hold a peer to account unasked.
  if (goal.owner === 'them' && situation.direction === 'level') return null;
  if (goal.steps.length > 0 || made === '' || since(made) < settled) return null;
  return { say: 'stepless', slots: { goal: words, made: onDay(made) }, grade: 'B', ...base, near: made };
}

export const goalsAndAccountability = definePractice({
  id: 'goals-and-accountability',
  toward: ['up', 'down', 'level'],
  strength: 'practice',
  rank: 5,
  source: 'senior',
  action: 'set-goal',
  rests: { added: 'meeting', notNow: 14, done: 'fact' },
  perFact: true,
  hurts: ({ heavyTwice }) => heavyTwice,
  find(situation) {
    const tied = tiedToTalk(situation);
    if (tied) return tied;
    const { goals, allGoals, roles, sessions, person, today } = situation;
    const shared = goals.filter(({ personId, kind }) => personId === person?.id && kind !== 'personal');
    const found = shared.map((goal) => ofGoal(goal, situation)).filter((each) => each !== null);
    const [best] = found.sort((a, b) =>
      a.grade < b.grade ? -1 : a.grade > b.grade ? 1 : a.near < b.near ? -1 : 1,
    );
    if (best) return best;
    const mentoring = roles.has('mentor') || roles.has('mentee') || roles.has('buddy');
    const first = sessions.at(-1)?.day;
    if (!mentoring || !first || sessions.length < thresholds.goalSessions) return null;
    if (allGoals.some(({ personId }) => personId === person?.id)) return null;
    return {
      say: 'none',
      slots: { count: sessions.length, first: onDay(first) },
      grade: 'C',
      key: 'none',
      near: today,
    };
  },
});
