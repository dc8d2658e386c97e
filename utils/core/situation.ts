import type { Delivery, Reflection } from './delivery.ts';
import type { Agreement, Goal } from './goal.ts';
import type { PersonPage } from './journal.ts';
import type { Meeting } from './meeting.ts';
import type { Moment, MomentKind } from './moment.ts';
import type { FollowUp, Note, NoteMark, Thanks } from './note.ts';
import type { Item, MailItem } from './page-report.ts';
import type { Person, PersonFlag, RelationshipKind } from './person.ts';
import { givenName, relationshipsOn } from './person.ts';
import type { PromptAnswer } from './prompt.ts';
import { type Lender, lenderFor } from './situation-lending.ts';
import { type Cadence, cadenceOf, type DatedMeeting, datedMeetings } from './situation-meetings.ts';
import {
  activeGoals,
  type DatedNote,
  datedNotes,
  type OpenPromise,
  openPromises,
} from './situation-records.ts';
import { type Direction, directionOf, type Facing, facingOf } from './situation-seat.ts';
import { dayReader } from './situation-time.ts';
import { hasCue } from './situation-words.ts';
import type { Day, Instant } from './time.ts';
import { daysBetween, toMs } from './time.ts';
import type { Topic } from './topic.ts';

/** Another person of the journal: always the name, so that it is never lent; the rest only for the user's own view. */
export type OtherPage = Pick<PersonPage, 'person'> & Partial<PersonPage>;

export interface SituationContext {
  now: Instant;
  /** IANA name. */
  zone: string;
  /** The open event or mail. */
  item?: Item | null;
  /** Name of the user where known; never counted as a third person. */
  self?: string;
  /** Everybody else in the journal. Without a person open, the situation is made of all of them together. */
  others?: readonly OtherPage[];
  /** Deliveries of the journal when no person is open. */
  deliveries?: readonly Delivery[];
  /** Looks back of the journal when no person is open. */
  reflections?: readonly Reflection[];
  /** Goals that are the user's alone. */
  goals?: readonly Goal[];
  /** What the user said to prompts without a person. */
  answers?: readonly PromptAnswer[];
}

/** A person as the user's own view lists them. */
export interface Acquaintance {
  person: Person;
  name: string;
  roles: readonly RelationshipKind[];
  /** null: no meeting noted. */
  lastHeld: Day | null;
  page: OtherPage;
}

/** Everything a practice may ask, worked out once. Plain data; lists of dated things run newest first unless said. */
export interface Situation {
  now: Instant;
  today: Day;
  kind: MomentKind | null;
  /** `self`: nobody is open, the user looks at their own day or at a delivery. */
  direction: Direction | 'self';
  /** What the other is to the user in this meeting. */
  facing: Facing;
  person: Person | null;
  /** How the user calls them; an initial is added when two share the name. '' where nobody is open. */
  name: string;
  roles: ReadonlySet<RelationshipKind>;
  flags: ReadonlySet<PersonFlag>;
  /** One has power over the other's pay, rating or post. */
  inLine: boolean;
  /** The moment is with somebody the journal does not know. */
  newcomer: boolean;
  item: Item | null;
  mail: MailItem | null;
  /** Title of the event or subject of the mail; ''. */
  title: string;
  eventDay: Day | null;
  phase: 'before' | 'during' | 'after' | null;
  hoursAway: number | null;
  /** People in the room with the user counted; null: unknown. */
  headcount: number | null;

  journalDays: number;
  relationDays: number | null;
  meetings: readonly DatedMeeting[];
  held: readonly DatedMeeting[];
  /** Held meetings of the kind mentoring; every held one where the two meet for mentoring only. */
  sessions: readonly DatedMeeting[];
  cadence: Cadence;
  notes: readonly DatedNote[];
  hard: readonly DatedNote[];
  harsh: readonly DatedNote[];
  /** A harsh note of three weeks without a look back on it. */
  harshOpen: boolean;
  heavyTwice: boolean;
  /** Promises of the user that are late or were carried over twice. */
  late: readonly OpenPromise[];
  promises: readonly OpenPromise[];
  owed: readonly OpenPromise[];
  thanks: readonly Thanks[];
  lastThanks: Day | null;
  topics: readonly Topic[];
  goals: readonly Goal[];
  allGoals: readonly Goal[];
  agreements: readonly Agreement[];
  /** The one that runs or is being drafted. */
  agreement: Agreement | null;
  deliveries: readonly Delivery[];
  reflections: readonly Reflection[];
  answers: readonly PromptAnswer[];
  people: readonly Acquaintance[];
  lend: Lender;
  /** Notes of one mark within so many days. */
  marked(mark: NoteMark, days: number): readonly DatedNote[];
  /** Calendar date of an instant in the user's zone. */
  dayOf(instant: Instant): Day;
  /** Days from a day to today; negative for days ahead. */
  since(day: Day): number;
}

