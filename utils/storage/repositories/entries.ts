import type { Entry } from '../../core/entry.ts';
import type { EntryKind } from '../../core/entry-fields.ts';
import type { Access } from '../access.ts';
import { createBase, startingWith } from './base.ts';

export const createEntries = (access: Access) => ({
  ...createBase(access, 'entries'),
  ofPerson: (personId: string): Promise<Entry[]> =>
    access.list('entries', { index: 'by-person', range: IDBKeyRange.only(personId) }),
  /** Oldest first; with `latest` only the last so many. */
  ofKind: (kind: EntryKind, latest?: number): Promise<Entry[]> =>
    access.list('entries', { index: 'by-kind', range: startingWith(kind), latest }),
});
