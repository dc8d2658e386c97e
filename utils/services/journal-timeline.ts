import type { Delivery, Reflection } from '../core/delivery.ts';
import type { Meeting } from '../core/meeting.ts';
import type { FollowUp, Note, Thanks } from '../core/note.ts';
import { addDays, type Day, type Instant } from '../core/time.ts';
import type { JournalDesk, RecordStore, Repositories } from './journal-ports.ts';

interface Dated {
  id: string;
  /** UTC; what has a day only stands at its noon. */
  at: Instant;
}

/** One thing on the line of a person's time. */
export type TimelineEntry = Dated &
  (
    | { kind: 'meeting'; meeting: Meeting }
    | { kind: 'note'; note: Note }
    | { kind: 'thanks'; thanks: Thanks }
    | { kind: 'follow-up'; followUp: FollowUp }
    | { kind: 'delivery'; delivery: Delivery }
    | { kind: 'reflection'; reflection: Reflection }
  );

/** Where the next portion begins: at this moment, without those of the moment that were shown. */
export interface TimelineCursor {
  until: Instant;
  seen: readonly string[];
}

export interface TimelinePage {
  /** Newest first. */
  entries: readonly TimelineEntry[];
  /** null when nothing earlier is there. */
  next: TimelineCursor | null;
}

const stores: readonly RecordStore[] = [
  'meetings',
  'notes',
  'thanks',
  'followUps',
  'deliveries',
  'reflections',
];

const noonOf = (day: Day): Instant => `${day}T12:00:00.000Z`;

/** The last day whose noon is not after the moment. */
function dayUpTo(until: Instant | undefined): Day | undefined {
  if (until === undefined) return undefined;
  const day = until.slice(0, 10);
  return noonOf(day) <= until ? day : addDays(day, -1);
}

/** Up to `count` of each kind from the moment on backwards; of the kinds a person has few of, all. */
async function readBack(
  records: Repositories,
  personId: string,
  count: number,
  until: Instant | undefined,
): Promise<{ entries: TimelineEntry[]; isFull: boolean }> {
  const lists = records.apart();
  const [meetings, notes, thanks, closed, deliveries, reflections] = await Promise.all([
    lists.meetings.newestOf(personId, count, until),
    lists.notes.newestOf(personId, count, until),
    lists.thanks.newestOf(personId, count, dayUpTo(until)),
    lists.followUps.newestClosed(personId, count, until),
    lists.deliveries.ofPerson(personId),
    lists.reflections.ofPerson(personId),
  ]);
  const entries: TimelineEntry[] = [
    ...meetings.map((meeting) => ({ kind: 'meeting' as const, id: meeting.id, at: meeting.start, meeting })),
    ...notes.map((note) => ({ kind: 'note' as const, id: note.id, at: note.at, note })),
    ...thanks.map((each) => ({ kind: 'thanks' as const, id: each.id, at: noonOf(each.on), thanks: each })),
    ...closed.map((each) => ({
      kind: 'follow-up' as const,
      id: each.id,
      at: each.updatedAt,
      followUp: each,
    })),
    ...deliveries.map((each) => ({
      kind: 'delivery' as const,
      id: each.id,
      at: noonOf(each.on),
      delivery: each,
    })),
    ...reflections.map((each) => ({
      kind: 'reflection' as const,
      id: each.id,
      at: noonOf(each.on),
      reflection: each,
    })),
  ];
  const isFull = [meetings, notes, thanks, closed].some(({ length }) => length >= count);
  return { entries, isFull };
}

const newestFirst = (a: Dated, b: Dated): number =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1;

export interface Timelines {
  /** One portion of what is noted about a person, from the cursor on backwards. */
  timeline(personId: string, cursor: TimelineCursor | null, count: number): Promise<TimelinePage>;
}

export const createTimelines = (desk: JournalDesk): Timelines => ({
  timeline: (personId, cursor, count) =>
    desk.read(stores, async (records) => {
      const seen = new Set(cursor?.seen);
      const read = await readBack(records, personId, count + seen.size, cursor?.until);
      const left = read.entries
        .filter(
          ({ id, at }) => cursor === null || at < cursor.until || (at === cursor.until && !seen.has(id)),
        )
        .sort(newestFirst);
      const entries = left.slice(0, count);
      const last = entries.at(-1);
      if (!last || (left.length <= count && !read.isFull)) return { entries, next: null };
      const atLast = entries.filter(({ at }) => at === last.at).map(({ id }) => id);
      const before = cursor?.until === last.at ? cursor.seen : [];
      return { entries, next: { until: last.at, seen: [...before, ...atLast] } };
    }),
});
