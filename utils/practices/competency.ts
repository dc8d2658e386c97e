import type { Goal } from '../core/goal.ts';
import type { Situation } from '../core/situation.ts';
import { sharedWord } from '../core/situation-text.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { reviewAhead } from './review-ahead.ts';
import { thresholds } from './thresholds.ts';

/** A recent win that shows progress on the goal and is not kept with it. */
const winFor = (goal: Goal, { marked, lend }: Situation) =>
  marked('win', thresholds.evidenceFresh).find(
    (note) =>
      sharedWord(goal.text, note.text) !== null &&
      lend.quote(note) !== null &&
      !goal.evidence.some(({ on }) => on === note.day),
  );

type Side = 'own' | 'up' | 'down';
const beforeReview = { own: 'reviewOwn', up: 'reviewUp', down: 'reviewDown' } as const;

/** A skill that a review will ask about, with little kept that shows it. */
function thinBefore(
  goals: readonly Goal[],
  side: Side,
  situation: Situation,
): Finding<'reviewOwn' | 'reviewUp' | 'reviewDown'> | null {
  const { lend } = situation;
  const goal = goals.find(
    ({ kind, evidence }) => kind === 'skill' && evidence.length < thresholds.evidenceFew,
  );
  const review = goal ? reviewAhead(situation, thresholds.reviewAhead) : null;
  if (!review || !goal) return null;
  const count = goal.evidence.length || null;
  return {
    say: beforeReview[side],
    slots: { goal: lend.text(goal.text), when: { day: review.day }, count },
    grade: 'B',
    key: `goal:${goal.id}:${review.day}`,
    near: review.day,
    from: [goal.id, review.id],
  };
}

export const competency = definePractice({
  id: 'competency',
  toward: ['down', 'up', 'self'],
  strength: 'opinion',
  rank: 6,
  source: 'senior',
  action: 'set-goal',
  rests: { added: 14, notNow: 14, done: 'fact' },
  perFact: true,
  find(situation) {
    const { goals: all, person, direction, lend, kind, facing } = situation;
    const isOwn = direction === 'self';
    if ((isOwn && kind !== null) || facing === 'mentor') return null;
    const whose = isOwn ? null : person?.id;
    const goals = all.filter(
      (goal) => goal.personId === whose && goal.kind !== 'personal' && lend.text(goal.text) !== null,
    );
    const shown = goals
      .map((goal) => ({ goal, win: winFor(goal, situation) }))
      .find(({ win }) => win !== undefined);
    const isLine = direction === 'up' || direction === 'down';
    if (!shown?.win) {
      return isOwn || isLine ? thinBefore(goals, isOwn ? 'own' : direction, situation) : null;
    }
    const { goal, win } = shown;
    const count = goal.evidence.length || null;
    const slots = { win: lend.quote(win), goal: lend.text(goal.text), on: { day: win.day }, count };
    const say = isOwn ? 'own' : direction === 'up' ? 'show' : 'file';
    return { say, slots, grade: 'B', key: `win:${win.id}:${goal.id}`, near: win.day, from: [win.id] };
  },
});
