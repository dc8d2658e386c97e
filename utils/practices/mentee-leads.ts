import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const menteeLeads = definePractice({
  id: 'mentee-leads',
  theme: 'Your session',
  toward: ['up', 'down', 'level'],
  strength: 'practice',
  rank: 5,
  source: 'ask',
  action: 'draft-message',
  rests: { added: 'meeting', notNow: 'meeting', done: 'meeting' },
  because: 'The mentee’s own part tends to be what makes a session worth it to both.',
  says: {
    since: {
      points: [
        'Send {name} three lines: what came of “{line}”, what you want now, one question.',
        'Begin with “{line}”: what you did with it. Then the one question you bring {name}.',
      ],
      evidence: ['Session {when}, no agenda yet; last time {last}'],
      today: ['The session is on {when}, no agenda is kept, and your last line is from {last}.'],
    },
    agenda: {
      points: [
        'Send {name} three lines before the session: what you tried, what you want, one question.',
        'Write the one question only {name} can answer, and send it ahead.',
      ],
      evidence: ['Session {when}, no agenda yet'],
      today: ['The session is on {when}, and no agenda is kept.'],
    },
    soon: {
      points: [
        'One question is enough: what do you want {name} to help you see today?',
        'Little time is left: write one line on what you tried, and one question for {name}.',
      ],
      evidence: ['Session {when}, no agenda yet'],
      today: ['The session is on {when}, and no agenda is kept.'],
    },
    hand: {
      theme: 'Their session',
      points: [
        'Ask {name} to bring the agenda next time, and to open with it.',
        'Hand over the opening: ask {name} which question is worth this hour.',
      ],
      evidence: ['“Mostly mine” after the sessions of {before} and {last}'],
      today: ['You noted the sessions of {before} and {last} as mostly yours.'],
    },
  },
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