/** How far back notes are asked; absences are never claimed beyond it. */
export const historyDays = 200;

interface Records {
  meetings: readonly Meeting[];
  topics: readonly Topic[];
  notes: readonly Note[];
  followUps: readonly FollowUp[];
  thanks: readonly Thanks[];
  goals: readonly Goal[];
  agreements: readonly Agreement[];
  deliveries: readonly Delivery[];
  reflections: readonly Reflection[];
  answers: readonly PromptAnswer[];
}

const distinct = <T extends { id: string }>(records: readonly T[]): readonly T[] => [
  ...new Map(records.map((each) => [each.id, each])).values(),
];

function wholeJournal(context: SituationContext): Records {
  const all = <T>(of: (page: OtherPage) => readonly T[] | undefined): readonly T[] =>
    (context.others ?? []).flatMap((page) => of(page) ?? []);
  return {
    meetings: all((page) => page.meetings),
    topics: [],
    notes: all((page) => page.notes),
    followUps: all((page) => page.followUps),
    thanks: all((page) => page.thanks),
    goals: distinct([...all((page) => page.goals), ...(context.goals ?? [])]),
    agreements: all((page) => page.agreements),
    deliveries: distinct([...all((page) => page.deliveries), ...(context.deliveries ?? [])]),
    reflections: distinct([...all((page) => page.reflections), ...(context.reflections ?? [])]),
    answers: context.answers ?? [],
  };
}

const nothing: Records = {
  meetings: [],
  topics: [],
  notes: [],
  followUps: [],
  thanks: [],
  goals: [],
  agreements: [],
  deliveries: [],
  reflections: [],
  answers: [],
};

function recordsFor(page: PersonPage | null, newcomer: boolean, context: SituationContext): Records {
  if (page) return { ...page, goals: distinct([...page.goals, ...(context.goals ?? [])]) };
  return newcomer ? nothing : wholeJournal(context);
}

/** Where the clock stands against the open event. */
function placeInTime(item: Item | null, now: Instant) {
  const [start, end] = item?.kind === 'event' ? [toMs(item.start), toMs(item.end)] : [Number.NaN, Number.NaN];
  if (Number.isNaN(start)) return { phase: null, hoursAway: null };
  const at = toMs(now);
  const phase: Situation['phase'] = at < start ? 'before' : at < end ? 'during' : 'after';
  return { phase, hoursAway: (start - at) / 3_600_000 };
}

/** People in the room, the user counted; null where the page does not say. */
function headcountOf(item: Item | null): number | null {
  if (item?.kind !== 'event' || item.attendees.length === 0) return null;
  const people = item.attendees.filter((each) => !each.resource && each.rsvp !== 'declined');
  const groups = people.filter((each) => each.group).length;
  return Math.max(people.length + groups * 2, item.guestCount ?? 0);
}

const firstName = (person: Person): string => givenName(person.name).toLocaleLowerCase('en');

/** How the user calls somebody: the given name, with an initial where two share it. */
function callsFor(people: readonly Person[]): (person: Person) => string {
  const bearers = new Map<string, Set<string>>();
  for (const person of people) {
    bearers.set(firstName(person), (bearers.get(firstName(person)) ?? new Set()).add(person.id));
  }
  return (person) => {
    const given = givenName(person.name);
    const last = person.name.trim().split(/\s+/u).at(-1) ?? '';
    const twins = [...(bearers.get(firstName(person)) ?? [])].some((id) => id !== person.id);
    return twins && last !== given ? `${given} ${Array.from(last)[0] ?? ''}`.trim() : given;
  };
}

function acquaintancesOf(
  context: SituationContext,
  today: Day,
  dayOf: (instant: Instant) => Day,
): readonly Acquaintance[] {
  const others = context.others ?? [];
  const callBy = callsFor(others.map(({ person }) => person));
  return others.map((page) => {
    const held = (page.meetings ?? []).filter(({ state }) => state === 'held');
    const last = held.reduce((latest, { start }) => Math.max(latest, toMs(start)), Number.NEGATIVE_INFINITY);
    return {
      person: page.person,
      name: callBy(page.person),
      roles: relationshipsOn(page.person, today),
      lastHeld: Number.isFinite(last) ? dayOf(new Date(last).toISOString()) : null,
      page,
    };
  });
}

