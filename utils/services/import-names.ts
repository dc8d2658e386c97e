import type { Delivery } from '../core/delivery.ts';
import type { GoalStep } from '../core/goal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Person } from '../core/person.ts';
import { FileError, type JournalRecords } from './journal-file.ts';

/** Which record of the journal each one of the file is. Ids that are not named stay as they are. */
interface Names {
  person(id: string): string;
  /** null for somebody in neither. */
  maybe(id: string): string | null;
  people(ids: readonly string[]): string[];
  meeting(id: string | null): string | null;
  delivery(id: string): string;
}

export const byId = <Each extends { id: string }>(records: readonly Each[]): Map<string, Each> =>
  new Map(records.map((each) => [each.id, each]));

const addressesOf = (people: readonly Person[]): Map<string, string> =>
  new Map(people.flatMap(({ id, addresses }) => addresses.map((address) => [address, id] as const)));

/** Which person of the journal each person of the file is: the same id, else the same address. */
function namesOfPeople(incoming: JournalRecords, current: JournalRecords): Map<string, string> {
  const [known, holders] = [byId(current.people), addressesOf(current.people)];
  return new Map(
    incoming.people.map(({ id, addresses }) => {
      const holder = addresses.map((address) => holders.get(address)).find((each) => each !== undefined);
      return [id, known.has(id) ? id : (holder ?? id)];
    }),
  );
}

/** An instant after both, so that the richer record counts as newer. */
const later = (one: string, other: string): string =>
  new Date(Math.max(Date.parse(one), Date.parse(other)) + 1).toISOString();

/** People that came as somebody known bring their addresses along; nobody takes another's. */
function renamePeople(
  incoming: readonly Person[],
  current: readonly Person[],
  names: ReadonlyMap<string, string>,
): Person[] {
  const holders = addressesOf(current);
  const known = byId(current);
  return incoming.map((person) => {
    const id = names.get(person.id) ?? person.id;
    const free = person.addresses.filter((address) => (holders.get(address) ?? id) === id);
    for (const address of free) holders.set(address, id);
    const same = known.get(id);
    if (!same || id === person.id) return { ...person, addresses: free };
    const addresses = [...new Set([...same.addresses, ...free])];
    const hasGrown = addresses.length > same.addresses.length;
    return {
      ...same,
      addresses,
      updatedAt: hasGrown ? later(person.updatedAt, same.updatedAt) : same.updatedAt,
    };
  });
}

const eventOf = ({ personId, eventKey }: Meeting, person: Names['person']): string =>
  `${person(personId)} ${eventKey}`;

/** A meeting of the same event is the same meeting. */
function namesOfMeetings(incoming: JournalRecords, current: JournalRecords, person: Names['person']) {
  const events = new Map(current.meetings.map((each) => [eventOf(each, (id) => id), each.id]));
  return new Map(
    incoming.meetings.map((each) => {
      const same = each.eventKey === null ? undefined : events.get(eventOf(each, person));
      return [each.id, same ?? each.id];
    }),
  );
}

function namesOfDeliveries(incoming: readonly Delivery[], current: readonly Delivery[]) {
  const events = new Map(current.map((each) => [each.eventKey, each.id]));
  return new Map(
    incoming.map(({ id, eventKey }) => [id, (eventKey === null ? undefined : events.get(eventKey)) ?? id]),
  );
}

function namesOf(
  incoming: JournalRecords,
  current: JournalRecords,
  peopleNames: ReadonlyMap<string, string>,
): Names {
  const known = new Set([...current.people.map(({ id }) => id), ...peopleNames.values()]);
  const maybe = (id: string): string | null => {
    const name = peopleNames.get(id) ?? id;
    return known.has(name) ? name : null;
  };
  const person = (id: string): string => {
    const name = maybe(id);
    if (name === null) throw new FileError('damaged', 'an entry about somebody who is not in it');
    return name;
  };
  const meetings = namesOfMeetings(incoming, current, person);
  const there = new Set(current.meetings.map(({ id }) => id));
  const deliveries = namesOfDeliveries(incoming.deliveries, current.deliveries);
  return {
    person,
    maybe,
    people: (ids) => [...new Set(ids.map(person))],
    // A meeting that is nowhere leaves the words without one.
    meeting: (id) => (id === null ? null : (meetings.get(id) ?? (there.has(id) ? id : null))),
    delivery: (id) => deliveries.get(id) ?? id,
  };
}

/**
 * Gives the records of a file the names they have in the journal.
 * @throws FileError 'damaged' when an entry is about somebody in neither.
 */
export function renameIncoming(incoming: JournalRecords, current: JournalRecords): JournalRecords {
  const peopleNames = namesOfPeople(incoming, current);
  const names = namesOf(incoming, current, peopleNames);
  // Most keep their names: those are left as they are, as there may be a hundred thousand of them.
  const about = <Each extends { personId: string }>(each: Each): Each => {
    const personId = names.person(each.personId);
    return personId === each.personId ? each : { ...each, personId };
  };
  const maybeAbout = <Each extends { personId: string | null }>(each: Each) => ({
    ...each,
    personId: each.personId === null ? null : names.person(each.personId),
  });
  const within = <Each extends { personId: string; meetingId: string | null }>(each: Each): Each => {
    const meetingId = names.meeting(each.meetingId);
    return meetingId === each.meetingId ? about(each) : { ...about(each), meetingId };
  };
  const shared = <Each extends { people: readonly string[] }>(each: Each) => ({
    ...each,
    people: names.people(each.people),
  });
  // A talk with somebody who is in neither is none.
  const meantFor = (step: GoalStep): GoalStep => {
    if (!step.talk) return step;
    const personId = names.maybe(step.talk.personId);
    return { ...step, talk: personId === null ? null : { ...step.talk, personId } };
  };
  const onDelivery = <Each extends { deliveryId: string | null }>(each: Each): Each => {
    const deliveryId = each.deliveryId === null ? null : names.delivery(each.deliveryId);
    return deliveryId === each.deliveryId ? each : { ...each, deliveryId };
  };
  return {
    ...incoming,
    people: renamePeople(incoming.people, current.people, peopleNames),
    meetings: incoming.meetings.map((each) => ({ ...about(each), id: names.meeting(each.id) ?? each.id })),
    topics: incoming.topics.map(within),
    notes: incoming.notes.map((each) => onDelivery(within(each))),
    followUps: incoming.followUps.map(within),
    thanks: incoming.thanks.map((each) => onDelivery(about(each))),
    goals: incoming.goals.map((each) => ({ ...maybeAbout(each), steps: each.steps.map(meantFor) })),
    agreements: incoming.agreements.map(about),
    deliveries: incoming.deliveries.map((each) => ({ ...shared(each), id: names.delivery(each.id) })),
    reflections: incoming.reflections.map((each) => ({
      ...shared(each),
      about: { ...each.about, id: names.delivery(each.about.id) },
    })),
    entries: incoming.entries.map((each) => ({
      ...onDelivery(shared(each)),
      meetingId: names.meeting(each.meetingId),
    })),
    answers: incoming.answers.map(maybeAbout),
    confirmations: incoming.confirmations.map(about),
  };
}
