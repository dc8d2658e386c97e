import { normaliseName } from '../core/identity.ts';
import type { Person } from '../core/person.ts';
import { type Day, dayOf, type Instant } from '../core/time.ts';
import { emptyRecords, type JournalRecords } from './journal-file.ts';
import type { Outside, OutsidePerson } from './outside.ts';

export interface OutsideClock {
  now: Instant;
  zone: string;
  newId(): string;
}

/** Noon: the day stays the same day nearly everywhere. */
const noonOf = (day: Day): Instant => `${day}T12:00:00.000Z`;

/** Somebody the journal knows: by address, else by a name that only one person has. */
function findKnown(
  { name, addresses, isApart }: OutsidePerson,
  current: readonly Person[],
): Person | undefined {
  const wanted = addresses.map((each) => each.toLowerCase());
  const byAddress = current.find((person) => person.addresses.some((each) => wanted.includes(each)));
  if (byAddress) return byAddress;
  const named = normaliseName(name);
  const same = current.filter((each) =>
    [each.name, ...each.aliases].some((one) => normaliseName(one) === named),
  );
  const [only] = same;
  if (named === '' || only === undefined || same.length > 1) return undefined;
  const isOther = isApart && wanted.length > 0 && only.addresses.length > 0;
  return isOther ? undefined : only;
}

const same = (...parts: readonly (string | null)[]): string =>
  parts.map((part) => (part ?? '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en')).join('\u{1F}');

/** Keeps what is not there yet and counts the rest. */
function createSieve(existing: readonly string[]) {
  const seen = new Set(existing);
  return {
    there: 0,
    isNew(key: string): boolean {
      if (!seen.has(key)) {
        seen.add(key);
        return true;
      }
      this.there += 1;
      return false;
    },
  };
}

/** Words of the journal as they are compared, so that the same file read twice adds nothing. */
function keysOf(
  { meetings, notes, followUps, thanks, topics, goals }: JournalRecords,
  zone: string,
): string[] {
  return [
    ...meetings.map(({ personId, start }) => same('meeting', personId, dayOf(start, zone))),
    ...notes.map(({ personId, text }) => same('note', personId, text)),
    ...followUps.map(({ personId, text, owner }) => same('follow-up', personId, owner, text)),
    ...thanks.map(({ personId, on, work }) => same('thanks', personId, on, work)),
    ...topics.map(({ personId, text }) => same('topic', personId, text)),
    ...goals.map(({ personId, text }) => same('goal', personId, text)),
  ];
}

function toPerson(outside: OutsidePerson, { now, newId }: OutsideClock): Person {
  return {
    id: newId(),
    name: outside.name,
    addresses: [...new Set(outside.addresses.map((each) => each.toLowerCase()))],
    aliases: outside.aliases,
    pronoun: null,
    relationships: outside.relationships,
    flags: [],
    rhythm: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** The records of one person of a file, under the person's id. */
function addWords(
  outside: OutsidePerson,
  personId: string,
  records: JournalRecords,
  isNew: (key: string) => boolean,
  { now, newId }: OutsideClock,
): void {
  const made = () => ({ id: newId(), personId, createdAt: now, updatedAt: now });
  const held = new Map<Day, string>();
  for (const { day, title, oneLine } of outside.meetings) {
    if (!isNew(same('meeting', personId, day))) continue;
    const [start, id] = [noonOf(day), newId()];
    held.set(day, id);
    const rest = {
      kind: 'one-on-one',
      end: start,
      eventKey: null,
      seriesKey: null,
      state: 'held',
      whoseTime: null,
      load: null,
    } as const;
    records.meetings.push({ ...made(), ...rest, id, title, start, oneLine });
  }
  for (const { day, mark, text, flags } of outside.notes) {
    if (!isNew(same('note', personId, text))) continue;
    const meetingId = day === null ? null : (held.get(day) ?? null);
    const advice =
      mark === 'advice' ? ({ from: 'them', state: 'new', outcome: '', on: null } as const) : null;
    records.notes.push({
      ...made(),
      meetingId,
      mark,
      text,
      flags,
      advice,
      deliveryId: null,
      at: day === null ? now : noonOf(day),
    });
  }
  for (const { owner, state, due, text } of outside.followUps)
    if (isNew(same('follow-up', personId, owner, text)))
      records.followUps.push({ ...made(), meetingId: null, owner, text, due, state, carried: 0 });
  for (const { on, work, effect, kind } of outside.thanks)
    if (isNew(same('thanks', personId, on, work)))
      records.thanks.push({ ...made(), on, work, effect, kind, deliveryId: null });
  outside.topics.forEach(({ turn, text }, order) => {
    if (isNew(same('topic', personId, text)))
      records.topics.push({ ...made(), turn, text, order, state: 'open', meetingId: null, practice: null });
  });
  for (const { text, checkIn, steps, evidence } of outside.goals)
    if (isNew(same('goal', personId, text)))
      records.goals.push({
        ...made(),
        owner: 'them',
        text,
        kind: null,
        side: null,
        steps,
        evidence,
        checkIn,
        state: 'active',
      });
}

export interface OutsideFound {
  records: JournalRecords;
  /** Who is meant, and whether the journal knows them already. */
  people: { name: string; isKnown: boolean }[];
  /** Words that are in the journal already. */
  there: number;
}

/** Makes records of what a file of another tool says; nothing that is in the journal already is made twice. */
export function toRecords({ people }: Outside, current: JournalRecords, clock: OutsideClock): OutsideFound {
  const records = emptyRecords();
  const sieve = createSieve(keysOf(current, clock.zone));
  const named = people.filter((each) => normaliseName(each.name) !== '');
  const found = named.map((outside) => {
    const known = findKnown(
      outside,
      outside.isApart ? current.people : [...current.people, ...records.people],
    );
    const person = known ?? toPerson(outside, clock);
    if (!known) records.people.push(person);
    addWords(outside, person.id, records, (key) => sieve.isNew(key), clock);
    return { name: person.name, isKnown: known !== undefined };
  });
  return { records, people: found, there: sieve.there };
}
