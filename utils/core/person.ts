import type { Day, Instant } from './time.ts';

/** Who a person is to the user; several may hold at once, each with its dates. */
export const relationshipKinds = [
  'report',
  'manager',
  'skip-level',
  'peer',
  'mentor',
  'mentee',
  'reverse-mentor',
  'buddy',
  'outside',
] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

/** `report`: the user leads them. `mentor`: they mentor the user. `reverse-mentor`: a junior who mentors the user. */
export interface Relationship {
  kind: RelationshipKind;
  /** null: since before the journal began. */
  from: Day | null;
  /** null: still so. The person outlives the role. */
  to: Day | null;
}

/** Facts the user set on a person's card; each outranks every default of a practice. */
export const personFlags = [
  'senior',
  'remote',
  'by-choice',
  'well-connected',
  'wanted',
  'light-touch',
  'same-post',
  'thanks-in-private',
  'thanks-in-writing',
  'thanks-before-others',
  'agenda-beforehand',
  'no-agenda-beforehand',
  'private-life-private',
  'wants-nothing-back',
  'no-agreement',
  'no-contact',
  'fewer-meetings',
  'assigned',
  'agreed-to-teach',
  'muted',
] as const;
export type PersonFlag = (typeof personFlags)[number];

export interface Person {
  id: string;
  name: string;
  /** Mail addresses, lower case. The strongest signal of identity. */
  addresses: readonly string[];
  /** Other names they go by; confirmed by the user. */
  aliases: readonly string[];
  /** null: unset, and then sentences are built without a pronoun. */
  pronoun: 'she' | 'he' | 'they' | null;
  relationships: readonly Relationship[];
  flags: readonly PersonFlag[];
  /** Intended days between meetings; null: none intended. */
  rhythm: number | null;
  /** How they are addressed in drafts; absent: unknown, and then formally. */
  address?: 'formal' | 'familiar' | null;
  /** Title or form that goes with the name: "Dr", "さん", "a senhora". */
  title?: string;
  /** Ids of practices that are never suggested beside them. */
  unsaid?: readonly string[];
  /** Leave, holidays or an agreed pause: a gap in these days means nothing. */
  away?: readonly { from: Day; to: Day | null }[];
  /** The invented person of the welcome page; removed with one click. */
  sample?: boolean;
  createdAt: Instant;
  updatedAt: Instant;
}

/** The relationships that hold on a day. */
export const relationshipsOn = (
  person: Pick<Person, 'relationships'>,
  day: Day,
): readonly RelationshipKind[] =>
  person.relationships
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
    .map(({ kind }) => kind);

/** Whether some of the days from one to another were leave, holidays or an agreed pause. */
export const isAway = ({ away }: Pick<Person, 'away'>, from: Day, to: Day): boolean =>
  (away ?? []).some((each) => each.from <= to && (each.to === null || each.to >= from));

/** "Dana" of "Dana Okafor"; the whole name where it has no space. "Okafor, Dana" gives "Dana". */
export function givenName(name: string): string {
  const trimmed = name.trim();
  const comma = trimmed.indexOf(',');
  const natural = comma > 0 ? trimmed.slice(comma + 1).trim() : trimmed;
  return natural.split(/\s+/u)[0] || trimmed;
}

/** Up to two letters for a monogram: "DO" of "Dana Okafor"; of an address only what stands before the "@". */
export function initialsOf(name: string): string {
  const [spoken = ''] = name.trim().split('@');
  const words = spoken.split(/[\s.]+/u).filter((word) => /^\p{L}/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map((word) => Array.from(word)[0]?.toLocaleUpperCase('en') ?? '').join('');
}
