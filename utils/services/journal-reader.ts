import type { Instant } from '../core/time.ts';
import type { ReadingJournal } from './journal-ports.ts';
import { createReading, type Reading } from './journal-reading.ts';
import { withJournal } from './with-journal.ts';

/** The reading half of the journal service: all that the background needs. */
export const createJournalReader = (ports: { open(): Promise<ReadingJournal>; now(): Instant }): Reading =>
  createReading({
    ...ports,
    read: (stores, work) => withJournal(ports, (journal) => journal.read(stores, work)),
  });
