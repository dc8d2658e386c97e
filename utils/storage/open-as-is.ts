import type { IDBPDatabase } from 'idb';
import { Connection } from './connection.ts';
import { openDatabase } from './homes.ts';
import type { ReadingOptions } from './reading-journal.ts';
import { schemaVersion } from './schema.ts';
import { StorageError, toStorageError } from './storage-error.ts';

const problemOf = (version: number): StorageError | null =>
  version === schemaVersion ? null : new StorageError(version > schemaVersion ? 'newer' : 'migration');

/**
 * Opens a journal without making one or bringing it up to date, which is for pages: the background stays small, and
 * what it cannot write it reads.
 * @param make what is made of it: for reading alone, or with everything.
 * @param problem why it may only be read, whatever its version; a kept copy has one.
 * @throws StorageError, also when there is no journal yet.
 */
export async function openAsIs<Opened>(
  name: string,
  make: (database: IDBPDatabase<unknown>, options: ReadingOptions) => Opened,
  problem: StorageError | null = null,
): Promise<Opened> {
  const connection = new Connection();
  try {
    const database = await openDatabase<unknown>(name, undefined, {
      ...connection.callbacks,
      // Called only where there was none: none is made.
      upgrade: (_database, _from, _to, transaction) => transaction.abort(),
    });
    connection.database = database;
    return make(database, {
      problem: problem ?? problemOf(database.version),
      onUnreadable: () => undefined,
      isClosed: () => connection.closed,
      close: connection.close,
    });
  } catch (failure) {
    throw toStorageError(failure);
  }
}
