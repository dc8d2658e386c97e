import type { IDBPDatabase } from 'idb';
import type { Unreadable } from './access.ts';
import { isKept } from './kept.ts';
import { createReadingRepositories, type ReadingRepositories } from './repositories/reading-repositories.ts';
import type { Rows } from './rows.ts';
import type { RecordStore, Tally } from './schema.ts';
import type { StorageError } from './storage-error.ts';
import { readTally, runRead } from './transaction.ts';

/** An open journal as far as it is read: all that the background needs, and all that it carries of the storage. */
export interface ReadingJournal {
  /** Why it may only be read; null when it may be written. */
  readonly problem: StorageError | null;
  /** True after another page asked for an upgrade, or the browser closed it; open anew then. */
  readonly closed: boolean;
  read<Value>(
    stores: readonly RecordStore[],
    work: (records: ReadingRepositories) => Promise<Value>,
  ): Promise<Value>;
  /** null when it is missing, which is damage. */
  tally(): Promise<Tally | null>;
  /** Whether it was put aside: another journal has taken its place, and nothing is written here any more. */
  isKept(): Promise<boolean>;
  close(): void;
}

export interface ReadingOptions {
  problem: StorageError | null;
  /** How records are stored where they are not stored as they are. */
  rows?: Rows | undefined;
  onUnreadable(unreadable: Unreadable): void;
  isClosed(): boolean;
  close(): void;
}

export const createReadingJournal = (
  database: IDBPDatabase<unknown>,
  { problem, rows, onUnreadable, isClosed, close }: ReadingOptions,
): ReadingJournal => ({
  problem,
  get closed() {
    return isClosed();
  },
  read: (stores, work) =>
    runRead(database, stores, (access) => work(createReadingRepositories(access)), onUnreadable, rows),
  tally: () => readTally(database),
  isKept: () => isKept(database),
  close,
});
