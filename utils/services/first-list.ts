import type { Person } from '../core/person.ts';
import type { Standing } from '../core/standing.ts';
import type { Day } from '../core/time.ts';
import type { FirstPeople } from '../storage/first-people.ts';

export interface PeopleRow {
  person: Person;
  standing: Standing;
}

/** People in the order one looks for them: who drifts first. */
export interface PeopleList {
  rows: readonly PeopleRow[];
  /** How many of everybody stand in each group, in the order of the groups. */
  counts: readonly number[];
  /** Everybody is in `rows`. */
  isWhole: boolean;
  /** Nothing was written since this was made. */
  isFresh: boolean;
}

/** The list as it was last kept. */
export function firstListOf({ rows, counts, day, isCurrent }: FirstPeople, today: Day): PeopleList {
  const everyone = counts.reduce((sum, each) => sum + each, 0);
  return { rows, counts, isWhole: rows.length === everyone, isFresh: isCurrent && day === today };
}
