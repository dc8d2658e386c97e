import { wrap } from 'idb';
import type { Glance } from './glance.ts';
import { createReadingJournal, type ReadingJournal } from './reading-journal.ts';

/** The journal that was seen at a glance, to be read until the whole of it is open over the same connection. */
export const readAtGlance = ({ database, sealed, isClosed }: Glance): ReadingJournal =>
  createReadingJournal(wrap(database), {
    problem: null,
    rows: sealed ?? undefined,
    onUnreadable: () => undefined,
    isClosed,
    close: () => undefined,
  });
