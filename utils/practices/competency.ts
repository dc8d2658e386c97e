import type { Goal } from '../core/goal.ts';
import type { Situation } from '../core/situation.ts';
import { sharedWord } from '../core/situation-text.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';

/** A recent win that shows progress on the goal and is not kept with it. */
const winFor = (goal: Goal, { marked, lend }: Situation) =>
  marked('win', thresholds.evidenceFresh).find(
    (note) =>
      sharedWord(goal.text, note.text) !== null &&
      lend.quote(note) !== null &&
      !goal.evidence.some(({ on }) => on === note.day),
  );

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
    const { goals, person, direction, lend, kind, facing } = situation;
    const isOwn = direction === 'self';
    if ((isOwn && kind !== null) || facing === 'mentor') return null;
    const whose = isOwn ? null : person?.id;
    const shown = goals
      .filter((goal) => goal.personId === whose && goal.kind !== 'personal' && lend.text(goal.text))
      .map((goal) => ({ goal, win: winFor(goal, situation) }))
      .find(({ win }) => win !== undefined);
    if (!shown?.win) return null;
    const { goal, win } = shown;
    const count = goal.evidence.length > 1 ? goal.evidence.length : null;
    const slots = { win: lend.quote(win), goal: lend.text(goal.text), on: { day: win.day }, count };
    const say = isOwn ? 'own' : direction === 'up' ? 'show' : 'file';
    return { say, slots, grade: 'B', key: `win:${win.id}:${goal.id}`, near: win.day, from: [win.id] };
  },
});
