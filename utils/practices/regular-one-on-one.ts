import { definePractice } from './define-practice.ts';
import { thresholds } from './thresholds.ts';
import { onDay } from './wording.ts';

export const regularOneOnOne = definePractice({
  id: 'regular-one-on-one',
  theme: 'Your rhythm',
  toward: ['down', 'up'],
  strength: 'practice',
  rank: 7,
  source: 'managers',
  action: 'draft-message',
  rests: { added: 21, notNow: 30, done: 60 },
  because: 'A short talk that can be relied on tends to carry more than a long one that moves.',
  says: {
    kept: {
      points: [
        'Ask {name} which day and hour would hold, and move the series there.',
        'Ask {name} whether the rhythm still fits, or a shorter talk would be easier to keep.',
      ],
      evidence: ['Kept {kept} of {of} since {from}'],
      today: ['Of the last {of} dates since {from}, {kept} took place.'],
    },
    none: {
      points: [
        'Offer {name} a fixed half hour every second week; so far you talk when something comes up.',
        'Ask {name} what a regular half hour would be good for, and propose the first date.',
      ],
      evidence: ['{count} ad-hoc talks in two months, no series'],
      today: ['Your notes hold {count} talks in the last two months, and no series.'],
    },
    noneUp: {
      points: [
        'Ask {name} for half an hour every second week, and say what you would bring.',
        'Propose a short fixed date to {name}, so that questions need no occasion.',
      ],
      evidence: ['{count} ad-hoc talks in two months, no series'],
      today: ['Your notes hold {count} talks in the last two months, and no series.'],
    },
    gap: {
      points: [
        'It has been longer than usual. Set the next date with {name} before you close.',
        'Ask {name} what piled up since {last}, then which rhythm would hold from here.',
      ],
      evidence: ['Last talk {last}, intended every {rhythm} days'],
      today: ['The last talk noted is from {last}; the rhythm is {rhythm} days.'],
    },
  },
  hurts: ({ flags }) => flags.has('by-choice') || flags.has('light-touch'),
  find({ roles, cadence, held, direction, today, item }) {
    if (!roles.has('report') && !roles.has('manager')) return null;
    const { kept, of, from, gap, rhythm, series, adHoc, next } = cadence;
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
