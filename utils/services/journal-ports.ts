import type { Day, Instant } from '../core/time.ts';
import type { Change } from '../storage/change.ts';
import type { Journal, Work } from '../storage/journal.ts';
import type { ReadingJournal } from '../storage/reading-journal.ts';
import type { ReadingLists, ReadingRepositories } from '../storage/repositories/reading-repositories.ts';
import type { Repositories } from '../storage/repositories/repositories.ts';
import type { NounOf, RecordStore } from '../storage/schema.ts';

export type {
  Change,
  Journal,
  NounOf,
  ReadingJournal,
  ReadingLists,
  ReadingRepositories,
  RecordStore,
  Repositories,
  Work,
};

/** A record that was written or removed. */
export interface Touched {
  store: RecordStore;
  key: IDBValidKey;
}

/** "Something changed" between the pages of the extension; carries no word of the journal, only which records. */
export interface BroadcastPort {
  /** @param touched null or left out: anything may have changed. */
  post(touched?: readonly Touched[] | null): void;
  /** Called when another page posted; gives back how to stop. */
  listen(listener: (touched: readonly Touched[] | null) => void): () => void;
}

export interface JournalPorts {
  /** The door of storage: opens once, and anew after a connection was closed. */
  open(): Promise<Journal>;
  now(): Instant;
  /** The user's calendar date. */
  today(): Day;
  newId(): string;
  broadcast: BroadcastPort;
}

/** What only reads works at. */
export interface ReadingDesk {
  open(): Promise<Pick<ReadingJournal, 'tally'>>;
  now(): Instant;
  read: ReadingJournal['read'];
}

/** Runs one action of the user as one strict transaction and tells the other pages. */
export type Act = <Value>(
  stores: readonly RecordStore[],
  work: Work<Value>,
  options?: { undo?: boolean; quiet?: boolean },
) => Promise<Value>;

/** What the parts of the journal service share. */
export interface JournalDesk extends JournalPorts {
  act: Act;
  read<Value>(stores: readonly RecordStore[], work: Work<Value>): Promise<Value>;
  /** Called after each change, of this page and of others; null: anything may have changed. */
  onTouched(listener: (touched: readonly Touched[] | null) => void): () => void;
}
