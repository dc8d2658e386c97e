import type { Note } from '../../core/note.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith } from './base.ts';

export const createNotes = (access: Access) => ({
  ...createBase(access, 'notes'),
  /** Oldest first; with `latest` only the last so many. */
  ofPerson: (personId: string, latest?: number): Promise<Note[]> =>
    access.list('notes', { index: 'by-person', range: startingWith(personId), latest }),
});
