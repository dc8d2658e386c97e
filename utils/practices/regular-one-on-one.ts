import { isAway } from '../core/person.ts';
import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const regularOneOnOne = definePractice({
  id: 'regular-one-on-one',
  toward: ['down', 'up'],
  strength: 'practice',
  rank: 7,
  source: 'managers',
  action: 'draft-message',
  rests: { added: 21, notNow: 30, done: 60 },
  hurts: ({ flags }) => flags.has('by-choice') || flags.has('light-touch') || flags.has('fewer-meetings'),
  find({ roles, cadence, held, direction, today, item, person }) {
    if (!roles.has('report') && !roles.has('manager')) return null;
    const { kept, of, from, gap, rhythm, series, adHoc, next } = cadence;
    const since = from ?? held[0]?.day;
    if (person && since && isAway(person, since, today)) return null;
    if (of >= thresholds.keptOf && kept * 2 <= of) {
      return {
        say: 'kept',
        slots: { kept, of, from: onDay(from) },
        grade: 'C',
        key: `kept:${from}`,
        near: today,
      };
    }
    const last = held[0]?.day;
    const recurs = item?.kind === 'event' && Boolean(item.series || item.recurrence);
    if (!series && !recurs && rhythm === null && adHoc >= thresholds.adHocTalks) {
      const say = direction === 'up' ? 'noneUp' : 'none';
      return { say, slots: { count: adHoc }, grade: 'C', key: `adhoc:${last}`, near: today };
    }
    if (gap === null || rhythm === null || !last || gap < rhythm * thresholds.gapTimes || next !== null)
      return null;
    return { say: 'gap', slots: { last: onDay(last), rhythm }, grade: 'C', key: `gap:${last}`, near: today };
  },
});
