import type { PersonPage } from '../core/journal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Moment } from '../core/moment.ts';
import type { EventItem, Item, Mailbox } from '../core/page-report.ts';
import type { Person } from '../core/person.ts';
import { type Instant, toMs } from '../core/time.ts';

const rhythms: Readonly<Record<string, number>> = { daily: 1, weekly: 7, biweekly: 14, monthly: 28 };

/** Somebody the journal does not know yet, as the page names them. Nothing is stored by making this. */
export function toNewPerson(counterpart: Mailbox, item: Item | null, id: string, now: Instant): Person {
  const recurrence = item?.kind === 'event' ? (item.recurrence ?? '') : '';
  return {
    id,
    name: counterpart.name.trim() || counterpart.email.split('@')[0] || 'Somebody',
    addresses: counterpart.email === '' ? [] : [counterpart.email.toLowerCase()],
    aliases: [],
    pronoun: null,
    relationships: [],
    flags: [],
    rhythm: rhythms[recurrence] ?? null,
    createdAt: now,
    updatedAt: now,
  };
}

export const toEmptyPage = (person: Person): PersonPage => ({
  person,
  meetings: [],
  topics: [],
  notes: [],
  followUps: [],
  thanks: [],
  goals: [],
  agreements: [],
  deliveries: [],
  reflections: [],
  entries: [],
  answers: [],
});

/** The event of the page as a meeting with this person: the stored one if there is one, else a prepared one. */
export function toMeeting(
  page: PersonPage,
  item: EventItem,
  keys: { event: string | null; series: string | null },
  moment: Moment | null,
  id: string,
  now: Instant,
): Meeting {
  const known = page.meetings.find((each) =>
    keys.event === null
      ? toMs(each.start) === toMs(item.start) && each.title === item.title
      : each.eventKey === keys.event,
  );
  const times = { title: item.title, start: item.start, end: item.end };
  if (known) return { ...known, ...times, kind: moment?.kind ?? known.kind };
  return {
    id,
    personId: page.person.id,
    kind: moment?.kind ?? 'one-on-one',
    ...times,
    eventKey: keys.event,
    seriesKey: keys.series,
    state: 'planned',
    whoseTime: null,
    load: null,
    oneLine: '',
    createdAt: now,
    updatedAt: now,
  };
}

const hour = 3_600_000;

/** The planned meeting of a person that runs now or is the next one today; null when none is near. */
export function nextMeeting(page: PersonPage, now: Instant): Meeting | null {
  const at = toMs(now);
  const near = page.meetings
    .filter(
      ({ state, start, end }) => state === 'planned' && toMs(end) > at - hour && toMs(start) < at + 12 * hour,
    )
    .sort((one, other) => toMs(one.start) - toMs(other.start));
  return near[0] ?? null;
}

/** A meeting of the journal as if its event were open; nothing of it was read from a page. */
export const toEvent = ({ title, start, end }: Meeting): EventItem => ({
  kind: 'event',
  title,
  start,
  end,
  attendees: [],
});

/** A talk that stands in no calendar, as of now. */
export const toAdHocMeeting = (personId: string, id: string, now: Instant): Meeting => ({
  id,
  personId,
  kind: 'one-on-one',
  title: '',
  start: now,
  end: now,
  eventKey: null,
  seriesKey: null,
  state: 'planned',
  whoseTime: null,
  load: null,
  oneLine: '',
  createdAt: now,
  updatedAt: now,
});
