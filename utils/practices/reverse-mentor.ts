import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

const ratingNear = 30;

export const reverseMentor = definePractice({
  id: 'reverse-mentor',
  toward: ['up'],
  strength: 'practice',
  rank: 5,
  source: 'gottschalk',
  action: 'add-to-agenda',
  rests: { added: 'meeting', notNow: 'meeting', done: 'meeting' },
  hurts: ({ meetings, since, notes }) =>
    meetings.some(({ kind, day }) => kind === 'review' && since(day) <= 0 && -since(day) <= ratingNear) ||
    notes.some(
      ({ advice }) => advice?.from === 'them' && (advice.state === 'tried' || advice.state === 'left'),
    ),
  find({ facing, flags, agreement, sessions, hoursAway, eventDay, notes, lend, today }) {
    const away = hoursAway === null || (hoursAway >= 0 && hoursAway <= thresholds.reverseHours);
    if (facing !== 'junior-mentor' || !away) return null;
    const near = eventDay ?? today;
    const [last] = sessions;
    // Before the first session nothing shows that they want the role but their own yes.
    if (!last && !flags.has('agreed-to-teach') && agreement === null) return null;
    if (!last) return { say: 'first', slots: { when: onDay(eventDay) }, grade: 'C', key: 'first', near };
    const told = notes.find(
      (note) =>
        note.advice?.from === 'them' && note.advice.state === 'reported' && note.age <= 60 && lend.note(note),
    );
    if (told) {
      const slots = { advice: lend.note(told), on: { day: told.day } };
      return { say: 'changed', slots, grade: 'B', key: `told:${told.id}`, near, from: [told.id] };
    }
    const slots = { count: sessions.length + 1, last: { day: last.day } };
    return { say: 'again', slots, grade: 'B', key: `session:${last.id}`, near, from: [last.id] };
  },
});
