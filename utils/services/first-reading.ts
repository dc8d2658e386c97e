import type { ReadingDesk, ReadingJournal } from './journal-ports.ts';
import type { Desk } from './journal-undo.ts';

/**
 * A desk at which a page reads before the whole journal is there.
 * @param first the journal as it was seen at a glance; null where that was not enough.
 * @param isWhole whether the journal itself can be asked by now.
 */
export const readFirst = (
  desk: Desk,
  first: Promise<Pick<ReadingJournal, 'closed' | 'read'> | null>,
  isWhole: () => boolean,
): ReadingDesk => ({
  ...desk,
  async read(stores, work) {
    const journal = isWhole() ? null : await first;
    if (journal === null || journal.closed) return desk.read(stores, work);
    return journal.read(stores, work).catch(() => desk.read(stores, work));
  },
});
