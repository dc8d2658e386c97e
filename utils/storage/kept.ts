import type { IDBPDatabase } from 'idb';
import type { KeptMark } from './copy.ts';
import { toStorageError } from './storage-error.ts';
import { isTally } from './tally.ts';
import { begin } from './transaction.ts';

/** Whether this database was put aside. */
export async function isKept(database: IDBPDatabase<unknown>): Promise<boolean> {
  return (await begin(database, ['meta'], 'readonly').objectStore('meta').get('kept')) !== undefined;
}

/**
 * Puts a database aside, or takes it up again. In one strict transaction, so that no write comes between the look
 * at the revision and the mark.
 * @returns false, and changes nothing, when it is at another revision by now.
 */
export async function markKept(
  database: IDBPDatabase<unknown>,
  mark: Omit<KeptMark, 'id'> | null,
  revision: number | null,
): Promise<boolean> {
  try {
    const transaction = begin(database, ['meta'], 'readwrite');
    const store = transaction.objectStore('meta');
    const tally: unknown = await store.get('tally');
    const isAsSeen = revision === null || !isTally(tally) || tally.revision === revision;
    if (isAsSeen) await (mark === null ? store.delete?.('kept') : store.put?.({ ...mark, id: 'kept' }));
    await transaction.done;
    return isAsSeen;
  } catch (failure) {
    throw toStorageError(failure);
  }
}
