import { definePractice } from './define-practice.ts';
import { onDay } from './wording.ts';

export const bossAsMentor = definePractice({
  id: 'boss-as-mentor',
  theme: 'Which hat?',
  discreet: true,
  toward: ['up', 'down'],
  strength: 'opinion',
  rank: 5,
  source: 'ask',
  action: 'add-to-agenda',
  rests: { added: 30, notNow: 60, done: 180 },
  because:
    'One person can be boss and mentor; it tends to go well when both say which of the two is speaking.',
  says: {
    agreed: {
      points: [
        'Add one line to what you agreed with {name}: pay and rating never come up here.',
        'Ask {name} what would have to be acted on if it were said here, and write that down.',
      ],
      evidence: ['Agreement of {on}, within your own line'],
      today: ['The agreement of {on} is with somebody in your own line.'],
    },
    up: {
      points: [
        'Say which hat first: with {name} this hour is for your growth, not for the forecast.',
        'Before you go in: what could you not tell {name}, and who else could hear it?',
      ],
      evidence: ['Mentoring with your own line, on {when}', 'Your line and your mentor in one person'],
      today: ['The same person decides about your work and mentors you, by your own card and calendar.'],
    },
    down: {
      points: [
        'Tell {name} which hat you wear today, and what you would have to act on if you heard it.',
        'Ask {name} which topics belong elsewhere, since you also decide about the work.',
      ],
      evidence: ['Mentoring within your own line, on {when}', 'You lead and mentor, by your own card'],
      today: ['You lead {name} and mentor as well, by your own card and calendar.'],
    },
  },
  hurts: ({ harshOpen, kind }) => harshOpen || kind === 'review',
  find({ roles, inLine, kind, agreement, direction, dayOf, eventDay, today }) {
    const mentoring = kind === 'mentoring' || roles.has('mentor') || roles.has('mentee');
    if (!inLine || !mentoring || roles.has('reverse-mentor')) return null;
    const near = eventDay ?? today;
    if (agreement && agreement.boundaries === '') {
      const on = dayOf(agreement.createdAt);
      return {
        say: 'agreed',
        slots: { on: onDay(on) },
        grade: 'B',
        key: `line:${agreement.id}`,
        near,
        from: [agreement.id],
      };
    }
    const when = kind === 'mentoring' ? onDay(eventDay) : null;
    return { say: direction === 'up' ? 'up' : 'down', slots: { when }, grade: 'C', key: 'line', near };
  },
});
