import type { Meeting } from '../../core/meeting.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith, upTo } from './base.ts';

export const createMeetings = (access: Access) => ({
  ...createBase(access, 'meetings'),
  /** Oldest first; with `latest` only the last so many. */
  ofPerson: (personId: string, latest?: number): Promise<Meeting[]> =>
    access.list('meetings', { index: 'by-person', range: startingWith(personId), latest }),
  byEvent: async (personId: string, eventKey: string): Promise<Meeting | undefined> => {
    const range = IDBKeyRange.only([personId, eventKey]);
    const [found] = await access.list('meetings', { index: 'by-event', range });
    return found;
  },
  /** The last so many up to and with `until`, or up to now and ahead without it; newest first. */
  newestOf: (personId: string, count: number, until?: string): Promise<Meeting[]> =>
    access.list('meetings', { index: 'by-person', range: upTo(personId, until), newest: count }),
  /** Of everybody, from a moment up to before another, oldest first. */
  between: (from: string, to: string): Promise<Meeting[]> =>
    access.list('meetings', { index: 'by-start', range: IDBKeyRange.bound(from, to, false, true) }),
});
