import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { JournalSchema } from '../schema.ts';

/** What a migration works with; it may await nothing but requests of this transaction. */
export interface MigrationWork {
  database: IDBPDatabase<JournalSchema>;
  transaction: IDBPTransaction<JournalSchema, StoreNames<JournalSchema>[], 'versionchange'>;
  newId(): string;
}

/** One step from `version - 1` to `version`. Append only: a released migration is never edited. */
export interface Migration {
  version: number;
  up(work: MigrationWork): void | Promise<void>;
}
