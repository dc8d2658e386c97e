import type { Meeting } from '../core/meeting.ts';
import type { Person } from '../core/person.ts';
import { type Instant, toMs } from '../core/time.ts';
import { keepConfirmation } from './journal-confirmation.ts';
import type { RecordStore, Repositories } from './journal-ports.ts';
import type { Subject } from './journal-service.ts';

/** Stores every write about a subject touches. */
export const subjectStores: readonly RecordStore[] = ['people', 'meetings', 'confirmations'];

export interface Stamp {
  now: Instant;
  newId(): string;
}

async function ensurePerson(records: Repositories, { person, confirmation }: Subject): Promise<Person> {
  const [stored, ...sharing] = await Promise.all([
    records.people.get(person.id),
    ...person.addresses.map((address) => records.people.byAddress(address).then(([first]) => first)),
  ]);
  const known = stored ?? sharing.find((each) => each !== undefined);
  if (known) return known;
  if (confirmation) await keepConfirmation(records, confirmation);
  return records.people.put(person);
}

/** What the page knows better than the journal. The times of a meeting that was held are history. */
function broughtUpToDate(stored: Meeting, seen: Meeting): Meeting {
  const { title, kind, seriesKey } = seen;
  const over = stored.state === 'held';
  const { start, end } = over ? stored : seen;
  return { ...stored, title: title === '' ? stored.title : title, kind, seriesKey, start, end };
}

const isSameMeeting = (one: Meeting, other: Meeting): boolean =>
  one.title === other.title &&
  one.kind === other.kind &&
  one.seriesKey === other.seriesKey &&
  toMs(one.start) === toMs(other.start) &&
  toMs(one.end) === toMs(other.end);

interface KnownMeeting {
  byEvent: Meeting | undefined;
  byId: Meeting | undefined;
}

async function findMeeting(
  { meetings }: Repositories,
  personId: string,
  { id, eventKey }: Meeting,
): Promise<KnownMeeting> {
  const [byEvent, byId] = await Promise.all([
    eventKey === null ? undefined : meetings.byEvent(personId, eventKey),
    meetings.get(id),
  ]);
  return { byEvent, byId };
}

function ensureMeeting(
  { meetings }: Repositories,
  personId: string,
  meeting: Meeting,
  { byEvent, byId }: KnownMeeting,
  { now, newId }: Stamp,
): Promise<Meeting> | Meeting {
  const stored = byEvent ?? (byId?.personId === personId ? byId : undefined);
  // The same meeting seen first for another person keeps its record.
  if (!stored) return meetings.put({ ...meeting, personId, id: byId ? newId() : meeting.id });
  const current = broughtUpToDate(stored, meeting);
  return isSameMeeting(stored, current) ? stored : meetings.put({ ...current, updatedAt: now });
}

/**
 * The stored person and meeting behind a subject, stored now where they are new. A person with the same address
 * wins over a new one; a meeting of the same event is brought up to date.
 */
export async function ensureSubject(records: Repositories, subject: Subject, stamp: Stamp): Promise<Subject> {
  const { meeting } = subject;
  // Asked together: nearly always the person is the one the page names.
  const [person, known] = await Promise.all([
    ensurePerson(records, subject),
    meeting ? findMeeting(records, subject.person.id, meeting) : null,
  ]);
  if (!meeting || !known) return { person, meeting: null };
  const sure = person.id === subject.person.id ? known : await findMeeting(records, person.id, meeting);
  return { person, meeting: await ensureMeeting(records, person.id, meeting, sure, stamp) };
}
