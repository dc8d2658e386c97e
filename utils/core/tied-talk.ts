import type { Meeting } from './meeting.ts';
import type { Item } from './page-report.ts';
import { type Instant, toMs } from './time.ts';

/** The talk that "When …, I will …" is tied to. */
export interface TiedTalk {
  personId: string;
  /** `site:key` of one event or of a series; null: whichever talk with them is next. */
  eventKey: string | null;
}

/** A talk that can be tied to: one event, or every one of a series. */
export interface TalkAhead {
  /** `site:key` of the event or the series. */
  key: string;
  title: string;
  /** The next one; null for a series of which none is noted yet. */
  start: Instant | null;
  isSeries: boolean;
}

const dayMs = 86_400_000;
/** A series without a date ahead is still one, so many days after the last. */
const seriesFor = 35;
const mostSingle = 3;

/** Talks with somebody that the journal knows of: series, then the next single ones. Each key once. */
export function talksAhead(meetings: readonly Meeting[], now: Instant): readonly TalkAhead[] {
  const at = toMs(now);
  const ahead = meetings
    .filter(({ state, start }) => state === 'planned' && toMs(start) > at)
    .toSorted((one, other) => toMs(one.start) - toMs(other.start));
  const recent = meetings.filter(({ start }) => Math.abs(toMs(start) - at) < seriesFor * dayMs);
  const series = new Map<string, TalkAhead>();
  for (const { seriesKey, title } of [...ahead, ...recent.toReversed()]) {
    if (seriesKey === null || series.has(seriesKey)) continue;
    const start = ahead.find((each) => each.seriesKey === seriesKey)?.start ?? null;
    series.set(seriesKey, { key: seriesKey, title, start, isSeries: true });
  }
  const single = new Map(
    ahead.flatMap(({ eventKey, title, start }) =>
      eventKey === null ? [] : [[eventKey, { key: eventKey, title, start, isSeries: false }] as const],
    ),
  );
  return [...series.values(), ...[...single.values()].slice(0, mostSingle)];
}

/**
 * Keys of the talk at hand, with or without their site: the open event until it is over, else the next meeting noted
 * within a day. null: no talk is at hand.
 */
export function talkAtHand(
  item: Item | null,
  meetings: readonly Meeting[],
  now: Instant,
): readonly string[] | null {
  const at = toMs(now);
  if (item?.kind === 'mail') return null;
  if (item) {
    const keys = [item.key, item.series].filter((key) => key !== undefined && key !== '');
    return toMs(item.end) > at ? (keys as string[]) : null;
  }
  const [next] = meetings
    .filter(({ state, start, end }) => state === 'planned' && toMs(end) > at && toMs(start) - at < dayMs)
    .toSorted((one, other) => toMs(one.start) - toMs(other.start));
  return next ? [next.eventKey, next.seriesKey].filter((key) => key !== null) : null;
}

/** Whether what is tied to a key is tied to the talk at hand; null as the key: to whichever talk it is. */
export const isAtHand = (eventKey: string | null, atHand: readonly string[] | null): boolean =>
  atHand !== null &&
  (eventKey === null || atHand.some((key) => eventKey === key || eventKey.endsWith(`:${key}`)));
