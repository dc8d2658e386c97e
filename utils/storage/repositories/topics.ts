import type { Instant } from '../../core/time.ts';
import type { Topic } from '../../core/topic.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith } from './base.ts';

export const createTopics = (access: Access) => ({
  ...createBase(access, 'topics'),
  ofPerson: (personId: string): Promise<Topic[]> =>
    access.list('topics', { index: 'by-person', range: startingWith(personId) }),
  open: (personId: string): Promise<Topic[]> =>
    access.list('topics', { index: 'by-person', range: startingWith(personId, 'open') }),
  /** Held or dropped at or after `since` (UTC). */
  closedSince: async (personId: string, since: Instant): Promise<Topic[]> => {
    const rangeOf = (state: Topic['state']) =>
      IDBKeyRange.bound([personId, state, since], [personId, state, []]);
    const [held, dropped] = await Promise.all([
      access.list('topics', { index: 'by-person', range: rangeOf('held') }),
      access.list('topics', { index: 'by-person', range: rangeOf('dropped') }),
    ]);
    return [...held, ...dropped];
  },
});
