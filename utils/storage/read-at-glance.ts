import { answered, NoAnswer } from './answer.ts';
import { answerOf } from './ask.ts';
import { firstAccess, rowsAsAsked, rowsOf } from './first-access.ts';
import type { Glance } from './glance.ts';
import type { ReadingJournal } from './reading-journal.ts';
import { createReadingRepositories } from './repositories/reading-repositories.ts';

/**
 * The journal that was seen at a glance, to be read until the whole of it is open over the same connection. What is asked
 * first is answered by what was read before any of this code was there. A reading that fails says nothing of the journal:
 * the whole of the storage has to be asked.
 */
export function readAtGlance({
  database,
  sealed,
  isClosed,
  takeRows,
}: Glance): Pick<ReadingJournal, 'closed' | 'read'> {
  const probe = () => answerOf(database.transaction('meta').objectStore('meta').count());
  const read: ReadingJournal['read'] = (stores, work) => {
    const rows = rowsOf(database.transaction([...stores]), sealed);
    return answered(work(createReadingRepositories(firstAccess(rows))), probe);
  };
  return {
    get closed() {
      return isClosed();
    },
    async read(stores, work) {
      const rows = takeRows();
      if (rows === null) return read(stores, work);
      const early = work(createReadingRepositories(firstAccess(rowsAsAsked(rows))));
      return answered(early, probe).catch((failure: unknown) => {
        if (failure instanceof NoAnswer) throw failure;
        return read(stores, work);
      });
    },
  };
}
