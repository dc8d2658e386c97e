import type { Note } from '../../core/note.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith, upTo } from './base.ts';

export const createNotes = (access: Access) => ({
  ...createBase(access, 'notes'),
  /** Oldest first; with `latest` only the last so many. */
  ofPerson: (personId: string, latest?: number): Promise<Note[]> =>
    access.list('notes', { index: 'by-person', range: startingWith(personId), latest }),
  /** Of everybody, from a moment up to before another, oldest first. */
  between: (from: string, to: string): Promise<Note[]> =>
    access.list('notes', { index: 'by-at', range: IDBKeyRange.bound(from, to, false, true) }),
  ofMeeting: (meetingId: string): Promise<Note[]> =>
    access.list('notes', { index: 'by-meeting', range: IDBKeyRange.only(meetingId) }),
  /** From a day on, oldest first. */
  since: (personId: string, day: string): Promise<Note[]> =>
    access.list('notes', {
      index: 'by-person',
      range: IDBKeyRange.bound([personId, day], [personId, []]),
    }),
  /** The last so many up to and with `until`, or up to now and ahead without it; newest first. */
  newestOf: (personId: string, count: number, until?: string): Promise<Note[]> =>
    access.list('notes', { index: 'by-person', range: upTo(personId, until), newest: count }),
});
