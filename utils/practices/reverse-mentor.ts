import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

const ratingNear = 30;

export const reverseMentor = definePractice({
  id: 'reverse-mentor',
  theme: 'From where you stand',
  toward: ['up'],
  strength: 'practice',
  rank: 5,
  source: 'gottschalk',
  action: 'add-to-agenda',
  rests: { added: 'meeting', notNow: 'meeting', done: 'meeting' },
  because: 'Somebody with less power tends to see what rank hides, and to say it once it is plainly safe to.',
  says: {
    first: {
      points: [
        'Say first that candour costs nothing here, then ask {name} what you do not see from where you stand.',
        'Ask {name} to set the first subject, and say what you will do with what you hear.',
      ],
      evidence: ['First session, {when}', 'First session, nothing noted before'],
      today: ['No earlier session with {name} is in your notes.'],
    },
    changed: {
      points: [
        'Name one thing you changed because of “{advice}”, then ask {name} what you still do not see.',
        '“{advice}”: tell {name} what came of it, and that candour costs nothing here.',
      ],
      evidence: ['Said to you {on}, answered since'],
      today: ['It was said to you on {on}, and your notes hold what came of it.'],
    },
    again: {
      points: [
        'Ask {name}: what do I not see from where I stand? Write it down, and answer next time.',
        'Ask {name} which of your habits makes work harder for people two steps away from you.',
      ],
      evidence: ['Session {count}, last one {last}'],
      today: ['It is session {count}, after the one of {last}.'],
    },
  },
  hurts: ({ meetings, since, notes }) =>
    meetings.some(({ kind, day }) => kind === 'review' && since(day) <= 0 && -since(day) <= ratingNear) ||
    notes.some(
      ({ advice }) => advice?.from === 'them' && (advice.state === 'tried' || advice.state === 'left'),
    ),
  find({ facing, sessions, hoursAway, eventDay, notes, lend, today }) {
    const away = hoursAway === null || (hoursAway >= 0 && hoursAway <= thresholds.reverseHours);
    if (facing !== 'junior-mentor' || !away) return null;
    const near = eventDay ?? today;
    const [last] = sessions;
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
