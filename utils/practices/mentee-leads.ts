import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const menteeLeads = definePractice({
  id: 'mentee-leads',
  toward: ['up', 'down', 'level'],
  strength: 'practice',
  rank: 5,
  source: 'ask',
  action: 'draft-message',
  rests: { added: 'meeting', notNow: 'meeting', done: 'meeting' },
  hurts: ({ flags, sessions }) => flags.has('no-agenda-beforehand') || sessions.length === 0,
  find({ facing, sessions, hoursAway, eventDay, topics, kind, lend }) {
    const [last, before] = sessions;
    if (!last) return null;
    if (facing === 'mentee') {
      const mine = last.whoseTime === 'mine' && before?.whoseTime === 'mine';
      const slots = { last: { day: last.day }, before: onDay(before?.day) };
      return mine
        ? { say: 'hand', slots, grade: 'B', key: `hand:${last.id}`, near: last.day, from: [last.id] }
        : null;
    }
    const learning = facing === 'mentor' || facing === 'junior-mentor' || kind === 'mentoring';
    if (!learning || hoursAway === null || !eventDay || topics.length > 0) return null;
    if (hoursAway < 0 || hoursAway > thresholds.sessionHours) return null;
    const line = lend.text(last.oneLine);
    return {
      say: hoursAway < 1 ? 'soon' : line ? 'since' : 'agenda',
      slots: { when: { day: eventDay }, line, last: { day: last.day } },
      grade: line ? 'B' : 'C',
      key: `session:${eventDay}`,
      near: eventDay,
    };
  },
});
