import type { IDBPDatabase } from 'idb';
import { type FirstPeople, firstPeopleIn } from './kept-standings.ts';
import type { Rows } from './rows.ts';
import { standingsKey, type Tally } from './schema.ts';
import { toStorageError } from './storage-error.ts';
import { begin, isTally } from './transaction.ts';

/** What a page has to know of the journal before it shows anything. */
export interface FirstLook {
  /** null when it is missing, which is damage. */
  tally: Tally | null;
  /** It was put aside: another journal has taken its place. */
  isKept: boolean;
  /** The first rows of the list of people; null when none are kept. */
  people: FirstPeople | null;
}

/** One transaction for all of it: each waiting for the database would be felt when a page opens. @throws StorageError */
export async function takeFirstLook(database: IDBPDatabase<unknown>, rows?: Rows): Promise<FirstLook> {
  const transaction = begin(database, ['meta', 'people'], 'readonly');
  try {
    const meta = transaction.objectStore('meta');
    const asked = ['tally', 'kept', standingsKey].map((key): Promise<unknown> => meta.get(key));
    const [tally, kept, standings] = await Promise.all(asked);
    if (!isTally(tally)) return { tally: null, isKept: kept !== undefined, people: null };
    const people = await firstPeopleIn(transaction, tally, standings, rows).catch(() => null);
    return { tally, isKept: kept !== undefined, people };
  } catch (failure) {
    throw toStorageError(failure);
  }
}
