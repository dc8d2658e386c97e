import { type Person, type RelationshipKind, relationshipsOn } from '../core/person.ts';
import type { Day } from '../core/time.ts';
import { rhythmWords } from './cadence.ts';

/** Who somebody is to the user, in a word or two within a line. */
const words: Readonly<Record<RelationshipKind, string>> = {
  report: 'report',
  manager: 'your manager',
  'skip-level': 'two levels apart',
  peer: 'peer',
  mentor: 'mentors you',
  mentee: 'you mentor',
  'reverse-mentor': 'mentors you, junior',
  buddy: 'study pair',
  outside: 'outside your work',
};

/** "report, weekly"; "once report" where the role has ended; the address where nothing is known. */
export function personLine(person: Person, today: Day): string {
  const now = relationshipsOn(person, today).map((kind) => words[kind]);
  const past = person.relationships.map(({ kind }) => `once ${words[kind]}`).slice(-1);
  const rhythm = rhythmWords(person.rhythm).toLocaleLowerCase('en');
  const parts = [...(now.length > 0 ? now : past), rhythm].filter((each) => each !== '');
  return parts.length > 0 ? parts.join(', ') : (person.addresses[0] ?? '');
}

export const roleWords = (kind: RelationshipKind): string => words[kind];
