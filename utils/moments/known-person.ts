/** How a person stands to the user at work. */
export type RelationKind =
  | 'report'
  | 'manager'
  | 'skip-level'
  | 'peer'
  | 'mentor'
  | 'mentee'
  | 'reverse-mentor'
  | 'buddy'
  | 'outside';

/** A person of the user's journal, as far as recognition needs them. */
export interface KnownPerson {
  name: string;
  addresses: readonly string[];
  /** Nicknames and initials the user or their calendars use. */
  aliases: readonly string[];
  /** May be several at once: a manager who also mentors. */
  relationships: readonly RelationKind[];
}

/** How sure it is that an hour alone with somebody of the journal is a talk with them. */
export const sureOfKnown = 0.95;

/** Relationships in which the only reason to meet is mentoring. */
const mentorings: ReadonlySet<RelationKind> = new Set(['mentor', 'mentee', 'reverse-mentor', 'buddy']);

export const isMentoringOnly = ({ relationships }: KnownPerson): boolean =>
  relationships.every((each) => mentorings.has(each));

export const isOutsideOnly = ({ relationships }: KnownPerson): boolean =>
  relationships.every((each) => each === 'outside');

export const owns = ({ addresses }: KnownPerson, email: string): boolean =>
  email !== '' && addresses.some((each) => each.toLowerCase() === email.toLowerCase());
