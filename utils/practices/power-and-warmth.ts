import type { Situation } from '../core/situation.ts';
import { workingDaysBetween } from '../core/time.ts';
import { definePractice, type Finding } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

/** The next talk in which something is decided about them. */
function ratingAhead({ meetings, today, since }: Situation): Finding<'rating'> | null {
  const rating = meetings.find(
    ({ kind, day }) => kind === 'review' && day > today && -since(day) <= thresholds.ratingAhead,
  );
  if (!rating) return null;
  const slots = { when: { day: rating.day } };
  return {
    say: 'rating',
    slots,
    grade: 'B',
    key: `rating:${rating.id}`,
    near: rating.day,
    from: [rating.id],
  };
}

export const powerAndWarmth = definePractice({
  id: 'power-and-warmth',
  discreet: true,
  toward: ['down'],
  strength: 'opinion',
  rank: 6,
  source: 'gottschalk',
  action: 'add-to-agenda',
  rests: { added: 30, notNow: 30, done: 60 },
  hurts: ({ title, harshOpen, heavyTwice, flags, held, cues, today }) =>
    harshOpen ||
    heavyTwice ||
    cues.has('formal', title) ||
    flags.has('private-life-private') ||
    held.some(
      ({ kind, day }) => kind === 'review' && workingDaysBetween(day, today) <= thresholds.afterARating,
    ),
  find(situation) {
    const { roles, held, person, since, today } = situation;
    if (!roles.has('report')) return null;
    const rating = ratingAhead(situation);
    if (rating) return rating;
    const from = person?.relationships.find(({ kind, to }) => kind === 'report' && to === null)?.from;
    if (from && since(from) >= 0 && since(from) <= thresholds.newLeadDays && held.length <= 1) {
      return { say: 'fresh', slots: { since: onDay(from) }, grade: 'B', key: `lead:${from}`, near: today };
    }
    const other = held.findIndex(({ whoseTime }) => whoseTime !== 'mine');
    const count = other < 0 ? held.length : other;
    const [last] = held;
    if (!last || count < thresholds.warmthMeetings) return null;
    return { say: 'tasks', slots: { count }, grade: 'C', key: `tasks:${last.id}`, near: last.day };
  },
});
