import { sharedWord } from '../core/situation-text.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const buddyUp = definePractice({
  id: 'buddy-up',
  toward: ['level'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 'meeting' },
  hurts: ({ flags, inLine }) => flags.has('same-post') || inLine,
  find({ roles, goals, person, sessions, lend, dayOf, since }) {
    const last = sessions[0]?.day;
    const open = goals.some(
      (goal) => goal.personId === person?.id && goal.steps.some(({ done }) => done === null),
    );
    if (roles.has('buddy') && last && !open) {
      return { say: 'next', slots: { last: { day: last } }, grade: 'B', key: `session:${last}`, near: last };
    }
    const theirs = goals.filter(({ personId, owner }) => personId === person?.id && owner === 'them');
    for (const goal of theirs) {
      const mine = goals.find(
        ({ owner, text, id }) => owner === 'me' && id !== goal.id && sharedWord(text, goal.text),
      );
      const made = dayOf(goal.createdAt);
      if (mine && lend.text(goal.text) && since(made) <= thresholds.buddySpan) {
        const slots = {
          theirs: lend.text(goal.text),
          made: onDay(made),
        };
        return { say: 'same', slots, grade: 'B', key: `goal:${goal.id}`, near: made, from: [goal.id] };
      }
    }
    return null;
  },
});
