import type { Delivery, Reflection } from '../../core/delivery.ts';
import type { FollowUp } from '../../core/note.ts';
import type { Person } from '../../core/person.ts';
import type { Day } from '../../core/time.ts';
import type { Access } from '../access.ts';
import { startingWith } from './base.ts';

type Owner = FollowUp['owner'];
type State = FollowUp['state'];

/** Days from one up to and with another; null is open at that end. */
export interface Days {
  from: Day | null;
  to: Day | null;
}

const within = (parts: readonly string[], { from, to }: Days): IDBKeyRange =>
  IDBKeyRange.bound([...parts, from ?? ''], [...parts, to ?? []]);

/** What the journal page lists across all people: by an index and in portions, whatever there is of it. */
export const createOfEverybody = (access: Access) => ({
  /** People by id; who is gone or cannot be read is left out. */
  named: async (ids: readonly string[]): Promise<ReadonlyMap<string, Person>> => {
    const people = await Promise.all(
      [...new Set(ids)].map((id) => access.get('people', id).catch(() => undefined)),
    );
    return new Map(people.flatMap((person) => (person ? [[person.id, person]] : [])));
  },
  /** Open ones with a date, the earliest first; `backwards` the latest first. */
  due: (owner: Owner, days: Days, count: number, backwards: boolean): Promise<FollowUp[]> =>
    access.list('followUps', {
      index: 'by-owner-due',
      range: within(['open', owner], days),
      ...(backwards ? { newest: count } : { first: count }),
    }),
  /** In one state, with a date or without, the last touched first. */
  followUps: (owner: Owner, state: State, count: number): Promise<FollowUp[]> =>
    access.list('followUps', { index: 'by-owner', range: startingWith(state, owner), newest: count }),
  /** The latest first; `backwards` false the earliest first. */
  deliveries: (
    state: Delivery['state'],
    days: Days,
    count: number,
    backwards: boolean,
  ): Promise<Delivery[]> =>
    access.list('deliveries', {
      index: 'by-state',
      range: within([state], days),
      ...(backwards ? { newest: count } : { first: count }),
    }),
  /** The latest first. */
  reflections: (kind: Reflection['about']['kind'], count: number): Promise<Reflection[]> =>
    access.list('reflections', { index: 'by-kind', range: startingWith(kind), newest: count }),
});
