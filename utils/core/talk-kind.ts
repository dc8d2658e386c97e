import type { Meeting } from './meeting.ts';
import type { MomentKind } from './moment.ts';
import { type Person, type RelationshipKind, relationshipsOn } from './person.ts';
import { facingOf } from './situation-seat.ts';
import { addDays, type Day } from './time.ts';

/** What a talk is once one knows who the other is to the user; never guessed from a title. */
export type TalkKind =
  | 'first'
  | 'last'
  | 'skip-level'
  | 'boss-as-mentor'
  | 'reverse-mentoring'
  | 'buddy-session';

/** What the journal knows about the person and the talks with them. */
export interface TalkHistory {
  person: Pick<Person, 'relationships'>;
  meetings: readonly Meeting[];
  /** The event is one of a series: it has a yesterday the journal may not know. */
  isSeries: boolean;
}

const talks: ReadonlySet<MomentKind> = new Set(['one-on-one', 'mentoring', 'review']);

/** Days within which a relation is new, and within which its end is near. */
const nearDays = 21;

const happened = ({ state }: Meeting): boolean => state === 'held';

/** New to each other: the relation began these weeks by the user's own word, and no talk has been held in it. */
function isFirst({ person, meetings, isSeries }: TalkHistory, on: Day): boolean {
  const began = person.relationships.map(({ from }) => from);
  const isNew =
    began.length > 0 && began.every((from) => from !== null && from <= on && from >= addDays(on, -nearDays));
  return isNew && !isSeries && !meetings.some(happened);
}

/** The user said when all of it ends; that is near, and nothing is planned in between. */
function isLast({ person, meetings }: TalkHistory, on: Day): boolean {
  const ends = person.relationships
    .filter(({ from, to }) => (from === null || from <= on) && (to === null || to >= on))
    .map(({ to }) => to);
  if (ends.length === 0 || ends.some((to) => to === null || to > addDays(on, nearDays))) return false;
  return !meetings.some(({ state, start }) => state === 'planned' && start.slice(0, 10) > on);
}

function bySeat(kind: MomentKind, roles: ReadonlySet<RelationshipKind>): TalkKind | null {
  const facing = facingOf(roles, kind);
  if (facing === 'skip') return 'skip-level';
  if (kind !== 'mentoring') return null;
  if (facing === 'junior-mentor') return 'reverse-mentoring';
  if (facing === 'pair' && roles.has('buddy')) return 'buddy-session';
  const isBoss = roles.has('manager') || roles.has('skip-level');
  return isBoss && (facing === 'mentor' || facing === 'boss') ? 'boss-as-mentor' : null;
}

/** The most particular thing a talk is besides its own kind; null for mails, deliveries and all that is ordinary. */
export function talkKindOf(kind: MomentKind | null, history: TalkHistory, on: Day): TalkKind | null {
  if (kind === null || !talks.has(kind)) return null;
  if (isFirst(history, on)) return 'first';
  if (isLast(history, on)) return 'last';
  return bySeat(kind, new Set(relationshipsOn(history.person, on)));
}
