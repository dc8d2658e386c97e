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
  /** Open ones of everybody that are due on or before a day; those without a date are not among them. */
  dueBy: (day: Day): Promise<FollowUp[]> =>
    access.list('followUps', { index: 'by-due', range: IDBKeyRange.bound(['open'], ['open', day]) }),
});
