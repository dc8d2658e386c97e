import { daysBetween } from '../core/time.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const endWell = definePractice({
  id: 'end-well',
  theme: 'A good ending',
  toward: ['up', 'down', 'level'],
  strength: 'opinion',
  rank: 5,
  source: 'ask',
  action: 'open-agreement',
  rests: { added: 21, notNow: 30, done: 'fact' },
  because:
    'A talk that closes on purpose, early or not, tends to leave both with more than one that fades out.',
  says: {
    term: {
      points: [
        'The agreement ends on {ends}. Ask {name}: close, go on, or become peers?',
        'Before {ends}: one thing each of you learned. Say yours first, then ask {name}.',
      ],
      evidence: ['Ends {ends}, by agreement'],
      today: ['By your agreement this ends on {ends}.'],
    },
    met: {
      points: [
        '“{goal}” is done. Call it complete, and ask {name} what each of you learned.',
        'Thank {name} for one thing on the way to “{goal}”, then ask what comes next, if anything.',
      ],
      evidence: ['“{goal}” marked as met', 'Goal marked as met'],
      today: ['The goal you shared is marked as met, and the agreement still runs.'],
    },
    still: {
      points: [
        'Ask {name} whether to pause, go on, or close well; each of the three is fine.',
        'Offer {name} an easy way out: a pause, a last good talk, or a new date that will hold.',
      ],
      evidence: ['The last {count} sessions were not held'],
      today: ['The last {count} sessions were not held, as far as your notes show.'],
    },
  },
  hurts: ({ harshOpen, heavyTwice, agreement }) => harshOpen || heavyTwice || agreement?.state === 'extended',
  find({ agreement, goals, allGoals, cadence, person, lend, today, since }) {
    if (agreement?.state !== 'active') return null;
    const { starts, ends, id } = agreement;
    const key = `agreement:${id}`;
    if (
      starts &&
      ends &&
      ends >= today &&
      since(starts) >= daysBetween(starts, ends) * thresholds.termShare
    ) {
      return { say: 'term', slots: { ends: onDay(ends) }, grade: 'A', key, near: ends, from: [id] };
    }
    const shared = allGoals.filter(({ personId }) => personId === person?.id);
    const met = shared.find(({ state, text }) => state === 'met' && lend.text(text));
    if (met && !goals.some(({ personId }) => personId === person?.id)) {
      return {
        say: 'met',
        slots: { goal: lend.text(met.text) },
        grade: 'B',
        key: `${key}:met`,
        near: today,
        from: [met.id],
      };
    }
    if (cadence.notHeld < thresholds.endNotHeld) return null;
    return { say: 'still', slots: { count: cadence.notHeld }, grade: 'C', key: `${key}:still`, near: today };
  },
});
