import type { MomentKind } from './moment.ts';
import type { RelationshipKind } from './person.ts';

/** What the other is to the user in this one meeting; `lead`: the user leads them. */
export type Facing =
  | 'lead'
  | 'boss'
  | 'skip'
  | 'peer'
  | 'mentor'
  | 'mentee'
  | 'junior-mentor'
  | 'pair'
  | 'outside'
  | 'unknown';

/** Seen from the user: down to whom they lead or mentor, up to whom leads or mentors them. */
export type Direction = 'down' | 'up' | 'level';

const facingByRole: Record<RelationshipKind, Facing> = {
  'reverse-mentor': 'junior-mentor',
  mentor: 'mentor',
  mentee: 'mentee',
  report: 'lead',
  manager: 'boss',
  'skip-level': 'skip',
  buddy: 'pair',
  peer: 'peer',
  outside: 'outside',
};

const mentoringFirst: readonly RelationshipKind[] = [
  'reverse-mentor',
  'mentor',
  'mentee',
  'buddy',
  'report',
  'manager',
  'skip-level',
  'peer',
  'outside',
];
const lineFirst: readonly RelationshipKind[] = [
  'report',
  'manager',
  'skip-level',
  'reverse-mentor',
  'mentor',
  'mentee',
  'buddy',
  'peer',
  'outside',
];

/** The seat comes from the relation in this meeting, not from a profile. */
export function facingOf(roles: ReadonlySet<RelationshipKind>, kind: MomentKind | null): Facing {
  if (kind === 'mentoring' && roles.has('mentor') && roles.has('mentee')) return 'pair';
  const order = kind === 'mentoring' ? mentoringFirst : lineFirst;
  const role = order.find((each) => roles.has(each));
  return role ? facingByRole[role] : 'unknown';
}

export function directionOf(facing: Facing): Direction {
  if (facing === 'lead' || facing === 'mentee') return 'down';
  if (facing === 'boss' || facing === 'skip' || facing === 'mentor' || facing === 'junior-mentor')
    return 'up';
  return 'level';
}