/** How far back notes are read for words of hardship and harshness. */
const wordDays = 90;
const harshDays = 21;

function harshIsOpen(harsh: readonly DatedNote[], reflections: readonly Reflection[]): boolean {
  return harsh.some(
    ({ age, day, id }) =>
      age <= harshDays &&
      !reflections.some(({ about, on }) => about.kind === 'conflict' && (about.id === id || on >= day)),
  );
}

function lenderOf(
  page: PersonPage | null,
  moment: Moment | null,
  context: SituationContext,
  records: Records,
) {
  const others = (context.others ?? []).map(({ person }) => person);
  const own = [
    ...(page ? [page.person.name, ...page.person.aliases] : []),
    moment?.counterpart?.name ?? '',
    context.self ?? '',
  ];
  const subjects = [
    ...records.deliveries.map(({ name }) => name),
    ...records.goals.map(({ text }) => text),
    ...records.meetings.slice(-12).map(({ title }) => title),
  ];
  return lenderFor(
    others.flatMap(({ name, aliases }) => [name, ...aliases]),
    own.filter((name) => name !== ''),
    subjects,
  );
}

function earliestDay(records: Records, dayOf: (instant: Instant) => Day): Day | null {
  let first = Number.POSITIVE_INFINITY;
  const look = (at: Instant): void => {
    const ms = toMs(at);
    if (ms < first) first = ms;
  };
  for (const { start } of records.meetings) look(start);
  for (const { at } of records.notes) look(at);
  for (const { createdAt } of [...records.followUps, ...records.thanks]) look(createdAt);
  return Number.isFinite(first) ? dayOf(new Date(first).toISOString()) : null;
}

/** "Go-live: tariff release" speaks of the tariff release. */
const workOf = (title: string): string =>
  title
    .replace(/^[\p{L} -]{0,24}?(?:live|launch|release|delivery|hand-?over|milestone)\s*[:–—-]\s*/iu, '')
    .trim();

/** Beside a delivery event only this delivery is spoken of; one not noted yet is taken from the event itself. */
function deliveriesFor(
  deliveries: readonly Delivery[],
  kind: MomentKind | null,
  item: Item | null,
  dayOf: (instant: Instant) => Day,
): readonly Delivery[] {
  if (kind !== 'delivery' || item?.kind !== 'event') return deliveries;
  const key = item.key || item.title;
  const known = deliveries.find((each) => each.eventKey?.endsWith(key) || each.name === item.title);
  if (known) return [known];
  const at = { createdAt: item.start, updatedAt: item.start };
  const fresh = { people: [], eventKey: null, state: 'open' as const, guess: '' };
  return [{ id: `event:${key}`, name: workOf(item.title), on: dayOf(item.start), ...fresh, ...at }];
}

/** Days since the oldest relation that still holds began, or since the journal began with this person. */
function relationFrom(
  page: PersonPage | null,
  today: Day,
  started: Day | null,
  since: (day: Day) => number,
): number | null {
  const dated = (page?.person.relationships ?? [])
    .filter(({ to }) => to === null || to >= today)
    .flatMap(({ from }) => (from === null ? [] : [from]));
  const first = [...dated, ...(started ? [started] : [])].sort()[0];
  return first === undefined ? null : since(first);
}

function nameOf(page: PersonPage | null, moment: Moment | null, context: SituationContext): string {
  if (!page) return moment?.counterpart ? givenName(moment.counterpart.name) : '';
  return callsFor((context.others ?? []).map(({ person }) => person))(page.person);
}

const lineRoles: readonly RelationshipKind[] = ['report', 'manager', 'skip-level', 'peer'];

const mentoringOnly = (roles: ReadonlySet<RelationshipKind>): boolean =>
  roles.size > 0 && !lineRoles.some((role) => roles.has(role));

/** Who is open and what they are to the user in this meeting. */
function seatOf(page: PersonPage | null, moment: Moment | null, today: Day, context: SituationContext) {
  const newcomer = page === null && moment?.counterpart != null;
  const roles = new Set(page ? relationshipsOn(page.person, today) : []);
  const facing = facingOf(roles, moment?.kind ?? null);
  const direction: Situation['direction'] = page || newcomer ? directionOf(facing) : 'self';
  return {
    kind: moment?.kind ?? null,
    direction,
    facing,
    person: page?.person ?? null,
    name: nameOf(page, moment, context),
    roles,
    flags: new Set(page?.person.flags ?? []),
    inLine: roles.has('report') || roles.has('manager') || roles.has('skip-level'),
    newcomer,
  };
}

