import type { Thanks } from '../../core/note.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith, upTo } from './base.ts';

export const createThanks = (access: Access) => ({
  ...createBase(access, 'thanks'),
  /** Oldest first; with `latest` only the last so many. */
  ofPerson: (personId: string, latest?: number): Promise<Thanks[]> =>
    access.list('thanks', { index: 'by-person', range: startingWith(personId), latest }),
  /** From a day on, oldest first. */
  since: (personId: string, day: string): Promise<Thanks[]> =>
    access.list('thanks', {
      index: 'by-person',
      range: IDBKeyRange.bound([personId, day], [personId, []]),
    }),
  /** The last so many up to and with `until`, or up to now and ahead without it; newest first. */
  newestOf: (personId: string, count: number, until?: string): Promise<Thanks[]> =>
    access.list('thanks', { index: 'by-person', range: upTo(personId, until), newest: count }),
});
