import type { Instant } from '../core/time.ts';
import type { ReadingJournal } from './journal-ports.ts';
import { createReading, type Reading } from './journal-reading.ts';
import { withJournal } from './with-journal.ts';

export interface JournalReader extends Reading {
  /** Ids of practices that are switched off. */
  muted(): Promise<readonly string[]>;
}

/** The reading half of the journal service: all that the background needs. */
export const createJournalReader = (ports: {
  open(): Promise<ReadingJournal>;
  now(): Instant;
}): JournalReader => ({
  ...createReading({
    ...ports,
    read: (stores, work) => withJournal(ports, (journal) => journal.read(stores, work)),
  }),
  muted: () =>
    withJournal(ports, (journal) =>
      journal.read(['settings'], async ({ settings }) => (await settings.read()).mutedPractices),
    ),
});
