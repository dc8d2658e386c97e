import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const careerOrSkill = definePractice({
  id: 'career-or-skill',
  theme: 'Which kind of goal?',
  toward: ['self', 'down', 'up'],
  strength: 'opinion',
  rank: 6,
  source: 'ask',
  action: 'set-goal',
  rests: { added: 14, notNow: 30, done: 'fact' },
  perFact: true,
  because:
    'Exploring a path can end with a decision, while a skill goes on with practice; each wants its own rhythm.',
  says: {
    own: {
      points: [
        '“{goal}”: a choice to explore, or a skill to build? The answer says when it ends.',
        'What would end “{goal}”: a decision, or practice that holds?',
      ],
      evidence: ['Goal of {made}, no kind yet'],
      today: ['The goal was set on {made}, and its kind is open.'],
    },
    shared: {
      points: [
        'Is “{goal}” a choice to explore or a skill to build? Ask {name}; it decides how long you meet.',
        'Ask {name} what would end “{goal}”: a decision, or practice that holds.',
      ],
      evidence: ['Goal of {made}, no kind yet'],
      today: ['The goal was set on {made}, and its kind is open.'],
    },
    decided: {
      points: [
        '“{goal}” seems decided. Ask {name} whether these talks have done their work.',
        'The last step of “{goal}” is ticked. Ask {name}: close well, or choose a new question?',
      ],
      evidence: ['Last step ticked {done}, talks since'],
      today: ['The last step was ticked on {done}, and the talks went on.'],
    },
    quiet: {
      points: [
        '“{goal}”: choose one place to practise it before the next talk, and tell {name} which.',
        'Ask {name} where “{goal}” could be practised this week, in work that is there anyway.',
      ],
      evidence: ['Last practice noted {last}', 'Goal of {made}, no practice noted'],
      today: [
        'No practice of this goal is noted since {last}.',
        'No practice of this goal is noted since {made}.',
      ],
    },
  },
  hurts: ({ heavyTwice }) => heavyTwice,
  find({ goals, person, direction, lend, dayOf, since, held, roles, kind }) {
    const isOwn = direction === 'self';
    if (isOwn && kind !== null) return null;
    const mine = goals.filter(
      (goal) =>
        goal.kind !== 'personal' &&
        lend.text(goal.text) &&
        (isOwn ? goal.personId === null : goal.personId === person?.id),
    );
    for (const goal of mine) {
      const made = dayOf(goal.createdAt);
      const slots = { goal: lend.text(goal.text), made: onDay(made) };
      const base = { key: `goal:${goal.id}:${goal.kind}`, from: [goal.id] };
      if (goal.kind === null && since(made) >= thresholds.goalUnsorted) {
        return { say: isOwn ? 'own' : 'shared', slots, grade: 'B', near: made, ...base };
      }
      const done = goal.steps
        .map((step) => step.done)
        .filter((day) => day !== null)
        .sort()
        .at(-1);
      const over = goal.steps.length > 0 && goal.steps.every((step) => step.done !== null);
      if (!isOwn && goal.kind === 'career' && over && done && held.some(({ day }) => day > done)) {
        return { say: 'decided', slots: { ...slots, done: onDay(done) }, grade: 'B', near: done, ...base };
      }
      const last = [...goal.evidence.map(({ on }) => on), ...(done ? [done] : [])].sort().at(-1) ?? null;
      const waits = goal.steps.some((step) => step.done === null);
      const mentoring = roles.has('mentor') || roles.has('mentee');
      if (
        !isOwn &&
        mentoring &&
        goal.kind === 'skill' &&
        !waits &&
        since(last ?? made) >= thresholds.skillQuiet
      ) {
        return {
          say: 'quiet',
          slots: { ...slots, last: onDay(last) },
          grade: 'B',
          near: last ?? made,
          ...base,
        };
      }
    }
    return null;
  },
});
