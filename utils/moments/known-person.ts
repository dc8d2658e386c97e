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
