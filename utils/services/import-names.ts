import type { GoalStep } from '../core/goal.ts';
import type { Meeting } from '../core/meeting.ts';
import type { Person } from '../core/person.ts';
import { inTurns, type Turn } from './breath.ts';
import { FileError, type JournalRecords } from './journal-file.ts';
import type { NounOf, RecordStore } from './journal-ports.ts';

/** What the other records of a file name. */
export type Named = Pick<JournalRecords, 'people' | 'meetings' | 'deliveries'>;

/** Which record of the journal each one of the file is. Ids that are not named stay as they are. */
interface Names {
  person(id: string): string;
  /** null for somebody in neither. */
  maybe(id: string): string | null;
  people(ids: readonly string[]): string[];
  meeting(id: string | null): string | null;
  delivery(id: string): string;
}

/** Gives a record of a file the names it has in the journal; one that keeps them is given back as it is. */
export type Renaming = { [Store in RecordStore]: (record: NounOf<Store>) => NounOf<Store> };

const byId = <Each extends { id: string }>(records: readonly Each[]): Map<string, Each> =>
  new Map(records.map((each) => [each.id, each]));

const addressesOf = (people: readonly Person[]): Map<string, string> =>
  new Map(people.flatMap(({ id, addresses }) => addresses.map((address) => [address, id] as const)));

/** Which person of the journal each person of the file is: the same id, else the same address. */
function namesOfPeople(incoming: readonly Person[], current: readonly Person[]): Map<string, string> {
  const [known, holders] = [byId(current), addressesOf(current)];
  return new Map(
    incoming.map(({ id, addresses }) => {
      const holder = addresses.map((address) => holders.get(address)).find((each) => each !== undefined);
      return [id, known.has(id) ? id : (holder ?? id)];
    }),
  );
}

/** An instant after both, so that the richer record counts as newer. */
const later = (one: string, other: string): string =>
  new Date(Math.max(Date.parse(one), Date.parse(other)) + 1).toISOString();

/** People that came as somebody known bring their addresses along; nobody takes another's. */
function renamingPeople(
  current: readonly Person[],
  names: ReadonlyMap<string, string>,
): (person: Person) => Person {
  const holders = addressesOf(current);
  const known = byId(current);
  return (person) => {
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
  };
}

const eventOf = ({ personId, eventKey }: Meeting, person: Names['person']): string =>
  `${person(personId)} ${eventKey}`;

/** A meeting of the same event is the same meeting; one that is nowhere has no name. */
async function namesOfMeetings(
  incoming: readonly Meeting[],
  current: readonly Meeting[],
  person: Names['person'],
  turn: Turn,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const events = new Map<string, string>();
  await inTurns(current, turn, (each) => {
    names.set(each.id, each.id);
    events.set(
      eventOf(each, (id) => id),
      each.id,
    );
  });
  await inTurns(incoming, turn, (each) => {
    const same = each.eventKey === null ? undefined : events.get(eventOf(each, person));
    names.set(each.id, same ?? each.id);
  });
  return names;
}

/** A delivery of the same event is the same delivery. */
async function namesOfDeliveries(
  incoming: Named['deliveries'],
  current: Named['deliveries'],
  turn: Turn,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const events = new Map<string | null, string>();
  await inTurns(current, turn, ({ id, eventKey }) => void events.set(eventKey, id));
  await inTurns(incoming, turn, ({ id, eventKey }) => {
    names.set(id, (eventKey === null ? undefined : events.get(eventKey)) ?? id);
  });
  return names;
}

async function namesOf(
  incoming: Named,
  current: Named,
  peopleNames: ReadonlyMap<string, string>,
  turn: Turn,
): Promise<Names> {
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
  const meetings = await namesOfMeetings(incoming.meetings, current.meetings, person, turn);
  const deliveries = await namesOfDeliveries(incoming.deliveries, current.deliveries, turn);
  return {
    person,
    maybe,
    people: (ids) => [...new Set(ids.map(person))],
    // A meeting that is nowhere leaves the words without one.
    meeting: (id) => (id === null ? null : (meetings.get(id) ?? null)),
    delivery: (id) => deliveries.get(id) ?? id,
  };
}

/**
 * How each record of a file is named in the journal. What it gives throws FileError 'damaged' for a record about somebody
 * in neither; people are given to it in the order of the file, each once.
 * @throws FileError 'damaged' when a meeting is with such a one.
 */
export async function createRenaming(incoming: Named, current: Named, turn: Turn): Promise<Renaming> {
  const peopleNames = namesOfPeople(incoming.people, current.people);
  const names = await namesOf(incoming, current, peopleNames, turn);
  // Most keep their names: those are left as they are, as there may be a hundred thousand of them.
  const about = <Each extends { personId: string }>(each: Each): Each => {
    const personId = names.person(each.personId);
    return personId === each.personId ? each : { ...each, personId };
  };
  const maybeAbout = <Each extends { personId: string | null }>(each: Each): Each => ({
    ...each,
    personId: each.personId === null ? null : names.person(each.personId),
  });
  const within = <Each extends { personId: string; meetingId: string | null }>(each: Each): Each => {
    const meetingId = names.meeting(each.meetingId);
    return meetingId === each.meetingId ? about(each) : { ...about(each), meetingId };
  };
  const shared = <Each extends { people: readonly string[] }>(each: Each): Each => ({
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
  const same = <Each>(each: Each): Each => each;
  return {
    people: renamingPeople(current.people, peopleNames),
    meetings: (each) => ({ ...about(each), id: names.meeting(each.id) ?? each.id }),
    topics: within,
    notes: (each) => onDelivery(within(each)),
    followUps: within,
    thanks: (each) => onDelivery(about(each)),
    goals: (each) => ({ ...maybeAbout(each), steps: each.steps.map(meantFor) }),
    agreements: about,
    deliveries: (each) => ({ ...shared(each), id: names.delivery(each.id) }),
    reflections: (each) => ({
      ...shared(each),
      about: { ...each.about, id: names.delivery(each.about.id) },
    }),
    entries: (each) => ({ ...onDelivery(shared(each)), meetingId: names.meeting(each.meetingId) }),
    answers: maybeAbout,
    confirmations: about,
    corrections: same,
    drafts: same,
    settings: same,
  };
}
