import type { Meeting } from './meeting.ts';
import { type Person, relationshipsOn } from './person.ts';
import { type Day, daysBetween, type Instant, toMs } from './time.ts';

/**
 * `drifting`: longer apart than usual. `in-rhythm`: met about as often as intended. `light-touch`: by agreement now
 * and then, or a role that has ended. `open`: no rhythm in mind, or nothing noted yet.
 */
export const standingGroups = ['drifting', 'in-rhythm', 'light-touch', 'open'] as const;
export type StandingGroup = (typeof standingGroups)[number];

/** Where one stands with a person, by the journal alone: what is not noted is not known. */
export interface Standing {
  personId: string;
  group: StandingGroup;
  /** The last meetings of which something is known, oldest first: true was held. */
  strokes: readonly boolean[];
  /** Day of the last one held; null: none noted. */
  last: Day | null;
  /** Day of the next one planned; null: none noted. */
  next: Day | null;
}

/** Meetings looked back on; more would not fit the row. */
export const mostStrokes = 10;

/** So many intended gaps without a meeting are a drift; the practices count by the same. */
const driftAt = 2;

interface Told {
  now: Instant;
  today: Day;
  dayOf(instant: Instant): Day;
  /** Meetings nobody wrapped up in which something was noted: they took place. */
  isNoted(meetingId: string): boolean;
}

function outcomeOf({ id, state }: Meeting, isNoted: Told['isNoted']): boolean | null {
  if (state === 'held') return true;
  if (state === 'moved' || state === 'missed') return false;
  return isNoted(id) ? true : null;
}

/** Of whom the user wants to hear nothing more. */
const isLeftAlone = ({ flags }: Person): boolean => flags.includes('muted') || flags.includes('no-contact');

function groupOf(person: Person, last: Day | null, next: Day | null, today: Day): StandingGroup {
  const ended = person.relationships.length > 0 && relationshipsOn(person, today).length === 0;
  const loose = person.flags.includes('light-touch') || ended;
  const isLong =
    person.rhythm !== null && last !== null && daysBetween(last, today) >= driftAt * person.rhythm;
  if (isLong && next === null && !isLeftAlone(person)) return 'drifting';
  if (loose) return 'light-touch';
  return person.rhythm === null || (last === null && next === null) ? 'open' : 'in-rhythm';
}

/** @param meetings the newest of this person, newest first; those ahead among them. */
export function standingOf(person: Person, meetings: readonly Meeting[], told: Told): Standing {
  const nowMs = toMs(told.now);
  const ahead = meetings.filter(({ state, end }) => state === 'planned' && toMs(end) > nowMs);
  const known = meetings
    .filter(({ end }) => toMs(end) <= nowMs)
    .map((meeting) => ({ start: meeting.start, held: outcomeOf(meeting, told.isNoted) }))
    .filter(({ held }) => held !== null);
  const lastHeld = known.find(({ held }) => held === true);
  const soonest = ahead.at(-1);
  const last = lastHeld ? told.dayOf(lastHeld.start) : null;
  const next = soonest ? told.dayOf(soonest.start) : null;
  return {
    personId: person.id,
    group: groupOf(person, last, next, told.today),
    strokes: known
      .slice(0, mostStrokes)
      .map(({ held }) => held === true)
      .reverse(),
    last,
    next,
  };
}

/** Those longest apart first, by their own rhythm; then by what comes next; then by what was last. */
export function compareStandings(one: Standing, other: Standing): number {
  const rank = standingGroups.indexOf(one.group) - standingGroups.indexOf(other.group);
  if (rank !== 0) return rank;
  if (one.group === 'drifting')
    return (one.last ?? '') < (other.last ?? '') ? -1 : Number(one.last !== other.last);
  const keyOf = ({ next, last }: Standing) => (next === null ? `1${invert(last)}` : `0${next}`);
  const [a, b] = [keyOf(one), keyOf(other)];
  return a < b ? -1 : Number(a > b);
}

/** A later day sorts first; none sorts last. */
const invert = (day: Day | null): string =>
  day === null ? '~' : String(99_999_999 - Number(day.replaceAll('-', ''))).padStart(8, '0');