/** What is open on screen. */
function openItem(item: Item | null, context: SituationContext, dayOf: (instant: Instant) => Day) {
  const isEvent = item?.kind === 'event';
  return {
    item,
    mail: item?.kind === 'mail' ? item : null,
    title: isEvent ? item.title : (item?.subject ?? ''),
    eventDay: isEvent ? dayOf(item.start) || null : null,
    ...placeInTime(item, context.now),
    headcount: headcountOf(item),
  };
}

/** What notes say by their words. */
function wordsOf(notes: readonly DatedNote[], reflections: readonly Reflection[]) {
  const recent = notes.filter(({ age }) => age <= wordDays);
  const harsh = recent.filter((note) => !note.flags.includes('done-to-me') && hasCue('harsh', note.text));
  return {
    hard: recent.filter(({ text }) => hasCue('hard', text)),
    harsh,
    harshOpen: harshIsOpen(harsh, reflections),
  };
}

function promisesOf(followUps: readonly FollowUp[], today: Day, dayOf: (instant: Instant) => Day) {
  const promises = openPromises(followUps, 'me', today, dayOf);
  return {
    promises,
    late: promises.filter(({ lateBy, carried }) => lateBy >= 3 || carried >= 2),
    owed: openPromises(followUps, 'them', today, dayOf),
  };
}

function meetingsOf(
  records: Records,
  roles: ReadonlySet<RelationshipKind>,
  rhythm: number | null,
  context: SituationContext,
  dayOf: (instant: Instant) => Day,
) {
  const meetings = datedMeetings(records.meetings, dayOf);
  const now = toMs(context.now);
  const held = meetings.filter(({ state, at }) => state === 'held' && at <= now);
  const loads = held.slice(0, 2).map(({ load }) => load);
  return {
    meetings,
    held,
    sessions: held.filter((each) => each.kind === 'mentoring' || mentoringOnly(roles)),
    cadence: cadenceOf(meetings, context.now, dayOf(context.now), rhythm),
    heavyTwice: loads.length === 2 && loads.every((load) => load === 'heavy'),
  };
}

/** The plain lists, put in order. */
function listsOf(records: Records, today: Day) {
  const thanks = records.thanks.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? 1 : -1));
  const running = records.agreements.filter(({ state }) => state !== 'completed' && state !== 'ended');
  return {
    thanks,
    lastThanks: thanks[0]?.on ?? null,
    topics: records.topics.filter(({ state }) => state === 'open'),
    goals: activeGoals(records.goals),
    allGoals: records.goals,
    agreements: records.agreements,
    agreement: running[0] ?? null,
    reflections: records.reflections,
    answers: records.answers,
  };
}

/**
 * Everything a practice may ask, from plain records.
 * @param page the person's records; null for somebody new, for a delivery, and for the user's own day
 * @param moment what is open; null for a look at a person or at the day
 */
export function situationOf(
  page: PersonPage | null,
  moment: Moment | null,
  context: SituationContext,
): Situation {
  const { now, zone, item = null } = context;
  const dayOf = dayReader(zone);
  const today = dayOf(now);
  const since = (day: Day): number => daysBetween(day, today);
  const seat = seatOf(page, moment, today, context);
  const records = recordsFor(page, seat.newcomer, context);
  const notes = datedNotes(records.notes, now, today, historyDays, dayOf);
  const started = earliestDay(records, dayOf);
  return {
    now,
    today,
    ...seat,
    ...openItem(item, context, dayOf),
    journalDays: started ? since(started) : 0,
    relationDays: relationFrom(page, today, started, since),
    ...meetingsOf(records, seat.roles, page?.person.rhythm ?? null, context, dayOf),
    notes,
    ...wordsOf(notes, records.reflections),
    ...promisesOf(records.followUps, today, dayOf),
    ...listsOf(records, today),
    deliveries: deliveriesFor(records.deliveries, seat.kind, item, dayOf),
    people: page || seat.newcomer ? [] : acquaintancesOf(context, today, dayOf),
    lend: lenderOf(page, moment, context, records),
    marked: (mark, days) => notes.filter((note) => note.mark === mark && note.age <= days),
    dayOf,
    since,
  };
}
