import type { Day, Instant } from '../core/time.ts';
import type { Change } from '../storage/access.ts';
import type { Journal, Work } from '../storage/journal.ts';
import type { Repositories } from '../storage/repositories/repositories.ts';
import type { RecordStore } from '../storage/schema.ts';

export type { Change, Journal, RecordStore, Repositories, Work };

/** "Something changed" between the pages of the extension; carries no word of the journal. */
export interface BroadcastPort {
  post(): void;
  /** Called when another page posted; gives back how to stop. */
  listen(listener: () => void): () => void;
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
}
