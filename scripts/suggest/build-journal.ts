import type { PersonPage } from '../../utils/core/journal.ts';
import type { Moment } from '../../utils/core/moment.ts';
import type { Item, Mailbox } from '../../utils/core/page-report.ts';
import type { Person, RelationshipKind } from '../../utils/core/person.ts';
import type { OtherPage } from '../../utils/core/situation.ts';
import { dayReader } from '../../utils/core/situation-time.ts';
import type { Instant } from '../../utils/core/time.ts';
import { isDay, toMs } from '../../utils/core/time.ts';
import type { WrittenPerson, WrittenRecords, WrittenSituation } from './situation-schema.ts';

/** Turns a day into an instant of that very day in the zone. */
const instantIn = (zone: string) => {
  const dayOf = dayReader(zone);
  return (written: string): Instant => {
    if (!isDay(written)) return written;
    const hours = ['10', '02', '20'].map((hour) => `${written}T${hour}:00:00Z`);
    return hours.find((each) => dayOf(each) === written) ?? `${written}T10:00:00Z`;
  };
};

const later = (start: Instant, minutes: number): Instant =>
  new Date(toMs(start) + minutes * 60_000).toISOString();

interface Build {
  at: (written: string) => Instant;
  now: Instant;
}

const stamps = (at: Instant) => ({ createdAt: at, updatedAt: at });

function toPerson(written: WrittenPerson | string, now: Instant): Person {
  const given: WrittenPerson =
    typeof written === 'string'
      ? { name: written, email: '', aliases: [], pronoun: null, relationships: [], flags: [], rhythm: null }
      : written;
  const toRelation = (
    each: RelationshipKind | { kind: RelationshipKind; from: string | null; to: string | null },
  ) => (typeof each === 'string' ? { kind: each, from: null, to: null } : each);
  return {
    id: given.id ?? given.name,
    name: given.name,
    addresses: given.email === '' ? [] : [given.email.toLowerCase()],
    aliases: given.aliases,
    pronoun: given.pronoun,
    relationships: given.relationships.map(toRelation),
    flags: given.flags,
    rhythm: given.rhythm,
    ...stamps(now),
  };
}

function toNotes(
  written: WrittenRecords,
  personId: string,
  { at }: Build,
  workId: (name?: string) => string | null,
): PersonPage['notes'] {
  return written.notes
    .map((each, index) => ({
      id: each.id ?? `note-${index + 1}`,
      personId,
      meetingId: each.meeting ?? null,
      mark: each.mark ?? (each.advice ? ('advice' as const) : ('note' as const)),
      text: each.text,
      at: at(each.on),
      flags: each.flags,
      advice:
        each.advice ??
        (each.mark === 'advice'
          ? { from: 'them' as const, state: 'new' as const, outcome: '', on: null }
          : null),
      deliveryId: workId(each.delivery),
      ...stamps(at(each.on)),
    }))
    .sort((a, b) => toMs(b.at) - toMs(a.at));
}

function toMeetings(written: WrittenRecords, personId: string, { at, now }: Build): PersonPage['meetings'] {
  return written.meetings
    .map((each, index) => {
      const start = at(each.start);
      const state = each.state ?? (toMs(start) < toMs(now) ? ('held' as const) : ('planned' as const));
      const { kind, title, whoseTime, load, oneLine, series } = each;
      const end = each.end ? at(each.end) : later(start, 30);
      const keys = { eventKey: null, seriesKey: series };
      return {
        id: each.id ?? `meeting-${index + 1}`,
        personId,
        kind,
        title,
        start,
        end,
        ...keys,
        state,
        whoseTime,
        load,
        oneLine,
        ...stamps(start),
      };
    })
    .sort((a, b) => toMs(a.start) - toMs(b.start));
}

