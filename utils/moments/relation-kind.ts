import type { Moment, MomentKind } from '../core/moment.ts';
import type { RelationKind } from './known-person.ts';

/** What a talk is once one knows who the other is to the user; never guessed from a title alone. */
export const relationMoments = [
  'first-meeting',
  'last-meeting',
  'skip-level',
  'boss-as-mentor',
  'reverse-mentoring',
  'buddy-session',
  'as-mentor',
  'as-mentee',
  'with-report',
  'with-manager',
  'with-peer',
] as const;
export type RelationMoment = (typeof relationMoments)[number];

/** What the journal knows about the person and the talks with them. */
export interface TalkHistory {
  relationships: readonly RelationKind[];
  /** Talks held before this one. */
  held: number;
  /** The user or the other is leaving, and no talk is planned after this one. */
  isLast: boolean;
}

const talks: ReadonlySet<MomentKind> = new Set(['one-on-one', 'mentoring', 'review']);

function ofMentoring(is: (kind: RelationKind) => boolean): RelationMoment | null {
  if (is('reverse-mentor')) return 'reverse-mentoring';
  if (is('buddy')) return 'buddy-session';
  if (is('manager') || is('skip-level')) return 'boss-as-mentor';
  if (is('mentor')) return 'as-mentee';
  if (is('mentee')) return 'as-mentor';
  // A report who is mentored is a mentee in that hour, though nobody has said so.
  return is('report') ? 'as-mentor' : null;
}

function ofTalk(is: (kind: RelationKind) => boolean): RelationMoment | null {
  if (is('skip-level')) return 'skip-level';
  if (is('report')) return 'with-report';
  if (is('manager')) return 'with-manager';
  return is('peer') ? 'with-peer' : null;
}

/**
 * The kinds of talk a moment is besides its own kind, the most particular first; empty for mails, deliveries and
 * people the journal does not know.
 */
export function relationMomentsOf(
  moment: Pick<Moment, 'kind'>,
  history: TalkHistory | null,
): readonly RelationMoment[] {
  if (!history || !talks.has(moment.kind)) return [];
  const is = (kind: RelationKind) => history.relationships.includes(kind);
  const found: (RelationMoment | null)[] = [
    history.held === 0 ? 'first-meeting' : null,
    history.isLast ? 'last-meeting' : null,
    moment.kind === 'mentoring' ? ofMentoring(is) : ofTalk(is),
  ];
  return found.filter((each) => each !== null);
}
