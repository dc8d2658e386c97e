import type { Reflection } from './delivery.ts';
import type { PersonPage } from './journal.ts';
import type { Moment } from './moment.ts';
import type { FollowUp } from './note.ts';
import type { Item } from './page-report.ts';
import type { RelationshipKind } from './person.ts';
import { relationshipsOn } from './person.ts';
import { returningDate } from './prompt.ts';
import type { Situation } from './situation-answers.ts';
import type { SituationContext } from './situation-context.ts';
import type { Cues } from './situation-cues.ts';
import { deliveriesFor, earliestDay, lenderOf, type Records, recordsFor } from './situation-journal.ts';
import { cadenceOf, datedMeetings } from './situation-meetings.ts';
import { acquaintancesOf, nameOf } from './situation-people.ts';
import { activeGoals, type DatedNote, datedNotes, openPromises } from './situation-records.ts';
import { directionOf, facingOf } from './situation-seat.ts';
import { dayReader } from './situation-time.ts';
import { talkAtHand } from './tied-talk.ts';
import type { Day, Instant } from './time.ts';
import { daysBetween, toMs } from './time.ts';

export type { Situation } from './situation-answers.ts';
export type { OtherPage, SituationContext } from './situation-context.ts';
export type { Acquaintance } from './situation-people.ts';

/** How far back notes are asked; absences are never claimed beyond it. */
export const historyDays = 200;

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
function wordsOf(notes: readonly DatedNote[], reflections: readonly Reflection[], cues: Cues) {
  const recent = notes.filter(({ age }) => age <= wordDays);
  const harsh = recent.filter((note) => !note.flags.includes('done-to-me') && cues.has('harsh', note.text));
  return {
    hard: recent.filter(({ text }) => cues.has('hard', text)),
    harsh,
    harshOpen: harshIsOpen(harsh, reflections),
  };
}

function promisesOf(followUps: readonly FollowUp[], today: Day, dayOf: (instant: Instant) => Day) {
  return {
    promises: openPromises(followUps, 'me', today, dayOf),
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
    entries: records.entries,
    answers: records.answers.filter(({ practice }) => practice !== returningDate),
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
    talkAtHand: page ? talkAtHand(item, page.meetings, now) : null,
    journalDays: started ? since(started) : 0,
    relationDays: relationFrom(page, today, started, since),
    ...meetingsOf(records, seat.roles, page?.person.rhythm ?? null, context, dayOf),
    notes,
    ...wordsOf(notes, records.reflections, context.cues),
    ...promisesOf(records.followUps, today, dayOf),
    ...listsOf(records, today),
    deliveries: deliveriesFor(records.deliveries, seat.kind, item, dayOf),
    people: page || seat.newcomer ? [] : acquaintancesOf(context, today, dayOf),
    lend: lenderOf(page, moment, context, records),
    cues: context.cues,
    marked: (mark, days) => notes.filter((note) => note.mark === mark && note.age <= days),
    dayOf,
    since,
  };
}
