import type { FollowUp } from '../../core/note.ts';
import type { Day } from '../../core/time.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith } from './base.ts';

export const createFollowUps = (access: Access) => ({
  ...createBase(access, 'followUps'),
  ofPerson: (personId: string): Promise<FollowUp[]> =>
    access.list('followUps', { index: 'by-person', range: startingWith(personId) }),
  /** In one state, in the order they were last touched. */
  inState: (personId: string, state: FollowUp['state'], latest?: number): Promise<FollowUp[]> =>
    access.list('followUps', { index: 'by-person', range: startingWith(personId, state), latest }),
  /** Kept or let go, the last touched first, up to and with `until`. */
  newestClosed: async (personId: string, count: number, until?: string): Promise<FollowUp[]> => {
    const rangeOf = (state: FollowUp['state']) =>
      IDBKeyRange.bound([personId, state], [personId, state, until ?? []]);
    const lists = await Promise.all(
      (['kept', 'let-go'] as const).map((state) =>
        access.list('followUps', { index: 'by-person', range: rangeOf(state), newest: count }),
      ),
    );
    return lists.flat();
  },
  /** Open ones of everybody that are due on or before a day; those without a date are not among them. */
  dueBy: (day: Day): Promise<FollowUp[]> =>
    access.list('followUps', { index: 'by-due', range: IDBKeyRange.bound(['open'], ['open', day]) }),
});
