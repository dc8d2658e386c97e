import type { Goal } from '../core/goal.ts';
import type { Situation } from '../core/situation.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

type Found = Finding<'own' | 'shared' | 'decided' | 'quiet'> | null;

const base = (goal: Goal, { lend, dayOf }: Situation) => ({
  slots: { goal: lend.text(goal.text), made: onDay(dayOf(goal.createdAt)) },
  grade: 'B' as const,
  key: `goal:${goal.id}:${goal.kind}`,
  from: [goal.id],
});

/** The day of the last ticked step; undefined when none is. */
const lastDone = ({ steps }: Goal) =>
  steps
    .map(({ done }) => done)
    .filter((day) => day !== null)
    .sort()
    .at(-1);

function unsorted(goal: Goal, situation: Situation): Found {
  const made = situation.dayOf(goal.createdAt);
  if (goal.kind !== null || situation.since(made) < thresholds.goalUnsorted) return null;
  return { ...base(goal, situation), say: situation.direction === 'self' ? 'own' : 'shared', near: made };
}

function decided(goal: Goal, situation: Situation): Found {
  const done = lastDone(goal);
  const isOver = goal.steps.length > 0 && goal.steps.every((step) => step.done !== null);
  if (goal.kind !== 'career' || !isOver || !done || !situation.held.some(({ day }) => day > done))
    return null;
  const { slots, ...rest } = base(goal, situation);
  return { ...rest, say: 'decided', slots: { ...slots, done: onDay(done) }, near: done };
}

function quiet(goal: Goal, situation: Situation): Found {
  const { roles, since, dayOf } = situation;
  const mentoring = roles.has('mentor') || roles.has('mentee');
  const waits = goal.steps.some(({ done }) => done === null);
  const last = [...goal.evidence.map(({ on }) => on), lastDone(goal) ?? ''].sort().at(-1) || null;
  const near = last ?? dayOf(goal.createdAt);
  if (goal.kind !== 'skill' || !mentoring || waits || since(near) < thresholds.skillQuiet) return null;
  const { slots, ...rest } = base(goal, situation);
  return { ...rest, say: 'quiet', slots: { ...slots, last: onDay(last) }, near };
}

export const careerOrSkill = definePractice({
  id: 'career-or-skill',
  toward: ['self', 'down', 'up'],
  strength: 'opinion',
  rank: 6,
  source: 'ask',
  action: 'set-goal',
  rests: { added: 14, notNow: 30, done: 'fact' },
  perFact: true,
  hurts: ({ heavyTwice }) => heavyTwice,
  find(situation) {
    const { goals, person, direction, lend, kind } = situation;
    const isOwn = direction === 'self';
    if (isOwn && kind !== null) return null;
    const whose = isOwn ? null : person?.id;
    const found = goals
      .filter((goal) => goal.personId === whose && goal.kind !== 'personal' && lend.text(goal.text))
      .map(
        (goal) =>
          unsorted(goal, situation) ?? (isOwn ? null : (decided(goal, situation) ?? quiet(goal, situation))),
      );
    return found.find((each) => each !== null) ?? null;
  },
});
