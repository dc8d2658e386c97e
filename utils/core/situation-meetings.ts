import type { Meeting } from './meeting.ts';
import type { Day, Instant } from './time.ts';
import { addDays, daysBetween, toMs } from './time.ts';

export interface DatedMeeting extends Meeting {
  day: Day;
  /** Start in ms since the epoch. */
  at: number;
}

export interface Cadence {
  /** Days since the last held meeting; null: none held. */
  gap: number | null;
  /** Intended days between meetings; null: none known. */
  rhythm: number | null;
  kept: number;
  of: number;
  /** First day of the counted ones; null when there are none. */
  from: Day | null;
  /** Whether a series with a date ahead or within the last rhythm exists. */
  series: boolean;
  /** Talks without a series in the last 60 days. */
  adHoc: number;
  /** Next planned meeting after today; null: none noted. */
  next: Day | null;
  /** How many last ones in a row did not take place. */
  notHeld: number;
}

/** All meetings with their day, newest first; without those that hold no readable date. */
export const datedMeetings = (
  meetings: readonly Meeting[],
  dayOf: (instant: Instant) => Day,
): readonly DatedMeeting[] =>
  meetings
    .map((meeting) => ({ at: toMs(meeting.start), meeting }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => b.at - a.at)
    .map(({ at, meeting }) => ({ ...meeting, at, day: dayOf(meeting.start) }));

/** The usual distance of a series, from its own meetings; null with fewer than three. */
function usualGap(series: readonly DatedMeeting[]): number | null {
  const gaps = series
    .slice(0, -1)
    .map((meeting, index) => daysBetween(series[index + 1]?.day ?? meeting.day, meeting.day))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps.length < 2 ? null : (gaps[Math.floor(gaps.length / 2)] ?? null);
}

/** Cadence kept beside cadence intended, over the last six that were due. */
export function cadenceOf(
  meetings: readonly DatedMeeting[],
  now: Instant,
  today: Day,
  intended: number | null,
): Cadence {
  const past = meetings.filter((each) => each.at < toMs(now) && each.state !== 'planned');
  const ahead = meetings.filter((each) => each.day > today && each.state === 'planned');
  const held = past.filter(({ state }) => state === 'held');
  const inSeries = meetings.filter(({ seriesKey }) => seriesKey !== null);
  const due = past.filter(({ seriesKey }) => seriesKey !== null || intended !== null).slice(0, 6);
  const firstHeld = past.findIndex(({ state }) => state === 'held');
  return {
    gap: held[0] ? daysBetween(held[0].day, today) : null,
    rhythm: intended ?? usualGap(inSeries),
    kept: due.filter(({ state }) => state === 'held').length,
    of: due.length,
    from: due.at(-1)?.day ?? null,
    series: inSeries.some(({ day }) => day >= addDays(today, -35)),
    adHoc: held.filter(({ seriesKey, day }) => seriesKey === null && day >= addDays(today, -60)).length,
    next: ahead.at(-1)?.day ?? null,
    notHeld: firstHeld < 0 ? past.length : firstHeld,
  };
}
