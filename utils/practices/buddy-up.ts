import { sharedWord } from '../core/situation-text.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const buddyUp = definePractice({
  id: 'buddy-up',
  theme: 'Study pair',
  toward: ['level'],
  strength: 'opinion',
  rank: 6,
  source: 'tribe',
  action: 'set-goal',
  rests: { added: 30, notNow: 30, done: 'meeting' },
  because:
    'Two who learn the same thing can explain it to each other, and a next date tends to keep both at it.',
  says: {
    same: {
      points: [
        '{name} works on “{theirs}” too. One chapter each, every second week?',
        '“{theirs}” is on both your lists. Ask {name}: who explains which part first?',
      ],
      evidence: ['Shared with you {made}, beside your own goal'],
      today: ['{name} shared this aim on {made}, and a goal of yours has the same subject.'],
    },
    next: {
      points: [
        'Choose the next piece with {name} before you close, and who explains it.',
        'Ask {name} what was hardest last time, and take that piece together.',
      ],
      evidence: ['Last session {last}, no next step noted'],
      today: ['The last session was on {last}, and no next step is noted.'],
    },
  },
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