/** The records of one person, with what was left out filled in. */
function toPage(person: Person, written: WrittenRecords, build: Build): PersonPage {
  const { at, now } = build;
  const personId = person.id;
  const workIds = new Map(
    written.deliveries.map((each, index) => [each.name, each.id ?? `delivery-${index + 1}`]),
  );
  const workId = (name?: string): string | null => (name === undefined ? null : (workIds.get(name) ?? name));
  return {
    person,
    meetings: toMeetings(written, personId, build),
    topics: written.topics.map((each, order) => ({
      id: each.id ?? `topic-${order + 1}`,
      personId,
      turn: each.turn,
      text: each.text,
      order,
      state: each.state,
      meetingId: null,
      practice: each.practice,
      ...stamps(each.made ? at(each.made) : now),
    })),
    notes: toNotes(written, personId, build, workId),
    followUps: written.followUps.map(({ made, ...each }, index) => ({
      ...each,
      id: each.id ?? `follow-up-${index + 1}`,
      personId,
      meetingId: null,
      ...stamps(at(made ?? each.due ?? now)),
    })),
    thanks: written.thanks.map(({ delivery, ...each }, index) => ({
      ...each,
      id: each.id ?? `thanks-${index + 1}`,
      personId,
      deliveryId: workId(delivery),
      ...stamps(at(each.on)),
    })),
    goals: written.goals.map(({ made, shared, ...each }, index) => ({
      ...each,
      id: each.id ?? `goal-${index + 1}`,
      personId: shared ? personId : null,
      ...stamps(at(made ?? now)),
    })),
    agreements: written.agreements.map(({ made, ...each }, index) => ({
      ...each,
      id: each.id ?? `agreement-${index + 1}`,
      personId,
      ...stamps(at(made ?? each.starts ?? now)),
    })),
    deliveries: written.deliveries.map(({ key, ...each }) => ({
      ...each,
      id: workId(each.name) ?? each.name,
      people: [personId],
      eventKey: key ?? null,
      ...stamps(at(each.on)),
    })),
    reflections: written.reflections.map((each, index) => ({
      id: each.id ?? `reflection-${index + 1}`,
      about: { kind: each.kind, id: workId(each.about) ?? '' },
      people: [personId],
      on: each.on,
      facts: '',
      myPart: '',
      willTry: '',
      ...stamps(at(each.on)),
    })),
    entries: [],
    answers: written.answers.map((each, index) => ({
      ...each,
      id: each.id ?? `answer-${index + 1}`,
      personId,
      ...stamps(later(at(each.on), index)),
    })),
  };
}

type WrittenMoment = NonNullable<WrittenSituation['moment']>;

const toMail = (
  mail: NonNullable<WrittenMoment['mail']>,
  other: Mailbox | null,
  self: Mailbox,
  { at, now }: Build,
): Item => {
  const { compose, subject, body, cc, key = subject } = mail;
  const from = compose || !other ? self : other;
  const to = mail.to.length > 0 ? mail.to : [compose && other ? other : self];
  return { kind: 'mail', subject, from, to, cc, date: at(mail.date ?? now), body, compose, key };
};

function toItem(moment: WrittenMoment, other: Mailbox | null, self: Mailbox, build: Build): Item {
  if (moment.mail) return toMail(moment.mail, other, self, build);
  const { title, people, key } = moment;
  const start = build.at(moment.start ?? build.now);
  const item: Item = {
    kind: 'event',
    title,
    start,
    end: moment.end ? build.at(moment.end) : later(start, 30),
    attendees: other ? [self, other] : [],
    private: moment.private ?? false,
    cancelled: moment.cancelled ?? false,
  };
  if (people !== undefined) item.guestCount = people;
  if (key !== undefined) item.key = key;
  return item;
}

export interface BuiltSituation {
  page: PersonPage | null;
  moment: Moment | null;
  item: Item | null;
  others: readonly OtherPage[];
}

const nobody: Person = {
  id: '',
  name: '',
  addresses: [],
  aliases: [],
  pronoun: null,
  relationships: [],
  flags: [],
  rhythm: null,
  createdAt: '',
  updatedAt: '',
};

/** Fills in what was left out. Records given without a person belong to the user's whole journal. */
export function buildJournal(written: WrittenSituation): BuiltSituation {
  const build: Build = { at: instantIn(written.zone), now: written.now };
  const person = written.person === null ? null : toPerson(written.person, written.now);
  const others: OtherPage[] = written.others.map((each) => {
    const known = toPerson(each.person, written.now);
    return 'notes' in each ? toPage(known, each, build) : { person: known };
  });
  const self: Mailbox = { name: written.self || 'me', email: '' };
  const { moment } = written;
  const page = person && toPage(person, written, build);
  const isDelivery = moment?.kind === 'delivery';
  // A delivery belongs to nobody alone, and a day has no person: their records become part of the whole journal.
  if (!page || isDelivery) others.push(page ?? toPage(nobody, written, build));
  const known = person ? { name: person.name, email: person.addresses[0] ?? '' } : null;
  const counterpart = isDelivery ? null : (moment?.with ?? known);
  return {
    page: isDelivery ? null : page,
    moment: moment && { kind: moment.kind, counterpart, confidence: 1, evidence: [] },
    item: moment && toItem(moment, counterpart, self, build),
    others,
  };
}
