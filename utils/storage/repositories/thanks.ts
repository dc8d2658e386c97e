import type { Thanks } from '../../core/note.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith } from './base.ts';

export const createThanks = (access: Access) => ({
  ...createBase(access, 'thanks'),
  /** Oldest first; with `latest` only the last so many. */
  ofPerson: (personId: string, latest?: number): Promise<Thanks[]> =>
    access.list('thanks', { index: 'by-person', range: startingWith(personId), latest }),
});
