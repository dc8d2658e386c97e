import type { IDBPDatabase } from 'idb';
import type { EarlyLook } from './early.ts';
import type { FirstPeople } from './first-people.ts';
import { firstPeopleIn } from './kept-standings.ts';
import type { Rows } from './rows.ts';
import { standingsKey, type Tally } from './schema.ts';
import { toStorageError } from './storage-error.ts';
import { isTally } from './tally.ts';
import { begin } from './transaction.ts';

/** What a page has to know of the journal before it shows anything. */
export interface FirstLook {
  /** null when it is missing, which is damage. */
  tally: Tally | null;
  /** It was put aside: another journal has taken its place. */
  isKept: boolean;
  /** The first rows of the list of people; null when none are kept. */
  people: FirstPeople | null;
}

async function lookInto(database: IDBPDatabase<unknown>): Promise<EarlyLook> {
  const meta = begin(database, ['meta'], 'readonly').objectStore('meta');
  const asked = ['tally', 'kept', standingsKey].map((key): Promise<unknown> => meta.get(key));
  const [tally, kept, standings] = await Promise.all(asked);
  return { tally, kept, standings };
}

/**
 * One transaction for all of it: each waiting for the database would be felt when a page opens.
 * @param early what was read when it was opened; null, or nothing: it is read now.
 * @throws StorageError
 */
export async function takeFirstLook(
  database: IDBPDatabase<unknown>,
  rows?: Rows,
  early?: Promise<EarlyLook | null>,
): Promise<FirstLook> {
  try {
    const { tally, kept, standings } = (await early) ?? (await lookInto(database));
    if (!isTally(tally)) return { tally: null, isKept: kept !== undefined, people: null };
    const people = await firstPeopleIn(database, tally, standings, rows).catch(() => null);
    return { tally, isKept: kept !== undefined, people };
  } catch (failure) {
    throw toStorageError(failure);
  }
}
