import type { Goal } from '../../core/goal.ts';
import type { Access } from '../access.ts';
import { createBase } from './base.ts';

export const createGoals = (access: Access) => ({
  ...createBase(access, 'goals'),
  /** Shared with that person; the user's own goals carry no person and are only in `all`. */
  ofPerson: (personId: string): Promise<Goal[]> =>
    access.list('goals', { index: 'by-person', range: IDBKeyRange.only(personId) }),
});
